using FilRouge.Domain.Activity;
using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Platform.Pages.Exports;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Activity;

/// <summary>A month of a period; its days that are in the period.</summary>
/// <param name="Days">The days counted.</param>
/// <param name="Requests">Requests received.</param>
/// <param name="Entries">Admissions.</param>
/// <param name="Exits">Exits.</param>
/// <param name="Present">Persons present on the last day.</param>
/// <param name="Waiting">Requests that wait on the last day.</param>
/// <param name="MinutesPlanned">Minutes that the plans in force on the first day of the month write.</param>
/// <param name="MinutesDone">Minutes done on the same lines, as the realisation rate counts them.</param>
/// <param name="PlannedFor">Persons for whom minutes were planned.</param>
public sealed record MonthRow(ActivityPeriod Days, int Requests, int Entries, int Exits, int Present, int Waiting, long MinutesPlanned, long MinutesDone, int PlannedFor)
{
    /// <summary>Exchanges noted.</summary>
    public int Exchanges { get; init; }

    /// <summary>Meetings held.</summary>
    public int Meetings { get; init; }

    /// <summary>Interventions cancelled, mistakes apart.</summary>
    public int Cancelled { get; init; }

    /// <summary>Paths suspended.</summary>
    public int Suspensions { get; init; }

    /// <summary>« janvier 2026 », « novembre 2026, jusqu’au 25 » when only some of its days are in the period.</summary>
    public string InWords
    {
        get
        {
            var (first, last) = (Days.First, Days.Last);
            var part = (first.Day == 1, last.AddDays(1).Day == 1) switch
            {
                (true, true) => "",
                (true, false) => $", jusqu’au {last.Day}",
                (false, true) => $", à partir du {first.Day}",
                _ => $", du {first.Day} au {last.Day}",
            };
            return $"{FrenchDate.MonthName(first.Month)} {first.Year}{part}";
        }
    }

    /// <summary>Realisation rate of the month, in percent; null when nothing was planned.</summary>
    public decimal? Rate => MinutesPlanned == 0 ? null : Math.Round(100m * MinutesDone / MinutesPlanned, 1, MidpointRounding.AwayFromZero);
}

/// <summary>Events that the database counts, by the first day of their month.</summary>
public sealed record MonthEvents(IReadOnlyDictionary<DateOnly, int> Exchanges, IReadOnlyDictionary<DateOnly, int> Meetings, IReadOnlyDictionary<DateOnly, int> Cancelled);

/// <content>Events by month: three queries.</content>
public static partial class ActivityQueries
{
    /// <summary>The months of a period.</summary>
    public static async Task<IReadOnlyList<MonthRow>> Months(this Db db, ActivityScope scope, Clock clock, CancellationToken ct) =>
        MonthByMonth.Of(await db.ActivityFacts(scope, clock, ct), await db.ActivityMinutes(scope, ct), await db.MonthEvents(scope, clock, ct));

    private static async Task<MonthEvents> MonthEvents(this Db db, ActivityScope scope, Clock clock, CancellationToken ct)
    {
        // An exchange has an instant and no local day: counted by hour, it falls in the month where it took place.
        var hours = await ExchangesOf(db, scope, clock).GroupBy(e => new { e.AtUtc.Year, e.AtUtc.Month, e.AtUtc.Day, e.AtUtc.Hour })
            .Select(g => new { g.Key.Year, g.Key.Month, g.Key.Day, g.Key.Hour, Count = g.Count() }).ToListAsync(ct);
        var meetings = await MeetingsOf(db, scope).GroupBy(m => new { m.LocalDay.Year, m.LocalDay.Month }).Select(g => new { g.Key.Year, g.Key.Month, Count = g.Count() }).ToListAsync(ct);
        var cancelled = await InPeriod(db, scope).Where(i => i.Status == InterventionStatus.Cancelled && i.Motive != CancelMotive.Mistake)
            .GroupBy(i => new { i.LocalDay.Year, i.LocalDay.Month }).Select(g => new { g.Key.Year, g.Key.Month, Count = g.Count() }).ToListAsync(ct);
        return new MonthEvents(
            hours.GroupBy(h => clock.DayOf(new DateTime(h.Year, h.Month, h.Day, h.Hour, 0, 0, DateTimeKind.Utc)) is var day ? new DateOnly(day.Year, day.Month, 1) : default).ToDictionary(g => g.Key, g => g.Sum(h => h.Count)),
            meetings.ToDictionary(m => new DateOnly(m.Year, m.Month, 1), m => m.Count),
            cancelled.ToDictionary(c => new DateOnly(c.Year, c.Month, 1), c => c.Count));
    }
}

/// <summary>The same figures, month by month: each is counted from the list that the figure of that month would have, so that they cannot disagree.</summary>
public static class MonthByMonth
{
    public static IReadOnlyList<MonthRow> Of(ActivityFacts facts, ActivityMinutes minutes, MonthEvents events)
    {
        var planned = CareFigures.Planned(facts).ToLookup(p => p.FirstOfMonth);
        var done = minutes.ByLine.ToDictionary(l => (l.LineId, l.Year, l.Month), l => l.Minutes);
        return [.. facts.Scope.Period.Months().Select(month =>
        {
            var days = new ActivityPeriod(month.Days.From, month.Days.To!.Value);
            var part = facts with { Scope = facts.Scope with { Period = days } };
            var lines = planned[month.FirstOfMonth].ToList();
            return new MonthRow(
                days, Count(Figures.Requests), Count(Figures.Entries), Count(Figures.Exits), Count(Figures.PresentLastDay), Count(Figures.Waiting),
                lines.Sum(l => l.Minutes), lines.Sum(l => done.GetValueOrDefault((l.LineId, l.FirstOfMonth.Year, l.FirstOfMonth.Month))),
                lines.Where(l => l.Minutes > 0).DistinctBy(l => l.PersonId).Count())
            {
                Exchanges = events.Exchanges.GetValueOrDefault(month.FirstOfMonth),
                Meetings = events.Meetings.GetValueOrDefault(month.FirstOfMonth),
                Cancelled = events.Cancelled.GetValueOrDefault(month.FirstOfMonth),
                Suspensions = Count(Figures.Suspensions),
            };

            int Count(FigureDefinition figure) => ActivityLists.Of(part, figure).Count;
        })];
    }

    /// <summary>The months as a table that leaves the service: small counts hidden, and another beside them since the year tells their sum. Those present
    /// follow from entries and exits: hidden as soon as one of these is. Hours rest on the persons for whom they are planned.</summary>
    public static ExportTable Protected(IReadOnlyList<MonthRow> months, ActivityScope scope, string service)
    {
        var (requests, entries, exits) = (Added(m => m.Requests), Added(m => m.Entries), Added(m => m.Exits));
        var moved = entries.Concat(exits).Any(c => c.Value is null);
        var present = months.Select(m => moved ? (ReleasedCell?)null : SmallCells.One(m.Present)).ToList();
        var (exchanges, meetings, cancelled, suspended) = (Added(m => m.Exchanges), Added(m => m.Meetings), Added(m => m.Cancelled), Added(m => m.Suspensions));
        return ExportTable.Of(
            "activite-mois", "Activité, mois par mois", $"{service}, {scope.Period.InWords}{(scope.Departement is null ? "" : $", département {scope.Departement}")}, petits effectifs masqués",
            Enumerable.Range(0, months.Count),
            ("Mois", i => months[i].InWords),
            ("Demandes reçues", i => Cell(requests[i])),
            ("Entrées", i => Cell(entries[i])),
            ("Sorties", i => Cell(exits[i])),
            ("Présents en fin de mois", i => Cell(present[i])),
            ("En attente en fin de mois", i => Cell(SmallCells.One(months[i].Waiting))),
            ("Heures prévues", i => Hours(months[i], months[i].MinutesPlanned)),
            ("Heures faites", i => Hours(months[i], months[i].MinutesDone)),
            ("Échanges", i => Cell(exchanges[i])),
            ("Réunions", i => Cell(meetings[i])),
            ("Interventions annulées", i => Cell(cancelled[i])),
            ("Parcours suspendus", i => Cell(suspended[i])));

        IReadOnlyList<ReleasedCell> Added(Func<MonthRow, long> value) => SmallCells.List([.. months.Select(value)]).Cells;
    }

    private static object Cell(ReleasedCell? cell) => cell switch { null => CellMask.Masked.Fr(), { Value: { } value } => value, { Display: var words } => words };

    private static object Hours(MonthRow month, long minutes) =>
        month.PlannedFor is > 0 and < SmallCells.Threshold ? CellMask.Masked.Fr() : Math.Round(minutes / 60.0, 2);
}
