using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FilRouge.Web.Tests.Kit;

public sealed class PlainFormTagHelperTests
{
    [Theory]
    [InlineData("?handler=Search", "/demandes/nouvelle")]
    [InlineData("?evaluation=4&handler=Add", "/demandes/nouvelle?evaluation=4")]
    public void A_plain_form_forgets_the_handler_of_the_button_pressed_before(string query, string action) =>
        Assert.Equal(action, ActionOf(query, []));

    [Fact]
    public void A_form_is_left_alone_without_handler_or_with_its_own_address()
    {
        Assert.Null(ActionOf("?evaluation=4", []));
        Assert.Equal("/deconnexion", ActionOf("?handler=Search", [new("action", "/deconnexion")]));
        Assert.Null(ActionOf("?handler=Search", [new("asp-page-handler", "Give")]));
    }

    private static string? ActionOf(string query, TagHelperAttributeList attributes)
    {
        var http = new DefaultHttpContext();
        http.Request.Path = "/demandes/nouvelle";
        http.Request.QueryString = new QueryString(query);
        var output = new TagHelperOutput("form", [.. attributes.Where(a => a.Name == "action")], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        new PlainFormTagHelper { View = new ViewContext { HttpContext = http } }.Process(new TagHelperContext(attributes, new Dictionary<object, object>(), "x"), output);
        return output.Attributes["action"]?.Value?.ToString();
    }
}
