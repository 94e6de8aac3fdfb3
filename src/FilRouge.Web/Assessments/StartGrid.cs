using FilRouge.Domain.Assessments;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Assessments;

/// <summary>Opens a sheet of a grid of the service for a person.</summary>
[UseCase("assessments.grid.start", "Grille commencée", Needs = AssessmentsAccess.Write)]
public sealed class StartGrid(Work work) : UseCase<StartGrid.Input>(work)
{
    /// <summary>For whom, and which version.</summary>
    public sealed record Input(Guid PersonId, Guid GridId);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        if (await Db.GridFor(input.PersonId, input.GridId, ct) is not { } grid)
        {
            return Outcome.NotFound;
        }

        if (GridFilling.WhyNotStart(grid) is { Count: > 0 } whyNot)
        {
            return whyNot.AsOutcome();
        }

        var filling = new GridFilling(input.PersonId, grid, Actor.Name, Clock.Today);
        Db.Add(filling);
        return Outcome.Done(filling.Id);
    }
}
