using FilRouge.Domain.Common;
using FilRouge.Domain.Network;

namespace FilRouge.Domain.People;

/// <summary>What is said of a period at school.</summary>
/// <param name="Setting">How the person is schooled.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included; null while it goes on.</param>
public sealed record SchoolPeriodDetails(Schooling Setting, DateOnly From, DateOnly? To = null)
{
    /// <summary>The establishment, when the network knows it.</summary>
    public Guid? StructureId { get; init; }

    /// <summary>Name of the establishment.</summary>
    public string? School { get; init; }

    /// <summary>Class in which the person is enrolled: « CE2 ».</summary>
    public string? Level { get; init; }

    /// <summary>Level of the teaching followed, when it is another: « GS ».</summary>
    public string? FollowedLevel { get; init; }

    /// <summary>Half-days a week, when the hours are not known; those of the timetable otherwise.</summary>
    public int? HalfDays { get; init; }

    /// <summary>Hours of the week; null when not known.</summary>
    public SchoolTimetable? Timetable { get; init; }

    /// <summary>Referent teacher (ERSEH), and how to reach her or him.</summary>
    public string? ReferentTeacher { get; init; }

    /// <summary>Weekly minutes of AESH that the CDAPH notified; null for a shared help, which has no number of hours.</summary>
    public int? AeshNotifiedMinutes { get; init; }

    /// <summary>Weekly minutes of AESH that take place.</summary>
    public int? AeshEffectiveMinutes { get; init; }
}

/// <summary>A period at school, or without one.</summary>
[Fr("période scolaire")]
public sealed class SchoolPeriod : DatedRecord
{
    /// <summary>Two half-days a day, from Monday to Saturday.</summary>
    private const int MostHalfDays = 12;

    // No class lasts longer: a figure above is a yearly or a mistyped one.
    private const int MostAeshMinutes = 40 * 60;

    private SchoolPeriod()
    {
    }

    private SchoolPeriod(Guid personId, SchoolPeriodDetails details, DateTime nowUtc)
        : base(personId, new Period(details.From, details.To), nowUtc)
    {
        (Setting, StructureId) = (details.Setting, details.StructureId);
        (School, Level, FollowedLevel, ReferentTeacher) = (Text(details.School), Text(details.Level), Text(details.FollowedLevel), Text(details.ReferentTeacher));
        (AeshNotifiedMinutes, AeshEffectiveMinutes) = (details.AeshNotifiedMinutes, details.AeshEffectiveMinutes);
        (Hours, HalfDays) = details.Timetable is { Slots.Count: > 0 } week ? (SlotsInWords.Typed(week.Slots), week.HalfDays) : ("", details.HalfDays);
    }

    /// <summary>How the person is schooled.</summary>
    public Schooling Setting { get; private set; }

    /// <summary>The establishment, when the network knows it.</summary>
    public Guid? StructureId { get; private set; }

    /// <summary>Name of the establishment.</summary>
    public string? School { get; private set; }

    /// <summary>Class in which the person is enrolled.</summary>
    public string? Level { get; private set; }

    /// <summary>Level of the teaching followed, when it is another.</summary>
    public string? FollowedLevel { get; private set; }

    /// <summary>Half-days a week; null when not known.</summary>
    public int? HalfDays { get; private set; }

    /// <summary>Hours of the week in words, one time a line; "" when not known.</summary>
    public string Hours { get; private set; } = "";

    /// <summary>Referent teacher (ERSEH).</summary>
    public string? ReferentTeacher { get; private set; }

    /// <summary>Weekly minutes of AESH notified; null for a shared help.</summary>
    public int? AeshNotifiedMinutes { get; private set; }

    /// <summary>Weekly minutes of AESH that take place.</summary>
    public int? AeshEffectiveMinutes { get; private set; }

    /// <summary>Hours of the week.</summary>
    public SchoolTimetable Timetable => new(SlotsInWords.Parse(Hours).Value ?? []);

    /// <summary>« ordinaire à temps partiel, école Jules-Ferry, CE2, 4 demi-journées par semaine ».</summary>
    public string Words => string.Join(", ", new[] { Setting.Fr(), School, LevelWords, HalfDayWords }.Where(w => w is { Length: > 0 }));

    /// <summary>« CE2 (suit le niveau GS) »; null when not known.</summary>
    public string? LevelWords => FollowedLevel is null ? Level : Level is null ? $"suit le niveau {FollowedLevel}" : $"{Level} (suit le niveau {FollowedLevel})";

    /// <summary>« 4 demi-journées par semaine »; null when not known.</summary>
    public string? HalfDayWords => HalfDays switch { null => null, 0 or 1 => $"{HalfDays} demi-journée par semaine", _ => $"{HalfDays} demi-journées par semaine" };

    /// <summary>True when less AESH takes place than was notified.</summary>
    public bool AeshLacks => AeshNotifiedMinutes is { } notified && (AeshEffectiveMinutes ?? 0) < notified;

    /// <summary>« 4 h sur 12 h notifiées »; null without AESH.</summary>
    public string? AeshWords => (AeshNotifiedMinutes, AeshEffectiveMinutes) switch
    {
        (null, null) => null,
        (null, { } done) => $"{new Minutes(done)} par semaine, aide mutualisée",
        ({ } notified, var done) => $"{(done is > 0 ? new Minutes(done.Value).Display : "aucune heure")} sur {new Minutes(notified)} notifiées",
    };

    /// <summary>Records a period.</summary>
    public static SchoolPeriod Record(Guid personId, SchoolPeriodDetails details, DateTime nowUtc)
    {
        RuleBrokenException.ThrowIfAny(WhyNotRecord(details));
        return new SchoolPeriod(personId, details, nowUtc);
    }

    /// <summary>Why a period cannot be recorded.</summary>
    public static IReadOnlyList<Refusal> WhyNotRecord(SchoolPeriodDetails details)
    {
        var refusals = new List<Refusal>(WhyNotPeriod(details.From, details.To));
        var slots = details.Timetable?.Slots.Count ?? 0;
        if (details.Setting == Schooling.Unknown)
        {
            refusals.Add(new("school.setting", "Choisissez comment la personne est scolarisée, ou « non scolarisé ».", Field: nameof(Setting)));
        }

        if (details.Setting is not (Schooling.Unknown or Schooling.Cned or Schooling.Home or Schooling.None) && Text(details.School) is null)
        {
            refusals.Add(new("school.name", "Écrivez le nom de l’établissement.", Field: nameof(School)));
        }

        if (details.Setting == Schooling.None && (slots > 0 || details.HalfDays > 0))
        {
            refusals.Add(new("school.none", "« Non scolarisé » n’a pas d’emploi du temps : choisissez un autre mode, ou videz les heures.", Field: nameof(Timetable)));
        }

        if (details.HalfDays is < 0 or > MostHalfDays)
        {
            refusals.Add(new("school.half-days", $"Une semaine compte de 0 à {MostHalfDays} demi-journées.", Field: nameof(HalfDays)));
        }

        if (slots > 0 && details.HalfDays is { } told && told != details.Timetable!.HalfDays)
        {
            refusals.Add(new("school.half-days-differ", $"L’emploi du temps compte {details.Timetable.HalfDays} demi-journées, et vous en écrivez {told} : laissez vide, le nombre se compte.", Field: nameof(HalfDays)));
        }

        if (details.AeshNotifiedMinutes > MostAeshMinutes || details.AeshEffectiveMinutes > MostAeshMinutes)
        {
            refusals.Add(new("school.aesh", "Écrivez les heures d’AESH par semaine : 40 heures au plus.", Field: details.AeshNotifiedMinutes > MostAeshMinutes ? "AeshNotified" : "AeshEffective"));
        }

        return [.. refusals, .. details.Timetable?.WhyNot() ?? []];
    }

    /// <summary>Supersedes this row and returns the one that replaces it, which the caller adds.</summary>
    public SchoolPeriod Correct(SchoolPeriodDetails details, string reason, DateTime nowUtc)
    {
        var replacement = Record(PersonId, details, nowUtc);
        Supersede(reason, nowUtc);
        return replacement;
    }

    private static string? Text(string? typed) => CleanText.Line(typed, int.MaxValue).Value is { Length: > 0 } text ? text : null;
}
