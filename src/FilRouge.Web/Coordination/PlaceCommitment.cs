using FilRouge.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Coordination;

/// <summary>Says in which meeting a commitment was given.</summary>
[UseCase("coordination.commitment.place", "Réunion d’un engagement notée", Needs = CoordinationAccess.Follow)]
public sealed class PlaceCommitment(Work work) : UseCase<PlaceCommitment.Input>(work)
{
    /// <summary>Which one, and the meeting; null when it was given otherwise.</summary>
    public sealed record Input(Guid PersonId, Guid CommitmentId, int Version, Guid? MeetingId);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var commitment = await Db.Commitments.SingleOrDefaultAsync(c => c.Id == input.CommitmentId && c.PersonId == input.PersonId, ct);
        if (commitment is null || (input.MeetingId is { } meeting && !await Db.Meetings.AnyAsync(m => m.Id == meeting && m.PersonId == input.PersonId, ct)))
        {
            return Outcome.NotFound;
        }

        if (!StillAt(commitment, input.Version))
        {
            return Outcome.Changed;
        }

        commitment.GivenAt(input.MeetingId);
        return Outcome.Done(commitment.Id);
    }
}
