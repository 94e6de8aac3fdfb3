namespace FilRouge.Domain.Common;

/// <summary>Days from a first to a last one, both included; an open end has no last day.
/// Rights end inclusive, at 23:59 in the territory's time zone (rule E29).</summary>
[Fr("période")]
public readonly record struct Period
{
    /// <summary>A period of days.</summary>
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public Period(DateOnly from, DateOnly? to)
    {
        if (to < from)
        {
            throw new ArgumentException("La fin est avant le début.", nameof(to));
        }

        (From, To) = (from, to);
    }

    /// <summary>First day, included.</summary>
    public DateOnly From { get; }

    /// <summary>Last day, included; null while open.</summary>
    public DateOnly? To { get; }

    /// <summary>True when the day is in the period.</summary>
    public bool Covers(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>True when the two periods share at least a day.</summary>
    public bool Overlaps(Period other) => (other.To is null || From <= other.To) && (To is null || other.From <= To);

    /// <summary>Number of days, both ends counted; null while open.</summary>
    public int? Days => To is { } to ? to.DayNumber - From.DayNumber + 1 : null;
}
