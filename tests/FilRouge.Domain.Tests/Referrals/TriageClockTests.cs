using FilRouge.Domain.Referrals;
using static FilRouge.Domain.Tests.Referrals.Given;

namespace FilRouge.Domain.Tests.Referrals;

public sealed class TriageClockTests
{
    [Fact]
    public void A_night_at_the_weekend_starts_the_clock_like_any_hour()
    {
        // Saturday 7 March 2026, 23:30 in Paris.
        var due = Clock().Due(Utc("2026-03-07 22:30"), UrgencyGrade.Proven);

        Assert.Equal(Utc("2026-03-08 22:30"), due.TriageByUtc);
        Assert.Equal(Utc("2026-03-10 23:00"), due.AcknowledgeByUtc);
        Assert.Equal(Utc("2026-03-22 23:00"), due.DecideByUtc);
    }

    [Fact]
    [Trait("Rule", "E29")]
    [Trait("Rule", "E72")]
    public void Hours_are_real_hours_and_days_are_local_days_across_a_change_of_hour()
    {
        // The clocks go forward in the night of 28 to 29 March 2026 in Paris.
        var due = Clock().Due(Utc("2026-03-28 11:00"), UrgencyGrade.Proven);

        Assert.Equal(Utc("2026-03-29 11:00"), due.TriageByUtc);
        Assert.Equal(Utc("2026-04-12 22:00"), due.DecideByUtc);
    }

    [Fact]
    public void Public_holidays_are_no_working_days()
    {
        // Received on Friday 3 April 2026; Monday 6 is Easter Monday.
        Assert.Equal(Utc("2026-04-07 22:00"), Clock().Due(Utc("2026-04-03 08:00"), UrgencyGrade.Normal).AcknowledgeByUtc);
        Assert.Equal(Utc("2026-04-08 22:00"), Clock(null, Day("2026-04-06")).Due(Utc("2026-04-03 08:00"), UrgencyGrade.Normal).AcknowledgeByUtc);
    }

    [Theory]
    [InlineData("Indian/Reunion", "2026-03-02 21:00", "2026-03-03", "2026-03-18 20:00")]
    [InlineData("America/Martinique", "2026-03-02 03:00", "2026-03-01", "2026-03-17 04:00")]
    [InlineData("America/Miquelon", "2026-03-02 02:00", "2026-03-01", "2026-03-17 02:00")]
    [Trait("Rule", "E72")]
    public void Overseas_the_day_is_the_day_of_the_territory(string zoneId, string receivedUtc, string localDay, string decideBy)
    {
        var clock = Clock(TimeZoneInfo.FindSystemTimeZoneById(zoneId));

        Assert.Equal(Day(localDay), clock.LocalDay(Utc(receivedUtc)));
        Assert.Equal(Utc(decideBy), clock.Due(Utc(receivedUtc), UrgencyGrade.Normal).DecideByUtc);
    }

    [Fact]
    [Trait("Rule", "E72")]
    public void A_midnight_that_does_not_exist_ends_the_day_with_the_first_hour_that_does()
    {
        // Beirut goes forward at midnight: 29 March 2026, 00:00 does not exist.
        var clock = Clock(TimeZoneInfo.FindSystemTimeZoneById("Asia/Beirut"));

        Assert.Equal(Utc("2026-03-28 22:00"), clock.EndOfDayUtc(Day("2026-03-28")));
    }

    [Fact]
    public void Only_a_proven_rupture_or_no_grade_runs_the_short_delay()
    {
        var at = Utc("2026-03-02 09:00");

        Assert.Equal(at.AddHours(24), Clock().Due(at, null).TriageByUtc);
        Assert.Null(Clock().Due(at, UrgencyGrade.Imminent).TriageByUtc);
        Assert.Equal(Utc("2026-03-21 09:00"), Clock().Due(at, UrgencyGrade.Proven, Utc("2026-03-20 09:00")).TriageByUtc);
    }
}
