using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FilRouge.Platform.Pages.Kit;

/// <summary>A plain <c>&lt;form method="post"&gt;</c> posts to its page. Left to the browser, it would post to the address shown, which keeps the handler
/// of the button pressed before: after « Chercher », « Enregistrer » would search again and save nothing.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PlainFormTagHelper : TagHelper
{
    private const string Handler = "handler";

    /// <summary>Set by the framework.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = View.HttpContext.Request;
        if (request.Query.ContainsKey(Handler) && !output.Attributes.ContainsName("action") && !context.AllAttributes.Any(a => a.Name.StartsWith("asp-page", StringComparison.Ordinal)))
        {
            output.Attributes.SetAttribute("action", PageUrl.With(request, (Handler, null)));
        }
    }
}
