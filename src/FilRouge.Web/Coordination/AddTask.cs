using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Coordination;

/// <summary>Adds a task by hand, or after a meeting.</summary>
[UseCase("coordination.task.add", "Tâche ajoutée", Needs = CoordinationAccess.Write)]
public sealed class AddTask(Work work) : UseCase<AddTask.Input>(work)
{
    /// <summary>What, by whom (oneself when empty), for when.</summary>
    public sealed record Input(Guid PersonId, string What, string Owner, DateOnly? DueOn, Guid? MeetingId = null);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var what = readings.Take(nameof(Input.What), CleanText.Line(input.What, CareTask.MaxLength)) ?? "";
        var owner = readings.Take(nameof(Input.Owner), CleanText.Line(input.Owner, 200)) is { Length: > 0 } name
            ? (await Circle.Of(Db, input.PersonId, Clock.Today, ct)).OwnerOf(name)
            : new TaskOwner(Actor.AccountId, Actor.Name);
        readings.Add(CareTask.WhyNotAdd(what, owner.Name, input.DueOn, Clock.Today));
        if (input.MeetingId is { } meeting && !await Db.Meetings.AnyAsync(m => m.Id == meeting && m.PersonId == input.PersonId, ct))
        {
            return Outcome.NotFound;
        }

        if (readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        var task = CareTask.Add(input.PersonId, what, owner, input.DueOn!.Value, new TaskOrigin(input.MeetingId), Clock.Today, Clock.UtcNow);
        Db.Add(task);
        return Outcome.Done(task.Id);
    }
}
