using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals;

/// <summary>Something owed to a person, and where it is done.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Item">What, until when, why.</param>
/// <param name="Url">Page where it is done.</param>
public sealed record PersonDue(Guid PersonId, DueItem Item, string Url);

/// <summary>What requests, paths and rights owe, for one person or for many at once: the number of queries does not depend on how many.</summary>
public static class DueQueries
{
    /// <summary>What is owed to one person, the soonest first.</summary>
    public static Task<IReadOnlyList<PersonDue>> DueFor(this Db db, Guid personId, Clock clock, CancellationToken ct) =>
        db.DueFor(db.Set<Person>().Where(p => p.Id == personId).Select(p => p.Id), clock, ct);

    /// <summary>What is owed to persons, the soonest first. <paramref name="persons"/> is a query, so that no list of keys travels:
    /// « those I coordinate », « those of the service »; <paramref name="known"/> when the policies and the communes of these persons were read already.</summary>
    public static async Task<IReadOnlyList<PersonDue>> DueFor(this Db db, IQueryable<Guid> persons, Clock clock, CancellationToken ct, PersonDelays? known = null)
    {
        var pending = ReferralsQueries.PendingStates;
        var open = ReferralsQueries.OpenStates;
        var referrals = await db.Set<Referral>().AsNoTracking().Where(r => pending.Contains(r.State) && persons.Contains(r.PersonId)).ToListAsync(ct);
        var episodes = await db.Set<EpisodeOfCare>().AsNoTracking().Where(e => open.Contains(e.Status) && persons.Contains(e.PersonId))
            .Include(e => e.Amendments).ToListAsync(ct);
        var ended = await db.Set<EpisodeOfCare>().AsNoTracking()
            .Where(e => (e.Status == EpisodeStatus.Exited || e.Status == EpisodeStatus.FollowUp) && persons.Contains(e.PersonId)).Include(e => e.News).ToListAsync(ct);
        var rights = await db.RightsOf(persons, ct);
        var communes = known?.Communes ?? await db.CommunesOf(persons, clock.Today, ct);
        var services = referrals.Select(r => r.OrganisationId).Concat(episodes.Concat(ended).Select(e => e.OrganisationId)).Distinct().ToList();
        var read = known?.Services.Values.Distinct().ToList() ?? [];
        var missing = services.Except(read).ToList();
        List<TerritoryPolicy> policies = [.. known?.Policies ?? [], .. missing.Count == 0 ? [] : await db.Set<TerritoryPolicy>().AsNoTracking().Where(p => missing.Contains(p.OrganisationId)).ToListAsync(ct)];
        return [.. referrals.SelectMany(r => Of(r, policies, clock))
            .Concat(episodes.SelectMany(e => Of(e, policies, communes.GetValueOrDefault(e.PersonId), rights.GetValueOrDefault(e.PersonId, RightsChain.Empty), clock)))
            .Concat(ended.Where(e => episodes.TrueForAll(o => o.PersonId != e.PersonId)).SelectMany(e => AfterExit(e, policies, communes.GetValueOrDefault(e.PersonId), clock)))
            .OrderBy(d => d.Item.DueOn).ThenBy(d => d.PersonId)];
    }

    /// <summary>Persons who left in the last two years and whom an account was the last to coordinate: it takes news of them. Read from the account's own terms:
    /// asked of each path that is over, the whole service would be read.</summary>
    public static IQueryable<Guid> LastCoordinatedBy(this Db db, Guid accountId, DateOnly today)
    {
        var since = today.AddYears(-2);
        var ended = db.Set<CoordinatorTerm>().Where(t => t.AccountId == accountId && t.To >= since).Select(t => EF.Property<Guid>(t, "EpisodeId"));
        return db.Set<EpisodeOfCare>().Where(e => ended.Contains(e.Id) && (e.Status == EpisodeStatus.Exited || e.Status == EpisodeStatus.FollowUp)
            && e.Coordinators.OrderByDescending(c => c.Id).First().AccountId == accountId).Select(e => e.PersonId);
    }

    /// <summary>Persons whose path an account coordinates now.</summary>
    public static IQueryable<Guid> CoordinatedBy(this Db db, Guid accountId) =>
        db.Set<EpisodeOfCare>().Where(e => e.CoordinatorAccountId == accountId).Select(e => e.PersonId);

    /// <summary>Persons for whom a request waits for a decision of a service, the most pressing at first: ruptures that are certain, then the oldest requests,
    /// since every delay runs from the reception. As many as asked for; how many requests that is; and how many wait in all, counted up to <paramref name="most"/> and one more.</summary>
    public static async Task<(IReadOnlyList<Guid> Persons, int Shown, int Waiting)> PressingRequests(this Db db, Guid organisationId, int persons, int most, CancellationToken ct)
    {
        // State by state, so that each part is read from its index in order and stops there.
        var waiting = db.Set<Referral>().AsNoTracking().Where(r => r.OrganisationId == organisationId);
        IQueryable<Referral>? all = null, counted = null;
        foreach (var state in ReferralsQueries.PendingStates)
        {
            var ofState = waiting.Where(r => r.State == state).OrderBy(r => r.ReceivedAtUtc);
            var proven = waiting.Where(r => r.State == state && r.Urgency == UrgencyGrade.Proven).OrderBy(r => r.ReceivedAtUtc).Take(persons);
            all = all is null ? ofState.Take(persons).Concat(proven) : all.Concat(ofState.Take(persons)).Concat(proven);
            counted = counted is null ? ofState.Take(most + 1) : counted.Concat(ofState.Take(most + 1));
        }

        var rows = await all!.Select(r => new { r.Id, r.PersonId, r.ReceivedAtUtc, Proven = r.Urgency == UrgencyGrade.Proven }).ToListAsync(ct);
        var shown = rows.OrderByDescending(r => r.Proven).ThenBy(r => r.ReceivedAtUtc).Select(r => r.PersonId).Distinct().Take(persons).ToList();
        var count = Math.Min(most + 1, await counted!.CountAsync(ct));
        return (shown, rows.Where(r => shown.Contains(r.PersonId)).DistinctBy(r => r.Id).Count(), count);
    }

    internal static IReadOnlyList<DueItem> ItemsOf(Referral referral, IReadOnlyCollection<TerritoryPolicy> policies, Clock clock)
    {
        var received = clock.DayOf(referral.ReceivedAtUtc ?? clock.UtcNow);
        var policy = ReferralsQueries.Choose(policies, referral.OrganisationId, received, referral.CommuneCode).Policy;
        return Deadlines.Of(referral, TerritoryClock.Of(policy, clock), clock.UtcNow);
    }

    private static IEnumerable<PersonDue> Of(Referral referral, IReadOnlyCollection<TerritoryPolicy> policies, Clock clock) =>
        ItemsOf(referral, policies, clock).Select(i => new PersonDue(referral.PersonId, i, $"/personnes/{referral.PersonId}/demandes/{referral.Id}"));

    private static IEnumerable<PersonDue> Of(EpisodeOfCare episode, IReadOnlyCollection<TerritoryPolicy> policies, string? commune, RightsChain rights, Clock clock) =>
        ReferralsQueries.Choose(policies, episode.OrganisationId, clock.Today, commune).Policy is { } policy
            ? Deadlines.Of(episode, policy, rights, clock.Today).Select(i => new PersonDue(episode.PersonId, i, PageOf(i.Code, episode.PersonId)))
            : [];

    private static IEnumerable<PersonDue> AfterExit(EpisodeOfCare episode, IReadOnlyCollection<TerritoryPolicy> policies, string? commune, Clock clock)
    {
        var delays = ReferralsQueries.Choose(policies, episode.OrganisationId, clock.Today, commune).Policy?.Delays ?? new PolicyDelays();
        return Deadlines.AfterExit(episode, delays, clock.Today).Select(i => new PersonDue(episode.PersonId, i, PageOf(i.Code, episode.PersonId)));
    }

    private static string PageOf(string code, Guid personId) => code.Split('.')[0] switch
    {
        "dipc" or "amendment" => $"/personnes/{personId}/dipc",
        "rights" => $"/personnes/{personId}/droits",
        _ => $"/personnes/{personId}/parcours",
    };
}
