namespace FilRouge.Domain.Common;

/// <summary>Something true of a person between two days, as it was known at an instant (rule E71). What was once recorded is never overwritten:
/// a correction supersedes the row and adds another, so that an old decision can be read with what was known then.</summary>
[Fr("ligne datée")]
public abstract class DatedRecord : Entity, IAboutPerson
{
    /// <summary>For the store.</summary>
    protected DatedRecord()
    {
    }

    /// <summary>Records something about a person.</summary>
    protected DatedRecord(Guid personId, Period valid, DateTime nowUtc) =>
        (PersonId, From, To, RecordedAtUtc) = (personId, valid.From, valid.To, nowUtc);

    /// <inheritdoc/>
    public Guid PersonId { get; private set; }

    /// <summary>First day it is true, included.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day it is true, included; null while open.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAtUtc { get; private set; }

    /// <summary>When its end was recorded, UTC; null when the end was known from the start or is still open.</summary>
    public DateTime? EndRecordedAtUtc { get; private set; }

    /// <summary>When a correction replaced it, UTC; null while it stands.</summary>
    public DateTime? SupersededAtUtc { get; private set; }

    /// <summary>Why it was replaced.</summary>
    public string? CorrectionReason { get; private set; }

    /// <summary>True while no correction has replaced it.</summary>
    public bool Stands => SupersededAtUtc is null;

    /// <summary>True when, as far as is known now, it holds on that day.</summary>
    public bool HoldsOn(DateOnly day) => Stands && new Period(From, To).Covers(day);

    /// <summary>True when, as far as was known at that instant, it held on that day.</summary>
    public bool WasHeldFor(DateOnly day, DateTime knownAtUtc)
    {
        var knownEnd = EndRecordedAtUtc > knownAtUtc ? null : To;
        return RecordedAtUtc <= knownAtUtc && !(SupersededAtUtc <= knownAtUtc) && From <= day && (knownEnd is null || day <= knownEnd);
    }

    /// <summary>Why it cannot end on that day.</summary>
    public IReadOnlyList<Refusal> WhyNotEnd(DateOnly lastDay)
    {
        if (!Stands)
        {
            return [new("dated.superseded", "Cette ligne a été remplacée par une correction : ouvrez la ligne en vigueur.")];
        }

        if (To is { } end)
        {
            return [new("dated.ended", $"La fin est déjà fixée au {FrenchDate.Long(end)}. Pour la changer, corrigez la ligne et dites pourquoi.")];
        }

        return lastDay < From
            ? [new("dated.end-before-start", $"Le dernier jour ne peut pas précéder le {FrenchDate.Long(From)}, premier jour enregistré.", Field: nameof(To))]
            : [];
    }

    /// <summary>Sets the last day, included.</summary>
    public void End(DateOnly lastDay, DateTime nowUtc)
    {
        RuleBrokenException.ThrowIfAny(WhyNotEnd(lastDay));
        (To, EndRecordedAtUtc) = (lastDay, nowUtc);
    }

    /// <summary>Why it cannot be corrected.</summary>
    public IReadOnlyList<Refusal> WhyNotCorrect(string? reason)
    {
        if (!Stands)
        {
            return [new("dated.superseded", "Cette ligne a déjà été remplacée par une correction : corrigez la ligne en vigueur.")];
        }

        return string.IsNullOrWhiteSpace(reason)
            ? [new("dated.no-reason", "Dites pourquoi vous corrigez : l’ancienne ligne reste lisible dans l’historique, avec ce motif.", Field: "reason")]
            : [];
    }

    /// <summary>Marks it as replaced; the caller creates the row that replaces it.</summary>
    protected void Supersede(string reason, DateTime nowUtc)
    {
        RuleBrokenException.ThrowIfAny(WhyNotCorrect(reason));
        (SupersededAtUtc, CorrectionReason) = (nowUtc, reason.Trim());
    }

    /// <summary>The refusal that a period meets when it ends before it begins.</summary>
    protected static IEnumerable<Refusal> WhyNotPeriod(DateOnly from, DateOnly? to)
    {
        if (to < from)
        {
            yield return new("dated.end-before-start", $"La fin ({FrenchDate.Long(to.Value)}) précède le début ({FrenchDate.Long(from)}).", Field: nameof(To));
        }
    }
}
