using System.Globalization;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Record;

/// <summary>The months of a path that are looked at, and where one goes from there. Both days are included; they begin and end months.</summary>
/// <param name="From">First day of the first month.</param>
/// <param name="To">Last day of the last month.</param>
/// <param name="Whole">The months that there are to look at.</param>
[Fr("fenêtre du fil")]
public sealed record ThreadWindow(DateOnly From, DateOnly To, Period Whole)
{
    private const int MonthsPerYear = 12;

    /// <summary>Number of months.</summary>
    public int Months => MonthsBetween(From, To) + 1;

    /// <summary>True when nothing is left out.</summary>
    public bool IsWhole => From <= Whole.From && To >= Whole.To;

    /// <summary>Years that there are to look at, the oldest first.</summary>
    public IEnumerable<int> Years => Enumerable.Range(Whole.From.Year, Whole.To!.Value.Year - Whole.From.Year + 1);

    /// <summary>First month, as an address writes it: « 2025-01 ».</summary>
    public string FromText => Text(From);

    /// <summary>Last month, as an address writes it.</summary>
    public string ToText => Text(To);

    /// <summary>« mars 2026 », « année 2025 », « de janvier 2025 à mars 2026 ».</summary>
    public string Words => Months == 1 ? Word(From)
        : Months == MonthsPerYear && From.Month == 1 ? $"année {From.Year}"
        : $"{(From.Month is 4 or 8 or 10 ? "d’" : "de ")}{Word(From)} à {Word(To)}";

    /// <summary>Reads a window from an address. What is not a month, or lies out of the path, gives the whole path: an address is never an error.</summary>
    /// <param name="from">First month, « 2025-01 », or null.</param>
    /// <param name="to">Last month, or null for the first alone.</param>
    /// <param name="begins">First day of the path.</param>
    /// <param name="ends">Last day that is worth showing.</param>
    public static ThreadWindow Read(string? from, string? to, DateOnly begins, DateOnly ends)
    {
        var whole = new Period(FirstOf(begins), LastOf(ends < begins ? begins : ends));
        var all = new ThreadWindow(whole.From, whole.To!.Value, whole);
        return Month(from) is { } first && (to is null ? first : Month(to)) is { } last && first <= last && first <= all.To && LastOf(last) >= all.From
            ? new ThreadWindow(first, LastOf(last), whole)
            : all;
    }

    /// <summary>A year.</summary>
    public ThreadWindow Year(int year) => this with { From = new DateOnly(year, 1, 1), To = new DateOnly(year, MonthsPerYear, 31) };

    /// <summary>Each month of the year looked at, to go closer; none when several years are.</summary>
    public IReadOnlyList<ThreadWindow> MonthsOfYear() => From.Year != To.Year
        ? []
        : [.. Enumerable.Range(1, MonthsPerYear).Select(m => new DateOnly(From.Year, m, 1)).Where(m => LastOf(m) >= Whole.From && m <= Whole.To).Select(m => this with { From = m, To = LastOf(m) })];

    /// <summary>As many months just before; null at the beginning of the path.</summary>
    public ThreadWindow? Previous => From <= Whole.From ? null : Shift(-Months);

    /// <summary>As many months just after; null at the end.</summary>
    public ThreadWindow? Next => To >= Whole.To ? null : Shift(Months);

    private ThreadWindow Shift(int months) => this with { From = From.AddMonths(months), To = LastOf(FirstOf(To).AddMonths(months)) };

    private static string Word(DateOnly day) => $"{FrenchDate.MonthName(day.Month)} {day.Year}";

    private static string Text(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static DateOnly? Month(string? text) =>
        DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2200 ? day : null;

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly LastOf(DateOnly day) => FirstOf(day).AddMonths(1).AddDays(-1);

    private static int MonthsBetween(DateOnly from, DateOnly to) => ((to.Year - from.Year) * MonthsPerYear) + to.Month - from.Month;
}
