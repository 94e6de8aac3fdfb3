using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Pages.Kit;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Agenda;

/// <summary>What a part of a month was: a prestation, a professional, a code.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Planned">Minutes: written by the frozen plan for a prestation and its code; foreseen in the agenda for a professional.</param>
/// <param name="Done">Minutes done.</param>
/// <param name="Cancelled">Minutes foreseen and cancelled.</param>
public sealed record MonthPart(string Label, long Planned, long Done, long Cancelled)
{
    /// <summary>Done over planned, in percent, rounded down; null when nothing was planned.</summary>
    public int? Percent => Planned == 0 ? null : (int)(Done * 100 / Planned);
}

/// <summary>A month of a person, planned against done. Planned is what the version in force on the first of the month writes, as signed: a signed version
/// never changes, so that the figure is frozen by the signature itself and needs no copy. It is the definition that Activité counts with.</summary>
public sealed record MonthView
{
    /// <summary>First day.</summary>
    public required DateOnly First { get; init; }

    /// <summary>Number of the frozen version; null when none was in force on that day.</summary>
    public required int? Version { get; init; }

    /// <summary>The whole: what is done outside the frozen plan is not in it.</summary>
    public required MonthPart Total { get; init; }

    /// <summary>Minutes done outside the frozen plan: assessments, derogations, prestations of a later version.</summary>
    public required long DoneOutside { get; init; }

    public required IReadOnlyList<MonthPart> Prestations { get; init; }

    public required IReadOnlyList<MonthPart> Professionals { get; init; }

    public required IReadOnlyList<MonthPart> Codes { get; init; }

    /// <summary>Minutes cancelled by motive, the heaviest first.</summary>
    public required IReadOnlyList<(CancelMotive Motive, int Times, long Minutes)> Motives { get; init; }

    /// <summary>The interventions themselves.</summary>
    public required IReadOnlyList<AgendaRow> Rows { get; init; }

    /// <summary>Minutes of each week that begins or goes on in the month: done, cancelled, still to come or to declare.</summary>
    public required IReadOnlyList<(DateOnly From, DateOnly To, long Done, long Cancelled, long Open)> Weeks { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    /// <summary>« novembre 2026 ».</summary>
    public string Words => $"{FrenchDate.MonthName(First.Month)} {First.Year}";

    /// <summary>The weeks, drawn.</summary>
    public ChartModel Chart => new(
        $"Minutes de {Words}, par semaine",
        [.. Weeks.Select(w => w.From == w.To ? $"{w.From.Day}" : $"{w.From.Day}–{w.To.Day}")],
        [new("réalisées", ChartShape.Columns, [.. Weeks.Select(w => (double?)w.Done)]), new("annulées", ChartShape.Frames, [.. Weeks.Select(w => (double?)w.Cancelled)]), new("à venir ou à déclarer", ChartShape.Dashes, [.. Weeks.Select(w => (double?)w.Open)])],
        "minutes");

    /// <summary>Reads it, in a constant number of queries.</summary>
    public static async Task<MonthView> Load(Db db, Guid personId, DateOnly first, CancellationToken ct)
    {
        var last = first.AddMonths(1).AddDays(-1);
        var version = await Frozen(db, personId, first, ct);
        var prestations = version?.Prestations.Where(p => p.Modality is Modality.Salaried or Modality.Independent).ToList() ?? [];
        var month = db.Interventions.Where(i => i.PersonId == personId && i.LocalDay >= first && i.LocalDay <= last && i.Motive != CancelMotive.Mistake);
        var rows = await month.Rows(db, ct);
        var interventions = await month.AsNoTracking().AsSplitQuery().OrderBy(i => i.Id).ToListAsync(ct);
        var period = new Period(first, last);
        var lines = prestations.Select(p => p.LineId).ToHashSet();
        var parts = Coverage.Of(prestations, interventions, period).Where(c => c.PrestationId is not null)
            .Select(c => Prestation(prestations.Find(p => p.LineId == c.PrestationId)!, c, interventions)).Where(p => p.Planned + p.Done + p.Cancelled > 0).ToList();
        var done = interventions.Where(i => i.Status == InterventionStatus.Completed).ToList();
        return new MonthView
        {
            First = first,
            Version = version?.Number,
            Total = new MonthPart("Ensemble", parts.Sum(p => p.Planned), parts.Sum(p => p.Done), parts.Sum(p => p.Cancelled)),
            DoneOutside = done.Where(i => i.PrestationId is not { } line || !lines.Contains(line)).Sum(i => (long)(i.DoneMinutes ?? 0)),
            Prestations = parts,
            Professionals = [.. rows.GroupBy(r => r.Professional).OrderBy(g => g.Key, StringComparer.CurrentCulture).Select(g => Professional(g.Key, [.. g], done))],
            Codes = ByCode(prestations, done, period),
            Motives = [.. interventions.Where(i => i.Motive is not null).GroupBy(i => i.Motive!.Value).Select(g => (g.Key, g.Count(), g.Sum(i => (long)i.DurationMinutes))).OrderByDescending(m => m.Item3)],
            Rows = rows,
            Weeks = ByWeek(first, last, interventions),
        };
    }

    /// <summary>The version of the path that was open on the first of the month, signed by then, the last when several were.</summary>
    private static Task<PlanVersion?> Frozen(Db db, Guid personId, DateOnly first, CancellationToken ct) =>
        db.Set<PlanVersion>().AsNoTracking().AsSplitQuery()
            .Where(v => v.PersonId == personId).FrozenOn(db, first)
            .OrderByDescending(v => v.SignedOn).ThenByDescending(v => v.Number).FirstOrDefaultAsync(ct);

    private static MonthPart Prestation(PlannedPrestation p, PrestationCoverage c, List<Intervention> interventions) => new(
        $"{p.SerafinCode.Label} ({p.SerafinCode})", c.WrittenMinutes, c.DoneMinutes,
        interventions.Where(i => i.PrestationId == p.LineId && i.Status == InterventionStatus.Cancelled).Sum(i => (long)i.DurationMinutes));

    private static MonthPart Professional(string name, List<AgendaRow> rows, List<Intervention> done)
    {
        var ids = rows.Select(r => r.Id).ToHashSet();
        return new(name, rows.Sum(r => (long)r.DurationMinutes), done.Where(i => ids.Contains(i.Id)).Sum(i => (long)(i.DoneMinutes ?? 0)),
            rows.Where(r => r.Status == InterventionStatus.Cancelled).Sum(r => (long)r.DurationMinutes));
    }

    private static List<MonthPart> ByCode(List<PlannedPrestation> prestations, List<Intervention> done, Period period)
    {
        var written = prestations.GroupBy(p => p.SerafinCode.Text).ToDictionary(g => g.Key, g => g.Sum(p => p.MinutesIn(period)));
        var spent = done.SelectMany(i => i.Codes).GroupBy(c => c.SerafinCode.Text).ToDictionary(g => g.Key, g => g.Sum(c => (long)c.Minutes));
        return [.. written.Keys.Union(spent.Keys).Order(StringComparer.Ordinal)
            .Select(code => new MonthPart($"{PrestationCode.FromStore(code).Label} ({code})", written.GetValueOrDefault(code), spent.GetValueOrDefault(code), 0))
            .Where(p => p.Planned + p.Done > 0)];
    }

    private static List<(DateOnly From, DateOnly To, long Done, long Cancelled, long Open)> ByWeek(DateOnly first, DateOnly last, List<Intervention> interventions)
    {
        var weeks = new List<(DateOnly, DateOnly, long, long, long)>();
        for (var from = first; from <= last;)
        {
            var sunday = WeekDays.Of(from).Sunday;
            var to = sunday < last ? sunday : last;
            var (start, within) = (from, interventions.Where(i => i.LocalDay >= from && i.LocalDay <= to).ToList());
            weeks.Add((start, to, within.Sum(i => (long)(i.Status == InterventionStatus.Completed ? i.DoneMinutes ?? 0 : 0)),
                within.Where(i => i.Status == InterventionStatus.Cancelled).Sum(i => (long)i.DurationMinutes), within.Where(i => i.Open).Sum(i => (long)i.DurationMinutes)));
            from = to.AddDays(1);
        }

        return weeks;
    }
}
