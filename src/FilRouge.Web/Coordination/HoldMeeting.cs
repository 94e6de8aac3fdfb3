using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Coordination;

/// <summary>Ends a meeting: the note is kept and each decision becomes a task, or says why it was not understood.</summary>
[UseCase("coordination.meeting.hold", "Réunion tenue", Needs = CoordinationAccess.Meet)]
public sealed class HoldMeeting(Work work) : MeetingAct<MinutesInput>(work)
{
    protected override Task<Outcome> Act(Meeting meeting, MinutesInput input, CancellationToken ct)
    {
        var readings = new Readings();
        var note = input.Read(readings);
        readings.Add(meeting.WhyNotType());
        if (readings.Refusals.Count > 0)
        {
            return Task.FromResult(readings.Refusals.AsOutcome());
        }

        meeting.Type(note);
        var decisions = meeting.Read(meeting.Decisions, Clock.Today, Actor);
        var refusals = meeting.WhyNotHold(decisions, Clock.UtcNow);
        if (refusals.Count > 0)
        {
            return Task.FromResult(refusals.AsOutcome());
        }

        Db.AddRange(meeting.Hold(decisions, Clock.Today, Clock.UtcNow));
        return Task.FromResult(Outcome.Done(meeting.Id));
    }
}
