using FilRouge.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Agenda;

/// <summary>Removes a closing period declared by mistake; the journal keeps what it said.</summary>
[UseCase("agenda.closure.remove", "Fermeture retirée", Needs = AgendaAccess.Closures)]
public sealed class RemoveClosure(Work work) : UseCase<RemoveClosure.Input>(work)
{
    /// <summary>Which one.</summary>
    public sealed record Input(Guid ClosureId);

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var closure = await Db.Closures.SingleOrDefaultAsync(c => c.Id == input.ClosureId && c.OrganisationId == Actor.OrganisationId, ct);
        if (closure is null)
        {
            return Outcome.NotFound;
        }

        Db.Remove(closure);
        return Outcome.Done(closure.Id);
    }
}
