using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FilRouge.Platform.Pages.Kit;

/// <summary><c>&lt;fr-chip kind="soon"&gt;moins d’un trimestre&lt;/fr-chip&gt;</c>: a state as a word and a shape, never a colour alone.</summary>
[HtmlTargetElement("fr-chip")]
public sealed class ChipTagHelper : TagHelper
{
    /// <summary>ok, soon, risk, late, done or neutral.</summary>
    public string? Kind { get; set; } = "neutral";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chip " + Known(Kind));
        output.PreContent.SetHtmlContent(Tag.Sign("shape", Shape(Kind) + " "));
    }

    private static string Known(string? kind) => Shape(kind).Length > 0 ? kind ?? "neutral" : "";

    private static string Shape(string? kind) => kind switch
    {
        "ok" => "●",
        "soon" => "◔",
        "risk" => "▲",
        "late" => "◆",
        "done" => "✓",
        "neutral" or null => "○",
        _ => throw new InvalidOperationException($"fr-chip: kind « {kind} » is unknown."),
    };
}
