using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.People;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals;

/// <summary>Closes a path after a death, whatever its state: alerts and letters to the family stop at once (rule E09).</summary>
[UseCase("path.death", "Parcours clos pour décès", Needs = ReferralsAccess.Lead)]
public sealed class CloseForDeath(Work work) : EpisodeAct<CloseForDeath.Input>(work)
{
    /// <summary>The day of the death.</summary>
    public sealed record Input(Guid PersonId, Guid EpisodeId, DateOnly LastDay, int? Version = null) : IOnEpisode;

    protected override async Task<Outcome> Act(EpisodeOfCare episode, Input input, CancellationToken ct)
    {
        var person = await Db.Persons.SingleAsync(p => p.Id == episode.PersonId, ct);
        List<Refusal> whyNot = [.. episode.WhyNotCloseDeceased(input.LastDay, Clock.Today)];
        if (person.DeceasedOn is null)
        {
            whyNot.AddRange(person.WhyNotRecordDeath(input.LastDay, Clock.Today).Select(r => r with { Field = nameof(Input.LastDay) }));
        }

        if (whyNot.Count > 0)
        {
            return whyNot.AsOutcome();
        }

        var admitted = episode.AdmittedOn is not null;
        var entry = await WaitingOf(episode, ct);
        entry?.Move(WaitingVerb.Leave, Actor.AccountId, Clock.Today, ExitMotive.Death.Fr());
        episode.CloseDeceased(input.LastDay, Clock.Today);
        if (person.DeceasedOn is null)
        {
            person.RecordDeath(input.LastDay, Clock.Today);
        }

        await CoordinatorPlace.Close(Db, episode.PersonId, Clock.Today, ct);
        if (admitted)
        {
            Announce(new EpisodeExited(episode.Id, episode.PersonId, episode.OrganisationId, ExitMotive.Death, input.LastDay));
        }

        return Outcome.Done();
    }
}
