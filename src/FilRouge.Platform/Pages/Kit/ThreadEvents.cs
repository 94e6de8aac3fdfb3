using System.Text;
using static FilRouge.Platform.Pages.Kit.ThreadScale;

namespace FilRouge.Platform.Pages.Kit;

/// <summary>Places the events of a thread so that no label touches another: those too close to be told apart share a mark, and labels that
/// would meet go to rows of their own. What finds no room keeps its mark and its title; all of it is in the table.</summary>
internal static class ThreadEvents
{
    /// <summary>Marks closer than this, in drawing units, are one.</summary>
    private const double Close = 13;

    /// <summary>More rows would push the thread off the screen.</summary>
    private const int MostRows = 4;

    /// <summary>An upper estimate of a letter's width: the server has no font.</summary>
    public const double Letter = 6.9;

    private const double RowStep = 18;

    /// <summary>Room kept after a label for « (+ 2) ».</summary>
    private const int MoreLetters = 6;

    private sealed class Mark(double x, ThreadEvent first)
    {
        public double X => x;

        public List<ThreadEvent> Events { get; } = [first];

        public int Row { get; set; }

        /// <summary>Letters that find room; 0 for none.</summary>
        public int Room { get; set; }

        public string Words => Events.Count == 1 ? first.Text : $"{first.Text} (+ {Events.Count - 1})";

        public string Title => string.Join(" ; ", Events.Select(e => $"{KitDates.Full(e.Day)} : {e.Text}"));
    }

    /// <summary>Draws the lane from a height; gives the height under it.</summary>
    public static double Draw(StringBuilder svg, IReadOnlyList<ThreadEvent> events, ThreadScale scale, double top, Func<string, string> encode)
    {
        var (marks, rows) = Place(events, scale);
        foreach (var mark in marks)
        {
            var y = top + (mark.Row * RowStep);
            svg.Append($"<g><title>{encode(mark.Title)}</title><path class=\"t-event{(mark.Events.Count > 1 ? " many" : "")}\" d=\"M{N(mark.X)} {N(y + 3)}l6 6l-6 6l-6 -6z\"/>");
            if (ThreadDrawing.Fit(mark.Words, (mark.Room + .5) * Letter, Letter) is { } label)
            {
                svg.Append($"<text class=\"t-in t-free\" x=\"{N(mark.X + 9)}\" y=\"{N(y + 13)}\">{encode(label)}</text>");
            }

            svg.Append("</g>");
        }

        return top + (rows * RowStep) + 8;
    }

    private static (List<Mark> Marks, int Rows) Place(IReadOnlyList<ThreadEvent> events, ThreadScale scale)
    {
        var (marks, rowEnds) = (new List<Mark>(), new List<double>());
        foreach (var item in events.OrderBy(e => e.Day))
        {
            var x = scale.X(item.Day);
            var row = rowEnds.FindIndex(end => end <= x - Close);
            if (marks.Count > 0 && (x - marks[^1].X < Close || (row < 0 && rowEnds.Count == MostRows)))
            {
                marks[^1].Events.Add(item);
                continue;
            }

            if (row < 0)
            {
                row = rowEnds.Count;
                rowEnds.Add(0);
            }

            var mark = new Mark(x, item) { Row = row, Room = Math.Min(item.Text.Length + MoreLetters, (int)((scale.Right - x - 9) / Letter)) };
            rowEnds[row] = x + 9 + (mark.Room * Letter);
            marks.Add(mark);
        }

        return (marks, Math.Max(1, rowEnds.Count));
    }
}
