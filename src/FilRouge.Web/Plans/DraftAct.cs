using FilRouge.Domain.Plans;
using FilRouge.Platform.Commands;

namespace FilRouge.Web.Plans;

/// <summary>An act on the version in preparation.</summary>
public interface IOnDraft
{
    /// <summary>The person.</summary>
    Guid PersonId { get; }

    /// <summary>Version token that the form showed; null when no form was.</summary>
    int? Version { get; }
}

/// <summary>What all acts on the version in preparation share: it is found in the person's file, as the form showed it.</summary>
public abstract class DraftAct<TInput>(Work work) : UseCase<TInput>(work)
    where TInput : IOnDraft
{
    protected override Guid? PersonOf(TInput input) => input.PersonId;

    protected override async Task<Outcome> Change(TInput input, CancellationToken ct)
    {
        if (await Db.DraftOf(input.PersonId, ct) is not { } draft)
        {
            return Outcome.Refused("plan.no-draft", "Aucune version n’est en préparation : ouvrez une nouvelle version pour changer le projet.");
        }

        if (input.Version is { } version && !StillAt(draft, version))
        {
            return Outcome.Changed;
        }

        return await Act(draft, input, ct);
    }

    /// <summary>Guards and acts.</summary>
    protected abstract Task<Outcome> Act(PlanVersion draft, TInput input, CancellationToken ct);
}
