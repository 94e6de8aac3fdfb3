using System.Globalization;
using System.Text.RegularExpressions;

namespace FilRouge.Domain.Common;

/// <summary>Days as French people type and read them. Month and day names are ours: the machine may carry no French culture.</summary>
public static partial class FrenchDate
{
    private const string Example = "Écrivez par exemple 12/2/2021 ou 12 février 2021.";
    private const int FirstYear = 1800;

    // Dates of acts and plans lie more often behind than ahead: two digits reach 20 years ahead (validity of rights goes to 10 years) and 79 back.
    private const int YearsAhead = 20;

    private static readonly string[] MonthNames =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    private static readonly string[] DayNames = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    /// <summary>« 12 février 2021 », « 1er mars 2020 ».</summary>
    public static string Long(DateOnly day) => $"{(day.Day == 1 ? "1er" : day.Day.ToString(CultureInfo.InvariantCulture))} {MonthName(day.Month)} {day.Year}";

    /// <summary>« vendredi 12 février 2021 ».</summary>
    public static string LongWithDay(DateOnly day) => $"{DayName(day.DayOfWeek)} {Long(day)}";

    /// <summary>« 12/02/2021 ».</summary>
    public static string Short(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>« février », for 2.</summary>
    public static string MonthName(int month) => MonthNames[month - 1];

    /// <summary>« vendredi ».</summary>
    public static string DayName(DayOfWeek day) => DayNames[(int)day];

    /// <summary>Reads a day: « 12/2/21 », « 12-02-2021 », « 12.02.21 », « 12 février 2021 », « 1er mars 2020 », « 2021-02-12 », « 12022021 », « hier ».
    /// A year of two digits falls between 79 years before <paramref name="today"/> and 20 years after.</summary>
    public static Parsed<DateOnly> Parse(string? typed, DateOnly today)
    {
        var parts = Read(typed, today);
        return parts.Error is not null ? new(default, parts.Error) : Build(parts, Century(parts, today.Year + YearsAhead));
    }

    /// <summary>Reads a day of birth: as <see cref="Parse"/>, but never after <paramref name="today"/>, so that two digits mean the last hundred years.</summary>
    public static Parsed<DateOnly> ParseBirth(string? typed, DateOnly today)
    {
        var parts = Read(typed, today);
        if (parts.Error is not null)
        {
            return new(default, parts.Error);
        }

        var built = Build(parts, Century(parts, today.Year));
        if (built.Ok && built.Value > today)
        {
            return parts.TwoDigitYear
                ? Build(parts, built.Value.Year - 100)
                : new(default, $"Le {Long(built.Value)} est dans l’avenir : une date de naissance ne peut pas l’être. Vérifiez l’année.");
        }

        return built;
    }

    /// <summary>The month that a word names, from its first three letters on (« fév. », « sept »); null when none or several do.</summary>
    internal static int? MonthOf(string word)
    {
        var folded = TextFold.Fold(word);
        var found = Enumerable.Range(1, 12).Where(m => folded.Length >= 3 && TextFold.Fold(MonthNames[m - 1]).StartsWith(folded, StringComparison.Ordinal)).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static int Century(in Parts parts, int lastYear)
    {
        if (!parts.TwoDigitYear)
        {
            return parts.Year;
        }

        var year = (lastYear / 100 * 100) + parts.Year;
        return year > lastYear ? year - 100 : year;
    }

    private static Parsed<DateOnly> Build(in Parts parts, int year)
    {
        if (parts.Month is < 1 or > 12)
        {
            var swapped = parts.Day is >= 1 and <= 12 && parts.Month <= 31 ? $" Écrivez le jour d’abord : {parts.Month}/{parts.Day}/{year}." : " " + Example;
            return new(default, $"Il n’y a pas de mois {parts.Month}.{swapped}");
        }

        if (year is < FirstYear or > 2200)
        {
            return new(default, $"L’année {year} n’est pas possible ici. Écrivez l’année avec quatre chiffres.");
        }

        var last = DateTime.DaysInMonth(year, parts.Month);
        return parts.Day >= 1 && parts.Day <= last
            ? Checked(new DateOnly(year, parts.Month, parts.Day), parts.Weekday)
            : new(default, $"Il n’y a pas de {parts.Day} {MonthName(parts.Month)} {year} : ce mois a {last} jours.");
    }

    private static Parsed<DateOnly> Checked(DateOnly day, string weekday) => weekday.Length == 0 || weekday == DayName(day.DayOfWeek)
        ? new(day)
        : new(day, Warning: $"Le {Long(day)} est un {DayName(day.DayOfWeek)}, pas un {weekday} : vérifiez la date.");

    private static Parts Read(string? typed, DateOnly today)
    {
        var text = (typed ?? "").Trim().ToLowerInvariant();
        if (Relative(TextFold.Fold(text), today) is { } day)
        {
            return new(day.Day, day.Month, day.Year, false, "", null);
        }

        if (Iso().Match(text) is { Success: true } iso)
        {
            return Parts.Of(iso, Number(iso, "month"));
        }

        if (Numeric().Match(text) is { Success: true } numeric)
        {
            return Parts.Of(numeric, Number(numeric, "month"));
        }

        if (Worded().Match(text) is { Success: true } worded && MonthOf(worded.Groups["month"].Value) is { } month)
        {
            return Parts.Of(worded, month);
        }

        return text.Length == 0 ? Parts.Failed($"Écrivez une date. {Example}")
            : WithoutYear().IsMatch(text) ? Parts.Failed($"Ajoutez l’année à « {typed!.Trim()} ». {Example}")
            : Parts.Failed($"Cette date n’a pas pu être lue. {Example}");
    }

    private static DateOnly? Relative(string folded, DateOnly today) => folded switch
    {
        "aujourd hui" or "aujourdhui" => today,
        "hier" => today.AddDays(-1),
        "demain" => today.AddDays(1),
        _ => null,
    };

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?:(?<day>[0-9]{1,2})\s*[/.\- ]\s*(?<month>[0-9]{1,2})\s*[/.\- ]\s*(?<year>[0-9]{4}|[0-9]{2})|(?<day>[0-9]{2})(?<month>[0-9]{2})(?<year>[0-9]{4}))\z", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"^(?:le\s+)?(?:(?<weekday>lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),?\s+)?(?<day>[0-9]{1,2})(?:er|ᵉʳ)?[\s\-/.]*(?<month>\p{L}[\p{L}\p{M}]{2,})\.?[\s\-/.]*(?<year>[0-9]{4}|[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Worded();

    [GeneratedRegex(@"^[0-9]{1,2}(?:er)?[\s/.\-]+(?:[0-9]{1,2}|\p{L}[\p{L}\p{M}]{2,}\.?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex WithoutYear();

    private readonly record struct Parts(int Day, int Month, int Year, bool TwoDigitYear, string Weekday, string? Error)
    {
        public static Parts Of(Match match, int month) =>
            new(Number(match, "day"), month, Number(match, "year"), match.Groups["year"].Length == 2, match.Groups["weekday"].Value, null);

        public static Parts Failed(string error) => new(0, 0, 0, false, "", error);
    }
}
