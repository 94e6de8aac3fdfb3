using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;

namespace FilRouge.Web.Referrals;

/// <summary>Withdraws a request at the wish of who asked.</summary>
[UseCase("referrals.withdraw", "Demande retirée", Needs = ReferralsAccess.Write)]
public sealed class WithdrawReferral(Work work) : ReferralAct<WithdrawReferral.Input>(work)
{
    /// <summary>The decision.</summary>
    public sealed record Input(Guid PersonId, Guid ReferralId, string Reason, int? Version = null) : IOnReferral
    {
        /// <summary>Day of the decision; null for today.</summary>
        public DateOnly? On { get; init; }
    }

    protected override string? ReasonOf(Input input) => input.Reason;

    protected override Task<Outcome> Act(Referral referral, Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var ruling = new ReferralRuling(Actor.AccountId, input.On ?? Clock.Today, readings.Text("Reason", input.Reason) ?? "");
        readings.Add(referral.WhyNotWithdraw(ruling, Clock.Today));
        return Decided(referral, readings.Refusals, ruling, r => referral.Withdraw(r, Clock.Today));
    }
}
