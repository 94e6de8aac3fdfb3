using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;

namespace FilRouge.Web.Referrals;

/// <summary>Sends a request to somebody better placed; the person keeps somebody to talk to.</summary>
[UseCase("referrals.redirect", "Demande réorientée", Needs = ReferralsAccess.Decide)]
public sealed class RedirectReferral(Work work) : ReferralAct<RedirectReferral.Input>(work)
{
    /// <summary>The decision.</summary>
    public sealed record Input(Guid PersonId, Guid ReferralId, string Reason, string RedirectedTo, int? Version = null) : IOnReferral
    {
        /// <summary>Day of the decision; null for today.</summary>
        public DateOnly? On { get; init; }
        public string SentText { get; init; } = "";
    }

    protected override string? ReasonOf(Input input) => input.Reason;

    protected override Task<Outcome> Act(Referral referral, Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var ruling = new ReferralRuling(Actor.AccountId, input.On ?? Clock.Today, readings.Text("Reason", input.Reason) ?? "", null, readings.Text("RedirectedTo", input.RedirectedTo, 500), readings.Text("SentText", input.SentText));
        readings.Add(referral.WhyNotRedirect(ruling, Clock.Today));
        return Decided(referral, readings.Refusals, ruling, r => referral.Redirect(r, Clock.Today));
    }
}
