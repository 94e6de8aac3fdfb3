using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals;

/// <summary>Reads used by several pages and by the modules above.</summary>
public static class ReferralsQueries
{
    /// <summary>States in which a path is under way: one person has at most one such path in a service.</summary>
    public static readonly EpisodeStatus[] OpenStates = [.. Enum.GetValues<EpisodeStatus>().Where(s => s is >= EpisodeStatus.Eligible and <= EpisodeStatus.Transition)];

    /// <summary>States of a request that waits for a decision.</summary>
    public static readonly ReferralState[] PendingStates = [ReferralState.Received, ReferralState.Incomplete, ReferralState.Complete, ReferralState.UnderReview];

    /// <summary>With the rows that the verbs read, oldest first: what an <see cref="EpisodeOfCare"/> needs before anything is done with it.</summary>
    public static IQueryable<EpisodeOfCare> WithCourse(this IQueryable<EpisodeOfCare> episodes) => episodes
        .Include(e => e.Steps.OrderBy(s => s.Id))
        .Include(e => e.Situations.OrderBy(s => s.Id))
        .Include(e => e.Coordinators.OrderBy(c => c.Id))
        .Include(e => e.Amendments.OrderBy(a => a.Id))
        .Include(e => e.News.OrderBy(n => n.Id))
        .AsSplitQuery();

    /// <summary>With its decisions, oldest first: what a <see cref="Referral"/> needs before anything is decided.</summary>
    public static IQueryable<Referral> WithDecisions(this IQueryable<Referral> referrals) => referrals.Include(r => r.Decisions.OrderBy(d => d.Id));

    /// <summary>With its moves, oldest first.</summary>
    public static IQueryable<WaitingEntry> WithMoves(this IQueryable<WaitingEntry> entries) => entries.Include(e => e.Moves.OrderBy(m => m.Id));

    /// <summary>Those that still wait: neither admitted nor left.</summary>
    public static IQueryable<WaitingEntry> StillWaiting(this IQueryable<WaitingEntry> entries) => entries.Where(e => e.Stage == WaitingStage.UnderAnalysis || e.Stage == WaitingStage.Admissible);

    /// <summary>The path that counts for a person: the one under way, else the last one; null when none ever opened. Not tracked.</summary>
    public static async Task<EpisodeOfCare?> EpisodeOf(this Db db, Guid personId, CancellationToken ct)
    {
        var episodes = await db.Episodes.AsNoTracking().WithCourse().Where(e => e.PersonId == personId).ToListAsync(ct);
        return episodes.OrderByDescending(e => OpenStates.Contains(e.Status)).ThenByDescending(e => e.Id).FirstOrDefault();
    }

    /// <summary>What the CDAPH decided for a person, read together. Not tracked.</summary>
    public static async Task<RightsChain> RightsOf(this Db db, Guid personId, CancellationToken ct) =>
        RightsChain.Of(await db.CdaphDecisions.AsNoTracking().Where(d => d.PersonId == personId).ToListAsync(ct));

    /// <summary>The same for many persons, in one query; a person without any decision is absent.</summary>
    public static async Task<IReadOnlyDictionary<Guid, RightsChain>> RightsOf(this Db db, IQueryable<Guid> persons, CancellationToken ct) =>
        (await db.Set<CdaphDecision>().AsNoTracking().Where(d => persons.Contains(d.PersonId)).ToListAsync(ct))
            .GroupBy(d => d.PersonId).ToDictionary(g => g.Key, RightsChain.Of);

    /// <summary>What the territory asks of a service on a day, or why nothing is known: no rule is guessed. A service that works in several
    /// territories is asked about the one where the person lives.</summary>
    /// <param name="db">The store.</param>
    /// <param name="organisationId">The service.</param>
    /// <param name="day">The day.</param>
    /// <param name="communeCode">INSEE code of the commune where the person lives; null while unknown.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<PolicyChoice> PolicyInForce(this Db db, Guid organisationId, DateOnly day, string? communeCode, CancellationToken ct) =>
        Choose(await db.TerritoryPolicies.AsNoTracking().Where(p => p.OrganisationId == organisationId).ToListAsync(ct), organisationId, day, communeCode);

    /// <summary>The same choice among policies already read.</summary>
    public static PolicyChoice Choose(IReadOnlyCollection<TerritoryPolicy> policies, Guid organisationId, DateOnly day, string? communeCode)
    {
        var own = policies.Where(p => p.OrganisationId == organisationId && p.InForce.Covers(day)).OrderBy(p => p.From).ThenBy(p => p.Territory, StringComparer.Ordinal).ToList();
        var near = own.Find(p => communeCode is not null && p.AcceptsCommune(communeCode)) ?? own.FirstOrDefault();
        return TerritoryPolicy.InForceOn(day, organisationId, near?.Territory ?? "du service", own);
    }

    /// <summary>Delays of the policy in force where a person lives; the proposed ones when the service has adopted none.</summary>
    public static async Task<PolicyDelays> DelaysFor(this Db db, Guid organisationId, Guid personId, DateOnly day, CancellationToken ct) =>
        (await db.PolicyInForce(organisationId, day, await db.CommuneOf(personId, day, ct), ct)).Policy?.Delays ?? new PolicyDelays();

    /// <summary>The same for who knows the person only.</summary>
    public static async Task<PolicyDelays> DelaysFor(this Db db, Guid personId, DateOnly day, CancellationToken ct) =>
        await db.DelaysFor(await db.Set<Person>().Where(p => p.Id == personId).Select(p => p.OrganisationId).SingleAsync(ct), personId, day, ct);

    /// <summary>INSEE code of the commune where the person lives on a day; null while unknown.</summary>
    public static async Task<string?> CommuneOf(this Db db, Guid personId, DateOnly day, CancellationToken ct) =>
        (await db.CommunesOf(db.Set<Person>().Where(p => p.Id == personId).Select(p => p.Id), day, ct)).GetValueOrDefault(personId);

    /// <summary>The same for many persons, in one query; a person whose commune is unknown is absent.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> CommunesOf(this Db db, IQueryable<Guid> persons, DateOnly day, CancellationToken ct)
    {
        var places = await db.Set<LivingPlace>().AsNoTracking()
            .Where(p => persons.Contains(p.PersonId) && p.SupersededAtUtc == null && p.From <= day && (p.To == null || p.To >= day) && p.CommuneCode != null)
            .OrderByDescending(p => p.From).ThenBy(p => p.Id)
            .Select(p => new { p.PersonId, p.CommuneCode }).ToListAsync(ct);
        return places.GroupBy(p => p.PersonId).ToDictionary(g => g.Key, g => g.First().CommuneCode!.Value.Text);
    }
}
