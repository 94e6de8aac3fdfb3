using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FilRouge.Platform.Pages.Kit;

/// <summary><c>&lt;fr-errors /&gt;</c>: the linked summary of what is to be corrected, at the top of the page. Once per page: the frame
/// places one when the page did not.</summary>
[HtmlTargetElement("fr-errors")]
public sealed class ErrorsTagHelper : TagHelper
{
    /// <summary>Set by the framework.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var fields = PageFields.Of(View.HttpContext);
        if (!fields.SummaryPlaced)
        {
            fields.SummaryPlaced = true;
            output.Content.SetHtmlContent(new Late(View, fields));
        }
    }

    private static IHtmlContent Draw(IReadOnlyList<ErrorLine> lines)
    {
        if (lines.Count == 0)
        {
            return HtmlString.Empty;
        }

        var list = Tag.Of("ul");
        foreach (var line in lines)
        {
            var item = Tag.Of("li").With(line.FieldId is null
                ? Tag.Of("span", null, line.Text)
                : Tag.Of("a", null, line.Text, ("href", "#" + line.FieldId)));
            if (line.Source is not null)
            {
                item.InnerHtml.Append(" ").AppendHtml(Tag.Of("small", null, line.Source));
            }

            list.With(item);
        }

        var title = Tag.Of("h2", null, ErrorSummary.Title(lines.Count), ("id", "a-corriger-titre"));
        return Tag.Of("div", "errors", ("id", "a-corriger"), ("tabindex", "-1"), ("role", "group"),
            ("aria-labelledby", "a-corriger-titre"), ("data-focus", "")).With(title, list);
    }

    // The summary stands above the fields but must know them: it is written when the page is sent, after they were all drawn.
    private sealed class Late(ViewContext view, PageFields fields) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) =>
            Draw(ErrorSummary.Lines(view.ViewData.ModelState, fields.All)).WriteTo(writer, encoder);
    }
}
