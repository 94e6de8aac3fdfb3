using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Referrals;

/// <summary>Asks the requester for what is missing; the clocks go on.</summary>
[UseCase("referrals.ask-missing", "Pièces demandées", Needs = ReferralsAccess.Write)]
public sealed class AskForMissing(Work work) : ReferralAct<AskForMissing.Input>(work)
{
    /// <summary>What is missing, in words.</summary>
    public sealed record Input(Guid PersonId, Guid ReferralId, string MissingPieces, int? Version = null) : IOnReferral;

    protected override Task<Outcome> Act(Referral referral, Input input, CancellationToken ct) =>
        Task.FromResult(referral.WhyNotAskForMissing(input.MissingPieces).Unless(() => referral.AskForMissing(input.MissingPieces)));
}
