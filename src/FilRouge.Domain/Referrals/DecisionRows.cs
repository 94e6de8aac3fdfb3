using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

/// <summary>A time without the right, between a cancellation and the reactivation that ends it; each of the two as of when it was entered.</summary>
[Fr("annulation du droit, période")]
public sealed class RightInterruption
{
    internal RightInterruption(DateOnly from, DateTime nowUtc) => (From, RecordedAtUtc) = (from, nowUtc.MustBeUtc());

    private RightInterruption()
    {
    }

    /// <summary>UUIDv7: the order of entry.</summary>
    public Guid Id { get; private set; } = OrderedId.Next();

    /// <summary>First day without the right.</summary>
    public DateOnly From { get; private set; }

    /// <summary>First day with the right again; null while cancelled.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>When the cancellation was entered, UTC.</summary>
    public DateTime RecordedAtUtc { get; private set; }

    /// <summary>When the reactivation was entered, UTC; null while cancelled.</summary>
    public DateTime? EndRecordedAtUtc { get; private set; }

    /// <summary>First day with the right again, as it was known at an instant; null for what is known now.</summary>
    internal DateOnly? UntilKnownAt(DateTime? instantUtc) => EndRecordedAtUtc > instantUtc ? null : Until;

    /// <summary>True on a day without the right, as it was known at an instant; null for what is known now.</summary>
    internal bool Covers(DateOnly day, DateTime? instantUtc) => From <= day && !(UntilKnownAt(instantUtc) <= day);

    internal void End(DateOnly until, DateTime nowUtc) => (Until, EndRecordedAtUtc) = (until, nowUtc.MustBeUtc());
}

/// <summary>A filing of the renewal, and its proof.</summary>
[Fr("dépôt du renouvellement")]
public sealed class RenewalFiling
{
    internal RenewalFiling(DateOnly filedOn, string proof, DateTime nowUtc) => (FiledOn, Proof, RecordedAtUtc) = (filedOn, proof, nowUtc.MustBeUtc());

    private RenewalFiling() => Proof = "";

    /// <summary>UUIDv7: the order of entry.</summary>
    public Guid Id { get; private set; } = OrderedId.Next();

    /// <summary>Day of the filing.</summary>
    public DateOnly FiledOn { get; private set; }

    /// <summary>Its proof in words: « récépissé du 3 mars, courriel ».</summary>
    public string Proof { get; private set; }

    /// <summary>When it was entered, UTC.</summary>
    public DateTime RecordedAtUtc { get; private set; }
}
