using System.Xml.Linq;
using FilRouge.Platform.Pages.Kit;

namespace FilRouge.Web.Tests.Kit;

public sealed class ChartDrawingTests
{
    [Fact]
    public void Every_value_is_drawn_where_it_stands_and_said()
    {
        var model = new ChartModel("Entrées & <sorties>", ["janv. 2026", "févr. 2026", "mars 2026"],
            [new("entrées", ChartShape.Columns, [0, 5, 10]), new("présents", ChartShape.Line, [10, null, 20]), new("attente", ChartShape.Dashes, [1, 2, 3])], "personnes");
        var svg = XElement.Parse(ChartDrawing.Of(model, "file"));
        Assert.Equal("Entrées & <sorties>", svg.Element("title")!.Value);
        var columns = svg.Elements("rect").Where(r => (string?)r.Attribute("class") == "c-column").Select(r => (double)r.Attribute("height")!).ToList();
        Assert.Equal(3, columns.Count);
        Assert.Equal(0, columns[0]);
        Assert.Equal(columns[1] * 2, columns[2], 0.2);
        Assert.Equal(2, svg.Elements("circle").Count());
        Assert.Equal(2, svg.Elements("path").Single(p => (string?)p.Attribute("class") == "c-line").Attribute("d")!.Value.Count(c => c == 'M'));
        Assert.Contains("mars 2026, présents : 20", svg.Descendants("title").Select(t => t.Value));
        Assert.DoesNotContain("style=", ChartDrawing.Of(model, "file"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(4, 4, 1)]
    [InlineData(7, 8, 2)]
    [InlineData(23, 25, 5)]
    [InlineData(31, 40, 10)]
    [InlineData(1446, 1500, 500)]
    [InlineData(98_000, 100_000, 20_000)]
    public void The_scale_has_five_round_marks_at_most(double greatest, double most, double step) => Assert.Equal((most, step), ChartDrawing.ScaleFor(greatest));

    [Fact]
    public void An_empty_period_draws_an_empty_chart() => Assert.Contains("<svg", ChartDrawing.Of(new("Rien", [], [new("rien", ChartShape.Line, [])], "personnes"), "x"), StringComparison.Ordinal);
}
