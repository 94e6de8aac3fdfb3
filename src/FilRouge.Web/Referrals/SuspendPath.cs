using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Referrals;

/// <summary>Pauses the path, for a reason.</summary>
[UseCase("path.suspend", "Parcours suspendu", Needs = ReferralsAccess.Lead)]
public sealed class SuspendPath(Work work) : EpisodeAct<SuspendPath.Input>(work)
{
    /// <summary>Why, from which day (null for today).</summary>
    public sealed record Input(Guid PersonId, Guid EpisodeId, SuspensionReason? Suspension, DateOnly? On = null, int? Version = null) : IOnEpisode;

    protected override Task<Outcome> Act(EpisodeOfCare episode, Input input, CancellationToken ct)
    {
        var on = input.On ?? Clock.Today;
        return Task.FromResult(input.Suspension is { } reason
            ? episode.WhyNotSuspend(on, Clock.Today).Unless(() => episode.Suspend(reason, on, Clock.Today))
            : Outcome.Refused("path.suspension", "Choisissez le motif : il dit quand reprendre.", nameof(Input.Suspension)));
    }
}
