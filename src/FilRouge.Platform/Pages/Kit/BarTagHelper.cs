using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FilRouge.Platform.Pages.Kit;

/// <summary><c>&lt;fr-bar percent="42" /&gt;</c>: a bar in a cell of a table, for the eye only: the number stands in the next cell.</summary>
[HtmlTargetElement("fr-bar", Attributes = "percent")]
public sealed class BarTagHelper : TagHelper
{
    /// <summary>Length, 0 to 100.</summary>
    public int Percent { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "bar");
        output.Attributes.SetAttribute("viewBox", "0 0 100 8");
        output.Attributes.SetAttribute("preserveAspectRatio", "none");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(Tag.Of("rect", null, ("width", Math.Clamp(Percent, 0, 100).ToString()), ("height", "8")));
    }
}
