using FilRouge.Domain.Plans;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Plans;

/// <summary>Records that a professional declined; no reason is owed.</summary>
[UseCase("plans.proposal.decline", "Refus d’un professionnel noté", Needs = PlansAccess.Source)]
public sealed class DeclineProposal(Work work) : UseCase<DeclineProposal.Input>(work)
{
    /// <summary>Which proposal.</summary>
    public sealed record Input(Guid PersonId, Guid ProposalId, string Reason = "");

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        if (await Db.Proposals.SingleOrDefaultAsync(p => p.Id == input.ProposalId && p.PersonId == input.PersonId, ct) is not { } proposal)
        {
            return Outcome.NotFound;
        }

        return proposal.WhyNotDecline().Unless(() =>
        {
            proposal.Decline(new ProposalAnswer(Actor.AccountId, Actor.Name, Reason: input.Reason), Clock.UtcNow);
            Announce(new ProposalClosed(proposal.PersonId, proposal.Id, proposal.PrestationId, proposal.Status));
        });
    }
}
