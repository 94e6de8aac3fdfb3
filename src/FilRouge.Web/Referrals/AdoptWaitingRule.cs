using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals;

/// <summary>Adopts the order of the waiting list, from a day; the order in force until then closes on the eve. Nothing is rewritten.</summary>
[UseCase("waiting.rule.adopt", "Ordre de la liste d’attente adopté", Needs = ReferralsAccess.AdoptPolicy)]
public sealed class AdoptWaitingRule(Work work) : UseCase<AdoptWaitingRule.Input>(work)
{
    /// <summary>The criteria in order, from which day (null for today), and where it was decided.</summary>
    public sealed record Input(IReadOnlyList<WaitingCriterion> Criteria, int AgeLimitMonths, string SourceText, DateOnly? From = null);

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var (readings, from) = (new Readings(), input.From ?? Clock.Today);
        var terms = new WaitingTerms(Actor.OrganisationId, from, input.Criteria, input.AgeLimitMonths, readings.Text("SourceText", input.SourceText, 500) ?? "");
        var existing = await Db.WaitingRules.Where(r => r.OrganisationId == Actor.OrganisationId).ToListAsync(ct);
        var current = existing.Find(r => r.To is null && r.From < from);
        readings.Add(WaitingRule.WhyNotAdopt(terms, existing.Where(r => r != current)));
        if (readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        current?.Close(from.AddDays(-1));
        var rule = WaitingRule.Adopt(terms, [], Actor.AccountId, Actor.Name, Clock.UtcNow);
        Db.Add(rule);
        return Outcome.Done(rule.Id);
    }
}
