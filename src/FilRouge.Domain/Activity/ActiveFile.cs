using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;

namespace FilRouge.Domain.Activity;

/// <summary>The active file, as <see cref="Figures.ActiveFile"/> defines it, computed on small lists. The same definition is aggregated in SQL:
/// these functions say what that query must give.</summary>
[Fr("calcul de la file active")]
public static class ActiveFile
{
    /// <summary>The days that a path counts in the active file, oldest first; the last period is open while the path goes on. A return within
    /// the delay of the territory gives two periods: the days between do not count.</summary>
    /// <param name="steps">States of the path and the day each began, in the order of entry (the news of a death may come late: a later entry
    /// wins from its day on, as in <see cref="EpisodeOfCare.StatusOn"/>).</param>
    public static IReadOnlyList<Period> DaysOf(IEnumerable<(EpisodeStatus Status, DateOnly From)> steps)
    {
        List<Period> periods = [];
        DateOnly? next = null;
        foreach (var (status, from) in steps.Reverse())
        {
            if (from >= next)
            {
                continue;
            }

            if (EpisodeLifecycle.CountsInActiveFile(status))
            {
                var goesOn = periods.Count > 0 && periods[0].From == next;
                var to = goesOn ? periods[0].To : next?.AddDays(-1);
                periods.RemoveRange(0, goesOn ? 1 : 0);
                periods.Insert(0, new Period(from, to));
            }

            next = from;
        }

        return periods;
    }

    /// <summary>Distinct persons with at least a day in the active file during the period.</summary>
    /// <param name="stays">Persons and their days in the active file: see <see cref="DaysOf"/>; a person may have several.</param>
    /// <param name="period">The period.</param>
    public static int Of(IEnumerable<(Guid PersonId, Period Days)> stays, ActivityPeriod period) =>
        stays.Where(s => s.Days.Overlaps(period.Period)).Select(s => s.PersonId).Distinct().Count();

    /// <summary>Distinct persons in the active file on a day, at 23:59 local.</summary>
    /// <param name="stays">As in <see cref="Of"/>.</param>
    /// <param name="day">The day.</param>
    public static int PresentOn(IEnumerable<(Guid PersonId, Period Days)> stays, DateOnly day) =>
        stays.Where(s => s.Days.Covers(day)).Select(s => s.PersonId).Distinct().Count();
}
