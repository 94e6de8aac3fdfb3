using FilRouge.Domain.Agenda;
using static FilRouge.Domain.Tests.Agenda.AgendaSample;

namespace FilRouge.Domain.Tests.Agenda;

public sealed class LocalClockTests
{
    [Fact]
    [Trait("Rule", "E72")]
    public void Ten_o_clock_is_not_the_same_instant_in_winter_and_in_summer()
    {
        Assert.Equal(new DateTime(2026, 10, 24, 8, 0, 0, DateTimeKind.Utc), At(2026, 10, 24, 10));
        Assert.Equal(new DateTime(2026, 10, 26, 9, 0, 0, DateTimeKind.Utc), At(2026, 10, 26, 10));
    }

    [Fact]
    [Trait("Rule", "E72")]
    public void An_hour_that_the_clocks_skip_is_refused()
    {
        var parsed = LocalClock.ToUtc(new DateOnly(2027, 3, 28), new TimeOnly(2, 30), Paris);
        Assert.False(parsed.Ok);
        Assert.Contains("02h30 n’existe pas", parsed.Error);
    }

    [Fact]
    [Trait("Rule", "E72")]
    public void An_hour_that_comes_twice_is_the_first_with_a_warning()
    {
        var parsed = LocalClock.ToUtc(new DateOnly(2026, 10, 25), new TimeOnly(2, 30), Paris);
        Assert.Equal(new DateTime(2026, 10, 25, 0, 30, 0, DateTimeKind.Utc), parsed.Value);
        Assert.Equal(DateTimeKind.Utc, parsed.Value.Kind);
        Assert.NotNull(parsed.Warning);
    }

    [Fact]
    [Trait("Rule", "E72")]
    public void The_day_is_the_one_of_the_territory()
    {
        var instant = new DateTime(2026, 9, 14, 22, 30, 0, DateTimeKind.Utc);
        Assert.Equal(new DateOnly(2026, 9, 15), LocalClock.DayOf(instant, Paris));
        Assert.Equal(new DateOnly(2026, 9, 14), LocalClock.DayOf(instant, TimeZoneInfo.FindSystemTimeZoneById("America/Martinique")));
        Assert.Equal(new TimeOnly(0, 30), LocalClock.TimeOf(DateTime.SpecifyKind(instant, DateTimeKind.Unspecified), Paris));
    }
}
