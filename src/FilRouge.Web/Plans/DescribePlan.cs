using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Plans;

/// <summary>Sets the days a version covers, and what to do in a crisis and during closures.</summary>
[UseCase("plans.describe", "Dates et consignes du projet écrites", Needs = PlansAccess.Write)]
public sealed class DescribePlan(Work work) : DraftAct<DescribePlan.Input>(work)
{
    /// <summary>What was typed.</summary>
    public sealed record Input(Guid PersonId, int? Version, DateOnly StartsOn, DateOnly EndsOn, string CrisisPlan, string ClosurePlan) : IOnDraft
    {
        public string CrisisSigns { get; init; } = "";
        public string CrisisAvoid { get; init; } = "";
        public string CrisisCalls { get; init; } = "";
    }

    protected override Task<Outcome> Act(PlanVersion draft, Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var closure = readings.Text("ClosurePlan", input.ClosurePlan) ?? "";
        var crisis = new CrisisContent(
            readings.Text("CrisisSigns", input.CrisisSigns) ?? "", readings.Text("CrisisPlan", input.CrisisPlan) ?? "",
            readings.Text("CrisisAvoid", input.CrisisAvoid) ?? "", readings.Text("CrisisCalls", input.CrisisCalls, 2_000) ?? "");
        readings.Add(draft.WhyNotSetDates(input.StartsOn, input.EndsOn));
        return Task.FromResult(readings.Refusals.Unless(() =>
        {
            draft.SetDates(input.StartsOn, input.EndsOn);
            draft.Describe(crisis.Helps, closure);
            draft.DescribeCrisis(crisis);
        }));
    }
}
