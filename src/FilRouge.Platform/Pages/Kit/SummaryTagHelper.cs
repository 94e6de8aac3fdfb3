using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FilRouge.Platform.Pages.Kit;

/// <summary><c>&lt;fr-summary&gt;</c>: a list of questions and answers, made of <c>&lt;fr-row&gt;</c>; the check-your-answers page is one.</summary>
[HtmlTargetElement("fr-summary")]
[RestrictChildren("fr-row")]
public sealed class SummaryTagHelper : TagHelper
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "summary");
    }
}

/// <summary><c>&lt;fr-row label="Nom" change-href="/…"&gt;Bardet&lt;/fr-row&gt;</c>: one answer, and the way to change it. An empty answer reads « non renseigné ».</summary>
[HtmlTargetElement("fr-row")]
public sealed class SummaryRowTagHelper : TagHelper
{
    /// <summary>The question.</summary>
    public string Label { get; set; } = "";

    /// <summary>Where the answer is changed; null when it cannot be.</summary>
    public string? ChangeHref { get; set; }

    /// <summary>Word of the link.</summary>
    public string ChangeText { get; set; } = "Modifier";

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var answer = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var value = Tag.Of("dd");
        if (answer.IsEmptyOrWhiteSpace)
        {
            value.With(Tag.Of("span", "soft", "non renseigné"));
        }
        else
        {
            value.With(answer);
        }

        output.Content.SetHtmlContent(Tag.Of("dt", null, Label)).AppendHtml(value);
        if (ChangeHref is not null)
        {
            var link = Tag.Of("a", null, ChangeText, ("href", ChangeHref)).With(Tag.Unseen($" : {Label}"));
            output.Content.AppendHtml(Tag.Of("dd", "change").With(link));
        }
    }
}
