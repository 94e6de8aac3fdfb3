using FilRouge.Domain.Agenda;
using FilRouge.Domain.Network;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Persistence;
using FilRouge.Web.Referrals;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Record;

/// <summary>A plan that is not carried out, as « Ma journée » says it.</summary>
internal sealed record NotRealised(Guid PersonId, string Sentence, DateOnly Since, string Why, string Href);

/// <summary>Alerts A10, A11 and A12 of the plans in force, as the territory of each person has them: two queries, whatever the number of persons.</summary>
internal static class RealisationDue
{
    public static async Task<IReadOnlyList<NotRealised>> NotRealised(this Db db, IQueryable<Guid> persons, PersonDelays delays, DateOnly today, CancellationToken ct)
    {
        var (shortest, longest) = (RuleOf(delays.Shortest).Days, RuleOf(delays.Longest).Days);
        var (young, since) = (today.AddDays(-shortest), today.AddDays(-longest));
        var lines = await db.Set<PlanVersion>().AsNoTracking().Where(v => v.Status == PlanVersionStatus.Signed && persons.Contains(v.PersonId))
            .SelectMany(v => v.Prestations, (v, p) => new { v.PersonId, Row = p })
            .Where(x => x.Row.From <= young && x.Row.To >= today && (x.Row.Modality == Modality.Salaried || x.Row.Modality == Modality.Independent)
                && (x.Row.Sourcing == SourcingStatus.Covered || x.Row.Sourcing == SourcingStatus.Partial))
            .Select(x => new { x.PersonId, x.Row.LineId, x.Row.ProfessionCode, x.Row.From, x.Row.To, x.Row.TimesPerPeriodHundredths, x.Row.UnitPeriod, x.Row.DurationMinutes }).ToListAsync(ct);
        if (lines.Count == 0)
        {
            return [];
        }

        var sessions = await db.Set<Intervention>().AsNoTracking()
            .Where(i => i.PrestationId != null && i.LocalDay >= since && i.LocalDay < today && i.Motive != CancelMotive.Mistake
                && (i.Status == InterventionStatus.Completed || i.Status == InterventionStatus.Cancelled) && persons.Contains(i.PersonId))
            .Select(i => new { i.PersonId, Line = i.PrestationId!.Value, i.LocalDay, Done = i.Status == InterventionStatus.Completed, Minutes = i.DoneMinutes ?? 0 }).ToListAsync(ct);
        var byPerson = sessions.ToLookup(s => s.PersonId, s => new PastSession(s.Line, s.LocalDay, s.Done, s.Minutes));
        return [.. lines.GroupBy(l => l.PersonId).SelectMany(g =>
        {
            var rule = RuleOf(delays.For(g.Key));
            var held = g.Select(l => new HeldLine(l.LineId, l.From, new Frequency(l.TimesPerPeriodHundredths, l.UnitPeriod).Minutes(rule.ShareDays, l.DurationMinutes, l.To.DayNumber - l.From.DayNumber + 1)));
            var professions = g.ToDictionary(l => l.LineId, l => Professions.Find(l.ProfessionCode)?.Label ?? l.ProfessionCode);
            return RealisationAlerts.Of(held, byPerson[g.Key], today, rule).Select(a => Say(g.Key, a, professions, rule, today));
        })];
    }

    private static RealisationRule RuleOf(PolicyDelays delays) => new(delays.SilenceWeeks, delays.RealisationWeeks, delays.RealisationPercent, delays.CancelledInRow);

    private static NotRealised Say(Guid person, RealisationAlert alert, Dictionary<Guid, string> professions, RealisationRule rule, DateOnly today)
    {
        var what = alert.LineId is { } line ? professions[line].ToLowerInvariant() : "";
        var (month, why) = ($"/personnes/{person}/mois", rule.Words(alert.Kind));
        return alert.Kind switch
        {
            RealisationAlertKind.Silent => new(person, $"Voyez pourquoi rien n’a eu lieu : {what}.", today.AddDays(-7 * rule.SilenceWeeks), why, month),
            RealisationAlertKind.Cancelled => new(person, $"Voyez pourquoi {(rule.InARow == 1 ? "une séance est annulée" : rule.InARow == 2 ? "deux séances sont annulées" : $"{rule.InARow} séances sont annulées")} : {what}.", today.AddDays(-rule.Days), why, month),
            _ => new(person, $"Le projet est réalisé à {alert.Percent} % : voyez ce qui manque.", today.AddDays(-rule.ShareDays), why, month),
        };
    }
}
