using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Coordination;

/// <summary>Completes or corrects minutes that are out.</summary>
[UseCase("coordination.meeting.addendum", "Additif au relevé de réunion", Needs = CoordinationAccess.Meet)]
public sealed class AddAddendum(Work work) : MeetingAct<AddAddendum.Input>(work)
{
    /// <summary>To which one, and what.</summary>
    public sealed record Input(Guid PersonId, Guid MeetingId, int Version, string Text) : IMeetingInput;

    protected override Task<Outcome> Act(Meeting meeting, Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var text = readings.Text(nameof(Input.Text), input.Text) ?? "";
        readings.Add(meeting.WhyNotComplete(text));
        return Task.FromResult(((IReadOnlyList<Refusal>)[.. readings.Refusals]).Unless(() => meeting.Complete(text, Actor.Name, Clock.UtcNow)));
    }
}
