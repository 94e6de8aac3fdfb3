using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals;

/// <summary>Puts the person on the waiting list. The rank is computed each time; it informs whoever decides and admits nobody.</summary>
[UseCase("waiting.list", "Inscription sur la liste d’attente", Needs = ReferralsAccess.Lead)]
public sealed class PutOnWaitingList(Work work) : EpisodeAct<PutOnWaitingList.Input>(work)
{
    /// <summary>Which path, from which day (null for today).</summary>
    public sealed record Input(Guid PersonId, Guid EpisodeId, DateOnly? On = null, int? Version = null) : IOnEpisode;

    protected override async Task<Outcome> Act(EpisodeOfCare episode, Input input, CancellationToken ct)
    {
        var on = input.On ?? Clock.Today;
        var referral = await Db.Referrals.SingleAsync(r => r.Id == episode.ReferralId, ct);
        var policy = await PolicyOn(episode, on, ct);
        return episode.WhyNotPutOnWaitingList(on, Clock.Today)
            .Unless(() => Db.Add(episode.PutOnWaitingList(referral, on, Clock.Today, TerritoryClock.Of(policy.Policy, Clock))));
    }
}
