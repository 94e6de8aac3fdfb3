using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Coordination;

/// <summary>Keeps the note while the meeting takes place: decisions that cannot be read yet are kept as typed.</summary>
[UseCase("coordination.meeting.note", "Note de réunion enregistrée", Needs = CoordinationAccess.Meet)]
public sealed class TypeMinutes(Work work) : MeetingAct<MinutesInput>(work)
{
    protected override Task<Outcome> Act(Meeting meeting, MinutesInput input, CancellationToken ct)
    {
        var readings = new Readings();
        var note = input.Read(readings);
        readings.Add(meeting.WhyNotType());
        return Task.FromResult(((IReadOnlyList<Refusal>)[.. readings.Refusals]).Unless(() => meeting.Type(note)));
    }
}
