using FilRouge.Domain.Common;

namespace FilRouge.Domain.Network;

/// <summary>What is looked for.</summary>
/// <param name="ProfessionCode">Code of <see cref="Professions"/>.</param>
/// <param name="Commune">Where the person lives, or where the intervention takes place.</param>
/// <param name="Age">Completed years.</param>
/// <param name="Day">Day for which somebody is looked for: the professional must be in the network then.</param>
public sealed record Wish(string ProfessionCode, InseeCommune Commune, int Age, DateOnly Day)
{
    /// <summary>Disability, one member of the second half of <see cref="Publics"/>; none: any.</summary>
    public Publics Disability { get; init; }

    /// <summary>Where; none: any place.</summary>
    public Places Place { get; init; }

    /// <summary>When in the week; null: any time.</summary>
    public SlotTimes? Time { get; init; }

    /// <summary>Minutes of a session somewhere in that time; null when it takes all of it.</summary>
    public int? SessionMinutes { get; init; }

    /// <summary>Minutes a week.</summary>
    public int WeeklyMinutes { get; init; }
}

/// <summary>Whether a professional fits a wish, and why: the reader sees what speaks for, what is not known, and the first rule that excludes.</summary>
[Fr("adéquation")]
public sealed class Fit
{
    private readonly List<string> _reasons = [];
    private readonly List<string> _unknowns = [];

    private Fit()
    {
    }

    /// <summary>What speaks for, in French.</summary>
    public IReadOnlyList<string> Reasons => _reasons;

    /// <summary>What the professional has not told, to ask by telephone; it never excludes.</summary>
    public IReadOnlyList<string> Unknowns => _unknowns;

    /// <summary>The first rule that excludes; null when the professional fits.</summary>
    public Refusal? Excluded { get; private init; }

    /// <summary>Reads the fit of a professional.</summary>
    /// <param name="professional">The professional.</param>
    /// <param name="wish">What is looked for.</param>
    /// <param name="plannedMinutes">Minutes a week already promised to others.</param>
    public static Fit Of(Professional professional, Wish wish, int plannedMinutes = 0)
    {
        var fit = new Fit();
        Func<Refusal?>[] rules =
        [
            () => fit.Profession(professional, wish),
            () => fit.Network(professional, wish),
            () => fit.Zone(professional, wish),
            () => fit.Age(professional, wish),
            () => fit.Disability(professional, wish),
            () => fit.Place(professional, wish),
            () => fit.Time(professional, wish),
            () => fit.Capacity(professional, wish, plannedMinutes),
        ];
        foreach (var rule in rules)
        {
            if (rule() is { } excluded)
            {
                return fit.But(excluded);
            }
        }

        return fit;
    }

    private Fit But(Refusal excluded)
    {
        var fit = new Fit { Excluded = excluded };
        fit._reasons.AddRange(_reasons);
        fit._unknowns.AddRange(_unknowns);
        return fit;
    }

    private Refusal? Profession(Professional p, Wish wish)
    {
        var has = Professions.Find(p.ProfessionCode)?.Label ?? p.ProfessionCode;
        return Judge(p.ProfessionCode == wish.ProfessionCode, has, "fit.profession", $"{p.Name} exerce une autre profession : {has}.");
    }

    private Refusal? Network(Professional p, Wish wish) => p.IsActiveOn(wish.Day)
        ? null
        : new("fit.inactive", $"{p.Name} n’est pas dans le réseau le {FrenchDate.Long(wish.Day)}.");

    private Refusal? Zone(Professional p, Wish wish)
    {
        if (wish.Place is Places.Remote)
        {
            return null;
        }

        return p.Zones.Count == 0
            ? Ask("zone d’intervention")
            : Judge(p.Zones.Any(z => z.Covers(wish.Commune)), $"intervient à {wish.Commune}", "fit.zone", $"{p.Name} n’intervient pas dans cette commune ({wish.Commune}) ; zone : {string.Join(", ", p.Zones.Select(z => z.Code))}.");
    }

    private Refusal? Age(Professional p, Wish wish)
    {
        var band = PublicsReading.OfAge(wish.Age);
        var ages = p.Publics & PublicsReading.Ages;
        return ages is Publics.None
            ? Ask("âges accompagnés")
            : Judge(ages.HasFlag(band), $"accompagne les {band.Fr()}", "fit.age", $"{p.Name} n’accompagne pas à {wish.Age} ans ; âges : {ages.Fr()}.");
    }

    private Refusal? Disability(Professional p, Wish wish)
    {
        if (wish.Disability is Publics.None)
        {
            return null;
        }

        var known = p.Publics & ~PublicsReading.Ages;
        return known is Publics.None
            ? Ask("handicaps accompagnés")
            : Judge((known & wish.Disability) != 0, $"connaît : {wish.Disability.Fr()}", "fit.disability", $"{p.Name} n’accompagne pas ce handicap ({wish.Disability.Fr()}) ; connaît : {known.Fr()}.");
    }

    private Refusal? Place(Professional p, Wish wish)
    {
        if (wish.Place is Places.None)
        {
            return null;
        }

        return p.Places is Places.None
            ? Ask("lieux acceptés")
            : Judge((p.Places & wish.Place) != 0, $"accepte : {wish.Place.Fr()}", "fit.place", $"{p.Name} n’intervient pas là ({wish.Place.Fr()}) ; lieux : {p.Places.Fr()}.");
    }

    private Refusal? Time(Professional p, Wish wish)
    {
        if (wish.Time is not { } time)
        {
            return null;
        }

        var words = wish.SessionMinutes is { } session
            ? $"le {FrenchDate.DayName(time.Day)}, {new Minutes(session)} entre {FrenchTime.Display(time.From)} et {FrenchTime.Display(time.To)}"
            : $"le {FrenchDate.DayName(time.Day)} de {FrenchTime.Display(time.From)} à {FrenchTime.Display(time.To)}";
        return p.Slots.Count == 0
            ? Ask("créneaux")
            : Judge(p.Slots.Any(s => wish.SessionMinutes is { } minutes ? s.Holds(time, minutes) : s.Holds(time)), $"libre {words}", "fit.time", $"{p.Name} n’offre pas ce créneau, {words}.");
    }

    private Refusal? Capacity(Professional p, Wish wish, int plannedMinutes)
    {
        if (p.WeeklyCapacityMinutes == 0)
        {
            return Ask("temps offert par semaine");
        }

        var left = new Minutes(Math.Max(0, p.WeeklyCapacityMinutes - plannedMinutes));
        return Judge(left.Value >= Math.Max(1, wish.WeeklyMinutes), $"{left.Display} libres par semaine", "fit.capacity", $"{p.Name} n’a plus assez de temps : {left.Display} libres par semaine.");
    }

    private Refusal? Ask(string what)
    {
        _unknowns.Add($"{what} à demander");
        return null;
    }

    private Refusal? Judge(bool fits, string reason, string code, string sentence)
    {
        if (!fits)
        {
            return new Refusal(code, sentence);
        }

        _reasons.Add(reason);
        return null;
    }
}
