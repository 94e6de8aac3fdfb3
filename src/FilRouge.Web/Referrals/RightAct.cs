using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals;

/// <summary>An act on one decision of the CDAPH.</summary>
public interface IOnRight
{
    /// <summary>The person.</summary>
    Guid PersonId { get; }

    /// <summary>The decision.</summary>
    Guid DecisionId { get; }

    /// <summary>Version that the form showed; null when no form was.</summary>
    int? Version { get; }
}

/// <summary>What all acts on a decision share: it is found in the person's file, as the form showed it.</summary>
public abstract class RightAct<TInput>(Work work) : UseCase<TInput>(work)
    where TInput : IOnRight
{
    protected override Guid? PersonOf(TInput input) => input.PersonId;

    protected override async Task<Outcome> Change(TInput input, CancellationToken ct)
    {
        var decision = await Db.CdaphDecisions.SingleOrDefaultAsync(d => d.Id == input.DecisionId && d.PersonId == input.PersonId, ct);
        if (decision is null)
        {
            return Outcome.NotFound;
        }

        return input.Version is { } version && !StillAt(decision, version) ? Outcome.Changed : Act(decision, input);
    }

    /// <summary>Guards and acts.</summary>
    protected abstract Outcome Act(CdaphDecision decision, TInput input);
}
