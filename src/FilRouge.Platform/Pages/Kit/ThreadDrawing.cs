using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using static FilRouge.Platform.Pages.Kit.ThreadScale;

namespace FilRouge.Platform.Pages.Kit;

/// <summary>The red thread as SVG, drawn on the server: continuous where somebody answers each need, thin where one person alone holds it, dashed
/// where it is only planned, broken where nobody answers. Every text is encoded; no style attribute (the content policy forbids them).</summary>
public static partial class ThreadDrawing
{
    /// <summary>Width of the gutter that holds the names of the lanes, in drawing units out of 1000.</summary>
    private const double Gutter = 172;
    private const double Line = 46;
    private const double BarHeight = 18;
    private const double BarStep = 22;
    private const double Narrowest = 3;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The thread of a list row: 96 × 14, its meaning said in <c>aria-label</c>.</summary>
    public static string Spark(SparkModel model)
    {
        var scale = new ThreadScale(model.From, model.To, 2, 94);
        var words = Text(ThreadWords.Describe(model.Segments, model.From, model.To));
        var svg = new StringBuilder($"<svg class=\"spark\" viewBox=\"0 0 96 14\" width=\"96\" height=\"14\" role=\"img\" aria-label=\"{words}\"><title>{words}</title>");
        Stretches(svg, model.Segments, scale, new ThreadWave(7, 3.4, 3), 2.2);
        return svg.Append("</svg>").ToString();
    }

    /// <summary>The thread of a record, 1000 units wide, with its lanes; the height follows what there is to draw.</summary>
    /// <param name="model">The path.</param>
    /// <param name="id">Start of the element ids, unique on the page.</param>
    public static string Record(ThreadModel model, string id = "fil")
    {
        var scale = new ThreadScale(model.From, model.To, Gutter, 992);
        var body = new StringBuilder();
        Label(body, "Le fil", Line);
        Stretches(body, model.Segments, scale, new ThreadWave(Line, 9, 1), 4);
        var y = 74.0;
        foreach (var lane in model.Bars.Where(b => scale.Shows(b.From, b.To ?? model.To)).GroupBy(b => b.Lane).OrderBy(g => g.Key))
        {
            y = Bars(body, model, lane.Key, [.. lane], scale, y);
        }

        foreach (var need in model.Ticks.Where(t => scale.Shows(t.Day)).GroupBy(t => t.Need).OrderBy(g => g.Key))
        {
            y = Ticks(body, need.Key ?? ThreadWords.Word(ThreadLane.Interventions), [.. need], scale, y);
        }

        if (model.Events.Where(e => scale.Shows(e.Day)).ToList() is { Count: > 0 } events)
        {
            Label(body, ThreadWords.Word(ThreadLane.Events), y + 13);
            y = ThreadEvents.Draw(body, events, scale, y, Text);
        }

        var svg = new StringBuilder(
            $"<svg class=\"thread\" viewBox=\"0 0 1000 {N(y + 18)}\" role=\"img\" aria-labelledby=\"{Text(id)}-titre {Text(id)}-dit\">"
            + $"<title id=\"{Text(id)}-titre\">{Text(ThreadWords.Title(model))}</title>"
            + $"<desc id=\"{Text(id)}-dit\">{Text(ThreadWords.Describe(model.Segments, model.From, model.To))}</desc>");
        Axis(svg, model, scale, y);
        return svg.Append(body).Append("</svg>").ToString();
    }

    private static void Axis(StringBuilder svg, ThreadModel model, ThreadScale scale, double bottom)
    {
        foreach (var (day, label) in scale.Axis())
        {
            var x = scale.X(day);
            svg.Append($"<path class=\"t-grid\" d=\"M{N(x)} 18V{N(bottom)}\"/>");
            if (x < 950)
            {
                svg.Append($"<text class=\"t-axis\" x=\"{N(x + 4)}\" y=\"12\">{Text(label)}</text>");
            }
        }

        if (scale.Shows(model.Today))
        {
            var x = scale.XEnd(model.Today);
            var anchor = x > 930 ? "end" : "start";
            svg.Append($"<path class=\"t-now\" d=\"M{N(x)} 18V{N(bottom + 4)}\"/>"
                + $"<text class=\"t-axis now\" x=\"{N(x + (x > 930 ? -4 : 4))}\" y=\"{N(bottom + 13)}\" text-anchor=\"{anchor}\">aujourd’hui</text>");
        }
    }

    private static void Stretches(
        StringBuilder svg, IReadOnlyList<ThreadSegment> segments, ThreadScale scale, ThreadWave wave, double knot)
    {
        foreach (var segment in Visible(segments.Where(s => scale.Shows(s.From, s.To)).OrderBy(s => s.From), scale))
        {
            var (x1, x2) = (scale.X(segment.From), scale.XEnd(segment.To));
            if (segment.Kind != ThreadKind.Broken)
            {
                var css = segment.Kind switch { ThreadKind.Thin => " thin", ThreadKind.Planned => " planned", _ => "" };
                svg.Append($"<path class=\"t-line{css}\" d=\"{wave.Path(x1, x2)}\"/>");
                continue;
            }

            // The two cut ends make the break readable without colour; they stay inside the stretch they belong to.
            var (a, b) = x2 - x1 < knot * 4 ? (x1, x2) : (x1 + knot, x2 - knot);
            svg.Append($"<path class=\"t-broken\" d=\"{wave.Path(a, b)}\"/>");
            foreach (var end in new[] { a, b })
            {
                svg.Append($"<circle class=\"t-cut\" cx=\"{N(end)}\" cy=\"{N(wave.At(end))}\" r=\"{N(knot)}\"/>");
            }
        }
    }

    // Over many years a week is narrower than the stroke: it goes with what is before it. A break is never hidden so.
    private static List<ThreadSegment> Visible(IEnumerable<ThreadSegment> segments, ThreadScale scale)
    {
        var seen = new List<ThreadSegment>();
        foreach (var segment in segments)
        {
            var narrow = segment.Kind != ThreadKind.Broken && scale.XEnd(segment.To) - scale.X(segment.From) < Narrowest;
            if (seen.Count > 0 && seen[^1] is var before && before.To.AddDays(1) == segment.From && (segment.Kind == before.Kind || (narrow && before.Kind != ThreadKind.Broken)))
            {
                seen[^1] = before with { To = segment.To };
            }
            else
            {
                seen.Add(segment);
            }
        }

        return seen;
    }

    // Bars that overlap in time go to rows of their own within the lane.
    private static double Bars(
        StringBuilder svg, ThreadModel model, ThreadLane lane, IReadOnlyList<ThreadBar> bars, ThreadScale scale, double top)
    {
        Label(svg, ThreadWords.Word(lane), top + 13);
        var rowEnds = new List<DateOnly>();
        foreach (var bar in bars.OrderBy(b => b.From))
        {
            var last = bar.To ?? model.To;
            var row = rowEnds.FindIndex(end => end < bar.From);
            if (row < 0)
            {
                row = rowEnds.Count;
                rowEnds.Add(last);
            }

            rowEnds[row] = last;
            Bar(svg, bar, scale.X(bar.From), scale.XEnd(last), top + (row * BarStep));
        }

        return top + (rowEnds.Count * BarStep) + 8;
    }

    private static void Bar(StringBuilder svg, ThreadBar bar, double x1, double x2, double y)
    {
        var css = bar.Kind switch { ThreadBarKind.Alt => " alt", ThreadBarKind.Ghost => " ghost", _ => "" };
        var width = Math.Max(3, x2 - x1 - 2);
        svg.Append($"<g><title>{Text(bar.Text)}</title><rect class=\"t-bar{css}\" x=\"{N(x1)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(BarHeight)}\" rx=\"2\"/>");
        if (bar.Kind == ThreadBarKind.Strong)
        {
            svg.Append($"<rect class=\"t-bar strong\" x=\"{N(x1)}\" y=\"{N(y + BarHeight - 3)}\" width=\"{N(width)}\" height=\"3\"/>");
        }

        if (Fit(bar.Text, width - 9, ThreadEvents.Letter) is { } text)
        {
            svg.Append($"<text class=\"t-in\" x=\"{N(x1 + 5)}\" y=\"{N(y + 12.5)}\">{Text(text)}</text>");
        }

        svg.Append("</g>");
    }

    private static double Ticks(StringBuilder svg, string label, IReadOnlyList<ThreadTick> ticks, ThreadScale scale, double top)
    {
        Label(svg, label, top + 13);
        foreach (var kind in ticks.GroupBy(t => (t.Done, t.Planned)).OrderBy(g => g.Key))
        {
            var marks = kind.Select(t => (scale.X(t.Day) + scale.XEnd(t.Day)) / 2)
                .Select(x => kind.Key switch { (true, _) => $"M{N(x)} {N(top + 2)}v14", (_, true) => $"M{N(x)} {N(top + 11)}v5", _ => $"M{N(x - 3)} {N(top + 6)}l6 6m0 -6l-6 6" });
            svg.Append($"<path class=\"t-tick{kind.Key switch { (true, _) => "", (_, true) => " planned", _ => " missed" }}\" d=\"{string.Concat(marks)}\"/>");
        }

        return top + BarStep + 4;
    }

    private static void Label(StringBuilder svg, string label, double y) =>
        svg.Append($"<text class=\"t-lane\" x=\"0\" y=\"{N(y)}\">{(Fit(label, Gutter - 6, 6.9) is { } text ? Text(text) : "")}</text>");

    // Widths are estimated, since the server has no font: what would be cut shows its start, and all of it is in the table.
    internal static string? Fit(string text, double width, double perCharacter)
    {
        var room = (int)(width / perCharacter);
        return text.Length <= room ? text : room < 5 ? null : text[..(room - 1)].TrimEnd() + "…";
    }

    private static string Text(string text) => Encoder.Encode(text);
}
