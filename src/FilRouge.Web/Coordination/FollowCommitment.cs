using FilRouge.Domain.Coordination;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Coordination;

/// <summary>Notes whether a partner holds what was promised.</summary>
[UseCase("coordination.commitment.follow", "Suite d’un engagement notée", Needs = CoordinationAccess.Follow)]
public sealed class FollowCommitment(Work work) : UseCase<FollowCommitment.Input>(work)
{
    /// <summary>Which one, and the news.</summary>
    public sealed record Input(Guid PersonId, Guid CommitmentId, int Version, CommitmentVerb Verb, string Comment);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var commitment = await Db.Commitments.SingleOrDefaultAsync(c => c.Id == input.CommitmentId && c.PersonId == input.PersonId, ct);
        return commitment is null ? Outcome.NotFound
            : !StillAt(commitment, input.Version) ? Outcome.Changed
            : commitment.WhyNotFollow(input.Verb, input.Comment).Unless(() => commitment.Follow(input.Verb, input.Comment, Clock.Today));
    }
}
