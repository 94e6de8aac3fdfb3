using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FilRouge.Platform.Pages.Kit;

/// <summary><c>&lt;fr-table caption="Personnes" count="35"&gt;&lt;thead&gt;…&lt;tbody&gt;…&lt;/fr-table&gt;</c>: a table with its caption and its count, in a
/// region that scrolls sideways rather than the page. Attributes the kit does not know go to the table.</summary>
[HtmlTargetElement("fr-table", Attributes = "caption")]
public sealed class TableTagHelper : TagHelper
{
    /// <summary>What the table holds.</summary>
    public string Caption { get; set; } = "";

    /// <summary>Number of rows in all, also those of other pages; null to say nothing.</summary>
    public int? Count { get; set; }

    /// <summary>How far rows are counted: beyond, the table says « plus de ». Null when all are.</summary>
    public int? Most { get; set; }

    /// <summary>Keeps the caption for screen readers, when a heading just above says the same.</summary>
    public bool HideCaption { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = await output.GetChildContentAsync();
        var table = Tag.Of("table", "list");
        foreach (var extra in output.Attributes)
        {
            Tag.Set(table, extra.Name, extra.Value?.ToString() ?? "");
        }

        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "table-box");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("tabindex", "0");
        output.Attributes.SetAttribute("aria-label", $"Tableau : {Caption}");
        var caption = Tag.Of("caption", HideCaption ? "sr" : null, Caption);
        if (Count is { } count)
        {
            caption.InnerHtml.Append(" ").AppendHtml(Tag.Of("span", "count", Counted.UpTo(count, Most)));
        }

        output.Content.SetHtmlContent(table.With(caption, rows));
    }
}

/// <summary><c>&lt;fr-sort key="name" label="Nom" current="@Model.Sort" desc="@Model.Desc" /&gt;</c>: a header cell that sorts the list by a stated key
/// (parameters « tri » and « desc »); other parameters are kept.</summary>
[HtmlTargetElement("fr-sort", Attributes = "key,label")]
public sealed class SortTagHelper : TagHelper
{
    /// <summary>Set by the framework.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <summary>The sort key.</summary>
    public string Key { get; set; } = "";

    /// <summary>Header of the column.</summary>
    public string Label { get; set; } = "";

    /// <summary>The key in use.</summary>
    public string? Current { get; set; }

    /// <summary>True when the list runs from the greatest to the least.</summary>
    public bool Desc { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var sorted = Key == Current;
        output.TagName = "th";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("scope", "col");
        if (sorted)
        {
            output.Attributes.SetAttribute("aria-sort", Desc ? "descending" : "ascending");
        }

        var href = PageUrl.With(View.HttpContext.Request, (PageUrl.Sort, Key), (PageUrl.Descending, sorted && !Desc ? "true" : null));
        var sign = Tag.Sign("sign", !sorted ? " ↕" : Desc ? " ▼" : " ▲");
        output.Content.SetHtmlContent(Tag.Of("a", "sort", Label, ("href", href)).With(sign));
    }
}
