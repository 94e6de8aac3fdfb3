using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;

namespace FilRouge.Web.Referrals;

/// <summary>Notes documents of the reception handed over after the admission.</summary>
[UseCase("path.documents", "Documents d’accueil remis", Needs = ReferralsAccess.Follow)]
public sealed class HandOverDocuments(Work work) : EpisodeAct<HandOverDocuments.Input>(work)
{
    /// <summary>Which documents.</summary>
    public sealed record Input(Guid PersonId, Guid EpisodeId, AdmissionDocuments Documents, int? Version = null) : IOnEpisode;

    protected override Task<Outcome> Act(EpisodeOfCare episode, Input input, CancellationToken ct)
    {
        if (!episode.IsInActiveFile)
        {
            return Task.FromResult(Outcome.Refused("path.documents", "Les documents d’accueil se remettent de l’admission à la sortie.", nameof(Input.Documents), "CASF, article L311-4"));
        }

        episode.HandOver(input.Documents);
        return Task.FromResult(Outcome.Done());
    }
}
