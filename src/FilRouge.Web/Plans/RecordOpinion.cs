using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Plans;

/// <summary>Records the person's opinion on a goal, or how it was sought.</summary>
[UseCase("plans.opinion", "Avis de la personne recueilli", Needs = PlansAccess.Opinion)]
public sealed class RecordOpinion(Work work) : DraftAct<RecordOpinion.Input>(work)
{
    /// <summary>What was typed.</summary>
    public sealed record Input(Guid PersonId, Guid GoalId, OpinionStatus Opinion, string PersonOpinion, int? Version = null) : IOnDraft;

    protected override Task<Outcome> Act(PlanVersion draft, Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var text = readings.Text("PersonOpinion", input.PersonOpinion) ?? "";
        readings.Add(draft.WhyNotRecordOpinion(input.GoalId, input.Opinion, text));
        return Task.FromResult(readings.Refusals.Unless(() => draft.RecordOpinion(input.GoalId, input.Opinion, text)));
    }
}
