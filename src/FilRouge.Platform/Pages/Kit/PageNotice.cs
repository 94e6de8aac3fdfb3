using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FilRouge.Platform.Pages.Kit;

/// <summary>The sentence that confirms an act on the page that follows it: « Le projet est signé. » Never a name nor health data: it travels in a cookie.</summary>
public static class PageNotice
{
    private const string Key = "kit.notice";

    /// <summary>Keeps the sentence for the next page: <c>PageNotice.Say(TempData, "Le projet est signé.")</c>, then a redirect.</summary>
    public static void Say(ITempDataDictionary next, string sentence) => next[Key] = sentence;

    /// <summary>Takes the sentence; null when there is none.</summary>
    public static string? Take(ITempDataDictionary next) => next[Key] as string;
}

/// <summary><c>&lt;fr-notice /&gt;</c>: where the sentence of <see cref="PageNotice"/> is shown; the frame holds one.</summary>
[HtmlTargetElement("fr-notice")]
public sealed class NoticeTagHelper : TagHelper
{
    /// <summary>Set by the framework.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (PageNotice.Take(View.TempData) is not { } sentence)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "notice");
        output.Attributes.SetAttribute("role", "status");
        output.Content.SetHtmlContent(Tag.Sign("shape", "✓")).AppendHtml(Tag.Of("p", null, sentence));
    }
}
