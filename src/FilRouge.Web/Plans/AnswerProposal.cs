using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Commands;
using FilRouge.Web.Network;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Plans;

/// <summary>A professional answers, with her or his own account, what is proposed to her or him.</summary>
[UseCase("plans.proposal.answer", "Réponse du professionnel", Needs = PlansAccess.Answer)]
public sealed class AnswerProposal(Work work) : UseCase<AnswerProposal.Input>(work)
{
    /// <summary>Yes or no; a refusal owes no reason.</summary>
    public sealed record Input(Guid ProposalId, bool Accepts, string Reason = "");

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var proposal = await Db.Proposals.SingleOrDefaultAsync(p => p.Id == input.ProposalId, ct);
        if (proposal is null || !await Db.Professionals.AnyAsync(p => p.Id == proposal.ProfessionalId && p.AccountId == Actor.AccountId, ct))
        {
            return Outcome.NotFound;
        }

        About(proposal.PersonId);
        var readings = new Readings();
        var answer = new ProposalAnswer(proposal.ProfessionalId, Actor.Name, Reason: readings.Text("Reason", input.Reason, 1_000) ?? "");
        if (readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        if (input.Accepts)
        {
            return await Acceptance.Record(Db, Clock, proposal, answer, Announce, ct);
        }

        return proposal.WhyNotDecline().Unless(() =>
        {
            proposal.Decline(answer, Clock.UtcNow);
            Announce(new ProposalClosed(proposal.PersonId, proposal.Id, proposal.PrestationId, proposal.Status));
        });
    }
}
