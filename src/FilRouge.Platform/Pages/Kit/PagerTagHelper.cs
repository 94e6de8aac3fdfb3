using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FilRouge.Platform.Pages.Kit;

/// <summary><c>&lt;fr-pager prev="@Model.Prev" next="@Model.Next" count="1234" shown="50" /&gt;</c>: the two ways out of a page of a list, and how much is shown.
/// Nothing when all is shown.</summary>
[HtmlTargetElement("fr-pager")]
public sealed class PagerTagHelper : TagHelper
{
    /// <summary>Address of the previous page; null on the first.</summary>
    public string? Prev { get; set; }

    /// <summary>Address of the next page; null on the last.</summary>
    public string? Next { get; set; }

    /// <summary>Rows in all; null when it is not counted.</summary>
    public int? Count { get; set; }

    /// <summary>How far rows are counted; null when all are.</summary>
    public int? Most { get; set; }

    /// <summary>Rows on this page.</summary>
    public int Shown { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // Razor writes a null text as an empty one.
        if (string.IsNullOrEmpty(Prev) && string.IsNullOrEmpty(Next))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", "Pages de la liste");
        var words = Count is { } count ? $"{Counted.Number(Shown)} lignes sur {Counted.UpTo(count, Most)}" : $"{Counted.Number(Shown)} lignes";
        output.Content.SetHtmlContent(Tag.Of("p", "soft", words));
        Link("prev", "← Page précédente", Prev);
        Link("next", "Page suivante →", Next);

        void Link(string rel, string text, string? href)
        {
            if (!string.IsNullOrEmpty(href))
            {
                output.Content.AppendHtml(Tag.Of("a", "button", text, ("rel", rel), ("href", href)));
            }
        }
    }
}

/// <summary><c>&lt;fr-empty title="Aucune demande en attente" action-href="/demandes/nouvelle" action-text="Saisir une demande"&gt;…&lt;/fr-empty&gt;</c>:
/// an empty list says what to do.</summary>
[HtmlTargetElement("fr-empty", Attributes = "title")]
public sealed class EmptyTagHelper : TagHelper
{
    /// <summary>What there is none of.</summary>
    public string Title { get; set; } = "";

    /// <summary>Address of what can be done; null when there is nothing to do.</summary>
    public string? ActionHref { get; set; }

    /// <summary>Words of the link.</summary>
    public string? ActionText { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");
        output.PreContent.SetHtmlContent(Tag.Of("p", "empty-title", Title));
        if (!string.IsNullOrEmpty(ActionHref))
        {
            output.PostContent.SetHtmlContent(Tag.Of("p").With(Tag.Of("a", "button", ActionText ?? "Ajouter", ("href", ActionHref))));
        }
    }
}
