using FilRouge.Domain.Common;

namespace FilRouge.Web.Agenda;

/// <summary>The same day of the week, until a day.</summary>
internal sealed record Series(IReadOnlyList<DateOnly> Days, IReadOnlyList<DateOnly> Skipped, bool TooLong)
{
    /// <summary>A year of weeks: a plan does not run longer.</summary>
    private const int Longest = 53;

    /// <param name="first">The first day; its day of the week is that of the series.</param>
    /// <param name="until">Last day, included; null for one day only.</param>
    /// <param name="closed">Closed days to leave out, public holidays with them; null to leave nothing out.</param>
    public static Series Of(DateOnly first, DateOnly? until, IReadOnlyList<Period>? closed)
    {
        var weeks = until is { } last && last > first ? (last.DayNumber - first.DayNumber) / 7 : 0;
        var days = Enumerable.Range(0, Math.Min(weeks, Longest) + 1).Select(w => first.AddDays(7 * w)).ToList();

        // Somebody who names one day means it; a repetition does not mean each of its days.
        var skipped = weeks == 0 || closed is null ? [] : days.Where(d => closed.Any(c => c.Covers(d)) || PublicHolidays.NameOf(d) is not null).ToList();
        return new Series([.. days.Except(skipped)], skipped, weeks > Longest);
    }

    public IEnumerable<Refusal> WhyNot()
    {
        if (TooLong)
        {
            yield return new("intervention.series-long", "Une série va sur un an au plus : écrivez une date de fin plus proche.", Field: nameof(PlanIntervention.Input.Until));
        }
        else if (Days.Count == 0)
        {
            yield return new("intervention.series-empty", "Toutes ces semaines tombent sur des fermetures : il n’y a rien à planifier.", Field: nameof(PlanIntervention.Input.Until));
        }
    }
}

/// <summary>What is found for the days of a series: said once, with the days it holds for when it does not hold for all.</summary>
internal sealed class SeriesFindings(Series series)
{
    private const int NamedDays = 4;
    private readonly List<(DateOnly Day, Refusal Refusal)> _refusals = [];
    private readonly List<(DateOnly Day, Refusal Refusal)> _warnings = [];

    public IReadOnlyList<Refusal> Refusals => Grouped(_refusals);

    public IReadOnlyList<Refusal> Warnings =>
    [
        .. series.Days.Count > 1 ? [new Refusal("intervention.series", $"{series.Days.Count} interventions, du {FrenchDate.Long(series.Days[0])} au {FrenchDate.Long(series.Days[^1])}.")] : (IEnumerable<Refusal>)[],
        .. series.Skipped.Count > 0 ? [new Refusal("intervention.skipped", $"Laissées de côté pour fermeture ou jour férié : {Named(series.Skipped)}.")] : (IEnumerable<Refusal>)[],
        .. Grouped(_warnings),
    ];

    public void Refuse(DateOnly day, IEnumerable<Refusal> refusals) => _refusals.AddRange(refusals.Select(r => (day, r)));

    public void Warn(DateOnly day, IEnumerable<Refusal> warnings) => _warnings.AddRange(warnings.Select(w => (day, w)));

    private IReadOnlyList<Refusal> Grouped(List<(DateOnly Day, Refusal Refusal)> found) =>
    [
        .. found.GroupBy(f => f.Refusal).Select(g =>
        {
            var days = g.Select(f => f.Day).Distinct().ToList();
            return series.Days.Count == 1 || days.Count == series.Days.Count ? g.Key : g.Key with { Sentence = $"{g.Key.Sentence} ({Named(days)})" };
        }),
    ];

    private static string Named(IReadOnlyList<DateOnly> days) =>
        string.Join(", ", days.Take(NamedDays).Select(FrenchDate.Long)) + (days.Count > NamedDays ? $" et {days.Count - NamedDays} autres jours" : "");
}
