using FilRouge.Platform.Pages.Exports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FilRouge.Platform.Pages.Kit;

/// <summary><c>&lt;fr-export /&gt;</c>, placed by the frame under each page that implements <see cref="IExportPage"/>: the ways to take its list away. Nothing
/// on other pages, nor under an empty list.</summary>
[HtmlTargetElement("fr-export")]
public sealed class ExportTagHelper : TagHelper
{
    /// <summary>Set by the framework.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (View.ViewData.Model is not IExportPage { Count: > 0 } page || View.HttpContext.Response.StatusCode != StatusCodes.Status200OK)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "export soft no-print");
        output.Content.Append($"Exporter ({Counted.UpTo(page.Count, page.Most)} {(page.Count > 1 ? "lignes" : "ligne")}) : ");
        output.Content.AppendHtml(Link("tableur (XLSX)", ExportFormat.Xlsx)).Append(" · ");
        output.Content.AppendHtml(Link("CSV", ExportFormat.Csv));
    }

    private TagBuilder Link(string text, ExportFormat format) => Tag.Of(
        "a", null, text, ("href", PageUrl.With(View.HttpContext.Request, (ExportFormat.Parameter, format.Name))), ("download", ""));
}
