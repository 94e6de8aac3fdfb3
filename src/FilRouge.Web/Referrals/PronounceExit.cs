using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Referrals;

/// <summary>Ends a path: why, where the person goes, who takes over.</summary>
[UseCase("path.exit", "Sortie prononcée", Needs = ReferralsAccess.Lead)]
public sealed class PronounceExit(Work work) : EpisodeAct<PronounceExit.Input>(work)
{
    /// <summary>The exit as typed.</summary>
    public sealed record Input(Guid PersonId, Guid EpisodeId, int? Version = null) : IOnEpisode
    {
        /// <summary>Last day present; null for today.</summary>
        public DateOnly? LastDay { get; init; }
        public ExitMotive? Motive { get; init; }
        public string Destination { get; init; } = "";
        public string RelayWho { get; init; } = "";
        public string RelayContact { get; init; } = "";

        /// <summary>Day from which the relay takes over; null for the day after the last one.</summary>
        public DateOnly? RelayOn { get; init; }

        /// <summary>Day on which the relay said yes; null while it has not.</summary>
        public DateOnly? RelayAcknowledgedOn { get; init; }

        internal EpisodeExit Read(DateOnly today)
        {
            var last = LastDay ?? today;
            var relay = string.IsNullOrWhiteSpace(RelayWho) && string.IsNullOrWhiteSpace(RelayContact) ? null
                : new Relay(RelayWho.Trim(), RelayContact.Trim(), RelayOn ?? last.AddDays(1), RelayAcknowledgedOn);
            return new EpisodeExit(last, Motive ?? ExitMotive.Other, string.IsNullOrWhiteSpace(Destination) ? null : Destination.Trim(), relay);
        }

        /// <summary>Why this exit cannot be pronounced, field by field of the form.</summary>
        internal IReadOnlyList<Refusal> WhyNot(EpisodeOfCare episode, DateOnly today) => Motive is null
            ? [new Refusal("exit.motive", "Choisissez le motif de la sortie.", null, nameof(Motive))]
            : [.. episode.WhyNotPronounceExit(Read(today), today).Select(r => r.Field switch
            {
                "On" => r with { Field = nameof(LastDay) },
                nameof(EpisodeExit.Relay) => r with { Field = nameof(RelayWho) },
                _ => r,
            })];
    }

    protected override async Task<Outcome> Act(EpisodeOfCare episode, Input input, CancellationToken ct)
    {
        var whyNot = input.WhyNot(episode, Clock.Today);
        if (whyNot.Count > 0)
        {
            return whyNot.AsOutcome();
        }

        var exit = input.Read(Clock.Today);
        episode.PronounceExit(exit, Clock.Today);
        await CoordinatorPlace.Close(Db, episode.PersonId, exit.LastDay, ct);
        Announce(new EpisodeExited(episode.Id, episode.PersonId, episode.OrganisationId, exit.Motive, exit.LastDay));
        return Outcome.Done();
    }
}
