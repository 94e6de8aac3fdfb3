using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Plans;

/// <summary>Resumes a paused version.</summary>
[UseCase("plans.resume", "Projet repris", Needs = PlansAccess.Write)]
public sealed class ResumePlan(Work work) : UseCase<ResumePlan.Input>(work)
{
    /// <summary>Whose plan.</summary>
    public sealed record Input(Guid PersonId);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct) =>
        (await Db.PlanOf(input.PersonId, ct))?.Current is { } version ? version.WhyNotResume().Unless(version.Resume) : Outcome.NotFound;
}
