using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Referrals;

/// <summary>Closes a path before any admission; who waited leaves the list.</summary>
[UseCase("path.close-without-admission", "Parcours clos sans admission", Needs = ReferralsAccess.Lead)]
public sealed class CloseWithoutAdmission(Work work) : EpisodeAct<CloseWithoutAdmission.Input>(work)
{
    /// <summary>Why.</summary>
    public sealed record Input(Guid PersonId, Guid EpisodeId, string Reason, int? Version = null) : IOnEpisode;

    protected override string? ReasonOf(Input input) => input.Reason;

    protected override async Task<Outcome> Act(EpisodeOfCare episode, Input input, CancellationToken ct)
    {
        var entry = await WaitingOf(episode, ct);
        return episode.WhyNotCloseWithoutAdmission(input.Reason, Clock.Today, Clock.Today).Unless(() =>
        {
            entry?.Move(WaitingVerb.Leave, Actor.AccountId, Clock.Today, input.Reason);
            episode.CloseWithoutAdmission(input.Reason, Clock.Today, Clock.Today);
        });
    }
}
