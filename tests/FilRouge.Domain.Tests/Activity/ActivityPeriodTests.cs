using FilRouge.Domain.Activity;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Tests.Activity;

public sealed class ActivityPeriodTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    [Fact]
    public void Two_typed_days_make_a_period_in_words()
    {
        var read = ActivityPeriod.Parse("1/1/2025", "31 décembre 2025", Today);
        Assert.Equal((null, ActivityPeriod.Year(2025)), (read.Error, read.Value));
        Assert.Equal("du 1er janvier 2025 au 31 décembre 2025", read.Value!.InWords);
        Assert.Equal(365, read.Value.Days);
        Assert.Equal("le 10 mars 2026", ActivityPeriod.Parse("10/3/2026", "aujourd’hui", Today).Value!.InWords);
    }

    [Theory]
    [InlineData("1/3/2026", "28/2/2026", "La fin (28 février 2026) est avant le début (1er mars 2026) : corrigez l’une des deux dates.")]
    [InlineData("1/1/2020", "1/1/2025", "La période dépasse cinq ans : choisissez une fin au plus tard le 31 décembre 2024.")]
    [InlineData("29/2/2020", "28/2/2025", "La période dépasse cinq ans : choisissez une fin au plus tard le 27 février 2025.")]
    [InlineData("1/1/2026", "11/3/2026", "Le 11 mars 2026 n’est pas encore venu : choisissez une fin au plus tard le 10 mars 2026, aujourd’hui.")]
    [InlineData("31/2/2026", "", "Début : Il n’y a pas de 31 février 2026 : ce mois a 28 jours. Fin : Écrivez une date. Écrivez par exemple 12/2/2021 ou 12 février 2021.")]
    public void What_is_no_period_is_refused_with_what_to_do(string first, string last, string sentence) =>
        Assert.Equal((null, sentence), (ActivityPeriod.Parse(first, last, Today).Value, ActivityPeriod.Parse(first, last, Today).Error));

    [Fact]
    public void A_refusal_names_the_date_to_correct_and_a_doubt_lets_the_period_stand()
    {
        var refusals = ActivityPeriod.WhyNot(new(2026, 4, 1), new(2026, 3, 20), Today);
        Assert.Equal([("period.order", "Last"), ("period.future", "Last")], refusals.Select(r => (r.Code, r.Field)));
        Assert.Empty(ActivityPeriod.WhyNot(new(2021, 3, 11), Today, Today));
        var doubtful = ActivityPeriod.Parse("lundi 1er janvier 2025", "31/1/2025", Today);
        Assert.Equal((true, "Le 1er janvier 2025 est un mercredi, pas un lundi : vérifiez la date."), (doubtful.Ok, doubtful.Warning));
    }

    [Fact]
    public void A_period_that_makes_no_sense_cannot_be_built()
    {
        Assert.Throws<ArgumentException>(() => new ActivityPeriod(new(2026, 1, 2), new(2026, 1, 1)));
        Assert.Throws<ArgumentException>(() => new ActivityPeriod(new(2020, 1, 1), new(2025, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ActivityPeriod.Quarter(2026, 5));
        Assert.Throws<ArgumentException>(() => ActivityPeriod.Year(2027).Until(Today));
    }

    [Fact]
    public void Year_quarter_and_school_year_have_their_days()
    {
        Assert.Equal((new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)), (ActivityPeriod.Year(2024).First, ActivityPeriod.Year(2024).Last));
        Assert.Equal((new DateOnly(2024, 1, 1), new DateOnly(2024, 3, 31)), (ActivityPeriod.Quarter(2024, 1).First, ActivityPeriod.Quarter(2024, 1).Last));
        Assert.Equal((new DateOnly(2024, 10, 1), new DateOnly(2024, 12, 31)), (ActivityPeriod.Quarter(2024, 4).First, ActivityPeriod.Quarter(2024, 4).Last));
        Assert.Equal("du 1er septembre 2025 au 31 août 2026", ActivityPeriod.SchoolYear(2025).InWords);
        Assert.Equal("du 1er janvier 2026 au 10 mars 2026", ActivityPeriod.Year(2026).Until(Today).InWords);
        Assert.Equal(ActivityPeriod.Year(2025), ActivityPeriod.Year(2025).Until(Today));
    }

    [Fact]
    public void The_previous_period_is_as_long_and_ends_on_the_eve()
    {
        Assert.Equal(ActivityPeriod.Year(2024), ActivityPeriod.Year(2025).Previous);
        Assert.Equal(ActivityPeriod.Quarter(2024, 4), ActivityPeriod.Quarter(2025, 1).Previous);
        Assert.Equal(ActivityPeriod.SchoolYear(2024), ActivityPeriod.SchoolYear(2025).Previous);
        Assert.Equal(new ActivityPeriod(new(2024, 2, 1), new(2024, 2, 29)), new ActivityPeriod(new(2024, 3, 1), new(2024, 3, 31)).Previous);
        Assert.Equal(new ActivityPeriod(new(2026, 2, 26), new(2026, 3, 4)), new ActivityPeriod(new(2026, 3, 5), new(2026, 3, 11)).Previous);
    }

    [Fact]
    public void Months_are_cut_at_both_ends()
    {
        var months = new ActivityPeriod(new(2025, 12, 20), new(2026, 2, 5)).Months().ToList();
        Assert.Equal(
            [
                (new DateOnly(2025, 12, 1), new Period(new(2025, 12, 20), new(2025, 12, 31))),
                (new DateOnly(2026, 1, 1), new Period(new(2026, 1, 1), new(2026, 1, 31))),
                (new DateOnly(2026, 2, 1), new Period(new(2026, 2, 1), new(2026, 2, 5))),
            ],
            months);
    }
}
