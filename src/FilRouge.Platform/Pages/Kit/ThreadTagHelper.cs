using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FilRouge.Platform.Pages.Kit;

/// <summary><c>&lt;fr-thread model="@Model.Thread" /&gt;</c>: the drawing of a record, its legend in words and its table.</summary>
[HtmlTargetElement("fr-thread", Attributes = "model")]
public sealed class ThreadTagHelper : TagHelper
{
    /// <summary>The path.</summary>
    public ThreadModel Model { get; set; } = null!;

    /// <summary>Start of the element ids, when a page shows two threads.</summary>
    public string Id { get; set; } = "fil";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "thread-figure");
        var box = Tag.Of("div", "thread-box", ("role", "region"), ("tabindex", "0"), ("aria-label", "Dessin du fil"));
        output.Content.AppendHtml(box.With(new HtmlString(ThreadDrawing.Record(Model, Id)))).AppendHtml(Legend()).AppendHtml(Table());
    }

    private IHtmlContent Legend()
    {
        var legend = Tag.Of("figcaption", "legend");
        foreach (var kind in Model.Segments.Select(s => s.Kind).Distinct().Order())
        {
            Key(kind.ToString().ToLowerInvariant(), ThreadWords.Word(kind));
        }

        if (Model.Ticks.Any(t => t.Done))
        {
            Key("tick", "intervention faite");
        }

        if (Model.Ticks.Any(t => !t.Done && !t.Planned))
        {
            Key("missed", "intervention manquée");
        }

        if (Model.Ticks.Any(t => t.Planned))
        {
            Key("tick coming", "intervention prévue");
        }

        if (Model.Bars.Any(b => b.Kind == ThreadBarKind.Ghost))
        {
            Key("ghost", "attendu ou à faire");
        }

        return legend;

        void Key(string css, string word) => legend.With(Tag.Of("span", "key").With(Tag.Sign("k " + css, ""), Tag.Of("span", null, word)));
    }

    private IHtmlContent Table()
    {
        var body = Tag.Of("tbody").With([.. ThreadWords.Rows(Model).Select(r => Tag.Of("tr").With(
            Tag.Of("th", null, r.Lane, ("scope", "row")), Tag.Of("td", null, r.When), Tag.Of("td", null, r.What)))]);
        var head = Tag.Of("thead").With(Tag.Of("tr").With([.. new[] { "Ligne", "Quand", "Quoi" }.Select(h => Tag.Of("th", null, h, ("scope", "col")))]));
        var table = Tag.Of("table", "list").With(Tag.Of("caption", "sr", ThreadWords.Title(Model)), head, body);
        return Tag.Of("details", "thread-table", ("id", Id + "-table")).With(Tag.Of("summary", null, "Lire en tableau"),
            Tag.Of("div", "table-box", ("role", "region"), ("tabindex", "0"), ("aria-label", "Tableau du fil")).With(table));
    }
}

/// <summary><c>&lt;fr-spark model="@row.Spark" /&gt;</c>: the thread of a list row; <c>words</c> writes beside it how it is held now.</summary>
[HtmlTargetElement("fr-spark", Attributes = "model")]
public sealed class SparkTagHelper : TagHelper
{
    /// <summary>The thread.</summary>
    public SparkModel Model { get; set; } = null!;

    /// <summary>Writes beside the drawing how the thread is held on its last day.</summary>
    public bool Words { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Words ? "span" : null;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(new HtmlString(ThreadDrawing.Spark(Model)));
        if (Words)
        {
            output.Attributes.SetAttribute("class", "spark-words");
            var now = Model.Segments.LastOrDefault(s => s.From <= Model.To && s.To >= Model.To);
            output.Content.Append(" ").AppendHtml(Tag.Of("span", null, now is null ? "rien de connu" : ThreadWords.Word(now.Kind)));
        }
    }
}
