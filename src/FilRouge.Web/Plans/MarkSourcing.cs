using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Plans;

/// <summary>Notes by hand where the search stands: partly covered, covered by a partner, nobody found, to be searched again.</summary>
[UseCase("plans.sourcing", "Recherche de professionnel mise à jour", Needs = PlansAccess.Source)]
public sealed class MarkSourcing(Work work) : UseCase<MarkSourcing.Input>(work)
{
    /// <summary>Which prestation, and what moves.</summary>
    public sealed record Input(Guid PersonId, Guid PrestationId, SourcingVerb Verb);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var versions = await Db.OpenVersionsWith(input.PersonId, input.PrestationId, ct);
        if (versions.Count == 0)
        {
            return Outcome.NotFound;
        }

        var version = versions.Find(v => v.InForce) ?? versions[0];
        var proposals = await Db.ProposalsFor(input.PersonId, input.PrestationId, ct);
        List<Refusal> whyNot = [.. version.WhyNotMarkSourcing(input.PrestationId, input.Verb), .. WhyNotByHand(version.Prestation(input.PrestationId)!, input.Verb, proposals)];
        return whyNot.Unless(() => versions.ForEach(v => v.MarkWhenPossible(input.PrestationId, Clock.Today, input.Verb)));
    }

    /// <summary>Nobody is assigned without an agreement: by hand, only what a partner or ordinary law delivers is covered.</summary>
    internal static IReadOnlyList<Refusal> WhyNotByHand(PlannedPrestation prestation, SourcingVerb verb, IReadOnlyCollection<Proposal> proposals) => verb switch
    {
        SourcingVerb.Propose => [new("sourcing.by-hand", "Une prestation est proposée à quelqu’un : choisissez un professionnel.")],
        SourcingVerb.Cover or SourcingVerb.CoverPartly
            when prestation.Modality is Modality.Independent or Modality.Salaried && proposals.All(p => p.Status != ProposalStatus.Accepted) =>
            [new("sourcing.no-agreement", "Personne n’est affecté sans son accord : proposez la prestation et notez la réponse.", "Convention libérale, clause d’indépendance")],
        _ => [],
    };
}
