using FilRouge.Domain.Activity;
using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;
using FilRouge.Domain.Network;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;
using FilRouge.Web.Coordination;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Activity;

/// <summary>What the database counts under one heading.</summary>
/// <param name="Row">Heading, as it is shown.</param>
/// <param name="Count">Interventions, exchanges, meetings.</param>
/// <param name="Minutes">Minutes.</param>
/// <param name="Persons">Distinct persons.</param>
public sealed record EventSum(string Row, long Count, long Minutes, int Persons);

/// <summary>Sums of interventions by heading, and of coordination.</summary>
/// <param name="Rows">Rows of each breakdown.</param>
/// <param name="Tasks">Tasks that came due, and those done in time.</param>
/// <param name="WithoutLength">Meetings whose length is not noted.</param>
public sealed record ActivitySums(IReadOnlyDictionary<FigureDefinition, IReadOnlyList<EventSum>> Rows, (int Due, int InTime) Tasks, int WithoutLength);

/// <content>Interventions by heading, and coordination.</content>
public static partial class ActivityQueries
{
    /// <summary>Code and label of the third-level prestation, or of the code when the nomenclature no longer has it.</summary>
    internal static string PrestationRow(string code) => $"{code} {SerafinCatalogue.Ph2023.Find(code)?.Label}".Trim();

    /// <summary>« psychologue, libéral ».</summary>
    internal static string ProfessionRow(string code, ProfessionalStatus status) => $"{Professions.Find(code)?.Label ?? code}, {status.Fr()}";

    internal static string PresenceRow(bool present) => present ? "en présence de la personne" : "pour elle, sans elle";

    /// <summary>Four queries on interventions, four on coordination.</summary>
    public static async Task<ActivitySums> ActivitySums(this Db db, ActivityScope scope, Clock clock, CancellationToken ct)
    {
        var done = Done(db, scope);
        var places = await done.GroupBy(i => i.Place).Select(g => new { g.Key, Count = g.Count(), Minutes = g.Sum(i => (long?)i.DoneMinutes), Persons = g.Select(i => i.PersonId).Distinct().Count() }).ToListAsync(ct);
        var presences = await done.GroupBy(i => i.PersonPresent).Select(g => new { g.Key, Count = g.Count(), Minutes = g.Sum(i => (long?)i.DoneMinutes), Persons = g.Select(i => i.PersonId).Distinct().Count() }).ToListAsync(ct);
        var professions = await (from i in done
                                 join p in db.Set<Professional>() on i.ProfessionalId equals p.Id
                                 group new { i.PersonId, i.DoneMinutes } by new { p.ProfessionCode, p.Status } into g
                                 select new { g.Key.ProfessionCode, g.Key.Status, Count = g.Count(), Minutes = g.Sum(x => (long?)x.DoneMinutes), Persons = g.Select(x => x.PersonId).Distinct().Count() }).ToListAsync(ct);
        var prestations = await (from i in done
                                 from c in i.Codes
                                 group new { i.PersonId, c.Minutes } by ((string)(object)c.SerafinCode).Substring(0, 5) into g
                                 select new { g.Key, Count = g.Count(), Minutes = g.Sum(x => (long)x.Minutes), Persons = g.Select(x => x.PersonId).Distinct().Count() }).ToListAsync(ct);
        var exchanges = await ExchangesOf(db, scope, clock).GroupBy(e => e.Kind).Select(g => new { g.Key, Count = g.Count(), Persons = g.Select(e => e.PersonId).Distinct().Count() }).ToListAsync(ct);
        var meetings = await MeetingsOf(db, scope).GroupBy(m => m.KindCode)
            .Select(g => new { g.Key, Count = g.Count(), Minutes = g.Sum(m => (long?)m.DurationMinutes), Without = g.Count(m => m.DurationMinutes == null), Persons = g.Select(m => m.PersonId).Distinct().Count() }).ToListAsync(ct);
        var commitments = await CommitmentsOf(db, scope).GroupBy(c => c.Status).Select(g => new { g.Key, Count = g.Count(), Persons = g.Select(c => c.PersonId).Distinct().Count() }).ToListAsync(ct);
        var tasks = await TasksOf(db, scope).GroupBy(t => t.Status == CareTaskStatus.Done && t.ClosedOn <= t.DueOn).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return new ActivitySums(
            new Dictionary<FigureDefinition, IReadOnlyList<EventSum>>
            {
                [Figures.MinutesByPlace] = [.. places.Select(p => new EventSum(p.Key.Fr(), p.Count, p.Minutes ?? 0, p.Persons))],
                [Figures.MinutesByPresence] = [.. presences.Select(p => new EventSum(PresenceRow(p.Key == true), p.Count, p.Minutes ?? 0, p.Persons))],
                [Figures.MinutesByProfession] = [.. professions.Select(p => new EventSum(ProfessionRow(p.ProfessionCode, p.Status), p.Count, p.Minutes ?? 0, p.Persons))],
                [Figures.MinutesByPrestation] = [.. prestations.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => new EventSum(PrestationRow(p.Key), p.Count, p.Minutes, p.Persons))],
                [Figures.Exchanges] = [.. exchanges.Select(e => new EventSum(e.Key.Fr(), e.Count, 0, e.Persons))],
                [Figures.Meetings] = [.. meetings.Select(m => new EventSum(MeetingKinds.LabelOf(m.Key), m.Count, m.Minutes ?? 0, m.Persons))],
                [Figures.Commitments] = [.. commitments.Select(c => new EventSum(c.Key.Fr(), c.Count, 0, c.Persons))],
            },
            (tasks.Sum(t => t.Count), tasks.Where(t => t.Key).Sum(t => t.Count)),
            meetings.Sum(m => m.Without));
    }

    /// <summary>Bounds of the period in UTC.</summary>
    internal static (DateTime Start, DateTime End) Instants(ActivityScope scope, Clock clock) =>
        (clock.ToUtc(scope.Period.First, TimeOnly.MinValue), clock.ToUtc(scope.Period.Last.AddDays(1), TimeOnly.MinValue));

    /// <summary>Exchanges of the period about persons for whom the service received a request.</summary>
    internal static IQueryable<Exchange> ExchangesOf(Db db, ActivityScope scope, Clock clock)
    {
        var ((start, end), persons) = (Instants(scope, clock), RequestsOf(db, scope).Select(r => r.PersonId));
        return db.Exchanges.AsNoTracking().Where(e => e.AtUtc >= start && e.AtUtc < end && persons.Contains(e.PersonId));
    }

    /// <summary>Meetings held in the period.</summary>
    internal static IQueryable<Meeting> MeetingsOf(Db db, ActivityScope scope)
    {
        var (first, last, persons) = (scope.Period.First, scope.Period.Last, RequestsOf(db, scope).Select(r => r.PersonId));
        return db.Meetings.AsNoTracking().Where(m => m.LocalDay >= first && m.LocalDay <= last && persons.Contains(m.PersonId)
            && (m.Status == MeetingStatus.Held || m.Status == MeetingStatus.Circulated));
    }

    /// <summary>Commitments that came due in the period.</summary>
    internal static IQueryable<Commitment> CommitmentsOf(Db db, ActivityScope scope)
    {
        var (first, last, persons) = (scope.Period.First, scope.Period.Last, RequestsOf(db, scope).Select(r => r.PersonId));
        return db.Commitments.AsNoTracking().Where(c => c.DueOn >= first && c.DueOn <= last && persons.Contains(c.PersonId));
    }

    /// <summary>Tasks that came due in the period and were not given up.</summary>
    internal static IQueryable<CareTask> TasksOf(Db db, ActivityScope scope)
    {
        var (first, last, persons) = (scope.Period.First, scope.Period.Last, RequestsOf(db, scope).Select(r => r.PersonId));
        return db.CareTasks.AsNoTracking().Where(t => t.DueOn >= first && t.DueOn <= last && t.Status != CareTaskStatus.Abandoned && persons.Contains(t.PersonId));
    }
}
