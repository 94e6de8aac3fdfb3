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
    public sealed record Input(Guid PersonId, int? Version, DateOnly StartsOn, DateOnly EndsOn, string CrisisPlan, string ClosurePlan) : IOnDraft;

    protected override Task<Outcome> Act(PlanVersion draft, Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var (crisis, closure) = (readings.Text("CrisisPlan", input.CrisisPlan) ?? "", readings.Text("ClosurePlan", input.ClosurePlan) ?? "");
        readings.Add(draft.WhyNotSetDates(input.StartsOn, input.EndsOn));
        return Task.FromResult(readings.Refusals.Unless(() =>
        {
            draft.SetDates(input.StartsOn, input.EndsOn);
            draft.Describe(crisis, closure);
        }));
    }
}
