using FilRouge.Domain.Coordination;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Coordination;

/// <summary>Sends the minutes: those invited read them in their record, and they no longer change.</summary>
[UseCase("coordination.meeting.circulate", "Relevé de réunion diffusé", Needs = CoordinationAccess.Meet)]
public sealed class CirculateMinutes(Work work) : MeetingAct<CirculateMinutes.Input>(work)
{
    /// <summary>Which one.</summary>
    public sealed record Input(Guid PersonId, Guid MeetingId, int Version) : IMeetingInput;

    protected override Task<Outcome> Act(Meeting meeting, Input input, CancellationToken ct) =>
        Task.FromResult(meeting.WhyNotCirculate().Unless(() => meeting.Circulate(Actor.Name, Clock.UtcNow)));
}
