using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals;

/// <summary>A return soon after the exit: the same path goes on, with the same coordinator.</summary>
[UseCase("path.reopen", "Parcours rouvert", Needs = ReferralsAccess.Lead)]
public sealed class ReopenPath(Work work) : EpisodeAct<ReopenPath.Input>(work)
{
    /// <summary>First day back; null for today.</summary>
    public sealed record Input(Guid PersonId, Guid EpisodeId, DateOnly? On = null, int? Version = null) : IOnEpisode;

    protected override async Task<Outcome> Act(EpisodeOfCare episode, Input input, CancellationToken ct)
    {
        var on = input.On ?? Clock.Today;
        var choice = await PolicyOn(episode, on, ct);
        var open = ReferralsQueries.OpenStates;
        List<Refusal> whyNot = choice.Policy is null ? [choice.Refusal!] : [.. episode.WhyNotReopen(on, choice.Policy.Delays, Clock.Today)];
        if (await Db.Episodes.AnyAsync(e => e.PersonId == episode.PersonId && e.Id != episode.Id && e.OrganisationId == episode.OrganisationId && open.Contains(e.Status), ct))
        {
            whyNot.Add(new Refusal("reopen.other", "Un autre parcours est ouvert pour cette personne : il continue seul."));
        }

        if (whyNot.Count > 0)
        {
            return whyNot.AsOutcome();
        }

        episode.Reopen(on, choice.Policy!.Delays, Clock.Today);
        if (episode.CoordinatorAccountId is { } id && await CoordinatorPlace.Find(Db, id, episode.OrganisationId, Clock.Today, ct) is { } account)
        {
            await CoordinatorPlace.Give(Db, episode.PersonId, account, on, Clock, ct);
        }

        Announce(new EpisodeReopened(episode.Id, episode.PersonId, episode.OrganisationId, on));
        return Outcome.Done();
    }
}
