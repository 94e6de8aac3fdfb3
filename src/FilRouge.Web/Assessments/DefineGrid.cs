using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Assessments;

/// <summary>Writes a grid of the service, or its next version: a title, and a question a line.</summary>
[UseCase("assessments.grid.define", "Grille d’évaluation écrite", Needs = AssessmentsAccess.DefineGrids)]
public sealed class DefineGrid(Work work) : UseCase<DefineGrid.Input>(work)
{
    /// <summary>What was typed; no grid for a new one, a grid in use to open its next version.</summary>
    public sealed record Input(Guid? GridId, int? Version, string Title, string Items);

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var known = input.GridId is { } id ? await Db.GridOf(Actor.OrganisationId, id, ct) : null;
        if (input.GridId is not null && known is null)
        {
            return Outcome.NotFound;
        }

        if (known is not null && input.Version is { } version && !StillAt(known, version))
        {
            return Outcome.Changed;
        }

        if (known is { InUse: true } && await Db.Grids.AnyAsync(g => g.LineId == known.LineId && g.AdoptedOn == null, ct))
        {
            return Outcome.Refused("grid.draft-open", "Une nouvelle version de cette grille est déjà en préparation : ouvrez-la depuis la liste.");
        }

        var readings = new Readings();
        var (items, wrong) = GridItem.Read(readings.Text("Items", input.Items) ?? "");
        var title = readings.Text("Title", input.Title, 200) ?? "";
        var grid = known is null ? new Grid(Actor.OrganisationId) : known.InUse ? known.Amend() : known;
        readings.Add(wrong);
        // A line that cannot be read is said alone: « no question » beside it would mislead.
        readings.Add(grid.WhyNotDefine(title, items).Where(r => r.Code != "grid.items" || wrong.Count == 0));
        if (readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        grid.Define(title, items);
        if (grid != known)
        {
            Db.Add(grid);
        }

        return Outcome.Done(grid.Id);
    }
}
