using FilRouge.Domain.Coordination;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Coordination;

/// <summary>Which task, at which version, and the motive when one is asked.</summary>
public sealed record TaskInput(Guid PersonId, Guid TaskId, int Version, string Motive = "");

/// <summary>Moves a task, by who owns it or who follows the person.</summary>
public abstract class TaskAct(Work work, CareTaskVerb verb) : UseCase<TaskInput>(work)
{
    protected sealed override Guid? PersonOf(TaskInput input) => input.PersonId;

    protected sealed override async Task<Outcome> Change(TaskInput input, CancellationToken ct)
    {
        var task = await Db.OwnTask(Actor, input.PersonId, input.TaskId, await May(CoordinationAccess.Follow, input.PersonId, ct), ct);
        return task is null ? Outcome.NotFound
            : StillAt(task, input.Version) ? task.WhyNot(verb, input.Motive).Unless(() => task.Move(verb, Clock.Today, input.Motive)) : Outcome.Changed;
    }
}

/// <summary>Notes a task as done.</summary>
[UseCase("coordination.task.complete", "Tâche faite", Needs = CoordinationAccess.Write)]
public sealed class CompleteTask(Work work) : TaskAct(work, CareTaskVerb.Complete);

/// <summary>Gives a task up, with the motive.</summary>
[UseCase("coordination.task.abandon", "Tâche abandonnée", Needs = CoordinationAccess.Write)]
public sealed class AbandonTask(Work work) : TaskAct(work, CareTaskVerb.Abandon);

/// <summary>Puts a task back to do.</summary>
[UseCase("coordination.task.reopen", "Tâche remise à faire", Needs = CoordinationAccess.Write)]
public sealed class ReopenTask(Work work) : TaskAct(work, CareTaskVerb.Reopen);
