using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Agenda;

/// <summary>Declares days on which schools, a structure or the service are closed: the times when paths break.</summary>
[UseCase("agenda.closure.declare", "Fermeture déclarée", Needs = AgendaAccess.Closures)]
public sealed class DeclareClosure(Work work) : UseCase<DeclareClosure.Input>(work)
{
    /// <summary>What closes, and when, ends included.</summary>
    public sealed record Input(ClosureKind Kind, Guid? StructureId, string Label, DateOnly? From, DateOnly? To);

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var label = readings.Text(nameof(Input.Label), input.Label, 200) ?? "";
        var structure = input.Kind == ClosureKind.StructureClosed && input.StructureId is { } id
            ? await Db.Set<Structure>().SingleOrDefaultAsync(s => s.Id == id && s.OrganisationId == Actor.OrganisationId, ct)
            : null;
        if (input.Kind == ClosureKind.StructureClosed && structure is null)
        {
            readings.Add(new Refusal("closure.structure", "Choisissez la structure qui ferme ; si elle manque, ajoutez-la au réseau.", Field: nameof(Input.StructureId)));
        }

        if (input.From is not { } from || input.To is not { } to)
        {
            readings.Add(new Refusal("closure.days", "Écrivez le premier et le dernier jour de fermeture.", Field: input.From is null ? nameof(Input.From) : nameof(Input.To)));
            return readings.Refusals.AsOutcome();
        }

        readings.Add(Closure.WhyNot(label, from, to));
        if (readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        var closure = new Closure(Actor.OrganisationId, input.Kind, structure?.Id, label, from, to);
        Db.Add(closure);
        return Outcome.Done(closure.Id);
    }
}
