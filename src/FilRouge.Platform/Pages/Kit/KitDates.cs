namespace FilRouge.Platform.Pages.Kit;

/// <summary>Days as French people read them. Words are kept here rather than asked from the machine's cultures, so that every installation writes the same.</summary>
internal static class KitDates
{
    private static readonly string[] Months =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    private static readonly string[] ShortMonths =
        ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

    private static readonly string[] Days = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    /// <summary>Names of the months, January first.</summary>
    public static IReadOnlyList<string> MonthNames => Months;

    /// <summary>« 3 mars 2026 », « 1er mars 2026 ».</summary>
    public static string Full(DateOnly day) => $"{DayAndMonth(day)} {day.Year}";

    /// <summary>« mardi 3 mars 2026 ».</summary>
    public static string WithWeekday(DateOnly day) => $"{Days[(int)day.DayOfWeek]} {Full(day)}";

    /// <summary>« mars 2026 ».</summary>
    public static string Month(DateOnly day) => $"{Months[day.Month - 1]} {day.Year}";

    /// <summary>« janv. 2025 », for the axis of a drawing.</summary>
    public static string ShortMonth(DateOnly day) => $"{ShortMonths[day.Month - 1]} {day.Year}";

    /// <summary>« 3 mars ».</summary>
    public static string DayAndMonth(DateOnly day) => $"{(day.Day == 1 ? "1er" : day.Day.ToString())} {Months[day.Month - 1]}";

    /// <summary>« 14 h 12 », « 9 h », with no-break spaces.</summary>
    public static string Hour(DateTime local) => local.Minute == 0 ? $"{local.Hour}\u00A0h" : $"{local.Hour}\u00A0h\u00A0{local.Minute:00}";

    /// <summary>« 3 mars 2026 à 14 h 12 ».</summary>
    public static string At(DateTime local) => $"{Full(DateOnly.FromDateTime(local))} à {Hour(local)}";

    /// <summary>« 03/03/2026 », the way a date is put back in a field.</summary>
    public static string InField(DateOnly day) => $"{day.Day:00}/{day.Month:00}/{day.Year:0000}";

    /// <summary>« 2026-03-03 », for machines: attribute datetime.</summary>
    public static string Iso(DateOnly day) => $"{day.Year:0000}-{day.Month:00}-{day.Day:00}";

    /// <summary>« de mars 2026 », « d’avril 2026 ».</summary>
    public static string OfMonth(DateOnly day) => Elide("de", "d’", Month(day));

    private static string Elide(string word, string elided, string next) =>
        "aeiouhàâéèêîôû".Contains(char.ToLowerInvariant(next[0])) ? elided + next : $"{word} {next}";
}
