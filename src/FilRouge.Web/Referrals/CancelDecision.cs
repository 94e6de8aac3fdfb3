using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Referrals;

/// <summary>Cancels a right from a day on; what was done before is not touched.</summary>
[UseCase("rights.cancel", "Décision annulée", Needs = ReferralsAccess.WriteRights)]
public sealed class CancelDecision(Work work) : RightAct<CancelDecision.Input>(work)
{
    /// <summary>First day without the right.</summary>
    public sealed record Input(Guid PersonId, Guid DecisionId, DateOnly CancelledOn, int? Version = null) : IOnRight;

    protected override Outcome Act(CdaphDecision decision, Input input) =>
        decision.WhyNotCancel(input.CancelledOn).Unless(() => decision.Cancel(input.CancelledOn, Clock.UtcNow));
}
