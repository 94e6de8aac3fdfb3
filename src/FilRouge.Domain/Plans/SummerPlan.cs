using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;

namespace FilRouge.Domain.Plans;

/// <summary>The summer is when paths break: each plan in force says by a day of spring who takes over in July and August.</summary>
[Fr("plan d’été")]
public static class SummerPlan
{
    /// <summary>Months before the day on which it begins to be asked for.</summary>
    private const int AskedMonthsBefore = 2;

    /// <summary>What is owed; null when the summer is arranged, not covered by the plan, or not yet asked for.</summary>
    /// <param name="version">A version in force, with its dates.</param>
    /// <param name="relays">Days of its relays.</param>
    /// <param name="delays">Delays of the territory: the day is a dated parameter.</param>
    /// <param name="today">Today in the territory.</param>
    public static DueItem? Of((DateOnly StartsOn, DateOnly EndsOn) version, IEnumerable<(DateOnly From, DateOnly To)> relays, PolicyDelays delays, DateOnly today)
    {
        var (by, from, to) = (delays.SummerPlanBy(today.Year), new DateOnly(today.Year, 7, 1), new DateOnly(today.Year, 8, 31));
        var asked = today >= by.AddMonths(-AskedMonthsBefore) && today <= to;
        var covers = version.StartsOn <= to && version.EndsOn >= from;
        return asked && covers && !relays.Any(r => r.From <= to && r.To >= from)
            ? new DueItem("summer.due", "Prévoyez l’été : qui prend le relais pendant les fermetures ?", by, today > by, $"Le plan d’été s’écrit avant le {by.Day} {FrenchDate.MonthName(by.Month)}, dans l’annexe de fermeture du projet.")
            : null;
    }
}
