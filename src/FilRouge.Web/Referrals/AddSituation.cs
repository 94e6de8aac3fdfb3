using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Referrals;

/// <summary>A situation P1 to P7 as typed.</summary>
public sealed record SituationTyped(EligibilitySituations Situation, DateOnly Since, string Evidence);

/// <summary>Adds to a path a situation P1 to P7, since when and what shows it.</summary>
[UseCase("path.situation.add", "Situation d’éligibilité ajoutée", Needs = ReferralsAccess.Follow)]
public sealed class AddSituation(Work work) : EpisodeAct<AddSituation.Input>(work)
{
    /// <summary>The situation.</summary>
    public sealed record Input(Guid PersonId, Guid EpisodeId, SituationTyped Situation, int? Version = null) : IOnEpisode;

    protected override Task<Outcome> Act(EpisodeOfCare episode, Input input, CancellationToken ct)
    {
        var typed = input.Situation;
        return Task.FromResult(episode.WhyNotAddSituation(typed.Situation, typed.Since, typed.Evidence, Clock.Today)
            .Unless(() => episode.AddSituation(typed.Situation, typed.Since, typed.Evidence, Clock.Today)));
    }
}
