using System.Text.Encodings.Web;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FilRouge.Web.Tests.Kit;

public sealed class FieldTagHelperTests
{
    private readonly ModelStateDictionary _state = new();

    [Fact]
    public void What_was_typed_comes_back_with_its_error_beside_it()
    {
        _state.SetModelValue("Input.Birth", "31/2/2021", "31/2/2021");
        _state.AddModelError("Input.Birth", "« 31/2/2021 » n’est pas une date.");

        var html = Draw(new DateOnly(2017, 3, 14), kind: "date");

        Assert.Contains("value=\"31/2/2021\"", html);
        Assert.Contains("aria-invalid=\"true\"", html);
        Assert.Contains("aria-describedby=\"Input_Birth-aide Input_Birth-erreur\"", html);
        Assert.Contains("for=\"Input_Birth\"", html);
    }

    [Fact]
    public void A_day_is_shown_as_French_people_write_it_in_a_plain_field()
    {
        var html = Draw(new DateOnly(2017, 3, 14), kind: "date");

        Assert.Contains("value=\"14/03/2017\"", html);
        Assert.Contains("type=\"text\"", html);
        Assert.DoesNotContain("aria-invalid", html);
    }

    [Fact]
    public void A_day_never_set_is_an_empty_field() => Assert.Contains("value=\"\"", Draw(default(DateOnly), kind: "date"));

    [Fact]
    public void A_password_is_never_sent_back()
    {
        _state.SetModelValue("Input.Birth", "secret", "secret");

        Assert.DoesNotContain("secret", Draw("secret", kind: "password"));
    }

    [Fact]
    public void A_text_is_encoded_wherever_it_stands()
    {
        const string nasty = "\"><script>x</script>";

        Assert.DoesNotContain("<script>", Draw(nasty, kind: "text", label: nasty, hint: nasty));
        Assert.DoesNotContain("<script>", Draw(nasty, kind: "area"));
    }

    [Fact]
    public void A_kind_that_does_not_exist_is_a_fault_of_the_page() =>
        Assert.Throws<InvalidOperationException>(() => Draw("x", kind: "calendar"));

    private string Draw(object value, string kind, string label = "Date de naissance", string? hint = null)
    {
        var metadata = new EmptyModelMetadataProvider();
        var view = new ViewContext { HttpContext = new DefaultHttpContext(), ViewData = new ViewDataDictionary(metadata, _state) };
        var helper = new FieldTagHelper
        {
            View = view,
            For = new ModelExpression("Input.Birth", metadata.GetModelExplorerForType(value.GetType(), value)),
            Label = label,
            Hint = hint,
            Kind = kind,
        };
        var output = new TagHelperOutput("fr-field", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        helper.Process(new TagHelperContext([], new Dictionary<object, object>(), "1"), output);
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
