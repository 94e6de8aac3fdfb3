using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Referrals;

/// <summary>Notes the yes of who takes over.</summary>
[UseCase("path.relay.acknowledge", "Relais confirmé", Needs = ReferralsAccess.Follow)]
public sealed class AcknowledgeRelay(Work work) : EpisodeAct<AcknowledgeRelay.Input>(work)
{
    /// <summary>The day of the yes; null for today.</summary>
    public sealed record Input(Guid PersonId, Guid EpisodeId, DateOnly? On = null, int? Version = null) : IOnEpisode;

    protected override Task<Outcome> Act(EpisodeOfCare episode, Input input, CancellationToken ct)
    {
        var on = input.On ?? Clock.Today;
        IReadOnlyList<Refusal> whyNot = [.. episode.WhyNotAcknowledgeRelay(on, Clock.Today).Select(r => r.Field == nameof(Input.On) ? r with { Field = "SaidOn" } : r)];
        return Task.FromResult(whyNot.Unless(() => episode.AcknowledgeRelay(on, Clock.Today)));
    }
}
