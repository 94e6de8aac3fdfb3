using System.Reflection;
using FilRouge.Domain.Activity;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Tests.Activity;

public sealed class FigureTests
{
    [Fact]
    public void Every_figure_is_listed_once_with_an_exact_sentence()
    {
        var declared = typeof(Figures).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(p => p.PropertyType == typeof(FigureDefinition)).Select(p => (FigureDefinition)p.GetValue(null)!).ToList();
        Assert.True(declared.Count > 30);
        Assert.Equal(declared.OrderBy(d => d.Code), Figures.All.OrderBy(d => d.Code));
        Assert.Equal(Figures.All.Count, Figures.All.DistinctBy(d => d.Code).Count());
        Assert.Equal(Figures.All.Count, Figures.All.DistinctBy(d => d.Label).Count());
        Assert.Equal(Figures.All.Count, Figures.All.DistinctBy(d => d.Sentence).Count());
        Assert.All(Figures.All, d => Assert.True(d.Sentence.Length > 60 && d.Sentence.EndsWith('.') && !d.Sentence.Contains('\''), d.Code));
        Assert.All(Figures.All, d => Assert.Equal(d.Unit == FigureUnit.Percent, d.RateOf is not null));
    }

    [Fact]
    public void Every_type_and_enum_member_of_the_module_has_its_french_term()
    {
        var types = typeof(Figures).Assembly.GetExportedTypes().Where(t => t.Namespace == typeof(Figures).Namespace).ToList();
        Assert.True(types.Count > 15);
        Assert.All(types, t => Assert.NotEmpty(FrenchTerms.Of(t)));
        var members = types.Where(t => t.IsEnum).SelectMany(t => Enum.GetValues(t).Cast<Enum>()).ToList();
        Assert.All(members, m => Assert.NotEmpty(m.Fr()));
    }

    [Fact]
    public void A_rate_keeps_its_terms_and_is_rounded_to_the_tenth()
    {
        var rate = Figure.Rate(Figures.DipcInTime, 2, 3);
        Assert.Equal((66.7m, 2L, 3L, "66,7\u00A0%"), (rate.Value, rate.Numerator, rate.Denominator, rate.Display));
        Assert.Equal(12.5m, Figure.Rate(Figures.DipcInTime, 1, 8).Value);
        Assert.Equal(6.3m, Figure.Rate(Figures.DipcInTime, 1, 16).Value);
        Assert.Equal("120\u00A0%", Figure.Rate(Figures.RealisationRate, 72, 60).Display);
        Assert.Equal((null, "non calculable"), (Figure.Rate(Figures.DipcInTime, 0, 0).Value, Figure.Rate(Figures.DipcInTime, 0, 0).Display));
        Assert.Throws<ArgumentException>(() => Figure.Of(Figures.DipcInTime, 12));
        Assert.Throws<ArgumentException>(() => Figure.Rate(Figures.ActiveFile, 1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Figure.Rate(Figures.DipcInTime, -1, 2));
    }

    [Fact]
    public void A_figure_shows_as_French_prints_it()
    {
        Assert.Equal("1\u202F234\u00A0personnes", Figure.Of(Figures.ActiveFile, 1234).Display);
        Assert.Equal("0\u00A0personne", Figure.Of(Figures.ActiveFile, 0).Display);
        Assert.Equal("1\u00A0demande", Figure.Of(Figures.Requests, 1).Display);
        Assert.Equal("1,5\u00A0jour", Figure.Of(Figures.SupportMedian, 1.5m).Display);
        Assert.Equal("412,5\u00A0jours", Figure.Of(Figures.SupportMedian, 412.5m).Display);
        Assert.Equal("1\u202F234\u00A0h\u00A005", Figure.Of(Figures.MinutesDone, (1234 * 60) + 5).Display);
        Assert.Equal("3,2", Figure.Of(Figures.DistinctPrestations, 3.2m).Display);
        Assert.Equal("non calculable", Figure.Of(Figures.SupportMean, null).Display);
    }

    [Fact]
    public void What_rests_on_few_persons_does_not_leave_the_service()
    {
        Assert.Equal("<\u00A05", SmallCells.Show(Figure.Of(Figures.ActiveFile, 4)));
        Assert.Equal("5\u00A0personnes", SmallCells.Show(Figure.Of(Figures.ActiveFile, 5)));
        Assert.Equal("<\u00A011", SmallCells.Show(Figure.Of(Figures.ActiveFile, 5), 11));
        Assert.Equal("0", SmallCells.Show(Figure.Of(Figures.Exits, 0)));
        Assert.Equal("masqué", SmallCells.Show(Figure.Of(Figures.SupportMean, 412) with { Basis = 1 }));
        Assert.Equal("412\u00A0jours", SmallCells.Show(Figure.Of(Figures.SupportMean, 412) with { Basis = 5 }));
        Assert.Equal("masqué", SmallCells.Show(Figure.Of(Figures.MinutesDone, 600)));
        Assert.Equal("3,2", SmallCells.Show(Figure.Of(Figures.DistinctPrestations, 3.2m) with { Basis = 40 }));
        Assert.Equal("non calculable", SmallCells.Show(Figure.Of(Figures.SupportMean, null)));
    }

    [Fact]
    public void A_rate_of_persons_hides_when_either_side_is_small()
    {
        Assert.Equal("75\u00A0%", SmallCells.Show(Figure.Rate(Figures.PlansUpToDate, 30, 40)));
        Assert.Equal("100\u00A0%", SmallCells.Show(Figure.Rate(Figures.PlansUpToDate, 40, 40)));
        Assert.Equal("masqué", SmallCells.Show(Figure.Rate(Figures.PlansUpToDate, 37, 40)));
        Assert.Equal("masqué", SmallCells.Show(Figure.Rate(Figures.PlansUpToDate, 3, 40)));
        Assert.Equal("masqué", SmallCells.Show(Figure.Rate(Figures.PlansUpToDate, 0, 4)));
        Assert.Equal("masqué", SmallCells.Show(Figure.Rate(Figures.RealisationRate, 600, 800) with { Basis = 4 }));
        Assert.Equal("75\u00A0%", SmallCells.Show(Figure.Rate(Figures.RealisationRate, 600, 800) with { Basis = 40 }));
    }
}
