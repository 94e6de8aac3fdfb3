using FilRouge.Domain.Referrals;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals;

/// <summary>The orders of a service.</summary>
/// <param name="Rule">The order in force; null when the service has adopted none and the proposed one ranks.</param>
/// <param name="Rules">Every order of the service, the latest first.</param>
public sealed record WaitingOrders(WaitingRule? Rule, IReadOnlyList<WaitingRule> Rules)
{
    /// <summary>What ranks now, the strongest first.</summary>
    public IReadOnlyList<WaitingCriterion> Criteria => Rule?.Criteria ?? WaitingRule.Proposed;
}

/// <summary>Which part of a list is read.</summary>
/// <param name="Stage">One stage; null for all.</param>
/// <param name="CommuneCode">One commune; null for all.</param>
/// <param name="After">Last rank of the page before; 0 at first.</param>
/// <param name="Size">Rows of the page.</param>
public sealed record WaitingPart(WaitingStage? Stage, string? CommuneCode, int After, int Size)
{
    /// <summary>True when some of those who wait are left out.</summary>
    public bool IsFiltered => Stage is not null || CommuneCode is not null;
}

/// <summary>A page of the list.</summary>
/// <param name="Ranks">Its ranks.</param>
/// <param name="Count">How many the part has, counted up to <see cref="WaitingSummary.Most"/> and one more.</param>
/// <param name="HasMore">True when there is a next page.</param>
public sealed record WaitingPage(IReadOnlyList<WaitingRank> Ranks, int Count, bool HasMore);

/// <summary>Who waits, summed up: the first ranks, up to a number that no service has seen.</summary>
/// <param name="Rows">Stage, commune and day of each of them, and one more when there are more.</param>
public sealed record WaitingSummary(IReadOnlyList<(WaitingStage Stage, string? CommuneCode, DateOnly ListedOn)> Rows)
{
    /// <summary>Ranks summed up: a list of hundreds is not read further to be counted.</summary>
    public const int Most = 200;

    /// <summary>True when more wait than were read.</summary>
    public bool IsCut => Rows.Count > Most;

    /// <summary>How many wait; null when they are too many to be counted.</summary>
    public int? Count => IsCut ? null : Rows.Count;
}

/// <summary>How long people wait, both ways (annex F): those who still wait, and those who were admitted; one without the other misleads.</summary>
/// <param name="StillDays">Mean days since they were listed, of those summed up; null when nobody waits.</param>
/// <param name="AdmittedDays">Mean days from listing to admission; null when nobody was admitted.</param>
/// <param name="Admitted">Admissions counted: the latest of the last twelve months, 200 at most.</param>
public sealed record WaitingMeans(double? StillDays, double? AdmittedDays, int Admitted);

/// <summary>Reads a waiting list in its order: the page, the path of a person and an export ask here, so that one rank is said everywhere. A page reads its own
/// rows (<see cref="WaitingPlace"/>); a part by stage or commune, and another order to compare with, read all who wait as narrow rows.</summary>
public sealed class WaitingListReader(Db db, Clock clock)
{
    private const int MostAdmissions = 200;

    /// <summary>The orders of a service.</summary>
    public async Task<WaitingOrders> Orders(Guid organisationId, CancellationToken ct)
    {
        var rules = await db.WaitingRules.AsNoTracking().Where(r => r.OrganisationId == organisationId).OrderByDescending(r => r.From).ThenByDescending(r => r.Id).ToListAsync(ct);
        return new(WaitingRule.InForceOn(clock.Today, rules), rules);
    }

    /// <summary>The first ranks, summed up.</summary>
    public async Task<WaitingSummary> Summary(Guid organisationId, CancellationToken ct) => new(
        [.. (await InOrder(organisationId).Take(WaitingSummary.Most + 1).Select(p => new { p.Stage, p.CommuneCode, p.ListedOn }).ToListAsync(ct)).Select(p => (p.Stage, p.CommuneCode, p.ListedOn))]);

    /// <summary>One page, each rank with who comes before it.</summary>
    public async Task<WaitingPage> Page(Guid organisationId, WaitingOrders orders, WaitingSummary summary, WaitingPart part, CancellationToken ct)
    {
        if (part.IsFiltered)
        {
            return await Part(organisationId, orders, summary, part, ct);
        }

        // With the one before, to say why; and one after, to know whether there is more.
        var skipped = Math.Max(0, part.After - 1);
        var cases = await Cases(InOrder(organisationId).Skip(skipped).Take(part.After - skipped + part.Size + 1), ct);
        var ranks = cases.Select((c, i) => new WaitingRank(c, skipped + i + 1, summary.Count, i == 0 ? null : cases[i - 1], orders.Criteria)).Skip(part.After - skipped).ToList();
        return new([.. ranks.Take(part.Size)], summary.Rows.Count, ranks.Count > part.Size);
    }

    /// <summary>The rank of one entry; null when it does not wait.</summary>
    public async Task<WaitingRank?> RankOf(Guid organisationId, Guid entryId, CancellationToken ct)
    {
        if (await db.WaitingPlaces.AsNoTracking().Where(p => p.OrganisationId == organisationId && p.EntryId == entryId).Select(p => p.OrderKey).SingleOrDefaultAsync(ct) is not { } key)
        {
            return null;
        }

        var before = await InOrder(organisationId).CountAsync(p => p.OrderKey.CompareTo(key) < 0 || (p.OrderKey == key && p.EntryId.CompareTo(entryId) < 0), ct);
        var page = await Page(organisationId, await Orders(organisationId, ct), await Summary(organisationId, ct), new(null, null, before, 1), ct);
        return page.Ranks is [var rank, ..] && rank.Case.EntryId == entryId ? rank : null;
    }

    /// <summary>Ranks of all who wait under another order of the service.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> RanksUnder(Guid organisationId, WaitingRule rule, CancellationToken ct)
    {
        var cases = new WaitingCases(db, organisationId, clock.Today);
        var policies = await db.TerritoryPolicies.AsNoTracking().Where(p => p.OrganisationId == organisationId).ToListAsync(ct);
        var all = await cases.Read(db.WaitingEntries, WaitingCases.Uses(rule, WaitingCriterion.Sibling), ct);
        return WaitingList.Rank(all.Select(w => cases.Aged(w, rule, policies)), rule.Criteria).ToDictionary(r => r.Case.EntryId, r => r.Rank);
    }

    /// <summary>Mean waits of a service.</summary>
    public async Task<WaitingMeans> Means(Guid organisationId, WaitingSummary summary, CancellationToken ct)
    {
        var since = clock.Today.AddYears(-1);
        var admitted = await (from e in db.Episodes.AsNoTracking()
                              where e.OrganisationId == organisationId && e.AdmittedOn >= since
                              join w in db.WaitingEntries on e.Id equals w.EpisodeId
                              where w.Stage == WaitingStage.Admitted
                              orderby e.AdmittedOn descending
                              select new { w.ListedOn, AdmittedOn = e.AdmittedOn!.Value }).Take(MostAdmissions).ToListAsync(ct);
        return new(
            summary.Rows.Count == 0 ? null : summary.Rows.Average(r => clock.Today.DayNumber - r.ListedOn.DayNumber),
            admitted.Count == 0 ? null : admitted.Average(a => a.AdmittedOn.DayNumber - a.ListedOn.DayNumber),
            admitted.Count);
    }

    /// <summary>Those of a stage or a commune, with the rank that they have among all.</summary>
    private async Task<WaitingPage> Part(Guid organisationId, WaitingOrders orders, WaitingSummary summary, WaitingPart part, CancellationToken ct)
    {
        var all = await InOrder(organisationId).Select(p => new { p.EntryId, p.Stage, p.CommuneCode }).ToListAsync(ct);
        var kept = all.Select((p, i) => (Place: p, Rank: i + 1)).Where(p => (part.Stage is null || p.Place.Stage == part.Stage) && (part.CommuneCode is null || p.Place.CommuneCode == part.CommuneCode)).ToList();
        var shown = kept.Where(p => p.Rank > part.After).Take(part.Size).ToList();
        var wanted = shown.SelectMany(p => p.Rank > 1 ? new[] { all[p.Rank - 2].EntryId, p.Place.EntryId } : [p.Place.EntryId]).Distinct().ToList();
        var cases = (await Cases(db.WaitingPlaces.AsNoTracking().Where(p => wanted.Contains(p.EntryId)), ct)).ToDictionary(c => c.EntryId);
        return new(
            [.. shown.Select(p => new WaitingRank(cases[p.Place.EntryId], p.Rank, summary.Count, p.Rank > 1 ? cases[all[p.Rank - 2].EntryId] : null, orders.Criteria))],
            kept.Count, shown.Count > 0 && kept[^1].Rank > shown[^1].Rank);
    }

    private IQueryable<WaitingPlace> InOrder(Guid organisationId) =>
        db.WaitingPlaces.AsNoTracking().Where(p => p.OrganisationId == organisationId).OrderBy(p => p.OrderKey).ThenBy(p => p.EntryId);

    private async Task<IReadOnlyList<WaitingCase>> Cases(IQueryable<WaitingPlace> places, CancellationToken ct) =>
        await places.Join(db.WaitingEntries, p => p.EntryId, e => e.Id, (p, e) => new { Place = p, Entry = e }).OrderBy(x => x.Place.OrderKey).ThenBy(x => x.Place.EntryId)
            .Select(x => new WaitingCase(x.Entry.Id, x.Entry.PersonId, x.Entry.EpisodeId, x.Entry.Urgency, x.Entry.UrgencyGradedOn, x.Entry.ReceivedAtUtc, x.Entry.ReceivedOn, x.Entry.ListedOn, x.Entry.Stage)
            {
                WithoutAnswer = x.Place.WithoutAnswer,
                AgeLimitOn = x.Place.AgeLimitOn,
                Sibling = x.Place.Sibling,
                CommuneCode = x.Place.CommuneCode,
            }).ToListAsync(ct);
}
