using FilRouge.Domain.Assessments;

namespace FilRouge.Domain.Tests.Assessments;

public sealed class ScaleTests
{
    private static readonly Guid Noe = Guid.CreateVersion7();
    private static readonly DateOnly Today = new(2026, 6, 10);

    private static Scale Of(string code) => ScaleCatalogue.Find(code)!;

    private static ScaleContent With(params (string Code, int Value)[] scores) => new(Today, "Maud Pelletier", scores.ToDictionary(s => s.Code, s => s.Value * 100), "CR", "sa mère");

    [Fact]
    public void Every_scale_of_the_list_has_scores_bounds_and_says_where_it_comes_from()
    {
        Assert.True(ScaleCatalogue.All.Count >= 18);
        Assert.All(ScaleCatalogue.All, s =>
        {
            Assert.NotEmpty(s.Scores);
            Assert.StartsWith("de mémoire", s.Source);
            Assert.NotEmpty(s.Who);
            Assert.All(s.Scores, x => Assert.True(x.Min < x.Max, $"{s.Name}: {x.Label}"));
            Assert.Equal(s.Scores.Count, s.Scores.Select(x => x.Code).Distinct().Count());
        });
    }

    [Theory]
    [InlineData("zarit", "total", "88", 8800)]
    [InlineData("zarit", "total", "", null)]
    [InlineData("mcro", "rendement", "7,5", 750)]
    [InlineData("mcro", "rendement", " 1.25 ", 125)]
    public void Scores_are_read_as_people_write_them(string scale, string score, string typed, int? hundredths)
    {
        var read = Of(scale).Score(score)!.Parse(typed);
        Assert.True(read.Ok);
        Assert.Equal(hundredths, read.Value);
    }

    [Theory]
    [InlineData("zarit", "total", "89", "hors des bornes de l’outil (de 0 à 88, points)")]
    [InlineData("zarit", "total", "-1", "hors des bornes")]
    [InlineData("zarit", "total", "40,5", "nombre entier")]
    [InlineData("mcro", "rendement", "7,555", "deux décimales au plus")]
    [InlineData("gmfcs", "niveau", "III", "écrivez un nombre")]
    public void A_score_out_of_bounds_is_refused_in_french(string scale, string score, string typed, string sentence) =>
        Assert.Contains(sentence, Of(scale).Score(score)!.Parse(typed).Error!);

    [Fact]
    public void Refusals_say_what_to_do()
    {
        Assert.Equal("scale.unknown", Assert.Single(ScaleResult.WhyNotNote(null, With(), Today)).Code);
        Assert.Equal("scale.empty", Assert.Single(ScaleResult.WhyNotNote(Of("zarit"), With(), Today)).Code);
        Assert.Equal("scale.bounds", Assert.Single(ScaleResult.WhyNotNote(Of("zarit"), With(("total", 90)), Today)).Code);
        Assert.Equal("scale.score", Assert.Single(ScaleResult.WhyNotNote(Of("zarit"), With(("lune", 9)), Today)).Code);
        Assert.Equal(["scale.future", "scale.by", "scale.about"], ScaleResult.WhyNotNote(Of("zarit"), With(("total", 9)) with { PassedOn = Today.AddDays(1), By = " ", About = "" }, Today).Select(r => r.Code));
        var noted = ScaleResult.Note(Noe, Of("zarit"), With(("total", 44)), "Claire Aubry", Today);
        Assert.Equal("scale.of-other", Assert.Single(noted.WhyNotWithdraw("Maud Pelletier")).Code);
        Assert.Empty(noted.WhyNotWithdraw("Claire Aubry"));
    }

    [Fact]
    public void A_score_over_time_is_drawn_within_its_bounds_and_said_in_words()
    {
        var results = new[] { (Today, 44), (Today.AddMonths(-9), 88), (Today.AddMonths(-3), 66) }
            .Select(r => ScaleResult.Note(Noe, Of("zarit"), With(("total", r.Item2)) with { PassedOn = r.Item1 }, "Claire Aubry", Today));
        var series = Assert.Single(ScoreSeries.Of(Of("zarit"), results));
        Assert.Equal([8800, 6600, 4400], series.Points.Select(p => p.Hundredths));
        var places = series.Places();
        Assert.Equal((4, 4.0), (places[0].X, places[0].Y));
        Assert.Equal((116, 16.0), (places[2].X, places[2].Y));
        Assert.Equal("−22, plus à l’aise", series.Trend);
        Assert.Null(ScoreSeries.Of(Of("zarit"), [ScaleResult.Note(Noe, Of("zarit"), With(("total", 1)), "x", Today)])[0].Trend);
    }

    [Theory]
    [InlineData(40, "sous le seuil de vigilance")]
    [InlineData(41, "fardeau élevé : à surveiller")]
    [InlineData(60, "fardeau élevé : à surveiller")]
    [InlineData(61, "fardeau sévère : un relais est urgent")]
    public void The_burden_is_read_with_the_bands_of_the_territory(int total, string words) => Assert.Equal(words, new BurdenBands(41, 61).Of(total));
}
