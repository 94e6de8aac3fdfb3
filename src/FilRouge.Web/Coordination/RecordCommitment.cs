using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Coordination;

/// <summary>Records what a partner commits to.</summary>
[UseCase("coordination.commitment.record", "Engagement d’un partenaire noté", Needs = CoordinationAccess.Follow)]
public sealed class RecordCommitment(Work work) : UseCase<RecordCommitment.Input>(work)
{
    /// <summary>Who, what, from when, in which meeting.</summary>
    public sealed record Input(Guid PersonId, string Partner, CommitmentKind Kind, string What, DateOnly? DueOn, Guid? MeetingId = null);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        if (input.MeetingId is { } meeting && !await Db.Meetings.AnyAsync(m => m.Id == meeting && m.PersonId == input.PersonId, ct))
        {
            return Outcome.NotFound;
        }

        var readings = new Readings();
        var content = new CommitmentContent(
            readings.Take(nameof(Input.Partner), CleanText.Line(input.Partner, 200)) ?? "", input.Kind,
            readings.Take("Promise", CleanText.Line(input.What, 400)) ?? "", input.DueOn);
        readings.Add(Commitment.WhyNotRecord(content).Select(r => r with { Field = r.Field switch { nameof(Commitment.Actor) => nameof(Input.Partner), nameof(Commitment.What) => "Promise", _ => "HeldFrom" } }));
        if (readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        var commitment = Commitment.Record(input.PersonId, content, input.MeetingId, Clock.UtcNow);
        Db.Add(commitment);
        return Outcome.Done(commitment.Id);
    }
}
