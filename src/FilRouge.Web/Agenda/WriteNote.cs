using FilRouge.Domain.Common;
using FilRouge.Platform.Commands;
using FilRouge.Web.Referrals;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Agenda;

/// <summary>Writes the note of an intervention, by its professional only; late, it is kept with a warning.</summary>
[UseCase("agenda.note", "Note d’intervention écrite", Needs = AgendaAccess.Own)]
public sealed class WriteNote(Work work) : UseCase<WriteNote.Input>(work)
{
    /// <summary>Which one, at which version, and the text.</summary>
    public sealed record Input(Guid PersonId, Guid InterventionId, int Version, string Note);

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

        var readings = new Readings();
        var note = readings.Text(nameof(Input.Note), input.Note) ?? "";
        var author = await Db.Carries(Actor.AccountId, intervention, ct) ? intervention.ProfessionalId : Guid.Empty;
        if (readings.Refusals.Count == 0)
        {
            readings.Add(intervention.WhyNotWriteNote(note, author, Clock.UtcNow));
        }

        if (readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        var hours = (await Db.DelaysFor(input.PersonId, intervention.LocalDay, ct)).NoteHours;
        var late = intervention.NoteWrittenAtUtc is null && Clock.UtcNow > intervention.EndsAtUtc.AddHours(hours);
        intervention.WriteNote(note, author, Clock.UtcNow);
        return Outcome.Done(intervention.Id, late
            ? [new Reason("intervention.note-late", $"La note est écrite plus de {hours} heures après l’intervention : l’heure d’écriture est gardée.")]
            : []);
    }
}
