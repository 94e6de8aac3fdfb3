using System.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static FilRouge.Platform.Pages.Kit.ThreadScale;

namespace FilRouge.Platform.Pages.Kit;

/// <summary>A year of the strip, and where its link leads.</summary>
/// <param name="Year">The year.</param>
/// <param name="Href">Address of the path over that year.</param>
public sealed record StripYear(int Year, string Href);

/// <summary>The whole thread, small, over which one sees where one is.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="ShownFrom">First day of what is shown below.</param>
/// <param name="ShownTo">Its last day.</param>
/// <param name="Segments">The thread.</param>
/// <param name="Years">Links, one a year.</param>
public sealed record StripModel(DateOnly From, DateOnly To, DateOnly ShownFrom, DateOnly ShownTo, IReadOnlyList<ThreadSegment> Segments, IReadOnlyList<StripYear> Years);

/// <summary><c>&lt;fr-thread-strip model="@Model.Strip" /&gt;</c>: the years of a path as links over its thread, the shown days framed.</summary>
[HtmlTargetElement("fr-thread-strip", Attributes = "model")]
public sealed class ThreadStripTagHelper : TagHelper
{
    /// <summary>What to draw.</summary>
    public StripModel Model { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "strip");
        output.Attributes.SetAttribute("aria-label", "Années du fil");
        output.Content.SetHtmlContent(new HtmlString(ThreadDrawing.Strip(Model)));
    }
}

public static partial class ThreadDrawing
{
    /// <summary>The strip: a link for each year, the thread under them, a frame around the days shown.</summary>
    public static string Strip(StripModel model)
    {
        var scale = new ThreadScale(model.From, model.To, 4, 996);
        var svg = new StringBuilder("<svg class=\"thread-strip\" viewBox=\"0 0 1000 54\">");
        foreach (var year in model.Years)
        {
            var (first, last) = (new DateOnly(year.Year, 1, 1), new DateOnly(year.Year, 12, 31));
            if (!scale.Shows(first, last))
            {
                continue;
            }

            var (x1, x2) = (scale.X(first), scale.XEnd(last));
            var shown = first <= model.ShownTo && last >= model.ShownFrom;
            svg.Append($"<a href=\"{Text(year.Href)}\" aria-label=\"Année {year.Year}\"{(shown ? " aria-current=\"true\"" : "")}>"
                + $"<rect class=\"s-year\" x=\"{N(x1)}\" y=\"1\" width=\"{N(x2 - x1)}\" height=\"52\"/>");
            if (x2 - x1 > 40)
            {
                svg.Append($"<text class=\"t-axis\" x=\"{N(x1 + 6)}\" y=\"15\">{year.Year}</text>");
            }

            svg.Append("</a>");
        }

        Stretches(svg, model.Segments, scale, new ThreadWave(35, 5, 2), 2.6);
        var (a, b) = (scale.X(model.ShownFrom), scale.XEnd(model.ShownTo));
        return svg.Append($"<rect class=\"s-shown\" x=\"{N(a)}\" y=\"1\" width=\"{N(Math.Max(6, b - a))}\" height=\"52\" rx=\"2\"/></svg>").ToString();
    }
}
