using FilRouge.Domain.Common;

namespace FilRouge.Domain.Agenda;

/// <summary>What is looked at when a plan is not carried out (alerts A10, A11, A12 of the product’s catalogue; their thresholds are proposals, not texts).</summary>
[Fr("alerte de réalisation")]
public enum RealisationAlertKind
{
    /// <summary>A10: nothing done for four weeks on a prestation that somebody holds.</summary>
    [Fr("aucune séance depuis quatre semaines")] Silent,

    /// <summary>A11: less than 70 % of the minutes written were done over four weeks.</summary>
    [Fr("moins de 70 % réalisés sur quatre semaines")] Low,

    /// <summary>A12: the last two sessions of a prestation were cancelled.</summary>
    [Fr("deux annulations de suite")] CancelledTwice,
}

/// <summary>A prestation that a professional holds, over the days looked at.</summary>
/// <param name="LineId">Line of the plan.</param>
/// <param name="From">Its first day.</param>
/// <param name="WrittenMinutes">Minutes that the plan writes for these days.</param>
[Fr("prestation tenue")]
public sealed record HeldLine(Guid LineId, DateOnly From, long WrittenMinutes);

/// <summary>A session of these days, done or cancelled; mistakes are left out.</summary>
[Fr("séance passée")]
public sealed record PastSession(Guid LineId, DateOnly Day, bool Done, int Minutes);

/// <summary>An alert; the line is null when it is about the whole plan.</summary>
/// <param name="Kind">Which.</param>
/// <param name="LineId">Line of the plan.</param>
/// <param name="Percent">Share done, for <see cref="RealisationAlertKind.Low"/>.</param>
[Fr("alerte sur la réalisation")]
public sealed record RealisationAlert(RealisationAlertKind Kind, Guid? LineId, int? Percent);

/// <summary>Reads the alerts of one person.</summary>
[Fr("lecture des alertes de réalisation")]
public static class RealisationAlerts
{
    /// <summary>Days looked at: four weeks.</summary>
    public const int Days = 28;

    private const int LeastPercent = 70;

    /// <summary>The alerts over the four weeks that end on the eve. Prestations younger than that are left in peace, and one of which nothing was done is said once.</summary>
    public static IReadOnlyList<RealisationAlert> Of(IEnumerable<HeldLine> lines, IEnumerable<PastSession> sessions, DateOnly today)
    {
        var old = lines.Where(l => l.From <= today.AddDays(-Days) && l.WrittenMinutes > 0).ToList();
        var byLine = sessions.Where(s => s.Day >= today.AddDays(-Days) && s.Day < today).ToLookup(s => s.LineId);
        var silent = old.Where(l => !byLine[l.LineId].Any(s => s.Done)).ToList();
        List<RealisationAlert> alerts =
        [
            .. silent.Select(l => new RealisationAlert(RealisationAlertKind.Silent, l.LineId, null)),
            .. old.Except(silent).Where(l => byLine[l.LineId].OrderByDescending(s => s.Day).Take(2).ToList() is [{ Done: false }, { Done: false }])
                .Select(l => new RealisationAlert(RealisationAlertKind.CancelledTwice, l.LineId, null)),
        ];
        var heard = old.Except(silent).ToList();
        var (written, done) = (heard.Sum(l => l.WrittenMinutes), heard.Sum(l => byLine[l.LineId].Where(s => s.Done).Sum(s => (long)s.Minutes)));
        if (written > 0 && done * 100 / written < LeastPercent)
        {
            alerts.Add(new RealisationAlert(RealisationAlertKind.Low, null, (int)(done * 100 / written)));
        }

        return alerts;
    }
}
