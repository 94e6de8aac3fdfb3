using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Agenda;

/// <summary>Notes that the person and the professional both know of the intervention.</summary>
[UseCase("agenda.confirm", "Intervention confirmée", Needs = AgendaAccess.Own)]
public sealed class ConfirmIntervention(Work work) : UseCase<ConfirmIntervention.Input>(work)
{
    /// <summary>Which one, at which version.</summary>
    public sealed record Input(Guid PersonId, Guid InterventionId, int Version);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var intervention = await Db.Interventions.SingleOrDefaultAsync(i => i.Id == input.InterventionId && i.PersonId == input.PersonId, ct);
        if (intervention is null)
        {
            return Outcome.NotFound;
        }

        if (!StillAt(intervention, input.Version))
        {
            return Outcome.Changed;
        }

        return await May(AgendaAccess.Write, input.PersonId, ct) || await Db.Carries(Actor.AccountId, intervention, ct)
            ? intervention.WhyNotConfirm().Unless(intervention.Confirm)
            : new[] { Hands.NotYours }.AsOutcome();
    }
}
