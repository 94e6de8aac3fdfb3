using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Web.People;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals;

/// <summary>An act on one path.</summary>
public interface IOnEpisode
{
    /// <summary>The person.</summary>
    Guid PersonId { get; }

    /// <summary>The path.</summary>
    Guid EpisodeId { get; }

    /// <summary>Version that the form showed; null when no form was.</summary>
    int? Version { get; }
}

/// <summary>What all acts on a path share: it is found in the person's file with its course, as the form showed it.</summary>
public abstract class EpisodeAct<TInput>(Work work) : UseCase<TInput>(work)
    where TInput : IOnEpisode
{
    protected override Guid? PersonOf(TInput input) => input.PersonId;

    protected override async Task<Outcome> Change(TInput input, CancellationToken ct)
    {
        var episode = await Db.Episodes.WithCourse().SingleOrDefaultAsync(e => e.Id == input.EpisodeId && e.PersonId == input.PersonId, ct);
        if (episode is null)
        {
            return Outcome.NotFound;
        }

        return input.Version is { } version && !StillAt(episode, version) ? Outcome.Changed : await Act(episode, input, ct);
    }

    /// <summary>Guards and acts.</summary>
    protected abstract Task<Outcome> Act(EpisodeOfCare episode, TInput input, CancellationToken ct);

    /// <summary>The delays of the policy in force on a day, or the refusal that says there is none.</summary>
    protected async Task<PolicyChoice> PolicyOn(EpisodeOfCare episode, DateOnly day, CancellationToken ct) =>
        await Db.PolicyInForce(episode.OrganisationId, day, await Db.CommuneOf(episode.PersonId, day, ct), ct);

    /// <summary>Why the actor cannot decide for the person: her holders disagree, on the day of the act or as it is entered (rule E11).</summary>
    protected async Task<IReadOnlyList<Refusal>> WhyNotDecide(Person person, DateOnly on, CancellationToken ct)
    {
        var relatives = await Db.RelativesOf(person.Id, ct);
        return [.. new[] { on, Clock.Today }.SelectMany(day => Decides.On(person, relatives, day).WhyNotDecide(Actor.Role == Role.HeadOfService)).Distinct()];
    }

    /// <summary>The entry of this path on the waiting list, when it waits there.</summary>
    protected Task<WaitingEntry?> WaitingOf(EpisodeOfCare episode, CancellationToken ct) =>
        Db.WaitingEntries.WithMoves().StillWaiting().Where(e => e.EpisodeId == episode.Id).FirstOrDefaultAsync(ct);
}

/// <summary>A step of the path that needs a day only.</summary>
public abstract class PathStep(Work work) : EpisodeAct<PathStep.Input>(work)
{
    /// <summary>Which path, from which day (null for today).</summary>
    public sealed record Input(Guid PersonId, Guid EpisodeId, DateOnly? On = null, int? Version = null) : IOnEpisode;

    protected override Task<Outcome> Act(EpisodeOfCare episode, Input input, CancellationToken ct)
    {
        var on = input.On ?? Clock.Today;
        return Task.FromResult(WhyNot(episode, on).Unless(() => Go(episode, on)));
    }

    /// <summary>The domain's guard.</summary>
    protected abstract IReadOnlyList<Refusal> WhyNot(EpisodeOfCare episode, DateOnly on);

    /// <summary>The domain's verb.</summary>
    protected abstract void Go(EpisodeOfCare episode, DateOnly on);
}
