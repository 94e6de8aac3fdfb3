using FilRouge.Domain.Common;

namespace FilRouge.Domain.Activity;

/// <summary>A DIPC to give, as it ended.</summary>
/// <param name="DueOn">Last day to give it: admission + 15 days at most, as the territory policy said at the admission.</param>
/// <param name="GivenOn">Day it was given; null when it was not.</param>
/// <param name="LastDay">Last day of the path; null while it goes on.</param>
[Fr("DIPC à échéance")]
public readonly record struct DipcDue(DateOnly DueOn, DateOnly? GivenOn, DateOnly? LastDay)
{
    /// <summary>True when it counts for a period: it came due then, and the path had not ended before without it.</summary>
    public bool CountsIn(ActivityPeriod period) => period.Covers(DueOn) && (GivenOn is not null || !(LastDay < DueOn));

    /// <summary>True when it was given in time.</summary>
    public bool InTime => GivenOn <= DueOn;
}

/// <summary>What is done in time, computed on small lists.</summary>
[Fr("calcul du respect des délais")]
public static class Timeliness
{
    /// <summary>Days after which a signed plan is no longer up to date (CASF, article D311 V: objectives and prestations are updated every year).</summary>
    public const int PlanDays = 365;

    /// <summary>Share of the DIPC that came due in the period and were given in time.</summary>
    public static Figure OfDipc(IEnumerable<DipcDue> dues, ActivityPeriod period)
    {
        var counted = dues.Where(d => d.CountsIn(period)).ToList();
        return Figure.Rate(Figures.DipcInTime, counted.Count(d => d.InTime), counted.Count);
    }

    /// <summary>True when a plan is up to date on a day.</summary>
    /// <param name="signedOn">Day of the last complete signature known on that day; null when there is none.</param>
    /// <param name="day">The day.</param>
    public static bool PlanUpToDate(DateOnly? signedOn, DateOnly day) =>
        signedOn is { } signed && signed <= day && Delays.Between(signed, day) <= PlanDays;
}
