using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Persistence;
using FilRouge.Web.People;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Agenda;

/// <summary>A person's line in the month of a service or of a professional.</summary>
public sealed record PersonMonth(Guid PersonId, string Name, MonthPart Part);

/// <summary>A month of all the persons whom one may see: planned by the version frozen on the first, as <see cref="MonthView"/>, against done. For one
/// professional, planned is what the agenda foresees with her: a plan names no professional.</summary>
/// <param name="First">First day.</param>
/// <param name="Persons">The least carried out first.</param>
/// <param name="Total">All of them, even those not listed.</param>
/// <param name="Motives">Minutes cancelled by motive, as they may be told.</param>
public sealed record ServiceMonth(DateOnly First, IReadOnlyList<PersonMonth> Persons, MonthPart Total, IReadOnlyList<(string Motive, int Times, long Minutes)> Motives)
{
    /// <summary>More does not read as a list; the total still counts them.</summary>
    public const int Most = 300;

    private sealed record Spent(Guid PersonId, Guid? Line, InterventionStatus Status, CancelMotive? Motive, int Times, long Foreseen, long Done);

    /// <summary>Reads it, in a constant number of queries.</summary>
    public static async Task<ServiceMonth> Load(Db db, DateOnly first, Guid? professional, CancellationToken ct)
    {
        var last = first.AddMonths(1).AddDays(-1);
        var month = db.Interventions.AsNoTracking().Where(i => i.LocalDay >= first && i.LocalDay <= last && i.Motive != CancelMotive.Mistake);
        month = professional is { } who ? month.Where(i => i.ProfessionalId == who) : month;
        var spent = (await month.GroupBy(i => new { i.PersonId, i.PrestationId, i.Status, i.Motive })
            .Select(g => new { g.Key.PersonId, g.Key.PrestationId, g.Key.Status, g.Key.Motive, Times = g.Count(), Foreseen = g.Sum(i => (long)i.DurationMinutes), Done = g.Sum(i => (long?)i.DoneMinutes) })
            .ToListAsync(ct)).ConvertAll(s => new Spent(s.PersonId, s.PrestationId, s.Status, s.Motive, s.Times, s.Foreseen, s.Done ?? 0));
        var planned = professional is null
            ? await Written(db, first, last, ct)
            : spent.Where(s => s.Line is not null).GroupBy(s => (s.PersonId, Line: s.Line!.Value)).ToDictionary(g => g.Key, g => g.Sum(s => s.Foreseen));
        var byPerson = spent.ToLookup(s => s.PersonId);
        var parts = planned.GroupBy(p => p.Key.PersonId).Select(g =>
        {
            var lines = g.Select(p => p.Key.Line).ToHashSet();
            var own = byPerson[g.Key].Where(s => s.Line is { } line && lines.Contains(line)).ToList();
            return (Person: g.Key, Part: new MonthPart("", g.Sum(p => p.Value), own.Where(s => s.Status == InterventionStatus.Completed).Sum(s => s.Done), own.Where(s => s.Status == InterventionStatus.Cancelled).Sum(s => s.Foreseen)));
        }).Where(p => p.Part.Planned > 0).OrderBy(p => p.Part.Percent).ThenBy(p => p.Person).ToList();
        var shown = parts.Take(Most).Select(p => p.Person).ToList();
        var names = shown.Count == 0 ? [] : (await db.Persons.AsNoTracking().Where(p => shown.Contains(p.Id)).Select(p => new { p.Id, p.Names }).ToListAsync(ct)).ToDictionary(p => p.Id, p => p.Names.Display);
        return new ServiceMonth(
            first,
            [.. parts.Take(Most).Where(p => names.ContainsKey(p.Person)).Select(p => new PersonMonth(p.Person, names[p.Person], p.Part))],
            new MonthPart("Ensemble", parts.Sum(p => p.Part.Planned), parts.Sum(p => p.Part.Done), parts.Sum(p => p.Part.Cancelled)),
            [.. spent.Where(s => s.Motive is not null).GroupBy(s => AgendaRow.Told(s.Motive!.Value)).Select(g => (g.Key, g.Sum(s => s.Times), g.Sum(s => s.Foreseen))).OrderByDescending(m => m.Item3)]);
    }

    /// <summary>Minutes that the frozen versions write, by person and line.</summary>
    private static async Task<Dictionary<(Guid PersonId, Guid Line), long>> Written(Db db, DateOnly first, DateOnly last, CancellationToken ct)
    {
        var signed = db.Set<PlanVersion>().AsNoTracking().FrozenOn(db, first);
        var rows = await signed.SelectMany(v => v.Prestations, (v, p) => new { v.PersonId, v.Id, v.SignedOn, v.Number, Row = p })
            .Select(x => new { x.PersonId, x.Id, x.SignedOn, x.Number, x.Row.LineId, x.Row.Modality, x.Row.TimesPerPeriodHundredths, x.Row.UnitPeriod, x.Row.DurationMinutes, x.Row.From, x.Row.To }).ToListAsync(ct);
        return rows.GroupBy(r => r.PersonId)
            .SelectMany(g => g.GroupBy(r => (r.SignedOn, r.Number, r.Id)).MaxBy(v => (v.Key.SignedOn, v.Key.Number))!)
            .Where(r => r.Modality is Modality.Salaried or Modality.Independent && r.From <= last && r.To >= first)
            .ToDictionary(r => (r.PersonId, r.LineId), r => new Frequency(r.TimesPerPeriodHundredths, r.UnitPeriod).MinutesIn(new Period(first, last), r.From, r.To, r.DurationMinutes));
    }
}
