using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals;

/// <summary>Accepts a request by the territory's rules, and opens the path.</summary>
[UseCase("referrals.accept", "Demande recevable", Needs = ReferralsAccess.Decide)]
public sealed class AcceptReferral(Work work) : ReferralAct<AcceptReferral.Input>(work)
{
    /// <summary>The decision.</summary>
    public sealed record Input(Guid PersonId, Guid ReferralId, string Reason, int? Version = null) : IOnReferral
    {
        /// <summary>Day of the decision; null for today.</summary>
        public DateOnly? On { get; init; }
        public string SentText { get; init; } = "";
        public DerogationTyped Derogation { get; init; } = new();
    }

    protected override string? ReasonOf(Input input) => input.Reason;

    protected override async Task<Outcome> Act(Referral referral, Input input, CancellationToken ct)
    {
        var (readings, on) = (new Readings(), input.On ?? Clock.Today);
        var reason = readings.Text("Reason", input.Reason) is { } typed ? $"{typed} {input.Derogation.Sentence(on)}".Trim() : "";
        var ruling = new ReferralRuling(Actor.AccountId, on, reason, SentText: readings.Text("SentText", input.SentText));
        readings.Add(referral.WhyNotAccept(ruling, Clock.Today));
        var facts = await Db.EligibilityOf(referral.PersonId, referral.OrganisationId, on, referral.Situations, referral.CommuneCode, input.Derogation.Read(on), ct);
        readings.Add(facts.WhyNot(EligibilityStep.Request));
        var open = ReferralsQueries.OpenStates;
        if (await Db.Episodes.AnyAsync(e => e.PersonId == referral.PersonId && e.OrganisationId == referral.OrganisationId && open.Contains(e.Status), ct))
        {
            readings.Add(new Refusal("referral.path-open", "Un parcours est déjà ouvert pour cette personne : signalez la demande comme doublon, ou traitez-la dans ce parcours."));
        }

        return await Decided(referral, readings.Refusals, ruling, r =>
        {
            referral.Accept(r, Clock.Today);
            Db.Add(EpisodeOfCare.Open(referral, on));
        });
    }
}
