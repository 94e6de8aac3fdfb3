using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Persistence;
using FilRouge.Web.People;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals;

/// <summary>What the criteria of a waiting list read, for some entries of one service.</summary>
/// <param name="Db">The store.</param>
/// <param name="OrganisationId">The service.</param>
/// <param name="Today">Today in the territory.</param>
internal sealed record WaitingCases(Db Db, Guid OrganisationId, DateOnly Today)
{
    private static readonly EpisodeStatus[] ActiveStates = [.. Enum.GetValues<EpisodeStatus>().Where(s => s is >= EpisodeStatus.Admitted and <= EpisodeStatus.Transition)];

    /// <summary>Who waits, and how old she or he is.</summary>
    internal sealed record Waiting(WaitingCase Case, PartialDate Birth);

    /// <summary>Those who wait among some entries, with all that a rule may read but the age, which depends on the rule.</summary>
    public async Task<IReadOnlyList<Waiting>> Read(IQueryable<WaitingEntry> among, bool siblings, CancellationToken ct)
    {
        var mine = OrganisationId;
        var entries = among.AsNoTracking().StillWaiting().Where(e => e.OrganisationId == mine);
        var rows = await (from e in entries
                          join r in Db.Referrals on e.ReferralId equals r.Id
                          join p in Db.Persons on e.PersonId equals p.Id
                          select new Waiting(
                              new WaitingCase(e.Id, e.PersonId, e.EpisodeId, e.Urgency, e.UrgencyGradedOn, e.ReceivedAtUtc, e.ReceivedOn, e.ListedOn, e.Stage)
                              {
                                  WithoutAnswer = (r.Reasons & ReferralReasons.WithoutSolution) != 0,
                                  CommuneCode = r.CommuneCode,
                              },
                              p.BirthDate)).ToListAsync(ct);
        if (!siblings || rows.Count == 0)
        {
            return rows;
        }

        var found = (await Siblings(entries).ToListAsync(ct)).ToHashSet();
        return [.. rows.Select(r => r with { Case = r.Case with { Sibling = found.Contains(r.Case.PersonId) } })];
    }

    /// <summary>Who waits and shares the telephone of a relative with somebody already accompanied. Asked whether there is one, and not whom: a number that
    /// many families give is followed to the first of them only.</summary>
    private IQueryable<Guid> Siblings(IQueryable<WaitingEntry> entries)
    {
        var (mine, active) = (OrganisationId, ActiveStates);
        return entries.Where(e => Db.Set<Relative>().Any(r => r.PersonId == e.PersonId && r.Phone != null && r.SupersededAtUtc == null
            && Db.Set<Relative>().Any(o => o.Phone == r.Phone && o.PersonId != e.PersonId && o.SupersededAtUtc == null
                && Db.Set<EpisodeOfCare>().Any(path => path.PersonId == o.PersonId && path.OrganisationId == mine && active.Contains(path.Status))))).Select(e => e.PersonId);
    }

    /// <summary>The day of the age limit of each, where the rule looks at it and it is near.</summary>
    public WaitingCase Aged(Waiting waiting, WaitingRule? rule, IReadOnlyCollection<TerritoryPolicy> policies) =>
        LimitOf(waiting, rule, policies) is { } limit && limit <= Today.AddMonths(rule!.AgeLimitMonths) ? waiting.Case with { AgeLimitOn = limit } : waiting.Case;

    /// <summary>Day on which time alone may change a place: the limit comes near, an order or a policy begins or ends.</summary>
    public DateOnly LookAgainOn(Waiting waiting, WaitingRule? rule, IReadOnlyCollection<WaitingRule> rules, IReadOnlyCollection<TerritoryPolicy> policies)
    {
        IEnumerable<DateOnly> days =
        [
            .. rules.SelectMany(r => Turns(r.From, r.To)), .. policies.SelectMany(p => Turns(p.From, p.To)),
            // A month may be shorter than another: looked at again from a few days before.
            .. LimitOf(waiting, rule, policies) is { } limit && limit > Today.AddMonths(rule!.AgeLimitMonths) ? new[] { limit.AddMonths(-rule.AgeLimitMonths).AddDays(-3) } : [],
        ];
        var tomorrow = Today.AddDays(1);
        return days.Select(d => d < tomorrow ? tomorrow : d).DefaultIfEmpty(DateOnly.MaxValue).Min();

        IEnumerable<DateOnly> Turns(DateOnly from, DateOnly? to) => new[] { from, to?.AddDays(1) ?? from }.Where(d => d > Today);
    }

    /// <summary>True when a rule reads a criterion.</summary>
    public static bool Uses(WaitingRule? rule, WaitingCriterion criterion) => rule?.Criteria.Contains(criterion) ?? false;

    private DateOnly? LimitOf(Waiting waiting, WaitingRule? rule, IReadOnlyCollection<TerritoryPolicy> policies) =>
        Uses(rule, WaitingCriterion.AgeLimitNear) && ReferralsQueries.Choose(policies, OrganisationId, Today, waiting.Case.CommuneCode).Policy?.AgeMax is { } max ? waiting.Birth.Reaches(max + 1) : null;
}
