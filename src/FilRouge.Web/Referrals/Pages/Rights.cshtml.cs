using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Exports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals.Pages;

/// <summary>Tab « Droits »: what the CDAPH decided, what it is worth today, what is missing and when to renew.</summary>
[Needs(ReferralsAccess.Rights)]
public sealed class RightsModel : ProductPage, IPersonPage, IExportPage
{
    /// <summary>One decision and its status today, both computed.</summary>
    public sealed record Row(CdaphDecision Decision, RightStatus Status, CdaphDecision? Replaced);

    public Guid PersonId { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public ExportTable Exported => ExportTable.Of(
        "droits", "Décisions de la CDAPH", "", Rows,
        ("Droit", r => r.Decision.Right?.Label ?? r.Decision.RightCode),
        ("Code", r => r.Decision.RightCode),
        ("Aujourd’hui", r => r.Status.Fr()),
        ("Du", r => r.Decision.Opens),
        ("Au", r => r.Decision.Ends is { } end ? end : "sans limite"),
        ("Décision du", r => r.Decision.DecidedOn),
        ("Numéro", r => r.Decision.DecisionNumber),
        ("MDPH", r => r.Decision.Mdph),
        ("Mise en œuvre", r => r.Decision.Implementation.Fr()));

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
        Accepted = policy is null ? null : policy.Accepted.Fr();
        Validity = chain.ValidityOn(Clock.Today, counts);
        Gap = chain.GapOn(Clock.Today, delays, counts);
        Rows = [.. chain.Decisions.OrderByDescending(d => d.Opens).Select(d => new Row(
            d, chain.StatusOn(d, Clock.Today, delays), chain.Decisions.FirstOrDefault(o => o.Id == d.ReplacesId)))];
        Due = [.. (await Db.DueFor(PersonId, Clock, Aborted)).Select(d => d.Item).Where(i => i.Code.StartsWith("rights.", StringComparison.Ordinal))];
        return Page();
    }
}
