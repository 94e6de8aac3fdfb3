using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FilRouge.Platform.Pages.Kit;

/// <summary>The hidden version of a form that a draft fills is the one that was read when it was typed: what changed meanwhile is then shown, not overwritten.</summary>
[HtmlTargetElement("input", Attributes = "[type=hidden],[name$=Version],value", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DraftVersionTagHelper : TagHelper
{
    /// <summary>Set by the framework.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (DraftFormTagHelper.IsRestoring(View.HttpContext)
            && View.ViewData.ModelState.TryGetValue(context.AllAttributes["name"]!.Value.ToString()!, out var typed) && typed.AttemptedValue is { Length: > 0 } version)
        {
            output.Attributes.SetAttribute("value", version);
        }
    }
}
