using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

public sealed partial class EpisodeOfCare
{
    /// <summary>News taken after the exit, in the order of entry.</summary>
    public IReadOnlyList<FollowUpNews> News => _news;

    /// <summary>Appointments still without news, in months after the last day; empty before the exit, after a death and once archived.</summary>
    /// <param name="delays">Delays of the territory.</param>
    public IReadOnlyList<int> NewsAwaited(PolicyDelays delays) =>
        Status is EpisodeStatus.Exited or EpisodeStatus.FollowUp && Exit is { Motive: not ExitMotive.Death }
            ? [.. delays.NewsMonths.Where(m => _news.TrueForAll(n => n.Months != m))]
            : [];

    /// <summary>Why these news cannot be noted.</summary>
    /// <param name="months">The appointment, one of the territory's.</param>
    /// <param name="on">Day they were taken.</param>
    /// <param name="words">From whom, and what was said.</param>
    /// <param name="delays">Delays of the territory.</param>
    /// <param name="today">Today in the territory.</param>
    public IReadOnlyList<Refusal> WhyNotTakeNews(int months, DateOnly on, string? words, PolicyDelays delays, DateOnly today)
    {
        List<Refusal> refusals = [.. Guards.NotInFuture(on, today, nameof(FollowUpNews.On)), .. Guards.Required(words, "news.words", "Écrivez qui a donné des nouvelles, et lesquelles ; ou comment vous avez cherché à joindre la personne.", nameof(FollowUpNews.Words))];
        if (Exit is not { } exit || Status is not (EpisodeStatus.Exited or EpisodeStatus.FollowUp))
        {
            refusals.Add(new Refusal("news.not-exited", $"Le parcours est à l’état « {Status.Fr()} » : les nouvelles se prennent après la sortie."));
            return refusals;
        }

        if (exit.Motive == ExitMotive.Death)
        {
            refusals.Add(new Refusal("episode.deceased", "La personne est décédée : il n’y a pas de post-suivi."));
        }

        refusals.AddRange(Guards.NotBefore(on, exit.LastDay.AddDays(1), "le lendemain de la sortie", nameof(FollowUpNews.On)));
        if (!delays.NewsMonths.Contains(months))
        {
            refusals.Add(new Refusal("news.months", $"Choisissez l’échéance : {string.Join(", ", delays.NewsMonths)} mois.", null, nameof(FollowUpNews.Months)));
        }
        else if (_news.Exists(n => n.Months == months))
        {
            refusals.Add(new Refusal("news.known", $"Les nouvelles à {months} mois sont déjà notées.", null, nameof(FollowUpNews.Months)));
        }

        return refusals;
    }

    /// <summary>Notes news; the first ones start the follow-up.</summary>
    public void TakeNews(int months, DateOnly on, NewsOutcome outcome, string words, PolicyDelays delays, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotTakeNews(months, on, words, delays, today));
        _news.Add(new FollowUpNews(months, on, outcome, words));
        if (Status == EpisodeStatus.Exited)
        {
            Move(EpisodeVerb.StartFollowUp, on);
        }
    }
}
