using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Agenda;

/// <summary>Moves an intervention to another time; a confirmed one is to be confirmed again.</summary>
[UseCase("agenda.move", "Intervention déplacée", Needs = AgendaAccess.Write)]
public sealed class MoveIntervention(Work work) : UseCase<MoveIntervention.Input>(work)
{
    /// <summary>Which one, at which version, and its new time.</summary>
    public sealed record Input(Guid PersonId, Guid InterventionId, int Version, DateOnly? Day, TimeOnly? At, int DurationMinutes);

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

        if (input.Day is not { } day || input.At is not { } at)
        {
            return Outcome.Refused("intervention.day", "Écrivez le nouveau jour et la nouvelle heure.", nameof(Input.Day));
        }

        var start = LocalClock.ToUtc(day, at, Clock.Zone);
        if (!start.Ok)
        {
            return Outcome.Refused("intervention.hour", start.Error!, nameof(Input.At));
        }

        return await PlanningGround.Load(Db, input.PersonId, intervention.ProfessionalId, Clock.Today, ct) is { } ground
            ? await Move(intervention, ground, day, start.Value, input.DurationMinutes, ct)
            : Outcome.NotFound;
    }

    private async Task<Outcome> Move(Intervention intervention, PlanningGround ground, DateOnly day, DateTime start, int minutes, CancellationToken ct)
    {
        List<Refusal> refusals = [.. ground.WhyNot(), .. intervention.WhyNotMove(start, minutes, ground.Version, Clock.Zone).Select(InputField.Named), .. ground.WhyNotOn(day)];
        var wanted = Booking.Of(intervention) with { StartsAtUtc = start, EndsAtUtc = start.AddMinutes(minutes) };
        var report = ground.Check(wanted, await ground.Bookings(Db, start, start, ct), Clock.Zone);
        refusals.AddRange(report.Refusals.Select(InputField.Named));
        if (refusals.Count > 0)
        {
            return refusals.AsOutcome();
        }

        intervention.Move(start, minutes, ground.Version, Clock.Zone);
        return Outcome.Done(intervention.Id, report.Warnings.AsReasons());
    }
}
