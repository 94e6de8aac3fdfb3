using FilRouge.Domain.Referrals;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals.Pages;

/// <summary>Adopts the order of the waiting list, from a day on; filled with the order in force.</summary>
[Needs(ReferralsAccess.AdoptPolicy)]
public sealed class WaitingOrderModel(AdoptWaitingRule adopt) : FormPage<WaitingOrderModel.Form>
{
    /// <summary>What is typed: the place of each criterion.</summary>
    public sealed class Form
    {
        public int? Urgency { get; set; }
        public int? WithoutAnswer { get; set; }
        public int? AgeLimitNear { get; set; }
        public int? Sibling { get; set; }
        public int? Reception { get; set; }
        public int? Listing { get; set; }
        public int? AgeLimitMonths { get; set; }
        public DateOnly? From { get; set; }
        public string SourceText { get; set; } = "";

        internal IEnumerable<int> Places => new[] { Urgency, WithoutAnswer, AgeLimitNear, Sibling, Reception, Listing }.OfType<int>();

        /// <summary>The criteria that have a place, in the order of their places.</summary>
        internal IReadOnlyList<WaitingCriterion> Criteria =>
        [
            .. new (WaitingCriterion Criterion, int? Place)[]
            {
                (WaitingCriterion.Urgency, Urgency), (WaitingCriterion.WithoutAnswer, WithoutAnswer), (WaitingCriterion.AgeLimitNear, AgeLimitNear),
                (WaitingCriterion.Sibling, Sibling), (WaitingCriterion.Reception, Reception), (WaitingCriterion.Listing, Listing),
            }.Where(c => c.Place is not null).OrderBy(c => c.Place).Select(c => c.Criterion),
        ];

        internal static Form Of(IReadOnlyList<WaitingCriterion> criteria, int months)
        {
            int? Place(WaitingCriterion criterion) => criteria.Contains(criterion) ? criteria.TakeWhile(c => c != criterion).Count() + 1 : null;
            return new Form
            {
                Urgency = Place(WaitingCriterion.Urgency),
                WithoutAnswer = Place(WaitingCriterion.WithoutAnswer),
                AgeLimitNear = Place(WaitingCriterion.AgeLimitNear),
                Sibling = Place(WaitingCriterion.Sibling),
                Reception = Place(WaitingCriterion.Reception),
                Listing = Place(WaitingCriterion.Listing),
                AgeLimitMonths = months,
            };
        }
    }

    private const int ProposedMonths = 12;

    public Task<IActionResult> OnPostAsync()
    {
        if (Input.Places.CountBy(p => p).Any(p => p.Value > 1))
        {
            ModelState.AddModelError("Input.Urgency", "Deux critères ont la même place : donnez à chacun la sienne.");
        }

        return Send(
            adopt,
            () => new AdoptWaitingRule.Input(Input.Criteria, Input.AgeLimitMonths ?? ProposedMonths, Input.SourceText, Input.From),
            _ => "/demandes/attente",
            "L’ordre est adopté ; le précédent se ferme la veille.");
    }

    protected override Task<bool> LoadAsync() => Task.FromResult(true);

    protected override async Task<Form?> StoredAsync()
    {
        var known = await Db.WaitingRules.AsNoTracking().Where(r => r.OrganisationId == Actor.OrganisationId).OrderByDescending(r => r.From).FirstOrDefaultAsync(Aborted);
        return Form.Of(known?.Criteria ?? WaitingRule.Proposed, known?.AgeLimitMonths ?? ProposedMonths);
    }
}
