using FilRouge.Domain.Activity;

namespace FilRouge.Web.Activity;

/// <summary>A month of a period; its days that are in the period.</summary>
/// <param name="Days">The days counted.</param>
/// <param name="Requests">Requests received.</param>
/// <param name="Entries">Admissions.</param>
/// <param name="Exits">Exits.</param>
/// <param name="Present">Persons present on the last day.</param>
/// <param name="Waiting">Requests that wait on the last day.</param>
/// <param name="MinutesPlanned">Minutes that the plans in force on the first day of the month write.</param>
/// <param name="MinutesDone">Minutes done on the same lines, as the realisation rate counts them.</param>
public sealed record MonthRow(ActivityPeriod Days, int Requests, int Entries, int Exits, int Present, int Waiting, long MinutesPlanned, long MinutesDone)
{
    /// <summary>Realisation rate of the month, in percent; null when nothing was planned.</summary>
    public decimal? Rate => MinutesPlanned == 0 ? null : Math.Round(100m * MinutesDone / MinutesPlanned, 1, MidpointRounding.AwayFromZero);
}

/// <summary>The same figures, month by month: each is counted from the list that the figure of that month would have, so that they cannot disagree.</summary>
public static class MonthByMonth
{
    public static IReadOnlyList<MonthRow> Of(ActivityFacts facts, ActivityMinutes minutes)
    {
        var planned = CareFigures.Planned(facts).ToLookup(p => p.FirstOfMonth);
        var done = minutes.ByLine.ToDictionary(l => (l.LineId, l.Year, l.Month), l => l.Minutes);
        return [.. facts.Scope.Period.Months().Select(month =>
        {
            var days = new ActivityPeriod(month.Days.From, month.Days.To!.Value);
            var part = facts with { Scope = facts.Scope with { Period = days } };
            var lines = planned[month.FirstOfMonth].ToList();
            return new MonthRow(
                days, Count(Figures.Requests), Count(Figures.Entries), Count(Figures.Exits), Count(Figures.PresentLastDay), Count(Figures.Waiting),
                lines.Sum(l => l.Minutes), lines.Sum(l => done.GetValueOrDefault((l.LineId, l.FirstOfMonth.Year, l.FirstOfMonth.Month))));

            int Count(FigureDefinition figure) => ActivityLists.Of(part, figure).Count;
        })];
    }
}
