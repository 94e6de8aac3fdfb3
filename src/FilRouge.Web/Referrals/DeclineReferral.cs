using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;

namespace FilRouge.Web.Referrals;

/// <summary>Refuses a request, with its reason and the way to contest.</summary>
[UseCase("referrals.decline", "Demande non recevable", Needs = ReferralsAccess.Decide)]
public sealed class DeclineReferral(Work work) : ReferralAct<DeclineReferral.Input>(work)
{
    /// <summary>The decision.</summary>
    public sealed record Input(Guid PersonId, Guid ReferralId, string Reason, string Remedy, int? Version = null) : IOnReferral
    {
        /// <summary>Day of the decision; null for today.</summary>
        public DateOnly? On { get; init; }
        public string SentText { get; init; } = "";
    }

    protected override string? ReasonOf(Input input) => input.Reason;

    protected override Task<Outcome> Act(Referral referral, Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var ruling = new ReferralRuling(Actor.AccountId, input.On ?? Clock.Today, readings.Text("Reason", input.Reason) ?? "", readings.Text("Remedy", input.Remedy), SentText: readings.Text("SentText", input.SentText));
        readings.Add(referral.WhyNotDecline(ruling, Clock.Today));
        return Decided(referral, readings.Refusals, ruling, r => referral.Decline(r, Clock.Today));
    }
}
