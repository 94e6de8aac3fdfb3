using FilRouge.Domain.Common;

namespace FilRouge.Domain.Activity;

/// <summary>Age bands of the figures of activity, in completed years.</summary>
[Fr("tranche d’âge")]
public enum AgeBand
{
    /// <summary>Under 3.</summary>
    [Fr("0 à 2 ans")] From0To2,

    /// <summary>Nursery school.</summary>
    [Fr("3 à 5 ans")] From3To5,

    /// <summary>Primary school.</summary>
    [Fr("6 à 11 ans")] From6To11,

    /// <summary>Lower secondary school.</summary>
    [Fr("12 à 15 ans")] From12To15,

    /// <summary>Until majority.</summary>
    [Fr("16 à 17 ans")] From16To17,

    /// <summary>First years of adulthood.</summary>
    [Fr("18 à 20 ans")] From18To20,

    /// <summary>Young adults.</summary>
    [Fr("21 à 25 ans")] From21To25,

    /// <summary>Adults.</summary>
    [Fr("26 à 39 ans")] From26To39,

    /// <summary>Adults.</summary>
    [Fr("40 à 59 ans")] From40To59,

    /// <summary>60 and over.</summary>
    [Fr("60 ans et plus")] From60,
}

/// <summary>From a birth to its band.</summary>
[Fr("calcul de la tranche d’âge")]
public static class AgeBands
{
    private static readonly int[] FirstAges = [0, 3, 6, 12, 16, 18, 21, 26, 40, 60];

    /// <summary>The band of a person on a day; null when born after it. Completed years are counted as <see cref="PartialDate.AgeOn"/> does.</summary>
    /// <param name="birth">Birth, whole or not.</param>
    /// <param name="day">The day, or the day of death when it comes before.</param>
    public static AgeBand? Of(PartialDate birth, DateOnly day) => birth.AgeOn(day) is var age and >= 0 ? OfAge(age) : null;

    /// <summary>The band of an age in completed years.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The age is negative.</exception>
    public static AgeBand OfAge(int age)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(age);
        return (AgeBand)Array.FindLastIndex(FirstAges, first => first <= age);
    }
}
