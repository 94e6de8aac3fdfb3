using FilRouge.Domain.Common;

namespace FilRouge.Domain.Tests.Common;

public sealed class CalendarTests
{
    [Theory]
    [InlineData("1818-03-22")]
    [InlineData("1943-04-25")]
    [InlineData("2000-04-23")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2038-04-25")]
    public void Easter_falls_where_almanacs_put_it(string day) => Assert.Equal(DateOnly.Parse(day), PublicHolidays.Easter(DateOnly.Parse(day).Year));

    [Fact]
    public void A_year_has_eleven_holidays_and_territories_add_theirs()
    {
        Assert.Equal(
            ["2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25", "2026-07-14", "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25"],
            PublicHolidays.In(2026).Select(d => d.ToString("yyyy-MM-dd")));
        Assert.Equal(13, PublicHolidays.In(2026, HolidayCalendar.AlsaceMoselle).Count);
        Assert.Equal("vendredi saint", PublicHolidays.NameOf(new(2026, 4, 3), HolidayCalendar.AlsaceMoselle));
        Assert.Equal("abolition de l’esclavage", PublicHolidays.NameOf(new(2026, 12, 20), HolidayCalendar.Reunion));
        Assert.Null(PublicHolidays.NameOf(new(2026, 12, 20)));
    }

    [Theory]
    [InlineData("2026-03-02", 15, "2026-03-18")]
    [InlineData("2026-03-01", 15, "2026-03-17")]
    [InlineData("2026-03-05", 15, "2026-03-23")]
    [InlineData("2026-03-20", 15, "2026-04-07")]
    [InlineData("2026-12-09", 15, "2026-12-28")]
    [InlineData("2024-02-20", 15, "2024-03-07")]
    [Trait("Rule", "E29")]
    public void Clear_days_leave_out_both_ends(string start, int count, string end) => Assert.Equal(DateOnly.Parse(end), ClearDays.Deadline(DateOnly.Parse(start), count));

    [Fact]
    [Trait("Rule", "E29")]
    public void Sending_leaves_the_clear_days_before_the_event() => Assert.Equal(new(2026, 3, 4), ClearDays.LatestSending(new(2026, 3, 20), 15));

    [Fact]
    public void Working_days_skip_week_ends_and_holidays()
    {
        Assert.Equal(new(2026, 5, 11), WorkingDays.After(new(2026, 5, 7), 1));
        Assert.Equal(new(2026, 4, 7), WorkingDays.OnOrAfter(new(2026, 4, 4)));
        Assert.Equal(new(2026, 4, 7), WorkingDays.After(new(2026, 4, 2), 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkingDays.After(new(2026, 4, 2), -1));
    }
}
