using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals;

/// <summary>An act on one request.</summary>
public interface IOnReferral
{
    /// <summary>The person.</summary>
    Guid PersonId { get; }

    /// <summary>The request.</summary>
    Guid ReferralId { get; }

    /// <summary>Version that the form showed; null when no form was.</summary>
    int? Version { get; }
}

/// <summary>What all acts on a request share: it is found in the person's file, as the form showed it.</summary>
public abstract class ReferralAct<TInput>(Work work) : UseCase<TInput>(work)
    where TInput : IOnReferral
{
    protected override Guid? PersonOf(TInput input) => input.PersonId;

    protected override async Task<Outcome> Change(TInput input, CancellationToken ct)
    {
        var referral = await Db.Referrals.WithDecisions().SingleOrDefaultAsync(r => r.Id == input.ReferralId && r.PersonId == input.PersonId, ct);
        if (referral is null)
        {
            return Outcome.NotFound;
        }

        return input.Version is { } version && !StillAt(referral, version) ? Outcome.Changed : await Act(referral, input, ct);
    }

    /// <summary>Guards and acts.</summary>
    protected abstract Task<Outcome> Act(Referral referral, TInput input, CancellationToken ct);

    /// <summary>What every decision does: its guard, its verb, its fact.</summary>
    protected Task<Outcome> Decided(Referral referral, IReadOnlyList<Domain.Common.Refusal> whyNot, ReferralRuling ruling, Action<ReferralRuling> verb) =>
        Task.FromResult(whyNot.Unless(() =>
        {
            verb(ruling);
            Announce(new ReferralDecided(referral.Id, referral.PersonId, referral.OrganisationId, referral.State, ruling.On));
        }));
}
