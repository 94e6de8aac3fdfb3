using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FilRouge.Platform.Pages.Kit;

/// <summary><c>&lt;fr-chart model="@Model.Chart" id="file" /&gt;</c>: a drawing with its legend in words. The page that uses it shows the table of the same values.</summary>
[HtmlTargetElement("fr-chart", Attributes = "model,id")]
public sealed class ChartTagHelper : TagHelper
{
    /// <summary>What to draw.</summary>
    public ChartModel Model { get; set; } = null!;

    /// <summary>Start of the element ids, unique on the page.</summary>
    public string Id { get; set; } = "";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chart-figure");
        var legend = Tag.Of("figcaption", "legend");
        foreach (var series in Model.Series)
        {
            legend.With(Tag.Of("span", "key").With(Tag.Sign("k c-" + series.Shape.ToString().ToLowerInvariant(), ""), Tag.Of("span", null, series.Name)));
        }

        var box = Tag.Of("div", "thread-box", ("role", "region"), ("tabindex", "0"), ("aria-label", $"Dessin : {Model.Title}"));
        output.Content.AppendHtml(box.With(new HtmlString(ChartDrawing.Of(Model, Id)))).AppendHtml(legend);
    }
}
