using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Coordination;

/// <summary>Changes the preparation of a meeting: day, place, invitations, agenda.</summary>
[UseCase("coordination.meeting.change", "Préparation de réunion modifiée", Needs = CoordinationAccess.Meet)]
public sealed class ChangeMeeting(Work work) : MeetingAct<ChangeMeeting.Input>(work)
{
    /// <summary>Which one, and how.</summary>
    public sealed record Input(Guid PersonId, Guid MeetingId, MeetingForm Form) : IMeetingInput
    {
        /// <inheritdoc/>
        public int Version => Form.Version;
    }

    protected override async Task<Outcome> Act(Meeting meeting, Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var plan = input.Form.Read(await Circle.Of(Db, input.PersonId, Clock.Today, ct), Clock, readings);
        if (plan is null || readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        return meeting.WhyNotChange(plan).Unless(() => meeting.Change(plan));
    }
}
