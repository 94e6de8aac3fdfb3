using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Persistence;
using FilRouge.Web.Agenda;
using FilRouge.Web.Coordination;
using FilRouge.Web.People;
using FilRouge.Web.Referrals;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Activity;

/// <summary>News taken after an exit.</summary>
public sealed record NewsFact(Guid PersonId, DateOnly On, int Months, NewsOutcome Outcome);

/// <summary>What is known of those present on the last day of a period, and of those who left.</summary>
/// <param name="Schools">School period that holds that day, by person.</param>
/// <param name="Homes">Living place that counts, by person.</param>
/// <param name="Protections">Titles of those who protect, by person.</param>
/// <param name="Rights">Decisions of the CDAPH, by person.</param>
/// <param name="Silent">Persons without exchange, meeting nor intervention in the period.</param>
/// <param name="News">News of the period.</param>
public sealed record SituationFacts(
    IReadOnlyDictionary<Guid, Schooling> Schools, IReadOnlyDictionary<Guid, LivingPlaceKind> Homes, ILookup<Guid, Title> Protections,
    IReadOnlyDictionary<Guid, RightsChain> Rights, IReadOnlySet<Guid> Silent, IReadOnlyList<NewsFact> News)
{
    /// <summary>Not read.</summary>
    public static SituationFacts None { get; } = new(
        new Dictionary<Guid, Schooling>(), new Dictionary<Guid, LivingPlaceKind>(), Array.Empty<Title>().ToLookup(_ => Guid.Empty), new Dictionary<Guid, RightsChain>(), new HashSet<Guid>(), []);
}

/// <content>The situation of those who are followed, of a constant number of queries.</content>
public static partial class ActivityQueries
{
    private static readonly Title[] Protecting =
    [
        Title.GuardianOfMinor, Title.ChildWelfare, Title.Guardian, Title.Curator, Title.ReinforcedCurator, Title.FamilyAssistance, Title.FamilyRepresentation,
        Title.FutureProtection, Title.SpecialMandatary,
    ];

    /// <summary>Situation on the last day: six queries.</summary>
    public static async Task<SituationFacts> ActivitySituation(this Db db, ActivityScope scope, Platform.Time.Clock clock, CancellationToken ct)
    {
        var (first, last) = (scope.Period.First, scope.Period.Last);
        var persons = PathsSince(db, scope).Where(e => e.AdmittedOn <= last).Select(e => e.PersonId);
        var schools = await db.SchoolPeriods.AsNoTracking().Where(s => persons.Contains(s.PersonId) && s.SupersededAtUtc == null && s.From <= last && (s.To == null || s.To >= last))
            .OrderBy(s => s.From).ThenBy(s => s.Id).Select(s => new { s.PersonId, s.Setting }).ToListAsync(ct);
        var homes = await db.LivingPlaces.AsNoTracking().Where(p => persons.Contains(p.PersonId) && p.SupersededAtUtc == null && p.From <= last && (p.To == null || p.To >= last))
            .OrderBy(p => p.From).ThenBy(p => p.Id).Select(p => new { p.PersonId, p.Kind, p.Rhythm }).ToListAsync(ct);
        var titles = await db.Relatives.AsNoTracking().Where(r => persons.Contains(r.PersonId) && Protecting.Contains(r.Title) && r.SupersededAtUtc == null && r.From <= last && (r.To == null || r.To >= last))
            .Select(r => new { r.PersonId, r.Title }).Distinct().ToListAsync(ct);
        var decisions = await db.CdaphDecisions.AsNoTracking().Where(d => persons.Contains(d.PersonId)).ToListAsync(ct);
        return new SituationFacts(
            schools.GroupBy(s => s.PersonId).ToDictionary(g => g.Key, g => g.Last().Setting),
            homes.GroupBy(h => h.PersonId).ToDictionary(g => g.Key, g => (g.FirstOrDefault(h => h.Rhythm == LivingRhythm.Always) ?? g.First()).Kind),
            titles.ToLookup(t => t.PersonId, t => t.Title),
            decisions.GroupBy(d => d.PersonId).ToDictionary(g => g.Key, RightsChain.Of),
            await Silent(db, scope, clock, ct),
            await PathsOf(db, scope).SelectMany(e => e.News, (e, n) => new { e.PersonId, n.On, n.Months, n.Outcome }).Where(n => n.On >= first && n.On <= last)
                .Select(n => new NewsFact(n.PersonId, n.On, n.Months, n.Outcome)).ToListAsync(ct));
    }

    private static async Task<IReadOnlySet<Guid>> Silent(Db db, ActivityScope scope, Platform.Time.Clock clock, CancellationToken ct)
    {
        var (first, last, (start, end)) = (scope.Period.First, scope.Period.Last, Instants(scope, clock));
        return (await PathsSince(db, scope)
            .Where(e => e.AdmittedOn < first
                && !db.Set<Domain.Coordination.Exchange>().Any(x => x.PersonId == e.PersonId && x.AtUtc >= start && x.AtUtc < end)
                && !db.Set<Domain.Coordination.Meeting>().Any(m => m.PersonId == e.PersonId && m.LocalDay >= first && m.LocalDay <= last
                    && (m.Status == Domain.Coordination.MeetingStatus.Held || m.Status == Domain.Coordination.MeetingStatus.Circulated))
                && !db.Set<Domain.Agenda.Intervention>().Any(i => i.PersonId == e.PersonId && i.LocalDay >= first && i.LocalDay <= last && i.Status == Domain.Agenda.InterventionStatus.Completed))
            .Select(e => e.PersonId).Distinct().ToListAsync(ct)).ToHashSet();
    }
}
