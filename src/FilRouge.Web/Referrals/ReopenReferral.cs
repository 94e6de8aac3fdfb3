using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Referrals;

/// <summary>Takes a request up again after a contest, a change of mind or a mistake; earlier decisions stay readable.</summary>
[UseCase("referrals.reopen", "Demande rouverte", Needs = ReferralsAccess.Decide)]
public sealed class ReopenReferral(Work work) : ReferralAct<ReopenReferral.Input>(work)
{
    /// <summary>Why.</summary>
    public sealed record Input(Guid PersonId, Guid ReferralId, string Reason, int? Version = null) : IOnReferral;

    protected override string? ReasonOf(Input input) => input.Reason;

    protected override Task<Outcome> Act(Referral referral, Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var ruling = new ReferralRuling(Actor.AccountId, Clock.Today, readings.Text("Reason", input.Reason) ?? "");
        readings.Add(referral.WhyNotReopen(ruling, Clock.Today));
        return Task.FromResult(readings.Refusals.Unless(() => referral.Reopen(ruling, Clock.Today)));
    }
}
