using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Referrals;

/// <summary>Notes what is learnt of a person after the exit, at 3, 6 and 12 months unless the territory says otherwise.</summary>
[UseCase("path.news", "Nouvelles prises après la sortie", Needs = ReferralsAccess.Follow)]
public sealed class TakeNews(Work work) : EpisodeAct<TakeNews.Input>(work)
{
    /// <summary>For which appointment, when (null for today), what.</summary>
    public sealed record Input(Guid PersonId, Guid EpisodeId, int Months, NewsOutcome? Outcome, string Words, DateOnly? On = null, int? Version = null) : IOnEpisode;

    protected override async Task<Outcome> Act(EpisodeOfCare episode, Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var (words, on) = (readings.Text(nameof(Input.Words), input.Words, 2000), input.On ?? Clock.Today);
        if (input.Outcome is null)
        {
            readings.Add(new Refusal("news.outcome", "Dites où en est la personne.", null, nameof(Input.Outcome)));
        }

        var delays = await Db.DelaysFor(episode.OrganisationId, episode.PersonId, Clock.Today, ct);
        if (readings.Refusals.Count == 0 || words is not null)
        {
            readings.Add(episode.WhyNotTakeNews(input.Months, on, words, delays, Clock.Today).Select(r => r.Field == nameof(Input.On) ? r with { Field = "LearntOn" } : r));
        }

        return readings.Refusals.Unless(() => episode.TakeNews(input.Months, on, input.Outcome!.Value, words!, delays, Clock.Today));
    }
}
