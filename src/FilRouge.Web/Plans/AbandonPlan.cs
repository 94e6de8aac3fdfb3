using FilRouge.Domain.Plans;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Plans;

/// <summary>Drops the version in preparation; the one in force stays.</summary>
[UseCase("plans.abandon", "Préparation du projet abandonnée", Needs = PlansAccess.Write)]
public sealed class AbandonPlan(Work work) : DraftAct<AbandonPlan.Input>(work)
{
    /// <summary>Whose plan.</summary>
    public sealed record Input(Guid PersonId, int? Version = null) : IOnDraft;

    protected override Task<Outcome> Act(PlanVersion draft, Input input, CancellationToken ct) =>
        Task.FromResult(draft.WhyNotAbandon().Unless(draft.Abandon));
}
