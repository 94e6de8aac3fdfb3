using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;
using FilRouge.Web.People;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals;

/// <summary>The waiting list of a service as it is now.</summary>
/// <param name="Ranks">All who wait, in their order.</param>
/// <param name="Rule">The order in force; null when the service has adopted none and the proposed one ranks.</param>
/// <param name="Rules">Every order of the service, the latest first.</param>
/// <param name="OtherRanks">Rank of each entry under another order; empty when none is compared.</param>
public sealed record WaitingListNow(IReadOnlyList<WaitingRank> Ranks, WaitingRule? Rule, IReadOnlyList<WaitingRule> Rules, IReadOnlyDictionary<Guid, int> OtherRanks);

/// <summary>How long people wait, both ways (annex F): those who still wait, and those who were admitted; one without the other misleads.</summary>
/// <param name="StillDays">Mean days since they were listed; null when nobody waits.</param>
/// <param name="AdmittedDays">Mean days from listing to admission; null when nobody was admitted.</param>
/// <param name="Admitted">Admissions counted: the latest of the last twelve months, 200 at most.</param>
public sealed record WaitingMeans(double? StillDays, double? AdmittedDays, int Admitted);

/// <summary>Reads and ranks a waiting list: the page, the path of a person and an export ask here, so that one rank is said everywhere.</summary>
public sealed class WaitingListReader(Db db, Clock clock)
{
    private const int MostAdmissions = 200;

    /// <summary>The whole list of a service, ranked; it means something only whole.</summary>
    /// <param name="organisationId">The service.</param>
    /// <param name="compareWith">Another order of the service, to say what the ranks would be; null for none.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<WaitingListNow> Read(Guid organisationId, Guid? compareWith, CancellationToken ct)
    {
        var rules = await db.WaitingRules.AsNoTracking().Where(r => r.OrganisationId == organisationId).OrderByDescending(r => r.From).ThenByDescending(r => r.Id).ToListAsync(ct);
        var rule = WaitingRule.InForceOn(clock.Today, rules);
        var other = rules.Find(r => r.Id == compareWith && r != rule);
        var cases = await Cases(organisationId, rule, other, ct);
        var ranks = WaitingList.Rank(await Aged(cases, organisationId, rule, ct), rule?.Criteria ?? WaitingRule.Proposed);
        var others = other is null ? [] : WaitingList.Rank(await Aged(cases, organisationId, other, ct), other.Criteria).ToDictionary(r => r.Case.EntryId, r => r.Rank);
        return new(ranks, rule, rules, others);
    }

    /// <summary>Mean waits of a service.</summary>
    public async Task<WaitingMeans> Means(Guid organisationId, IReadOnlyList<WaitingRank> ranks, CancellationToken ct)
    {
        var since = clock.Today.AddYears(-1);
        var admitted = await (from e in db.Episodes.AsNoTracking()
                              where e.OrganisationId == organisationId && e.AdmittedOn >= since
                              join w in db.WaitingEntries on e.Id equals w.EpisodeId
                              where w.Stage == WaitingStage.Admitted
                              orderby e.AdmittedOn descending, e.Id
                              select new { w.ListedOn, AdmittedOn = e.AdmittedOn!.Value }).Take(MostAdmissions).ToListAsync(ct);
        return new(
            ranks.Count == 0 ? null : ranks.Average(r => clock.Today.DayNumber - r.Case.ListedOn.DayNumber),
            admitted.Count == 0 ? null : admitted.Average(a => a.AdmittedOn.DayNumber - a.ListedOn.DayNumber),
            admitted.Count);
    }

    private async Task<IReadOnlyList<Waiting>> Cases(Guid organisationId, WaitingRule? rule, WaitingRule? other, CancellationToken ct)
    {
        var entries = db.WaitingEntries.AsNoTracking().Where(e => e.OrganisationId == organisationId && (e.Stage == WaitingStage.UnderAnalysis || e.Stage == WaitingStage.Admissible));
        var rows = await (from e in entries
                          join r in db.Referrals on e.ReferralId equals r.Id
                          join p in db.Persons on e.PersonId equals p.Id
                          select new Waiting(
                              new WaitingCase(e.Id, e.PersonId, e.EpisodeId, e.Urgency, e.UrgencyGradedOn, e.ReceivedAtUtc, e.ReceivedOn, e.ListedOn, e.Stage)
                              {
                                  WithoutAnswer = (r.Reasons & ReferralReasons.WithoutSolution) != 0,
                                  CommuneCode = r.CommuneCode,
                              },
                              p.BirthDate)).ToListAsync(ct);
        if (!Uses(rule, WaitingCriterion.Sibling) && !Uses(other, WaitingCriterion.Sibling))
        {
            return rows;
        }

        var siblings = (await Siblings(entries, organisationId).ToListAsync(ct)).ToHashSet();
        return [.. rows.Select(r => r with { Case = r.Case with { Sibling = siblings.Contains(r.Case.PersonId) } })];
    }

    /// <summary>Who waits and shares the telephone of a relative with somebody already accompanied.</summary>
    private IQueryable<Guid> Siblings(IQueryable<WaitingEntry> entries, Guid organisationId) =>
        (from e in entries
         join mine in db.Relatives on e.PersonId equals mine.PersonId
         where mine.Phone != null && mine.SupersededAtUtc == null
         join theirs in db.Relatives on mine.Phone equals theirs.Phone
         where theirs.PersonId != e.PersonId && theirs.SupersededAtUtc == null
         join path in db.Episodes on theirs.PersonId equals path.PersonId
         where path.OrganisationId == organisationId && ActiveStates.Contains(path.Status)
         select e.PersonId).Distinct();

    private static readonly EpisodeStatus[] ActiveStates = [.. Enum.GetValues<EpisodeStatus>().Where(s => s is >= EpisodeStatus.Admitted and <= EpisodeStatus.Transition)];

    /// <summary>The day of the age limit, where it is near under a rule.</summary>
    private async Task<IEnumerable<WaitingCase>> Aged(IReadOnlyList<Waiting> cases, Guid organisationId, WaitingRule? rule, CancellationToken ct)
    {
        if (!Uses(rule, WaitingCriterion.AgeLimitNear))
        {
            return cases.Select(c => c.Case);
        }

        var policies = await db.TerritoryPolicies.AsNoTracking().Where(p => p.OrganisationId == organisationId).ToListAsync(ct);
        var horizon = clock.Today.AddMonths(rule!.AgeLimitMonths);
        return cases.Select(c => ReferralsQueries.Choose(policies, organisationId, clock.Today, c.Case.CommuneCode).Policy?.AgeMax is { } max && c.Birth.Reaches(max + 1) is var limit && limit <= horizon
            ? c.Case with { AgeLimitOn = limit }
            : c.Case);
    }

    private static bool Uses(WaitingRule? rule, WaitingCriterion criterion) => rule?.Criteria.Contains(criterion) ?? false;

    private sealed record Waiting(WaitingCase Case, PartialDate Birth);
}
