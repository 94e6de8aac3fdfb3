using System.Text;
using FilRouge.Domain.Activity;
using FilRouge.Web.Activity;

namespace FilRouge.Web.Tests.Activity;

/// <summary>What leaves the service: no small count, none that a sum tells, nothing that a spreadsheet would run.</summary>
public sealed class ReleaseTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+33", "'+33")]
    [InlineData("-3", "'-3")]
    [InlineData("@SOMME(A1)", "'@SOMME(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("=A1;\"b\"", "\"'=A1;\"\"b\"\"\"")]
    [InlineData("Melun (77288)", "Melun (77288)")]
    [InlineData(null, "")]
    public void A_text_that_would_be_computed_is_made_plain(string? cell, string written) => Assert.Equal(written, FilRouge.Platform.Pages.Exports.CsvWriter.Text(cell));

    [Fact]
    public void Numbers_stay_numbers()
    {
        var scope = new ActivityScope(Guid.NewGuid(), ActivityPeriod.Year(2025), "2A", new DateOnly(2026, 1, 1));
        var figure = new ReleasedFigure(Figures.WaitOfWaiting, -12.5m, "−12,5 jours", null, [new ReleasedRow("@rang", 1234m, "1 234")], null);
        var lines = Encoding.UTF8.GetString(ActivityCsv.Write([new ReleasedBlock("k", "Bloc", [figure])], scope, "+Service")).Split("\r\n");
        Assert.StartsWith("'+Service;2025-01-01;2025-12-31;2A;Bloc;waiting.mean.still;", lines[1], StringComparison.Ordinal);
        Assert.Contains(";;-12,5;jours;−12,5 jours;", lines[1], StringComparison.Ordinal);
        Assert.Contains(";'@rang;1234;jours;", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Few_entries_hide_the_present_of_the_first_day_which_would_tell_them()
    {
        var shown = Released(active: 43, first: 40, entries: 3, exits: 10, last: 33, motives: [10]);
        Assert.Equal("<\u00A05", shown["file.entries"].Display);
        Assert.Equal("masqué", shown["file.first-day"].Display);
        Assert.Equal("43\u00A0personnes", shown["file.active"].Display);
        Assert.Equal("10", shown["file.exits"].Display);
    }

    [Fact]
    public void A_hidden_total_hides_its_breakdown()
    {
        var shown = Released(active: 43, first: 20, entries: 23, exits: 40, last: 3, motives: [30, 10]);
        Assert.Equal(("masqué", "<\u00A05"), (shown["file.exits"].Display, shown["file.last-day"].Display));
        Assert.Equal("masqué", shown["file.exits.by-motive"].Display);
        Assert.All(shown["file.exits.by-motive"].Rows, r => Assert.Equal((null, "masqué"), (r.Value, r.Display)));
    }

    [Fact]
    public void A_small_row_takes_another_with_it_and_so_do_the_minutes_of_few_persons_whose_total_stays()
    {
        var shown = Released(active: 43, first: 20, entries: 23, exits: 20, last: 23, motives: [11, 7, 2]);
        Assert.Equal(2, shown["file.exits.by-motive"].Rows.Count(r => r.Value is null));
        Assert.Equal("20", shown["file.exits.by-motive"].Display);
        Assert.Equal(690m, shown["minutes.cancelled.by-motive"].Value);
        Assert.Equal(new decimal?[] { null, null, 300m }, shown["minutes.cancelled.by-motive"].Rows.Select(r => r.Value));
    }

    private static Dictionary<string, ReleasedFigure> Released(int active, int first, int entries, int exits, int last, long[] motives)
    {
        ComputedFigure Count(FigureDefinition definition, int value) => new(Figure.Of(definition, value), []);
        var minutes = new ComputedFigure(Figure.Of(Figures.MinutesCancelledByMotive, 690) with { Basis = 12 }, [new("grève", 300, 11), new("météo", 90, 2), new("maladie", 300, 12)]);
        var byMotive = new ComputedFigure(Figure.Of(Figures.ExitsByMotive, exits), [.. motives.Select((m, i) => new ComputedRow($"motif {i}", m, m))]);
        ComputedBlock[] blocks =
        [
            new("k", "Bloc", [Count(Figures.ActiveFile, active), Count(Figures.PresentFirstDay, first), Count(Figures.Entries, entries), Count(Figures.Exits, exits), Count(Figures.PresentLastDay, last), byMotive, minutes]),
        ];
        return ReleasedReport.Protected(blocks).SelectMany(b => b.Figures).ToDictionary(f => f.Definition.Code);
    }
}
