using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FilRouge.Platform.Pages.Kit;

/// <summary>One value of a filter.</summary>
/// <param name="Label">What is kept (« en attente »).</param>
/// <param name="Url">Address of the list with this filter; see <see cref="PageUrl.With"/>.</param>
/// <param name="Active">True when the list shows this.</param>
/// <param name="Count">Rows this filter would give; null to say nothing.</param>
public sealed record FilterLink(string Label, string Url, bool Active, int? Count = null);

/// <summary><c>&lt;fr-filters label="État" items="@Model.States" /&gt;</c>: a filter as plain links that can be bookmarked.</summary>
[HtmlTargetElement("fr-filters", Attributes = "label,items")]
public sealed class FiltersTagHelper : TagHelper
{
    /// <summary>What the links choose between.</summary>
    public string Label { get; set; } = "";

    /// <summary>The values, « toutes » first.</summary>
    public IEnumerable<FilterLink> Items { get; set; } = [];

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "filters");
        output.Attributes.SetAttribute("aria-label", $"Filtre : {Label}");
        var list = Tag.Of("ul");
        foreach (var item in Items)
        {
            var link = Tag.Of("a", null, item.Label, ("href", item.Url), ("aria-current", item.Active ? "true" : null));
            if (item.Count is { } count)
            {
                link.InnerHtml.Append(" ").AppendHtml(Tag.Of("span", "count", Counted.Number(count)));
            }

            list.With(Tag.Of("li").With(link));
        }

        output.Content.SetHtmlContent(Tag.Of("p", "filters-label", Label, ("aria-hidden", "true"))).AppendHtml(list);
    }
}
