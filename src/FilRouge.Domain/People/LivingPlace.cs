using System.Globalization;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.People;

/// <summary>What kind of place a person lives in.</summary>
[Fr("lieu de vie")]
public enum LivingPlaceKind
{
    /// <summary>Her or his own home, or both parents'.</summary>
    [Fr("domicile")] Home,

    /// <summary>Home of the other parent, when parents live apart.</summary>
    [Fr("domicile de l’autre parent")] OtherParentHome,

    /// <summary>Home of another relative.</summary>
    [Fr("chez un proche")] RelativeHome,

    /// <summary>Foster family.</summary>
    [Fr("famille d’accueil")] FosterFamily,

    /// <summary>Establishment, with or without nights.</summary>
    [Fr("établissement")] Structure,

    /// <summary>Hospital.</summary>
    [Fr("hôpital")] Hospital,

    /// <summary>Postal address only, for a person who lives in a caravan or nowhere.</summary>
    [Fr("domiciliation")] Domiciliation,

    /// <summary>Outside France.</summary>
    [Fr("à l’étranger")] Abroad,
}

/// <summary>When a person is there.</summary>
[Fr("rythme")]
public enum LivingRhythm
{
    /// <summary>All the time.</summary>
    [Fr("toujours")] Always,

    /// <summary>ISO weeks of even number.</summary>
    [Fr("semaines paires")] EvenWeeks,

    /// <summary>ISO weeks of odd number; weeks 53 and 1 follow each other and are both odd.</summary>
    [Fr("semaines impaires")] OddWeeks,

    /// <summary>Saturdays and Sundays.</summary>
    [Fr("week-ends")] Weekends,

    /// <summary>School holidays.</summary>
    [Fr("vacances scolaires")] Holidays,
}

/// <summary>What is said of a living place.</summary>
/// <param name="Kind">Kind of place.</param>
/// <param name="From">First day there.</param>
/// <param name="To">Last day there, included; null while open.</param>
public sealed record LivingPlaceDetails(LivingPlaceKind Kind, DateOnly From, DateOnly? To = null)
{
    /// <summary>With whom, or name of the structure.</summary>
    public string? With { get; init; }

    /// <summary>Number, street, locality; may lack a number (rule E31).</summary>
    public string? Line { get; init; }

    /// <summary>Postcode; null abroad.</summary>
    public Postcode? Postcode { get; init; }

    /// <summary>Commune, in words.</summary>
    public string? CommuneName { get; init; }

    /// <summary>Official code of the commune; null abroad or unknown.</summary>
    public InseeCommune? CommuneCode { get; init; }

    /// <summary>When the person is there.</summary>
    public LivingRhythm Rhythm { get; init; }

    /// <summary>Address shown only to those who need it (rule E10).</summary>
    public bool Protected { get; init; }
}

/// <summary>A place where a person lives or lived.</summary>
[Fr("lieu de vie")]
public sealed class LivingPlace : DatedRecord
{
    private LivingPlace()
    {
    }

    private LivingPlace(Guid personId, LivingPlaceDetails details, DateTime nowUtc)
        : base(personId, new Period(details.From, details.To), nowUtc)
    {
        (Kind, Postcode, CommuneCode, Rhythm, Protected) = (details.Kind, details.Postcode, details.CommuneCode, details.Rhythm, details.Protected);
        (With, Line, CommuneName) = (Text(details.With), Text(details.Line), Text(details.CommuneName));
    }

    /// <summary>Kind of place.</summary>
    public LivingPlaceKind Kind { get; private set; }

    /// <summary>With whom, or name of the structure.</summary>
    public string? With { get; private set; }

    /// <summary>Number, street, locality.</summary>
    public string? Line { get; private set; }

    /// <summary>Postcode.</summary>
    public Postcode? Postcode { get; private set; }

    /// <summary>Commune, in words.</summary>
    public string? CommuneName { get; private set; }

    /// <summary>Official code of the commune.</summary>
    public InseeCommune? CommuneCode { get; private set; }

    /// <summary>When the person is there.</summary>
    public LivingRhythm Rhythm { get; private set; }

    /// <summary>Address shown only to those who need it.</summary>
    public bool Protected { get; private set; }

    /// <summary>Records a place.</summary>
    public static LivingPlace Record(Guid personId, LivingPlaceDetails details, DateTime nowUtc)
    {
        RuleBrokenException.ThrowIfAny(WhyNotRecord(details));
        return new LivingPlace(personId, details, nowUtc);
    }

    /// <summary>Why a place cannot be recorded.</summary>
    public static IReadOnlyList<Refusal> WhyNotRecord(LivingPlaceDetails details)
    {
        var refusals = new List<Refusal>(WhyNotPeriod(details.From, details.To));
        if (details.Kind is LivingPlaceKind.FosterFamily or LivingPlaceKind.Structure or LivingPlaceKind.Hospital or LivingPlaceKind.RelativeHome && Text(details.With) is null)
        {
            refusals.Add(new("place.with", "Écrivez chez qui, ou le nom de l’établissement.", Field: nameof(With)));
        }

        return refusals;
    }

    /// <summary>Supersedes this row and returns the one that replaces it, which the caller adds.</summary>
    public LivingPlace Correct(LivingPlaceDetails details, string reason, DateTime nowUtc)
    {
        var replacement = Record(PersonId, details, nowUtc);
        Supersede(reason, nowUtc);
        return replacement;
    }

    /// <summary>True when the person is expected there on that day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="schoolHoliday">True when that day is in the school holidays of the person's zone.</param>
    public bool ExpectsOn(DateOnly day, bool schoolHoliday) => HoldsOn(day) && Rhythm switch
    {
        LivingRhythm.EvenWeeks => Week(day) % 2 == 0,
        LivingRhythm.OddWeeks => Week(day) % 2 == 1,
        LivingRhythm.Weekends => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday,
        LivingRhythm.Holidays => schoolHoliday,
        _ => true,
    };

    private static int Week(DateOnly day) => ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue));

    private static string? Text(string? typed) => CleanText.Line(typed, int.MaxValue).Value is { Length: > 0 } text ? text : null;
}
