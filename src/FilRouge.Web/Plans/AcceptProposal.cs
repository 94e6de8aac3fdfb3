using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Plans;

/// <summary>Records that a professional agreed, with how and when she or he said so: nobody accepts in another's place.</summary>
[UseCase("plans.proposal.accept", "Accord d’un professionnel noté", Needs = PlansAccess.Source)]
public sealed class AcceptProposal(Work work) : UseCase<AcceptProposal.Input>(work)
{
    /// <summary>Which proposal, and « téléphone le 3 mai à 10 h ».</summary>
    public sealed record Input(Guid PersonId, Guid ProposalId, string Evidence);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        if (await Db.Proposals.SingleOrDefaultAsync(p => p.Id == input.ProposalId && p.PersonId == input.PersonId, ct) is not { } proposal)
        {
            return Outcome.NotFound;
        }

        var readings = new Readings();
        var evidence = readings.Text("Evidence", input.Evidence, 1_000) ?? "";
        return readings.Refusals.Count > 0
            ? readings.Refusals.AsOutcome()
            : await Acceptance.Record(Db, Clock, proposal, new ProposalAnswer(Actor.AccountId, Actor.Name, evidence), Announce, ct);
    }
}
