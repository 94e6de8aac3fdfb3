using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals;

/// <summary>Adopts what a territory asks, from a day; the rule in force until then closes on the eve. Nothing is rewritten: a request is always
/// judged by the rule of its day.</summary>
[UseCase("policies.adopt", "Règle territoriale adoptée", Needs = ReferralsAccess.AdoptPolicy)]
public sealed class AdoptPolicy(Work work) : UseCase<AdoptPolicy.Input>(work)
{
    /// <summary>What was typed.</summary>
    public sealed record Input
    {
        public string Territory { get; init; } = "";

        /// <summary>First day in force; null for today.</summary>
        public DateOnly? From { get; init; }
        public NotificationRequiredBefore RequiredBefore { get; init; }
        public NotificationAccepted Accepted { get; init; }
        public int AgeMin { get; init; }
        public int? AgeMax { get; init; }

        /// <summary>Département codes, separated by spaces or commas; empty for the territory alone.</summary>
        public string AcceptedDepartements { get; init; } = "";
        public PolicyDelays Delays { get; init; } = new();
        public string SourceText { get; init; } = "";
    }

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var (readings, from) = (new Readings(), input.From ?? Clock.Today);
        var territory = readings.Text("Territory", input.Territory, 3)?.ToUpperInvariant() ?? "";
        var departements = input.AcceptedDepartements.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Select(d => d.ToUpperInvariant()).ToList();
        var terms = new PolicyTerms(Actor.OrganisationId, territory, from, null, input.RequiredBefore, input.Accepted, input.AgeMin, input.AgeMax,
            departements.Count > 0 || territory.Length == 0 ? departements : [territory], input.Delays, readings.Text("SourceText", input.SourceText, 500) ?? "");
        var existing = await Db.TerritoryPolicies.Where(p => p.OrganisationId == Actor.OrganisationId && p.Territory == territory).ToListAsync(ct);
        var current = existing.Find(p => p.To is null && p.From < from);
        readings.Add(TerritoryPolicy.WhyNotAdopt(terms, existing.Where(p => p != current)));
        if (readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        current?.Close(from.AddDays(-1));
        var policy = TerritoryPolicy.Adopt(terms, existing, Clock.UtcNow);
        Db.Add(policy);
        return Outcome.Done(policy.Id);
    }
}
