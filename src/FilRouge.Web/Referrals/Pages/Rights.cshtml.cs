using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals.Pages;

/// <summary>Tab « Droits »: what the CDAPH decided, what it is worth today, what is missing and when to renew.</summary>
[Needs(ReferralsAccess.Rights)]
public sealed class RightsModel : ProductPage, IPersonPage
{
    /// <summary>One decision and its status today, both computed.</summary>
    public sealed record Row(CdaphDecision Decision, RightStatus Status, CdaphDecision? Replaced);

    public Guid PersonId { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public RightsValidity Validity { get; private set; } = null!;

    public RightsGap? Gap { get; private set; }

    /// <summary>Which decisions the territory counts, in words; null while it has written no rule.</summary>
    public string? Accepted { get; private set; }

    public IReadOnlyList<DueItem> Due { get; private set; } = [];

    public bool MayWrite { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == PersonId, Aborted) is not { } person)
        {
            return Missing();
        }

        MayWrite = await May(ReferralsAccess.WriteRights);
        var chain = await Db.RightsOf(PersonId, Aborted);
        var commune = await Db.CommuneOf(PersonId, Clock.Today, Aborted);
        var policy = (await Db.PolicyInForce(person.OrganisationId, Clock.Today, commune, Aborted)).Policy;
        var (delays, counts) = (policy?.Delays ?? new PolicyDelays(), policy is null ? null : RightsReading.AcceptedBy(policy.Accepted));
        Accepted = policy is null ? null : Domain.Common.FrenchTerms.Fr(policy.Accepted);
        Validity = chain.ValidityOn(Clock.Today, counts);
        Gap = chain.GapOn(Clock.Today, delays, counts);
        Rows = [.. chain.Decisions.OrderByDescending(d => d.Opens).Select(d => new Row(
            d, chain.StatusOn(d, Clock.Today, delays), chain.Decisions.FirstOrDefault(o => o.Id == d.ReplacesId)))];
        Due = [.. (await Db.DueFor(PersonId, Clock, Aborted)).Select(d => d.Item).Where(i => i.Code.StartsWith("rights.", StringComparison.Ordinal))];
        return Page();
    }
}
