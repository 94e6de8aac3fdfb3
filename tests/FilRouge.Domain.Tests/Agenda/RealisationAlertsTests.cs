using FilRouge.Domain.Agenda;

namespace FilRouge.Domain.Tests.Agenda;

public sealed class RealisationAlertsTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);
    private static readonly Guid Line = Guid.CreateVersion7();
    private static readonly HeldLine Weekly = new(Line, new(2026, 1, 1), 180);

    [Fact]
    public void Nothing_done_for_four_weeks_is_said_once()
    {
        Assert.Equal([RealisationAlertKind.Silent], Kinds([Weekly], Done(-29), Cancelled(-8), Cancelled(-1)));
        Assert.Empty(Kinds([Weekly with { From = Today.AddDays(-27) }]));
        Assert.Empty(Kinds([Weekly with { WrittenMinutes = 0 }]));
    }

    [Fact]
    public void Less_than_70_percent_is_low_and_70_is_not()
    {
        Assert.Equal(66, Assert.Single(RealisationAlerts.Of([Weekly], [Done(-2, 60), Done(-9, 60)], Today)).Percent);
        Assert.Empty(Kinds([Weekly], Done(-2, 60), Done(-9, 66)));
        Assert.Empty(Kinds([Weekly], Done(-28, 126)));
        Assert.Equal([RealisationAlertKind.Low], Kinds([Weekly], Done(0, 126), Done(-1, 10)));
    }

    [Fact]
    public void Two_cancellations_in_a_row_and_not_two_apart()
    {
        Assert.Equal([RealisationAlertKind.CancelledTwice], Kinds([Weekly], Done(-20, 180), Cancelled(-8), Cancelled(-1)));
        Assert.Empty(Kinds([Weekly], Cancelled(-20), Done(-8, 180), Cancelled(-1)));
    }

    private static PastSession Done(int days, int minutes = 45) => new(Line, Today.AddDays(days), true, minutes);

    private static PastSession Cancelled(int days) => new(Line, Today.AddDays(days), false, 45);

    private static IEnumerable<RealisationAlertKind> Kinds(HeldLine[] lines, params PastSession[] sessions) => RealisationAlerts.Of(lines, sessions, Today).Select(a => a.Kind);
}
