using FilRouge.Domain.Common;

namespace FilRouge.Domain.Activity;

/// <summary>The days that figures of activity are about, both ends included: five years at most.</summary>
[Fr("période d’activité")]
public sealed record ActivityPeriod
{
    private const int MostYears = 5;

    /// <summary>A period.</summary>
    /// <exception cref="ArgumentException">The end is before the start, or more than five years after it.</exception>
    public ActivityPeriod(DateOnly first, DateOnly last)
    {
        if (last < first || last > Latest(first))
        {
            throw new ArgumentException("A period of activity goes from a day to a later one, over five years at most.", nameof(last));
        }

        (First, Last) = (first, last);
    }

    /// <summary>First day, included.</summary>
    public DateOnly First { get; }

    /// <summary>Last day, included.</summary>
    public DateOnly Last { get; }

    /// <summary>Number of days, both ends counted.</summary>
    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>The same days as a general period.</summary>
    public Period Period => new(First, Last);

    /// <summary>« du 1er janvier 2026 au 31 mars 2026 », « le 3 mars 2026 ».</summary>
    public string InWords => First == Last ? $"le {FrenchDate.Long(First)}" : $"du {FrenchDate.Long(First)} au {FrenchDate.Long(Last)}";

    /// <summary>The period of same length that ends on the eve. Whole calendar months are counted in months: the quarter before a quarter,
    /// the year before a year, whatever their days; any other period in days.</summary>
    public ActivityPeriod Previous
    {
        get
        {
            var wholeMonths = First.Day == 1 && Last.AddDays(1).Day == 1;
            var months = ((Last.Year - First.Year) * 12) + Last.Month - First.Month + 1;
            return new(wholeMonths ? First.AddMonths(-months) : First.AddDays(-Days), First.AddDays(-1));
        }
    }

    /// <summary>A calendar year.</summary>
    public static ActivityPeriod Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>A calendar quarter.</summary>
    /// <param name="year">Year.</param>
    /// <param name="quarter">1 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such quarter.</exception>
    public static ActivityPeriod Quarter(int year, int quarter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quarter, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quarter, 4);
        var first = new DateOnly(year, (3 * quarter) - 2, 1);
        return new(first, first.AddMonths(3).AddDays(-1));
    }

    /// <summary>A school year, from 1 September to 31 August.</summary>
    /// <param name="startYear">Year of its September.</param>
    public static ActivityPeriod SchoolYear(int startYear) => new(new DateOnly(startYear, 9, 1), new DateOnly(startYear + 1, 8, 31));

    /// <summary>What cannot be a period of activity, in French, with the end that is to correct (<see cref="First"/> or <see cref="Last"/>).</summary>
    /// <param name="first">First day.</param>
    /// <param name="last">Last day.</param>
    /// <param name="today">Today in the territory: the last day there can be.</param>
    public static IReadOnlyList<Refusal> WhyNot(DateOnly first, DateOnly last, DateOnly today)
    {
        List<Refusal> refusals = [];
        if (last < first)
        {
            refusals.Add(new Refusal("period.order", $"La fin ({FrenchDate.Long(last)}) est avant le début ({FrenchDate.Long(first)}) : corrigez l’une des deux dates.", Field: nameof(Last)));
        }
        else if (last > Latest(first))
        {
            refusals.Add(new Refusal("period.long", $"La période dépasse cinq ans : choisissez une fin au plus tard le {FrenchDate.Long(Latest(first))}.", Field: nameof(Last)));
        }

        if (last > today)
        {
            refusals.Add(new Refusal("period.future", $"Le {FrenchDate.Long(last)} n’est pas encore venu : choisissez une fin au plus tard le {FrenchDate.Long(today)}, aujourd’hui.", Field: nameof(Last)));
        }

        return refusals;
    }

    /// <summary>Reads the two days as typed (see <see cref="FrenchDate.Parse"/>), or says in French what to correct.</summary>
    public static Parsed<ActivityPeriod> Parse(string? first, string? last, DateOnly today)
    {
        Parsed<DateOnly> from = FrenchDate.Parse(first, today), to = FrenchDate.Parse(last, today);
        var sentences = (from.Ok, to.Ok) switch
        {
            (true, true) => [.. WhyNot(from.Value, to.Value, today).Select(r => r.Sentence)],
            _ => new[] { from.Error is null ? null : $"Début : {from.Error}", to.Error is null ? null : $"Fin : {to.Error}" }.OfType<string>().ToList(),
        };
        var doubts = new[] { from.Warning, to.Warning }.OfType<string>().ToList();
        return sentences.Count > 0
            ? new(null, string.Join(" ", sentences))
            : new(new ActivityPeriod(from.Value, to.Value), Warning: doubts.Count > 0 ? string.Join(" ", doubts) : null);
    }

    /// <summary>True when the day is in the period.</summary>
    public bool Covers(DateOnly day) => First <= day && day <= Last;

    /// <summary>The part of the period that has come: the year under way until today. The period itself once it is over.</summary>
    /// <exception cref="ArgumentException">The period has not begun.</exception>
    public ActivityPeriod Until(DateOnly today) => Last <= today ? this : new(First, today);

    /// <summary>The calendar months of the period, oldest first: the first day of the month (the plan in force on that day makes the planned
    /// minutes of the month) and the days of the month that are in the period.</summary>
    public IEnumerable<(DateOnly FirstOfMonth, Period Days)> Months()
    {
        for (var month = new DateOnly(First.Year, First.Month, 1); month <= Last; month = month.AddMonths(1))
        {
            var end = month.AddMonths(1).AddDays(-1);
            yield return (month, new Period(month < First ? First : month, end > Last ? Last : end));
        }
    }

    /// <inheritdoc/>
    public override string ToString() => InWords;

    private static DateOnly Latest(DateOnly first) => first.AddYears(MostYears).AddDays(-1);
}
