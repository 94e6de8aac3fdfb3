using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;

namespace FilRouge.Domain.Agenda;

/// <summary>What was written, planned and done of one prestation over a period.</summary>
/// <param name="PrestationId">Line of the prestation; null for what is outside the plan.</param>
/// <param name="WrittenMinutes">Minutes that the plan writes for the days shared with the period.</param>
/// <param name="OpenMinutes">Minutes planned or confirmed, not done yet.</param>
/// <param name="DoneMinutes">Minutes done.</param>
/// <param name="Cancelled">Interventions cancelled, by motive; mistakes left out.</param>
[Fr("réalisation d’une prestation")]
public sealed record PrestationCoverage(
    Guid? PrestationId, long WrittenMinutes, long OpenMinutes, long DoneMinutes, IReadOnlyDictionary<CancelMotive, int> Cancelled)
{
    /// <summary>Done over written, in percent, rounded down; null when nothing is written.</summary>
    public int? DonePercent => WrittenMinutes == 0 ? null : (int)(DoneMinutes * 100 / WrittenMinutes);
}

/// <summary>What the plan foresees against what took place.</summary>
[Fr("réalisation du projet")]
public static class Coverage
{
    /// <summary>One row per prestation of the plan, and one for the rest when there is any.</summary>
    /// <param name="prestations">Prestations of the version that was in force: the plan as frozen, not re-planned.</param>
    /// <param name="interventions">Interventions of the person; those out of the period are ignored.</param>
    /// <param name="period">Local days.</param>
    public static IReadOnlyList<PrestationCoverage> Of(IEnumerable<PlannedPrestation> prestations, IEnumerable<Intervention> interventions, Period period)
    {
        var planned = prestations.ToList();
        var lines = planned.Select(p => p.LineId).ToHashSet();
        var byLine = interventions.Where(i => period.Covers(i.LocalDay))
            .ToLookup(i => i.PrestationId is { } line && lines.Contains(line) ? line : (Guid?)null);
        var rows = planned.Select(p => Row(p.LineId, p.MinutesIn(period), byLine[p.LineId])).ToList();
        if (byLine.Contains(null))
        {
            rows.Add(Row(null, 0, byLine[null]));
        }

        return rows;
    }

    /// <summary>Mondays of the weeks wholly in the period during which nothing was done.</summary>
    /// <param name="interventions">Interventions of the person.</param>
    /// <param name="period">Local days.</param>
    /// <exception cref="ArgumentException">The period is open.</exception>
    public static IReadOnlyList<DateOnly> EmptyWeeks(IEnumerable<Intervention> interventions, Period period)
    {
        var last = period.To ?? throw new ArgumentException("The period has no end.", nameof(period));
        var done = interventions.Where(i => i.Status == InterventionStatus.Completed).Select(i => MondayOf(i.LocalDay)).ToHashSet();
        var monday = MondayOf(period.From.AddDays(6));
        List<DateOnly> empty = [];
        for (; monday.AddDays(6) <= last; monday = monday.AddDays(7))
        {
            if (!done.Contains(monday))
            {
                empty.Add(monday);
            }
        }

        return empty;
    }

    /// <summary>Closing periods during which the person has no intervention planned, confirmed or done.</summary>
    public static IReadOnlyList<Closure> Uncovered(IEnumerable<Closure> closures, IEnumerable<Intervention> interventions)
    {
        var days = interventions.Where(i => i.HoldsTime).Select(i => i.LocalDay).ToHashSet();
        return [.. closures.Where(c => !days.Any(c.Period.Covers)).OrderBy(c => c.From)];
    }

    private static PrestationCoverage Row(Guid? line, long written, IEnumerable<Intervention> interventions)
    {
        var all = interventions.ToList();
        return new PrestationCoverage(
            line,
            written,
            all.Where(i => i.Open).Sum(i => (long)i.DurationMinutes),
            all.Where(i => i.Status == InterventionStatus.Completed).Sum(i => (long)i.DoneMinutes!.Value),
            all.Where(i => i.Motive is not (null or CancelMotive.Mistake)).CountBy(i => i.Motive!.Value).ToDictionary());
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
