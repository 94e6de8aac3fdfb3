using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FilRouge.Platform.Pages.Kit;

/// <summary>Something that happened, or will, on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Title">What happened, in a few words.</param>
/// <param name="Detail">A sentence more.</param>
/// <param name="Lane">What it belongs to (« Droits », « Projet »).</param>
/// <param name="Href">Address of the thing.</param>
/// <param name="Who">Who did it.</param>
public sealed record TimelineItem(DateOnly Day, string Title, string? Detail, string Lane, string? Href, string? Who);

/// <summary><c>&lt;fr-timeline items="@Model.Items" /&gt;</c>: what happened, newest first, under the name of each month.</summary>
[HtmlTargetElement("fr-timeline", Attributes = "items")]
public sealed class TimelineTagHelper : TagHelper
{
    /// <summary>The items, in any order; those of a same day keep theirs.</summary>
    public IEnumerable<TimelineItem> Items { get; set; } = [];

    /// <summary>Level of the month headings, 2 to 6: one more than the heading above.</summary>
    public int Level { get; set; } = 3;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "timeline");
        foreach (var month in Items.OrderByDescending(i => i.Day).GroupBy(i => (i.Day.Year, i.Day.Month)))
        {
            var name = KitDates.Month(month.First().Day);
            var list = Tag.Of("ol").With([.. month.Select(Item)]);
            output.Content.AppendHtml(Tag.Of($"h{Level}", null, char.ToUpperInvariant(name[0]) + name[1..])).AppendHtml(list);
        }
    }

    private static TagBuilder Item(TimelineItem item)
    {
        var day = Tag.Of("time", null, KitDates.WithWeekday(item.Day), ("datetime", KitDates.Iso(item.Day)));
        var title = Tag.Of(item.Href is null ? "strong" : "a", "what", item.Title, ("href", item.Href));
        var line = Tag.Of("li").With(Tag.Of("p", "when").With(day, Tag.Of("span", "lane", item.Lane)), Tag.Of("p", null).With(title));
        if (item.Detail is not null)
        {
            line.With(Tag.Of("p", "detail", item.Detail));
        }

        return item.Who is null ? line : line.With(Tag.Of("p", "soft", item.Who));
    }
}
