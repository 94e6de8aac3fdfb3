using System.Reflection;
using FilRouge.Platform.Access;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Platform.Commands;

/// <summary>Names a use case for the journal and says which permission it needs.</summary>
/// <param name="code">Stable code: « plans.sign ». </param>
/// <param name="label">French label, as the history shows it: « Projet signé ».</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UseCaseAttribute(string code, string label) : Attribute
{
    /// <summary>Stable code.</summary>
    public string Code => code;

    /// <summary>French label.</summary>
    public string Label => label;

    /// <summary>Code of the permission that it needs.</summary>
    public required string Needs { get; init; }
}

/// <summary>One thing that somebody can do. The base fixes the order: actor, permission (a refusal is journaled), transaction, change,
/// save, facts, journal, commit. A derived class says about whom, and what changes.</summary>
public abstract class UseCase<TInput>(Work work)
{
    /// <summary>The context, in the command's transaction.</summary>
    protected Db Db => work.Db;

    /// <summary>The clock.</summary>
    protected Clock Clock => work.Clock;

    /// <summary>Who acts.</summary>
    protected Actor Actor => work.Actor;

    /// <summary>The person whose file is changed; null when the permission is about the service.</summary>
    protected virtual Guid? PersonOf(TInput input) => null;

    /// <summary>The motive to write in the journal, when one was asked.</summary>
    protected virtual string? ReasonOf(TInput input) => null;

    /// <summary>Loads, guards by the domain's rules, changes. What is tracked is saved and journaled by the base when the outcome is done.</summary>
    protected abstract Task<Outcome> Change(TInput input, CancellationToken ct);

    /// <summary>Does it.</summary>
    public async Task<Outcome> Execute(TInput input, CancellationToken ct = default)
    {
        var description = GetType().GetCustomAttribute<UseCaseAttribute>() ?? throw new InvalidOperationException($"{GetType()} has no [UseCase].");
        var personId = PersonOf(input);
        var decision = await work.Decide(description.Needs, personId, ct);
        if (!decision.Allowed)
        {
            await work.JournalRefusal(description.Code, personId, decision.Sentence, ct);
            return Outcome.Denied(decision.Sentence);
        }

        return await work.Run(description.Code, personId, ReasonOf(input), () => Change(input, ct), ct);
    }

    /// <summary>True when the actor also has another right, on a person or on the service: some refusals depend on who asks.</summary>
    protected async Task<bool> May(string permission, Guid? personId, CancellationToken ct) => (await work.Decide(permission, personId, ct)).Allowed;

    /// <summary>Announces something that other modules may react to, in this transaction.</summary>
    protected void Announce(object fact) => work.Announce(fact);

    /// <summary>Writes the act in the chain of a person that the change itself has created.</summary>
    protected void About(Guid personId) => work.About(personId);

    /// <summary>Says that the act also touches another person.</summary>
    protected void AlsoAbout(Guid personId) => work.AlsoAbout(personId);

    /// <summary>For long work on many persons: saves what is tracked, writes it as an act in the person's own chain, and forgets it, so that
    /// memory stays bounded. All of it still belongs to the one transaction.</summary>
    protected Task ActOn(Guid personId, CancellationToken ct) => work.ActOn(personId, ct);

    /// <summary>True when the entity is still at the version that the form showed; it is then marked, so that a child's change raises it too.</summary>
    protected bool StillAt(object entity, int version)
    {
        var entry = Db.Entry(entity);
        var token = entry.Property("Version");
        if (!Equals(token.CurrentValue, version))
        {
            return false;
        }

        if (entry.State == EntityState.Unchanged)
        {
            token.IsModified = true;
        }

        return true;
    }
}

/// <summary>Reacts to a fact of a lower module, in the same transaction.</summary>
public interface ISubscriber
{
    /// <summary>Reacts, or ignores the fact.</summary>
    Task On(object fact, Db db, CancellationToken ct);
}
