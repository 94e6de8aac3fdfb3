using System.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static FilRouge.Platform.Pages.Kit.ThreadScale;

namespace FilRouge.Platform.Pages.Kit;

/// <summary>Threads of persons, for lists of any module: the module that draws them is above those that list persons.</summary>
/// <returns>The last twelve months of each person whom the reader may see so; others are absent.</returns>
public delegate Task<IReadOnlyDictionary<Guid, SparkModel>> FindSparks(Commands.Work work, IReadOnlyCollection<Guid> persons, CancellationToken ct);

/// <summary>A thread of the active file: months behind and ahead, and the day on which it breaks.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Today">The day of the marker.</param>
/// <param name="Segments">The thread.</param>
/// <param name="BreaksOn">Day on which it is to break; a past day needs no mark, since the stroke tells it.</param>
public sealed record ThreadRowModel(DateOnly From, DateOnly To, DateOnly Today, IReadOnlyList<ThreadSegment> Segments, DateOnly? BreaksOn);

/// <summary><c>&lt;fr-thread-row model="@row.Thread" /&gt;</c>: a thread in a row; <c>&lt;fr-thread-row axis="@Model.Axis" /&gt;</c> in the header: its months.</summary>
[HtmlTargetElement("fr-thread-row")]
public sealed class ThreadRowTagHelper : TagHelper
{
    /// <summary>The thread of a row.</summary>
    public ThreadRowModel? Model { get; set; }

    /// <summary>Any thread of the list: the header shows its months.</summary>
    public ThreadRowModel? Axis { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(new HtmlString(Axis is not null ? ThreadDrawing.RowAxis(Axis) : Model is not null ? ThreadDrawing.Row(Model) : ""));
    }
}

public static partial class ThreadDrawing
{
    private const double RowWidth = 360;

    /// <summary>Half of the room that « aujourd’hui » takes.</summary>
    private const double NowRoom = 40;

    /// <summary>The thread of a row of the active file: 360 × 28, said in <c>aria-label</c>.</summary>
    public static string Row(ThreadRowModel model)
    {
        var scale = new ThreadScale(model.From, model.To, 4, RowWidth - 4);
        var words = Text(ThreadWords.Describe(model.Segments, model.From, model.To));
        var svg = new StringBuilder($"<svg class=\"thread-row\" viewBox=\"0 0 {N(RowWidth)} 28\" role=\"img\" aria-label=\"{words}\">");
        var now = scale.XEnd(model.Today);
        svg.Append($"<path class=\"t-now\" d=\"M{N(now)} 0V28\"/>");
        Stretches(svg, model.Segments, scale, new ThreadWave(14, 5, 1.6), 3);
        if (model.BreaksOn is { } day && day >= model.Today && scale.Shows(day))
        {
            // A mark that is not a colour: two strokes across the thread, where it is cut.
            var x = scale.X(day);
            svg.Append($"<path class=\"t-break\" d=\"M{N(x - 3)} 23L{N(x + 1)} 5M{N(x + 1)} 23L{N(x + 5)} 5\"/>");
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>Months above the rows of the active file; the table's header says the same in words.</summary>
    public static string RowAxis(ThreadRowModel model)
    {
        var scale = new ThreadScale(model.From, model.To, 4, RowWidth - 4);
        var svg = new StringBuilder($"<svg class=\"thread-row\" viewBox=\"0 0 {N(RowWidth)} 14\" aria-hidden=\"true\" focusable=\"false\">");
        var now = scale.XEnd(model.Today);
        var free = 0.0;
        foreach (var (day, label) in scale.Axis())
        {
            var (x, width) = (scale.X(day), label.Length * ThreadEvents.Letter);
            if (x >= free && x + width < RowWidth && (x + width < now - NowRoom || x > now + NowRoom))
            {
                free = x + width + 8;
                svg.Append($"<text class=\"t-axis\" x=\"{N(x)}\" y=\"11\">{Text(label)}</text>");
            }
        }

        return svg.Append($"<text class=\"t-axis now\" x=\"{N(now)}\" y=\"11\" text-anchor=\"middle\">aujourd’hui</text></svg>").ToString();
    }
}
