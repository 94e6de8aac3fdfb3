using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Referrals;

/// <summary>Reactivates a cancelled right from a day on.</summary>
[UseCase("rights.reactivate", "Décision réactivée", Needs = ReferralsAccess.WriteRights)]
public sealed class ReactivateDecision(Work work) : RightAct<ReactivateDecision.Input>(work)
{
    /// <summary>First day with the right again.</summary>
    public sealed record Input(Guid PersonId, Guid DecisionId, DateOnly ReactivatedOn, int? Version = null) : IOnRight;

    protected override Outcome Act(CdaphDecision decision, Input input) =>
        decision.WhyNotReactivate(input.ReactivatedOn).Unless(() => decision.Reactivate(input.ReactivatedOn, Clock.UtcNow));
}
