using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Referrals;

/// <summary>Names another coordinator from a day; the former one leaves the team on the eve.</summary>
[UseCase("path.coordinator", "Coordonnateur changé", Needs = ReferralsAccess.Lead)]
public sealed class ChangeCoordinator(Work work) : EpisodeAct<ChangeCoordinator.Input>(work)
{
    /// <summary>Who, from which day (null for today).</summary>
    public sealed record Input(Guid PersonId, Guid EpisodeId, Guid CoordinatorAccountId, DateOnly? On = null, int? Version = null) : IOnEpisode;

    protected override async Task<Outcome> Act(EpisodeOfCare episode, Input input, CancellationToken ct)
    {
        var on = input.On ?? Clock.Today;
        var account = await CoordinatorPlace.Find(Db, input.CoordinatorAccountId, episode.OrganisationId, Clock.Today, ct);
        IReadOnlyList<Refusal> whyNot = [.. account is null ? [AdmitPerson.CoordinatorUnknown] : Array.Empty<Refusal>(), .. episode.WhyNotChangeCoordinator(input.CoordinatorAccountId, on, Clock.Today)];
        if (whyNot.Count > 0 || account is null)
        {
            return whyNot.AsOutcome();
        }

        episode.ChangeCoordinator(account.Id, on, Clock.Today);
        await CoordinatorPlace.Give(Db, episode.PersonId, account, on, Clock, ct);
        return Outcome.Done();
    }
}
