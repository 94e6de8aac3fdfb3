using System.Xml.Linq;
using FilRouge.Platform.Pages.Kit;

namespace FilRouge.Web.Tests.Kit;

public sealed class ThreadDrawingTests
{
    private static readonly DateOnly From = new(2025, 1, 1);
    private static readonly DateOnly To = new(2026, 12, 31);
    private static readonly DateOnly Today = new(2026, 6, 15);

    /// <summary>No font in use here writes wider at the size of these labels.</summary>
    private const double LetterWidth = 6.9;

    [Fact]
    public void A_drawing_is_well_formed_and_every_text_is_encoded()
    {
        var svg = ThreadDrawing.Record(Model(
            bars: [new(ThreadLane.Rights, From, To, "<script>alert(1)</script> & \"PCPE\"")],
            events: [new(Today, "<b>départ</b>")],
            name: "<i>Inès</i>"));

        XDocument.Parse(svg);
        Assert.DoesNotContain("<script", svg);
        Assert.DoesNotContain("<b>", svg);
        Assert.DoesNotContain("<i>", svg);
        Assert.DoesNotContain("style=", svg);
    }

    [Theory]
    [InlineData(ThreadKind.Held, "t-line")]
    [InlineData(ThreadKind.Thin, "t-line thin")]
    [InlineData(ThreadKind.Planned, "t-line planned")]
    [InlineData(ThreadKind.Broken, "t-broken")]
    public void Each_way_of_being_held_has_its_own_stroke(ThreadKind kind, string css)
    {
        var paths = Elements(ThreadDrawing.Record(Model(segments: [new(From, To, kind)])), "path");

        Assert.Single(paths, p => (string?)p.Attribute("class") == css);
    }

    [Fact]
    public void A_break_shows_its_two_cut_ends_so_that_it_reads_without_colour() =>
        Assert.Equal(2, Elements(ThreadDrawing.Record(Model(segments: [new(From, To, ThreadKind.Broken)])), "circle").Count);

    [Fact]
    public void Stretches_that_touch_join_at_the_same_point()
    {
        var svg = ThreadDrawing.Record(Model(segments:
            [new(From, new(2025, 12, 31), ThreadKind.Held), new(new(2026, 1, 1), To, ThreadKind.Thin)]));

        var paths = Elements(svg, "path").Where(p => ((string)p.Attribute("class")!).StartsWith("t-line", StringComparison.Ordinal))
            .Select(p => (string)p.Attribute("d")!).ToList();
        Assert.EndsWith(" " + paths[1][1..paths[1].IndexOf('C')], paths[0]);
    }

    [Fact]
    public void Bars_that_overlap_go_to_rows_of_their_own()
    {
        var svg = ThreadDrawing.Record(Model(bars:
        [
            new(ThreadLane.Rights, From, new(2025, 12, 31), "a"),
            new(ThreadLane.Rights, new(2025, 6, 1), To, "b"),
            new(ThreadLane.Rights, new(2026, 1, 1), To, "c"),
        ]));

        var heights = Elements(svg, "rect").Select(r => (string)r.Attribute("y")!).ToList();
        Assert.Equal(heights[0], heights[2]);
        Assert.NotEqual(heights[0], heights[1]);
    }

    [Fact]
    public void What_is_out_of_the_days_drawn_is_left_out_and_nothing_passes_the_edges()
    {
        var svg = ThreadDrawing.Record(Model(
            segments: [new(new(2020, 1, 1), new(2030, 1, 1), ThreadKind.Held)],
            bars: [new(ThreadLane.Plan, new(2010, 1, 1), new(2011, 1, 1), "ancien"), new(ThreadLane.Plan, new(2024, 1, 1), null, "ouvert")],
            ticks: [new(new(2024, 12, 31), true), new(new(2027, 1, 1), false)]));

        var bar = Assert.Single(Elements(svg, "rect"));
        Assert.True((double)bar.Attribute("x")! + (double)bar.Attribute("width")! <= 1000);
        Assert.DoesNotContain("t-tick", svg);
        Assert.DoesNotContain("ancien", svg);
    }

    [Fact]
    public void The_marker_of_today_is_drawn_only_when_today_is_shown()
    {
        Assert.Contains("aujourd’hui", ThreadDrawing.Record(Model()));
        Assert.DoesNotContain("aujourd’hui", ThreadDrawing.Record(Model() with { Today = To.AddDays(1) }));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(400)]
    [InlineData(5000)]
    public void The_axis_never_carries_more_than_nine_labels(int days)
    {
        var svg = ThreadDrawing.Record(Model() with { To = From.AddDays(days) });

        Assert.InRange(Elements(svg, "path").Count(p => (string?)p.Attribute("class") == "t-grid"), 0, 9);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(40)]
    [InlineData(200)]
    public void Labels_of_events_never_meet_and_none_is_lost(int events)
    {
        var days = To.DayNumber - From.DayNumber;
        var svg = ThreadDrawing.Record(Model(events: [.. Enumerable.Range(0, events).Select(i => new ThreadEvent(From.AddDays(i * 37 % days), $"Événement numéro {i}"))]));

        var labels = Elements(svg, "text").Where(t => ((string?)t.Attribute("class"))?.Contains("t-free", StringComparison.Ordinal) == true)
            .Select(t => (X: (double)t.Attribute("x")!, Y: (double)t.Attribute("y")!, Width: t.Value.Length * LetterWidth)).ToList();
        Assert.NotEmpty(labels);
        Assert.Empty(labels.GroupBy(l => l.Y).SelectMany(row => row.OrderBy(l => l.X).Zip(row.OrderBy(l => l.X).Skip(1))).Where(p => p.First.X + p.First.Width > p.Second.X - 9));
        Assert.All(labels, l => Assert.True(l.X + l.Width <= 1000));
        Assert.Equal(events, Elements(svg, "title").Sum(t => t.Value.Split("Événement numéro").Length - 1));
    }

    [Fact]
    public void What_is_planned_is_neither_done_nor_missed()
    {
        var svg = ThreadDrawing.Record(Model(ticks: [new(Today, true), new(Today.AddDays(1), false), new(Today.AddDays(2), false, Planned: true)]));

        Assert.Equal(["t-tick", "t-tick missed", "t-tick planned"],
            Elements(svg, "path").Select(p => (string?)p.Attribute("class")).Where(c => c?.StartsWith("t-tick", StringComparison.Ordinal) == true).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_strip_links_each_year_and_frames_what_is_shown()
    {
        var svg = ThreadDrawing.Strip(new StripModel(From, To, new(2026, 1, 1), To, [new(From, To, ThreadKind.Held)],
            [new(2025, "/fil?de=2025-01&a=2025-12"), new(2026, "/fil?de=2026-01&a=2026-12")]));

        var links = Elements(svg, "a");
        Assert.Equal(["/fil?de=2025-01&a=2025-12", "/fil?de=2026-01&a=2026-12"], links.Select(a => (string?)a.Attribute("href")));
        Assert.Equal([null, "true"], links.Select(a => (string?)a.Attribute("aria-current")));
        var frame = Assert.Single(Elements(svg, "rect"), r => (string?)r.Attribute("class") == "s-shown");
        Assert.InRange((double)frame.Attribute("x")!, 495, 505);
    }

    [Fact]
    public void A_row_marks_the_day_that_it_breaks_when_that_day_is_to_come()
    {
        var row = new ThreadRowModel(From, To, Today, [new(From, To, ThreadKind.Held)], Today.AddDays(40));
        var mark = Assert.Single(Elements(ThreadDrawing.Row(row), "path"), p => (string?)p.Attribute("class") == "t-break");

        Assert.NotNull(mark);
        Assert.DoesNotContain("t-break", ThreadDrawing.Row(row with { BreaksOn = Today.AddDays(-1) }), StringComparison.Ordinal);
        Assert.DoesNotContain("t-break", ThreadDrawing.Row(row with { BreaksOn = To.AddDays(1) }), StringComparison.Ordinal);
        Assert.Equal("Tenu sur toute la période.", (string?)XDocument.Parse(ThreadDrawing.Row(row)).Root!.Attribute("aria-label"));
    }

    [Theory]
    [InlineData(460)]
    [InlineData(90)]
    public void The_months_above_the_rows_never_meet(int days)
    {
        var labels = Elements(ThreadDrawing.RowAxis(new ThreadRowModel(From, From.AddDays(days), From.AddDays(days * 4 / 5), [], null)), "text")
            .Select(t => (X: (double)t.Attribute("x")! - ((string?)t.Attribute("text-anchor") == "middle" ? t.Value.Length * LetterWidth / 2 : 0), Width: t.Value.Length * LetterWidth)).OrderBy(l => l.X).ToList();

        Assert.True(labels.Count >= 2);
        Assert.Empty(labels.Zip(labels.Skip(1)).Where(p => p.First.X + p.First.Width > p.Second.X));
    }

    [Fact]
    public void A_sparkline_says_in_words_what_it_draws()
    {
        var svg = ThreadDrawing.Spark(new SparkModel(From, To,
            [new(From, new(2026, 7, 31), ThreadKind.Held), new(new(2026, 8, 1), To, ThreadKind.Broken)]));

        Assert.Equal("Tenu jusqu’en juillet 2026, puis rompu depuis août 2026.", (string?)XDocument.Parse(svg).Root!.Attribute("aria-label"));
    }

    internal static ThreadModel Model(
        IReadOnlyList<ThreadSegment>? segments = null,
        IReadOnlyList<ThreadBar>? bars = null,
        IReadOnlyList<ThreadTick>? ticks = null,
        IReadOnlyList<ThreadEvent>? events = null,
        string name = "Inès") => new(name, From, To, Today, segments ?? [], bars ?? [], ticks ?? [], events ?? []);

    private static List<XElement> Elements(string svg, string name) => [.. XDocument.Parse(svg).Descendants(name)];
}
