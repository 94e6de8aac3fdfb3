using FilRouge.Domain.Plans;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Plans;

/// <summary>Removes an expectation, a goal or a prestation from the version in preparation.</summary>
[UseCase("plans.line.remove", "Ligne retirée du projet", Needs = PlansAccess.Write)]
public sealed class RemovePlanLine(Work work) : DraftAct<RemovePlanLine.Input>(work)
{
    /// <summary>Which line.</summary>
    public sealed record Input(Guid PersonId, Guid LineId, int? Version = null) : IOnDraft;

    protected override Task<Outcome> Act(PlanVersion draft, Input input, CancellationToken ct)
    {
        var line = input.LineId;
        return Task.FromResult(
            draft.Goals.Any(g => g.LineId == line) ? draft.WhyNotRemoveGoal(line).Unless(() => draft.RemoveGoal(line))
            : draft.Expectations.Any(e => e.LineId == line) ? draft.WhyNotRemoveExpectation(line).Unless(() => draft.RemoveExpectation(line))
            : draft.WhyNotRemovePrestation(line).Unless(() => draft.RemovePrestation(line)));
    }
}
