using FilRouge.Domain.Coordination;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Coordination;

/// <summary>Cancels a meeting that does not take place.</summary>
[UseCase("coordination.meeting.cancel", "Réunion annulée", Needs = CoordinationAccess.Meet)]
public sealed class CancelMeeting(Work work) : MeetingAct<CancelMeeting.Input>(work)
{
    /// <summary>Which one, and why.</summary>
    public sealed record Input(Guid PersonId, Guid MeetingId, int Version, string Reason) : IMeetingInput;

    protected override Task<Outcome> Act(Meeting meeting, Input input, CancellationToken ct) =>
        Task.FromResult(meeting.WhyNotCancel(input.Reason).Unless(() => meeting.Cancel(input.Reason)));
}
