using FilRouge.Domain.Common;

namespace FilRouge.Domain.Activity;

/// <summary>The wait of a path for its admission.</summary>
/// <param name="EligibleOn">Day on which the request was accepted: first day of the state « recevable ».</param>
/// <param name="AdmittedOn">Day of the admission; null while there is none.</param>
/// <param name="ClosedOn">First day of the state « clos sans admission »; null otherwise.</param>
[Fr("attente d’une admission")]
public readonly record struct Wait(DateOnly EligibleOn, DateOnly? AdmittedOn, DateOnly? ClosedOn)
{
    /// <summary>True when it waits on that day at 23:59 local.</summary>
    public bool HoldsOn(DateOnly day) => EligibleOn <= day && !(AdmittedOn <= day) && !(ClosedOn <= day);
}

/// <summary>Lengths and delays of the figures of activity, in calendar days, computed on small lists.</summary>
[Fr("calcul des durées et des délais")]
public static class Delays
{
    /// <summary>Days of support of the exits of the period, first and last day both counted: last day − admission + 1.</summary>
    /// <param name="exits">Admission and last day present of each path that ended; those that ended out of the period are left out.</param>
    /// <param name="period">The period.</param>
    public static Distribution OfSupport(IEnumerable<(DateOnly AdmittedOn, DateOnly LastDay)> exits, ActivityPeriod period) =>
        Distribution.Of(exits.Where(e => period.Covers(e.LastDay)).Select(e => Between(e.AdmittedOn, e.LastDay) + 1));

    /// <summary>Days from one event to another, of those whose second event is in the period: 0 when both are on the same day.
    /// Serves the first contact, the decision, the first intervention and the wait of the admitted.</summary>
    /// <param name="events">Day of the first and of the second event; those whose second event is out of the period are left out.</param>
    /// <param name="period">The period.</param>
    public static Distribution EndedIn(IEnumerable<(DateOnly From, DateOnly To)> events, ActivityPeriod period) =>
        Distribution.Of(events.Where(e => period.Covers(e.To)).Select(e => Between(e.From, e.To)));

    /// <summary>Days waited so far by those who wait on a day; <see cref="Distribution.Count"/> is the length of the list.</summary>
    /// <param name="waits">Waits; those over or not begun on that day are left out.</param>
    /// <param name="day">The day.</param>
    public static Distribution StillWaiting(IEnumerable<Wait> waits, DateOnly day) =>
        Distribution.Of(waits.Where(w => w.HoldsOn(day)).Select(w => Between(w.EligibleOn, day)));

    /// <summary>Calendar days from a day to another: 0 for the same day.</summary>
    public static int Between(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber;
}
