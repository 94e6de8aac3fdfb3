using FilRouge.Domain.Plans;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Plans;

/// <summary>Takes a submitted version back to preparation; signatures given count again only if the content is frozen unchanged.</summary>
[UseCase("plans.reopen", "Préparation du projet reprise", Needs = PlansAccess.Write)]
public sealed class ReopenPlan(Work work) : DraftAct<ReopenPlan.Input>(work)
{
    /// <summary>Whose plan.</summary>
    public sealed record Input(Guid PersonId, int? Version = null) : IOnDraft;

    protected override async Task<Outcome> Act(PlanVersion draft, Input input, CancellationToken ct)
    {
        var path = await Db.ActivePathOf(input.PersonId, ct);
        return draft.WhyNotReopen().Unless(() =>
        {
            draft.Reopen();
            path.PlanIsWritten(Clock.Today);
        });
    }
}
