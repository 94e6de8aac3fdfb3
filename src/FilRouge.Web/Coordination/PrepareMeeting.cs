using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Coordination;

/// <summary>Prepares a meeting: kind, day, place, who is invited, agenda.</summary>
[UseCase("coordination.meeting.prepare", "Réunion préparée", Needs = CoordinationAccess.Meet)]
public sealed class PrepareMeeting(Work work) : UseCase<PrepareMeeting.Input>(work)
{
    /// <summary>About whom, and how.</summary>
    public sealed record Input(Guid PersonId, MeetingForm Form);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var plan = input.Form.Read(await Circle.Of(Db, input.PersonId, Clock.Today, ct), Clock, readings);
        if (plan is null || readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        var meeting = Meeting.Prepare(input.PersonId, plan, new Author(Actor.AccountId, Actor.Name));
        Db.Add(meeting);
        return Outcome.Done(meeting.Id, readings.Warnings.AsReasons());
    }
}
