using FilRouge.Domain.Plans;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Plans;

/// <summary>Removes an expectation, a goal, a prestation or a relay from the version in preparation.</summary>
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
            : draft.Relays.Any(r => r.LineId == line) ? draft.WhyNotRemoveRelay(line).Unless(() => draft.RemoveRelay(line))
            : draft.WhyNotRemovePrestation(line).Unless(() => draft.RemovePrestation(line)));
    }
}
