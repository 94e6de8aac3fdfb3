using FilRouge.Domain.Activity;
using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.People;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;
using FilRouge.Web.Agenda;
using FilRouge.Web.People;
using FilRouge.Web.Plans;
using FilRouge.Web.Referrals;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Activity;

/// <summary>Reads of the figures, through the reader's perimeter, each of a constant number of queries. Interventions are summed by the database and
/// never loaded; requests and paths are read as narrow rows, since states and delays are judged by the domain.</summary>
public static partial class ActivityQueries
{
    private static readonly EpisodeStatus[] Over = [EpisodeStatus.Exited, EpisodeStatus.FollowUp, EpisodeStatus.ClosedWithoutAdmission, EpisodeStatus.Archived];

    /// <summary>What persons, requests and paths are counted from: eight queries.</summary>
    public static async Task<ActivityFacts> ActivityFacts(this Db db, ActivityScope scope, Clock clock, CancellationToken ct) => new(
        scope,
        await Requests(db, scope, clock, ct),
        await Paths(db, scope, ct),
        await Versions(db, scope, ct),
        await FirstInterventions(db, scope, ct),
        await Prestations(db, scope, ct));

    /// <summary>Sums of minutes: three queries.</summary>
    public static async Task<ActivityMinutes> ActivityMinutes(this Db db, ActivityScope scope, CancellationToken ct)
    {
        var sums = await InPeriod(db, scope)
            .Where(i => i.Status == InterventionStatus.Completed || (i.Status == InterventionStatus.Cancelled && i.Motive != CancelMotive.Mistake))
            .GroupBy(i => new { i.Status, i.Motive })
            .Select(g => new { g.Key.Status, g.Key.Motive, Done = g.Sum(i => (long?)i.DoneMinutes), Planned = g.Sum(i => (long)i.DurationMinutes), Persons = g.Select(i => i.PersonId).Distinct().Count(), Count = g.Count() })
            .ToListAsync(ct);
        var byLine = await Done(db, scope).Where(i => i.PrestationId != null)
            .GroupBy(i => new { i.PrestationId, i.LocalDay.Year, i.LocalDay.Month })
            .Select(g => new LineMinutes(g.Key.PrestationId!.Value, g.Key.Year, g.Key.Month, g.Sum(i => (long?)i.DoneMinutes) ?? 0))
            .ToListAsync(ct);
        var direct = await (from i in Done(db, scope)
                            from c in i.Codes
                            join p in db.Set<Professional>() on i.ProfessionalId equals p.Id
                            where ((string)(object)c.SerafinCode).StartsWith("2.")
                            group new { i.PersonId, c.Minutes } by p.Status == ProfessionalStatus.Independent into g
                            select new DirectMinutes(g.Key, g.Sum(x => (long)x.Minutes), g.Select(x => x.PersonId).Distinct().Count())).ToListAsync(ct);
        return new ActivityMinutes(
            [.. sums.Select(s => new MinutesSum(s.Status, s.Motive, s.Status == InterventionStatus.Completed ? s.Done ?? 0 : s.Planned, s.Persons, s.Count))], byLine, direct);
    }

    /// <summary>Codes of the départements that the service's requests came from.</summary>
    public static async Task<IReadOnlyList<string>> DepartementsOf(this Db db, Guid organisationId, CancellationToken ct) =>
        [.. (await db.Referrals.Where(r => r.OrganisationId == organisationId && r.CommuneCode != null).Select(r => r.CommuneCode!).Distinct().ToListAsync(ct))
            .Select(c => InseeCommune.FromStore(c).Departement).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Requests of the service about persons who count.</summary>
    internal static IQueryable<Referral> RequestsOf(Db db, ActivityScope scope)
    {
        var (service, invented) = (scope.OrganisationId, scope.Invented);
        var requests = db.Referrals.AsNoTracking().Where(r =>
            r.OrganisationId == service && r.State != ReferralState.Draft && r.State != ReferralState.Duplicate && db.Set<Person>().Any(p => p.Id == r.PersonId && (invented || !p.Fictive)));
        return scope.Departement is { } departement ? requests.Where(r => r.CommuneCode!.StartsWith(departement)) : requests;
    }

    /// <summary>Paths of the service about persons who count.</summary>
    private static IQueryable<EpisodeOfCare> PathsOf(Db db, ActivityScope scope)
    {
        var (service, invented) = (scope.OrganisationId, scope.Invented);
        var paths = db.Episodes.AsNoTracking().Where(e => e.OrganisationId == service && db.Set<Person>().Any(p => p.Id == e.PersonId && (invented || !p.Fictive)));
        return scope.Departement is { } departement ? paths.Where(e => db.Set<Referral>().Any(r => r.Id == e.ReferralId && r.CommuneCode!.StartsWith(departement))) : paths;
    }

    /// <summary>Those that say something about the period: not over before its first day, or whose DIPC came due since.</summary>
    internal static IQueryable<EpisodeOfCare> PathsSince(Db db, ActivityScope scope)
    {
        var first = scope.Period.First;
        return PathsOf(db, scope).Where(e => !Over.Contains(e.Status) || e.DipcDueOn >= first || e.Steps.Any(s => s.From >= first));
    }

    internal static IQueryable<Intervention> InPeriod(Db db, ActivityScope scope)
    {
        // The list of paths is made once: asked for each intervention, it would take twice as long.
        var (first, last, paths) = (scope.Period.First, scope.Period.Last, PathsOf(db, scope).Select(e => e.Id));
        return db.Interventions.AsNoTracking().Where(i => i.LocalDay >= first && i.LocalDay <= last && paths.Contains(i.EpisodeId));
    }

    internal static IQueryable<Intervention> Done(Db db, ActivityScope scope) => InPeriod(db, scope).Where(i => i.Status == InterventionStatus.Completed);

    private static async Task<IReadOnlyList<RequestFact>> Requests(Db db, ActivityScope scope, Clock clock, CancellationToken ct)
    {
        var end = clock.ToUtc(scope.Period.Last.AddDays(1), TimeOnly.MinValue);
        var requests = RequestsOf(db, scope).Where(r => r.ReceivedAtUtc < end);
        var rows = await requests.Select(r => new { r.Id, r.PersonId, r.ReceivedAtUtc, r.State, r.Channel, r.Reasons, r.CommuneCode, r.FirstContactOn }).ToListAsync(ct);
        var decisions = (await requests.SelectMany(r => r.Decisions, (r, d) => new { r.Id, Rank = d.Id, d.Verb, d.On }).OrderBy(d => d.Rank).ToListAsync(ct)).ToLookup(d => d.Id);
        return [.. rows.Select(r => new RequestFact(
            r.Id, r.PersonId, clock.DayOf(r.ReceivedAtUtc!.Value), r.State, r.Channel, r.Reasons, r.CommuneCode is { } code ? InseeCommune.FromStore(code) : null,
            r.FirstContactOn, [.. decisions[r.Id].Select(d => (d.Verb, d.On))]))];
    }

    private static async Task<IReadOnlyList<PathFact>> Paths(Db db, ActivityScope scope, CancellationToken ct)
    {
        var paths = PathsSince(db, scope);
        var rows = await paths.Join(db.Persons, e => e.PersonId, p => p.Id, (e, p) => new
        {
            e.Id,
            e.PersonId,
            e.ReferralId,
            e.AdmittedOn,
            e.DipcDueOn,
            GivenOn = (DateOnly?)e.Dipc!.GivenOn,
            LastDay = (DateOnly?)e.Exit!.LastDay,
            Motive = (ExitMotive?)e.Exit!.Motive,
            p.BirthDate,
            p.Sex,
            p.MainDisability,
            p.Schooling,
            p.DeceasedOn,
        }).ToListAsync(ct);
        var steps = (await paths.SelectMany(e => e.Steps, (e, s) => new { e.Id, Rank = s.Id, s.Status, s.From }).OrderBy(s => s.Rank).ToListAsync(ct)).ToLookup(s => s.Id);
        return [.. rows.Select(r => new PathFact(
            r.Id, r.PersonId, r.ReferralId, r.AdmittedOn, r.DipcDueOn, r.GivenOn, r.LastDay, r.Motive,
            new PersonFact(r.BirthDate, r.Sex, r.MainDisability, r.Schooling, r.DeceasedOn), [.. steps[r.Id].Select(s => (s.Status, s.From))]))];
    }

    private static async Task<IReadOnlyList<VersionFact>> Versions(Db db, ActivityScope scope, CancellationToken ct)
    {
        var (last, paths) = (scope.Period.Last, PathsSince(db, scope).Select(e => e.Id));
        var versions = from v in db.PlanVersions.AsNoTracking()
                       join p in db.Plans on v.PlanId equals p.Id
                       where v.SignedOn <= last && paths.Contains(p.EpisodeId)
                       select new { Version = v, p.EpisodeId };
        var rows = await versions.Select(v => new { v.Version.Id, v.EpisodeId, v.Version.Number, v.Version.SignedOn, v.Version.Status }).ToListAsync(ct);
        var lines = (await versions.SelectMany(v => v.Version.Prestations, (v, l) => new { VersionId = v.Version.Id, l.LineId, l.Modality, l.TimesPerPeriodHundredths, l.UnitPeriod, l.DurationMinutes, l.From, l.To, l.Sourcing })
            .ToListAsync(ct)).ToLookup(l => l.VersionId);
        return [.. rows.Select(v => new VersionFact(
            v.EpisodeId, v.Number, v.SignedOn!.Value, v.Status == PlanVersionStatus.Signed,
            [.. lines[v.Id].Select(l => new PlanLine(l.LineId, l.Modality, new Frequency(l.TimesPerPeriodHundredths, l.UnitPeriod), l.DurationMinutes, l.From, l.To, l.Sourcing))]))];
    }

    /// <summary>The first of the period, for the paths that had none before it.</summary>
    private static async Task<IReadOnlyDictionary<Guid, DateOnly>> FirstInterventions(Db db, ActivityScope scope, CancellationToken ct)
    {
        var (first, last) = (scope.Period.First, scope.Period.Last);
        var met = db.Interventions.AsNoTracking().Where(i => i.Status == InterventionStatus.Completed && i.PersonPresent == true);
        var before = met.Where(i => i.LocalDay < first);
        var paths = PathsSince(db, scope);
        return await (from e in paths
                      join i in met.Where(i => i.LocalDay >= first && i.LocalDay <= last) on e.Id equals i.EpisodeId
                      where i.LocalDay >= e.AdmittedOn && !before.Any(b => b.EpisodeId == e.Id && b.LocalDay >= e.AdmittedOn)
                      group i.LocalDay by e.Id into g
                      select new { g.Key, Day = g.Min() }).ToDictionaryAsync(g => g.Key, g => g.Day, ct);
    }

    /// <summary>Third-level direct prestations with enough interventions, by person: see <see cref="DistinctPrestations"/>.</summary>
    private static async Task<IReadOnlyDictionary<Guid, int>> Prestations(Db db, ActivityScope scope, CancellationToken ct)
    {
        var often = await (from i in Done(db, scope)
                           from c in i.Codes
                           where ((string)(object)c.SerafinCode).StartsWith("2.")
                           group i.Id by new { i.PersonId, Code = ((string)(object)c.SerafinCode).Substring(0, 5) } into g
                           where g.Distinct().Count() >= DistinctPrestations.LeastInterventions
                           select g.Key.PersonId).ToListAsync(ct);
        return often.CountBy(p => p).ToDictionary();
    }
}
