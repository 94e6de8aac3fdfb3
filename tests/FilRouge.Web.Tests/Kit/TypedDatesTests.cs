using FilRouge.Platform.Pages.Kit;

namespace FilRouge.Web.Tests.Kit;

public sealed class TypedDatesTests
{
    [Theory]
    [InlineData("12/2/2021")]
    [InlineData("12/2/21")]
    [InlineData("12/02/2021")]
    [InlineData("12-2-2021")]
    [InlineData("12.2.21")]
    [InlineData("12 2 2021")]
    [InlineData("12022021")]
    [InlineData("2021-02-12")]
    [InlineData("12 février 2021")]
    [InlineData("12 fevrier 21")]
    [InlineData("12 FÉVR. 2021")]
    [InlineData("vendredi 12 février 2021")]
    [InlineData("le 12 février 2021")]
    [InlineData(" 12 février 2021 ")]
    public void A_day_is_read_as_people_write_it(string typed) => Assert.Equal(new DateOnly(2021, 2, 12), TypedDates.Day(typed));

    [Theory]
    [InlineData("1er mars 2024", 2024, 3, 1)]
    [InlineData("3 août 1987", 1987, 8, 3)]
    [InlineData("3/8/87", 1987, 8, 3)]
    [InlineData("29/2/2024", 2024, 2, 29)]
    public void Firsts_accents_and_short_years_are_understood(string typed, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), TypedDates.Day(typed));

    [Theory]
    [InlineData("31/2/2021")]
    [InlineData("29/2/2023")]
    [InlineData("12/13/2021")]
    [InlineData("3 jui 2021")]
    [InlineData("12/2")]
    [InlineData("0/2/2021")]
    [InlineData("1/1/0000")]
    [InlineData("demain")]
    public void What_is_not_a_day_is_not_guessed(string typed) => Assert.Null(TypedDates.Day(typed));

    [Theory]
    [InlineData("9h30", 9, 30)]
    [InlineData("9:30", 9, 30)]
    [InlineData("09 h 30", 9, 30)]
    [InlineData("0930", 9, 30)]
    [InlineData("14h", 14, 0)]
    [InlineData("14", 14, 0)]
    [InlineData("14 heures", 14, 0)]
    public void An_hour_is_read_as_people_write_it(string typed, int hour, int minute) =>
        Assert.Equal(new TimeOnly(hour, minute), TypedDates.Hour(typed));

    [Theory]
    [InlineData("25h")]
    [InlineData("9h75")]
    [InlineData("midi et demi")]
    public void What_is_not_an_hour_is_not_guessed(string typed) => Assert.Null(TypedDates.Hour(typed));
}
