using FilRouge.Domain.Common;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Network;

/// <summary>Changes what is known of a structure.</summary>
[UseCase("network.structure.correct", "Fiche de la structure modifiée", Needs = NetworkAccess.Write)]
public sealed class CorrectStructure(Work work) : UseCase<CorrectStructure.Input>(work)
{
    /// <summary>Which one, and what was typed.</summary>
    public sealed record Input(Guid StructureId, StructureForm Form);

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var structure = await Db.Structures.SingleOrDefaultAsync(s => s.Id == input.StructureId && s.OrganisationId == Actor.OrganisationId, ct);
        if (structure is null)
        {
            return Outcome.NotFound;
        }

        if (!StillAt(structure, input.Form.Version))
        {
            return Outcome.Changed;
        }

        var readings = new Readings();
        var reading = new StructureReading(readings, input.Form);
        if (readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        reading.WriteTo(structure);
        return Outcome.Done(structure.Id, readings.Warnings.AsReasons());
    }
}
