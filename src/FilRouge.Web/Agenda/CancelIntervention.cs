using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Agenda;

/// <summary>Cancels an intervention, always with a motive (rule E34). Once declared done, only the head of service does, for a mistake.</summary>
[UseCase("agenda.cancel", "Intervention annulée", Needs = AgendaAccess.Own)]
public sealed class CancelIntervention(Work work) : UseCase<CancelIntervention.Input>(work)
{
    /// <summary>Which one, at which version, and why.</summary>
    public sealed record Input(Guid PersonId, Guid InterventionId, int Version, CancelMotive? Motive, string Comment = "");

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override string? ReasonOf(Input input) => input.Motive?.Fr();

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

        var readings = new Readings();
        var comment = readings.Text(nameof(Input.Comment), input.Comment, 500) ?? "";
        if (!await May(AgendaAccess.Write, input.PersonId, ct) && !await Db.Carries(Actor.AccountId, intervention, ct))
        {
            readings.Add(Hands.NotYours);
        }
        else if (intervention.Status == InterventionStatus.Completed && !await May(AgendaAccess.Correct, input.PersonId, ct))
        {
            readings.Add(new Refusal("intervention.void", "L’intervention est déclarée réalisée : demandez au chef de service de l’annuler pour erreur."));
        }

        readings.Add(intervention.WhyNotCancel(input.Motive));
        return readings.Refusals.Unless(() => intervention.Cancel(input.Motive!.Value, comment, Clock.UtcNow));
    }
}
