using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Referrals;

/// <summary>States that everything needed is there.</summary>
[UseCase("referrals.complete", "Demande complète", Needs = ReferralsAccess.Write)]
public sealed class CompleteReferral(Work work) : ReferralAct<CompleteReferral.Input>(work)
{
    /// <summary>Which one.</summary>
    public sealed record Input(Guid PersonId, Guid ReferralId, int? Version = null) : IOnReferral;

    protected override Task<Outcome> Act(Referral referral, Input input, CancellationToken ct) =>
        Task.FromResult(referral.WhyNotComplete().Unless(referral.Complete));
}
