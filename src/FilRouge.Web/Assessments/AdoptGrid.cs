using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Assessments;

/// <summary>Adopts a version of a grid: it may be filled, no longer changes, and replaces the former one.</summary>
[UseCase("assessments.grid.adopt", "Grille d’évaluation adoptée", Needs = AssessmentsAccess.DefineGrids)]
public sealed class AdoptGrid(Work work) : UseCase<AdoptGrid.Input>(work)
{
    /// <summary>Which version.</summary>
    public sealed record Input(Guid GridId);

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        if (await Db.GridOf(Actor.OrganisationId, input.GridId, ct) is not { } grid)
        {
            return Outcome.NotFound;
        }

        var former = await Db.Grids.AsSplitQuery().Where(g => g.LineId == grid.LineId && g.AdoptedOn != null && g.ReplacedOn == null).OrderBy(g => g.Number).FirstOrDefaultAsync(ct);
        return grid.WhyNotDefine(grid.Title, grid.Items).Unless(() => grid.Adopt(former, Clock.Today));
    }
}
