using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Plans;

/// <summary>Adds or changes a goal of the version in preparation.</summary>
[UseCase("plans.goal", "Objectif écrit", Needs = PlansAccess.Write)]
public sealed class SaveGoal(Work work) : DraftAct<SaveGoal.Input>(work)
{
    /// <summary>What was typed; no line to add one; the end of the plan when no day is given.</summary>
    public sealed record Input(Guid PersonId, int? Version, Guid? LineId, string Wording, IReadOnlyList<string> NeedCodes) : IOnDraft
    {
        public DateOnly? DueOn { get; init; }
        public string Indicator { get; init; } = "";
        public GasLevel Baseline { get; init; } = GasLevel.MuchLess;
        public Guid? ExpectationId { get; init; }
    }

    protected override Task<Outcome> Act(PlanVersion draft, Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var content = new GoalContent(
            readings.Text("Wording", input.Wording, 1_000) ?? "",
            [.. input.NeedCodes.Where(c => c.Length > 0).Select(c => readings.Take("NeedCodes", NeedCode.Parse(c)))],
            input.DueOn ?? draft.EndsOn,
            readings.Text("Indicator", input.Indicator, 1_000) ?? "",
            input.Baseline,
            input.ExpectationId);
        if (readings.Refusals.Count == 0)
        {
            readings.Add(draft.WhyNotGoal(content, input.LineId).Select(r => r.Field == nameof(GoalContent.Needs) ? r with { Field = "NeedCodes" } : r));
        }

        if (readings.Refusals.Count > 0)
        {
            return Task.FromResult(readings.Refusals.AsOutcome());
        }

        if (input.LineId is { } line)
        {
            draft.ChangeGoal(line, content);
            return Task.FromResult(Outcome.Done(line));
        }

        return Task.FromResult(Outcome.Done(draft.AddGoal(content)));
    }
}
