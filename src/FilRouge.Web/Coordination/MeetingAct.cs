using FilRouge.Domain.Coordination;
using FilRouge.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Coordination;

/// <summary>Which meeting, at which version.</summary>
public interface IMeetingInput
{
    /// <summary>About whom.</summary>
    Guid PersonId { get; }

    /// <summary>The meeting.</summary>
    Guid MeetingId { get; }

    /// <summary>Version that the form showed.</summary>
    int Version { get; }
}

/// <summary>An act on a meeting that is there and that nobody else has changed meanwhile.</summary>
public abstract class MeetingAct<TInput>(Work work) : UseCase<TInput>(work)
    where TInput : IMeetingInput
{
    protected sealed override Guid? PersonOf(TInput input) => input.PersonId;

    protected sealed override async Task<Outcome> Change(TInput input, CancellationToken ct)
    {
        var meeting = await Db.Meetings.SingleOrDefaultAsync(m => m.Id == input.MeetingId && m.PersonId == input.PersonId, ct);
        return meeting is null ? Outcome.NotFound : StillAt(meeting, input.Version) ? await Act(meeting, input, ct) : Outcome.Changed;
    }

    /// <summary>Guards, then changes.</summary>
    protected abstract Task<Outcome> Act(Meeting meeting, TInput input, CancellationToken ct);
}
