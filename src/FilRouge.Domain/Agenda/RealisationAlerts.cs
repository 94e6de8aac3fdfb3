using FilRouge.Domain.Common;

namespace FilRouge.Domain.Agenda;

/// <summary>What is looked at when a plan is not carried out (alerts A10, A11, A12 of the product’s catalogue; their thresholds are dated parameters of the territory, no text fixes them).</summary>
[Fr("alerte de réalisation")]
public enum RealisationAlertKind
{
    /// <summary>A10: nothing done for some weeks on a prestation that somebody holds.</summary>
    [Fr("aucune séance")] Silent,

    /// <summary>A11: too small a share of the minutes written was done over some weeks.</summary>
    [Fr("projet peu réalisé")] Low,

    /// <summary>A12: the last sessions of a prestation were cancelled.</summary>
    [Fr("annulations de suite")] Cancelled,
}

/// <summary>From when a plan that is not carried out is told, as the territory has it.</summary>
/// <param name="SilenceWeeks">Weeks without any session (A10).</param>
/// <param name="Weeks">Weeks over which what is done is compared with what is written (A11).</param>
/// <param name="LeastPercent">Share under which it is told, in percent (A11).</param>
/// <param name="InARow">Cancellations in a row (A12).</param>
[Fr("seuils de réalisation")]
public sealed record RealisationRule(int SilenceWeeks = 4, int Weeks = 4, int LeastPercent = 70, int InARow = 2)
{
    /// <summary>Days to look at for all three.</summary>
    public int Days => 7 * Math.Max(SilenceWeeks, Weeks);

    /// <summary>Days over which the share is counted.</summary>
    public int ShareDays => 7 * Weeks;

    /// <summary>« aucune séance depuis 4 semaines », « moins de 70 % réalisés sur 4 semaines », « 2 annulations de suite ».</summary>
    public string Words(RealisationAlertKind kind) => kind switch
    {
        RealisationAlertKind.Silent => $"aucune séance depuis {InWeeks(SilenceWeeks)}",
        RealisationAlertKind.Low => $"moins de {LeastPercent}\u00A0% réalisés sur {InWeeks(Weeks)}",
        _ => InARow == 1 ? "1 annulation" : $"{InARow} annulations de suite",
    };

    private static string InWeeks(int weeks) => weeks == 1 ? "1 semaine" : $"{weeks} semaines";
}

/// <summary>A prestation that a professional holds, over the days looked at.</summary>
/// <param name="LineId">Line of the plan.</param>
/// <param name="From">Its first day.</param>
/// <param name="WrittenMinutes">Minutes that the plan writes for <see cref="RealisationRule.ShareDays"/> days.</param>
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
    /// <summary>The alerts of the weeks that end on the eve. Prestations younger than that are left in peace, and one of which nothing was done is said once.</summary>
    public static IReadOnlyList<RealisationAlert> Of(IEnumerable<HeldLine> lines, IEnumerable<PastSession> sessions, DateOnly today, RealisationRule rule)
    {
        var old = lines.Where(l => l.From <= today.AddDays(-rule.Days) && l.WrittenMinutes > 0).ToList();
        var byLine = sessions.Where(s => s.Day >= today.AddDays(-rule.Days) && s.Day < today).ToLookup(s => s.LineId);
        var silent = old.Where(l => !byLine[l.LineId].Any(s => s.Done && s.Day >= today.AddDays(-7 * rule.SilenceWeeks))).ToList();
        List<RealisationAlert> alerts =
        [
            .. silent.Select(l => new RealisationAlert(RealisationAlertKind.Silent, l.LineId, null)),
            .. old.Except(silent).Where(l => byLine[l.LineId].OrderByDescending(s => s.Day).Take(rule.InARow).ToList() is var last && last.Count == rule.InARow && last.TrueForAll(s => !s.Done))
                .Select(l => new RealisationAlert(RealisationAlertKind.Cancelled, l.LineId, null)),
        ];
        var heard = old.Except(silent).ToList();
        var (written, done) = (heard.Sum(l => l.WrittenMinutes), heard.Sum(l => byLine[l.LineId].Where(s => s.Done && s.Day >= today.AddDays(-rule.ShareDays)).Sum(s => (long)s.Minutes)));
        if (written > 0 && done * 100 / written < rule.LeastPercent)
        {
            alerts.Add(new RealisationAlert(RealisationAlertKind.Low, null, (int)(done * 100 / written)));
        }

        return alerts;
    }
}
