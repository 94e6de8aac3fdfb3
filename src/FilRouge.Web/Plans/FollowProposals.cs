using FilRouge.Domain.Plans;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Plans;

/// <summary>The search of a professional follows the answers: an agreement covers the prestation and takes the other offers back; when nobody is
/// asked any more, the search is open again.</summary>
internal sealed class FollowProposals(Clock clock) : ISubscriber
{
    public Task On(object fact, Db db, CancellationToken ct) => fact switch
    {
        ProposalAccepted accepted => Cover(accepted, db, ct),
        ProposalClosed closed => SearchAgain(closed, db, ct),
        _ => Task.CompletedTask,
    };

    private async Task Cover(ProposalAccepted accepted, Db db, CancellationToken ct)
    {
        foreach (var version in await db.OpenVersionsWith(accepted.PersonId, accepted.PrestationId, ct))
        {
            version.MarkWhenPossible(accepted.PrestationId, clock.Today, SourcingVerb.SearchAgain, from: SourcingStatus.NotFound);
            version.MarkWhenPossible(accepted.PrestationId, clock.Today, SourcingVerb.Cover);
        }

        var others = await db.Proposals.Where(p => p.PrestationId == accepted.PrestationId && p.Id != accepted.ProposalId && p.Status == ProposalStatus.Sent).ToListAsync(ct);
        others.ForEach(p => p.Withdraw(accepted.AnsweredAtUtc));
    }

    private async Task SearchAgain(ProposalClosed closed, Db db, CancellationToken ct)
    {
        if (await db.Proposals.AnyAsync(p => p.PrestationId == closed.PrestationId && p.Status == ProposalStatus.Sent, ct))
        {
            return;
        }

        foreach (var version in await db.OpenVersionsWith(closed.PersonId, closed.PrestationId, ct))
        {
            version.MarkWhenPossible(closed.PrestationId, clock.Today, SourcingVerb.SearchAgain, from: SourcingStatus.Proposed);
        }
    }
}

/// <summary>Moves the search of a professional where its state allows.</summary>
internal static class SourcingMoves
{
    /// <summary>Moves the search when the verb is possible, and only from a state when one is named.</summary>
    public static void MarkWhenPossible(this PlanVersion version, Guid prestationId, DateOnly today, SourcingVerb verb, SourcingStatus? from = null)
    {
        if ((from is null || version.Prestation(prestationId)?.Sourcing == from) && version.WhyNotMarkSourcing(prestationId, verb).Count == 0)
        {
            version.MarkSourcing(prestationId, verb, today);
        }
    }
}
