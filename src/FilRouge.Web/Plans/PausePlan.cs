using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Plans;

/// <summary>Pauses the version in force: what it foresees is not delivered for a time.</summary>
[UseCase("plans.pause", "Projet mis en pause", Needs = PlansAccess.Write)]
public sealed class PausePlan(Work work) : UseCase<PausePlan.Input>(work)
{
    /// <summary>Whose plan.</summary>
    public sealed record Input(Guid PersonId);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct) =>
        (await Db.PlanOf(input.PersonId, ct))?.Current is { } version ? version.WhyNotPause().Unless(version.Pause) : Outcome.NotFound;
}
