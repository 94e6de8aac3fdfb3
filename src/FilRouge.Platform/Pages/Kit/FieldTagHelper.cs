using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FilRouge.Platform.Pages.Kit;

/// <summary><c>&lt;fr-field for="Input.BirthDate" label="Date de naissance" kind="date" /&gt;</c>: one question answered by typing. Label above,
/// hint under it, error beside the field; what was typed is kept. Attributes the kit does not know go to the control itself.</summary>
[HtmlTargetElement("fr-field", Attributes = "for,label")]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>Set by the framework.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <summary>The property.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>The question.</summary>
    public string Label { get; set; } = "";

    /// <summary>A sentence under the label. Days and hours have an example by default.</summary>
    public string? Hint { get; set; }

    /// <summary>text, area, date, time, number, tel, email, password, file or hidden. Days, hours and numbers are typed as people write them.</summary>
    public string Kind { get; set; } = "text";

    /// <summary>Lines of an area.</summary>
    public int Rows { get; set; } = 4;

    /// <summary>HTML autocomplete token (« family-name »); « off » for data about somebody else.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Adds « (facultatif) ». Anything else must be answered.</summary>
    public bool Optional { get; set; }

    /// <summary>s (a date), m (a name) or l (a sentence); by default the width suits the kind.</summary>
    public string? Width { get; set; }

    /// <summary>Keyboard shown by a telephone.</summary>
    public string? Inputmode { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = FieldState.Of(View, For, Label, focusable: Kind != "hidden");
        if (Kind == "hidden")
        {
            output.TagName = null;
            output.Content.SetHtmlContent(Tag.Of("input", null, ("type", "hidden"), ("id", state.Id), ("name", state.Name), ("value", Value(state))));
            return;
        }

        var hint = Hint ?? (Kind switch { "date" => "ex. 12/2/2021", "time" => "ex. 9h30", _ => null });
        var control = Control(state);
        foreach (var extra in output.Attributes)
        {
            Tag.Set(control, extra.Name, extra.Value?.ToString() ?? "");
        }

        output.Attributes.Clear();
        state.Describe(control, hint);
        var label = Tag.Of("label", null, Label, ("for", state.Id));
        if (Optional)
        {
            label.InnerHtml.Append(" ").AppendHtml(Tag.Of("span", "optional", "(facultatif)"));
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", state.Invalid ? "field invalid" : "field");
        output.Content.AppendHtml(label).AppendHtml(state.HintAndErrors(hint)).AppendHtml(control);
    }

    private TagBuilder Control(FieldState state)
    {
        var (type, keyboard, width) = Kind switch
        {
            "text" => ("text", null, "m"),
            "area" => (null, null, "l"),
            "date" => ("text", null, "s"),
            "time" => ("text", null, "xs"),
            "number" => ("text", "decimal", "xs"),
            "tel" => ("tel", null, "s"),
            "email" => ("email", null, "m"),
            "password" => ("password", null, "m"),
            "file" => ("file", null, "l"),
            _ => throw new InvalidOperationException($"fr-field: kind « {Kind} » is unknown."),
        };
        var control = Tag.Of(type is null ? "textarea" : "input", "w-" + (Width ?? width),
            ("type", type), ("id", state.Id), ("name", state.Name), ("autocomplete", Autocomplete), ("inputmode", Inputmode ?? keyboard),
            ("aria-required", Optional ? null : "true"));
        if (type is null)
        {
            Tag.Set(control, "rows", Rows.ToString());
            // The HTML parser drops the first line break of an area: one more keeps what was typed as it was.
            control.InnerHtml.AppendHtml("\n").Append(Value(state));
        }
        else if (type is not ("password" or "file"))
        {
            Tag.Set(control, "value", Value(state));
        }

        return control;
    }

    private string Value(FieldState state) => state.Attempted ?? FieldValue.Text(For.Model);
}
