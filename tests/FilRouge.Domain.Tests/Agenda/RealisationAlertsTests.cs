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
        Assert.Equal(66, Assert.Single(RealisationAlerts.Of([Weekly], [Done(-2, 60), Done(-9, 60)], Today, new())).Percent);
        Assert.Empty(Kinds([Weekly], Done(-2, 60), Done(-9, 66)));
        Assert.Empty(Kinds([Weekly], Done(-28, 126)));
        Assert.Equal([RealisationAlertKind.Low], Kinds([Weekly], Done(0, 126), Done(-1, 10)));
    }

    [Fact]
    public void Two_cancellations_in_a_row_and_not_two_apart()
    {
        Assert.Equal([RealisationAlertKind.Cancelled], Kinds([Weekly], Done(-20, 180), Cancelled(-8), Cancelled(-1)));
        Assert.Empty(Kinds([Weekly], Cancelled(-20), Done(-8, 180), Cancelled(-1)));
    }

    [Fact]
    public void The_territory_says_from_when()
    {
        var rule = new RealisationRule(SilenceWeeks: 6, Weeks: 2, LeastPercent: 50, InARow: 3);
        Assert.Equal((42, 14, "aucune séance depuis 6 semaines", "moins de 50\u00A0% réalisés sur 2 semaines", "3 annulations de suite"), (
            rule.Days, rule.ShareDays, rule.Words(RealisationAlertKind.Silent), rule.Words(RealisationAlertKind.Low), rule.Words(RealisationAlertKind.Cancelled)));
        IEnumerable<RealisationAlertKind> Kinds(params PastSession[] sessions) => RealisationAlerts.Of([Weekly with { WrittenMinutes = 90 }], sessions, Today, rule).Select(a => a.Kind);
        Assert.Equal([RealisationAlertKind.Silent], Kinds(Done(-43)));
        Assert.Empty(Kinds(Done(-13, 45), Cancelled(-2), Cancelled(-1)));
        Assert.Equal([RealisationAlertKind.Cancelled, RealisationAlertKind.Low], Kinds(Done(-20, 90), Cancelled(-3), Cancelled(-2), Cancelled(-1)));
    }

    private static PastSession Done(int days, int minutes = 45) => new(Line, Today.AddDays(days), true, minutes);

    private static PastSession Cancelled(int days) => new(Line, Today.AddDays(days), false, 45);

    private static IEnumerable<RealisationAlertKind> Kinds(HeldLine[] lines, params PastSession[] sessions) => RealisationAlerts.Of(lines, sessions, Today, new()).Select(a => a.Kind);
}
