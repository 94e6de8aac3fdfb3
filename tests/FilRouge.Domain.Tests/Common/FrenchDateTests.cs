using FilRouge.Domain.Common;
using FsCheck;
using FsCheck.Fluent;

namespace FilRouge.Domain.Tests.Common;

public sealed class FrenchDateTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);

    [Theory]
    [InlineData("12/2/21", "2021-02-12")]
    [InlineData("12-02-2021", "2021-02-12")]
    [InlineData("12.02.21", "2021-02-12")]
    [InlineData("12 2 2021", "2021-02-12")]
    [InlineData("12022021", "2021-02-12")]
    [InlineData("2021-02-12", "2021-02-12")]
    [InlineData("12 février 2021", "2021-02-12")]
    [InlineData("12 FEVRIER 2021", "2021-02-12")]
    [InlineData("12 fe\u0301vr. 21", "2021-02-12")]
    [InlineData("vendredi 12 février 2021", "2021-02-12")]
    [InlineData("le 1er mars 2020", "2020-03-01")]
    [InlineData("3 août 2020", "2020-08-03")]
    [InlineData("3 juil. 2020", "2020-07-03")]
    [InlineData("29/02/2024", "2024-02-29")]
    [InlineData("1/1/46", "2046-01-01")]
    [InlineData("1/1/47", "1947-01-01")]
    [InlineData("hier", "2026-06-14")]
    [InlineData("Aujourd’hui", "2026-06-15")]
    public void A_day_is_read_as_people_write_it(string typed, string day)
    {
        var read = FrenchDate.Parse(typed, Today);

        Assert.Equal((null, null, DateOnly.Parse(day)), (read.Error, read.Warning, read.Value));
    }

    [Theory]
    [InlineData("31/02/2021", "28 jours")]
    [InlineData("29/02/2023", "28 jours")]
    [InlineData("02/13/2021", "13/2/2021")]
    [InlineData("12/02", "Ajoutez l’année")]
    [InlineData("12 février", "Ajoutez l’année")]
    [InlineData("12/02/202", "pas pu être lue")]
    [InlineData("12 jui 2021", "pas pu être lue")]
    [InlineData("0/02/2021", "Il n’y a pas de 0")]
    [InlineData("12/02/0021", "quatre chiffres")]
    [InlineData("bientôt", "pas pu être lue")]
    [InlineData("", "Écrivez une date")]
    [InlineData(null, "Écrivez une date")]
    public void An_impossible_day_says_what_to_write(string? typed, string said) => Assert.Contains(said, FrenchDate.Parse(typed, Today).Error);

    [Fact]
    public void A_weekday_that_disagrees_is_a_doubt() => Assert.Contains("vendredi", FrenchDate.Parse("lundi 12 février 2021", Today).Warning);

    [Theory]
    [InlineData("12/2/21", "2021-02-12")]
    [InlineData("12/2/27", "1927-02-12")]
    [InlineData("15/6/26", "2026-06-15")]
    [InlineData("16/6/26", "1926-06-16")]
    [InlineData("29/2/00", "2000-02-29")]
    [Trait("Rule", "E04")]
    public void Two_digits_of_a_birth_never_mean_the_future(string typed, string day) => Assert.Equal(DateOnly.Parse(day), FrenchDate.ParseBirth(typed, Today).Value);

    [Fact]
    [Trait("Rule", "E04")]
    public void A_birth_in_the_future_is_refused() => Assert.Contains("avenir", FrenchDate.ParseBirth("16/06/2026", Today).Error);

    [Fact]
    public void Every_written_form_is_read_back()
    {
        var days = Gen.Choose(new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2100, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();
        Check.QuickThrowOnFailure(Prop.ForAll(days, day => new[] { FrenchDate.Long(day), FrenchDate.LongWithDay(day), FrenchDate.Short(day) }
            .All(text => FrenchDate.Parse(text, Today) is { Warning: null, Error: null } read && read.Value == day)));
    }

    [Fact]
    public void A_day_shows_in_French_on_any_machine()
    {
        Assert.Equal("vendredi 12 février 2021", FrenchDate.LongWithDay(new(2021, 2, 12)));
        Assert.Equal("1er août 2020", FrenchDate.Long(new(2020, 8, 1)));
        Assert.Equal("12/02/2021", FrenchDate.Short(new(2021, 2, 12)));
    }

    [Theory]
    [InlineData("14h30", 14, 30)]
    [InlineData("14:30", 14, 30)]
    [InlineData("9 h", 9, 0)]
    [InlineData("9", 9, 0)]
    [InlineData("9 h 05", 9, 5)]
    [InlineData("1430", 14, 30)]
    [InlineData("midi", 12, 0)]
    public void A_time_is_read_as_people_write_it(string typed, int hour, int minute) => Assert.Equal(new TimeOnly(hour, minute), FrenchTime.Parse(typed).Value);

    [Theory]
    [InlineData("24h", "minuit")]
    [InlineData("25h00", "23h59")]
    [InlineData("9h75", "23h59")]
    [InlineData("9h5", "lue")]
    [InlineData("", "lue")]
    public void A_time_that_is_not_one_is_refused(string typed, string said) => Assert.Contains(said, FrenchTime.Parse(typed).Error);

    [Fact]
    public void A_time_shown_is_read_back() => Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, 1439).ToArbitrary(), m =>
        FrenchTime.Parse(FrenchTime.Display(new TimeOnly(m / 60, m % 60))).Value == new TimeOnly(m / 60, m % 60)));
}
