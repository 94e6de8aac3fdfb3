using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Coordination;

/// <summary>Puts a task off to another day, with the reason; the day that it had is kept.</summary>
[UseCase("coordination.task.postpone", "Tâche reportée", Needs = CoordinationAccess.Write)]
public sealed class PostponeTask(Work work) : UseCase<PostponeTask.Input>(work)
{
    /// <summary>Which one, until when as people say it (« mardi », « j+7 », « 12/12 »), and why.</summary>
    public sealed record Input(Guid PersonId, Guid TaskId, int Version, string Until, string Reason);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override string? ReasonOf(Input input) => input.Reason;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var task = await Db.OwnTask(Actor, input.PersonId, input.TaskId, await May(CoordinationAccess.Follow, input.PersonId, ct), ct);
        if (task is null)
        {
            return Outcome.NotFound;
        }

        if (!StillAt(task, input.Version))
        {
            return Outcome.Changed;
        }

        var readings = new Readings();
        var until = input.Until.Trim().Length == 0 ? (DateOnly?)null : readings.Take(nameof(Input.Until), DueWords.Read(input.Until, Clock.Today));
        var reason = readings.Take(nameof(CareTask.Motive), CleanText.Line(input.Reason, 200)) ?? "";
        if (readings.Refusals.Count == 0)
        {
            readings.Add(task.WhyNotPostpone(until, reason, Clock.Today));
        }

        return ((IReadOnlyList<Refusal>)[.. readings.Refusals]).Unless(() => task.Postpone(until!.Value, reason, Actor.Name, Clock.Today, Clock.UtcNow));
    }
}
