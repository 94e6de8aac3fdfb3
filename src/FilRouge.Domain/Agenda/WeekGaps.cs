using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;

namespace FilRouge.Domain.Agenda;

/// <summary>A day held for a prestation: planned, confirmed or done.</summary>
/// <param name="PrestationId">Line of the prestation.</param>
/// <param name="Day">Local day.</param>
[Fr("jour tenu")]
public readonly record struct HeldDay(Guid PrestationId, DateOnly Day);

/// <summary>A prestation that the plan writes and that a week does not hold.</summary>
/// <param name="Prestation">The prestation.</param>
/// <param name="MissingTimes">Times that lack over the days looked at.</param>
/// <param name="Over">Days looked at: the week, the month, the quarter or the whole prestation, as its frequency counts.</param>
/// <param name="UsualDay">Day of the week on which it was last held; null when it never was.</param>
[Fr("créneau à couvrir")]
public sealed record WeekGap(PlannedPrestation Prestation, int MissingTimes, Period Over, DayOfWeek? UsualDay);

/// <summary>What a week lacks against the plan.</summary>
[Fr("semaine à couvrir")]
public static class WeekGaps
{
    /// <summary>Days whose interventions must be known to judge a week; null when no prestation runs then.</summary>
    public static Period? Needed(IEnumerable<PlannedPrestation> prestations, DateOnly monday)
    {
        var windows = prestations.Where(p => Runs(p, monday)).Select(p => Window(p, monday)).ToList();
        return windows.Count == 0 ? null : new Period(windows.Min(w => w.From), windows.Max(w => w.To));
    }

    /// <summary>The gaps of a week, in the order of the plan. What others deliver (partner, droit commun) is not in the agenda: it lacks
    /// only while nobody is found.</summary>
    /// <param name="prestations">Prestations of the version in force.</param>
    /// <param name="held">Days held, over <see cref="Needed"/> at least.</param>
    /// <param name="monday">First day of the week.</param>
    public static IReadOnlyList<WeekGap> Of(IEnumerable<PlannedPrestation> prestations, IEnumerable<HeldDay> held, DateOnly monday)
    {
        var byLine = held.ToLookup(h => h.PrestationId, h => h.Day);
        var gaps = new List<WeekGap>();
        foreach (var prestation in prestations.Where(p => Runs(p, monday) && !(IsElsewhere(p) && p.Sourcing == SourcingStatus.Covered)))
        {
            var window = Window(prestation, monday);
            var days = byLine[prestation.LineId].ToList();
            // To the nearest time: months and quarters do not hold whole weeks.
            var expected = (int)((prestation.MinutesIn(window) + (prestation.DurationMinutes / 2)) / prestation.DurationMinutes);
            var missing = expected - days.Count(window.Covers);
            if (missing > 0)
            {
                gaps.Add(new WeekGap(prestation, missing, window, days.Count == 0 ? null : days.Max().DayOfWeek));
            }
        }

        return gaps;
    }

    private static bool Runs(PlannedPrestation prestation, DateOnly monday) => prestation.From <= monday.AddDays(6) && monday <= prestation.To;

    private static bool IsElsewhere(PlannedPrestation prestation) => prestation.Modality is Modality.Partner or Modality.OrdinaryLaw;

    private static Period Window(PlannedPrestation prestation, DateOnly monday)
    {
        // A month or a quarter that a week straddles is the one that holds its Thursday, as for ISO weeks.
        var thursday = monday.AddDays(3);
        var month = new DateOnly(thursday.Year, thursday.Month, 1);
        var quarter = new DateOnly(thursday.Year, ((thursday.Month - 1) / 3 * 3) + 1, 1);
        var (from, to) = prestation.UnitPeriod switch
        {
            FrequencyUnit.Week => (monday.AddDays(-7 * (WeeksPerTime(prestation) - 1)), monday.AddDays(6)),
            FrequencyUnit.Month => (month, month.AddMonths(1).AddDays(-1)),
            FrequencyUnit.Quarter => (quarter, quarter.AddMonths(3).AddDays(-1)),
            _ => (prestation.From, prestation.To),
        };
        return new Period(from > prestation.From ? from : prestation.From, to < prestation.To ? to : prestation.To);
    }

    /// <summary>Once in two weeks is judged over two weeks.</summary>
    private static int WeeksPerTime(PlannedPrestation prestation) => Math.Max(1, (int)Math.Round(100m / prestation.TimesPerPeriodHundredths));
}
