using FilRouge.Domain.Plans;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Plans;

/// <summary>Takes a proposal back.</summary>
[UseCase("plans.proposal.withdraw", "Proposition retirée", Needs = PlansAccess.Source)]
public sealed class WithdrawProposal(Work work) : UseCase<WithdrawProposal.Input>(work)
{
    /// <summary>Which proposal.</summary>
    public sealed record Input(Guid PersonId, Guid ProposalId);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        if (await Db.Proposals.SingleOrDefaultAsync(p => p.Id == input.ProposalId && p.PersonId == input.PersonId, ct) is not { } proposal)
        {
            return Outcome.NotFound;
        }

        return proposal.WhyNotWithdraw().Unless(() =>
        {
            proposal.Withdraw(Clock.UtcNow);
            Announce(new ProposalClosed(proposal.PersonId, proposal.Id, proposal.PrestationId, proposal.Status));
        });
    }
}
