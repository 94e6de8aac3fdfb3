using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Plans;

/// <summary>Ends the version in force without a next one.</summary>
[UseCase("plans.end", "Projet terminé", Needs = PlansAccess.Write)]
public sealed class EndPlan(Work work) : UseCase<EndPlan.Input>(work)
{
    /// <summary>Whose plan.</summary>
    public sealed record Input(Guid PersonId);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct) =>
        (await Db.PlanOf(input.PersonId, ct))?.Current is { } version ? version.WhyNotEnd().Unless(version.End) : Outcome.NotFound;
}
