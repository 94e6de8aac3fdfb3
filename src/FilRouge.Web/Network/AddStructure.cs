using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Network;

/// <summary>Adds a structure to the service's network.</summary>
[UseCase("network.structure.add", "Structure ajoutée au réseau", Needs = NetworkAccess.Write)]
public sealed class AddStructure(Work work) : UseCase<AddStructure.Input>(work)
{
    /// <summary>What was typed.</summary>
    public sealed record Input(StructureForm Form);

    protected override Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var reading = new StructureReading(readings, input.Form);
        if (readings.Refusals.Count > 0)
        {
            return Task.FromResult(readings.Refusals.AsOutcome());
        }

        var structure = new Structure(Actor.OrganisationId, input.Form.Name, input.Form.Kind);
        reading.WriteTo(structure);
        Db.Add(structure);
        return Task.FromResult(Outcome.Done(structure.Id, readings.Warnings.AsReasons()));
    }
}
