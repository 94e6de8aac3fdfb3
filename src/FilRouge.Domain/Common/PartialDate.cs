using System.Globalization;
using System.Text.RegularExpressions;

namespace FilRouge.Domain.Common;

/// <summary>A day of birth whose day, or day and month, may be unknown (rule E04): kept as « 2015-03-12 », « 2015-03-00 » or « 1972-00-00 »,
/// which sorts as text.</summary>
[Fr("date de naissance")]
public readonly partial record struct PartialDate : ITextValue<PartialDate>
{
    private const string Example = "Écrivez par exemple 12/2/2015, 02/2015 si le jour est inconnu, 2015 si le mois l’est aussi.";
    private static readonly DateOnly FarAhead = new(2199, 12, 31);
    private readonly string? _text;

    private PartialDate(string text) => _text = text;

    /// <summary>A whole date.</summary>
    public PartialDate(DateOnly day)
        : this(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
    {
    }

    /// <inheritdoc/>
    public string Text => _text ?? "";

    /// <summary>Year, always known.</summary>
    public int Year => int.Parse(Text.AsSpan(0, 4), CultureInfo.InvariantCulture);

    /// <summary>Month, 1 to 12; null when unknown.</summary>
    public int? Month => NoneIfZero(Text.AsSpan(5, 2));

    /// <summary>Day of the month; null when unknown.</summary>
    public int? Day => NoneIfZero(Text.AsSpan(8, 2));

    /// <summary>The whole date; null when a part is unknown.</summary>
    public DateOnly? Whole => Month is { } month && Day is { } day ? new DateOnly(Year, month, day) : null;

    /// <summary>First day it can be.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>Last day it can be.</summary>
    public DateOnly Latest => Whole ?? new DateOnly(Year, Month ?? 12, DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>« 12 février 2015 », « février 2015 (jour inconnu) », « 1972 (jour et mois inconnus) ».</summary>
    public string Display => (Month, Whole) switch
    {
        (_, { } whole) => FrenchDate.Long(whole),
        ({ } month, _) => $"{FrenchDate.MonthName(month)} {Year} (jour inconnu)",
        _ => $"{Year} (jour et mois inconnus)",
    };

    /// <summary>Reads a birth: as <see cref="FrenchDate.ParseBirth"/>, and also « 03/2015 », « mars 2015 », « 00/03/2015 », « 1972 ».
    /// The future is refused; more than 120 years is a doubt.</summary>
    public static Parsed<PartialDate> Parse(string? typed, DateOnly today)
    {
        // What is unknown is told between brackets: « 1972 (jour et mois inconnus) » comes back from a form as it was shown.
        var text = (typed ?? "").Split('(')[0].Trim().ToLowerInvariant();
        var read = Incomplete(text) ?? Completed(FrenchDate.ParseBirth(typed, today));
        if (!read.Ok)
        {
            return text.Length == 0 ? new(default, $"Écrivez la date de naissance. {Example}") : read;
        }

        if (read.Value.Earliest > today)
        {
            return new(default, $"{read.Value.Year} est dans l’avenir : une date de naissance ne peut pas l’être. Vérifiez l’année.");
        }

        return read.Value.AgeOn(today) > 120
            ? read with { Warning = $"Cette personne aurait {read.Value.AgeOn(today)} ans : vérifiez l’année." }
            : read;
    }

    /// <summary>Reads a birth written with its four-digit year, without knowing what day it is: prefer the form that takes today.</summary>
    public static Parsed<PartialDate> Parse(string? typed) => Parse(typed, FarAhead) switch
    {
        { Ok: true } read when !FourDigits().IsMatch(typed ?? "") => new(default, $"Écrivez l’année avec quatre chiffres. {Example}"),
        { Ok: true } read => read with { Warning = null },
        var refused => refused,
    };

    /// <inheritdoc/>
    public static PartialDate FromStore(string text) => new(text);

    /// <summary>Completed years on a day, counted from the last day the birth can be: nobody becomes of age too early by a missing day.
    /// A person born on 29 February ages on 1 March in common years, once February is over.</summary>
    public int AgeOn(DateOnly day) => Age(Latest, day);

    /// <summary>True when the missing day or month cannot change the age on that day.</summary>
    public bool AgeIsSureOn(DateOnly day) => Age(Earliest, day) == Age(Latest, day);

    /// <summary>The day a person reaches an age, counted as <see cref="AgeOn"/> does.</summary>
    public DateOnly Reaches(int age)
    {
        var birth = Latest;
        return birth is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(birth.Year + age) ? new DateOnly(birth.Year + age, 3, 1) : birth.AddYears(age);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static int Age(DateOnly birth, DateOnly day) =>
        day.Year - birth.Year - ((day.Month, day.Day).CompareTo((birth.Month, birth.Day)) < 0 ? 1 : 0);

    private static Parsed<PartialDate> Completed(Parsed<DateOnly> whole) =>
        whole.Ok ? new(new PartialDate(whole.Value), null, whole.Warning) : new(default, whole.Error);

    private static Parsed<PartialDate>? Incomplete(string text)
    {
        if (YearAlone().Match(text) is { Success: true } alone)
        {
            return Made(alone.Groups["year"].Value, 0);
        }

        if (MonthAndYear().Match(text) is { Success: true } numeric)
        {
            return Made(numeric.Groups["year"].Value, int.Parse(numeric.Groups["month"].ValueSpan, CultureInfo.InvariantCulture));
        }

        return WordAndYear().Match(text) is { Success: true } worded && FrenchDate.MonthOf(worded.Groups["month"].Value) is { } month
            ? Made(worded.Groups["year"].Value, month)
            : null;
    }

    private static Parsed<PartialDate> Made(string year, int month) => (month, int.Parse(year, CultureInfo.InvariantCulture)) switch
    {
        ( > 12, _) => new(default, $"Il n’y a pas de mois {month}. {Example}"),
        (_, < 1800) => new(default, $"L’année {year} n’est pas possible ici. {Example}"),
        _ => new(new PartialDate($"{year}-{month:00}-00")),
    };

    private static int? NoneIfZero(ReadOnlySpan<char> digits) => int.Parse(digits, CultureInfo.InvariantCulture) is > 0 and var value ? value : null;

    [GeneratedRegex(@"^(?:(?:00|\?\?)[/.\- ](?:00|\?\?)[/.\- ])?(?<year>[0-9]{4})(?:-00-00)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex YearAlone();

    [GeneratedRegex(@"^(?:(?:(?:00|\?\?)[/.\- ])?(?<month>[0-9]{1,2})[/.\- ](?<year>[0-9]{4})|(?<year>[0-9]{4})-(?<month>[0-9]{2})(?:-00)?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex MonthAndYear();

    [GeneratedRegex(@"^(?<month>\p{L}[\p{L}\p{M}]{2,})\.?\s+(?<year>[0-9]{4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex WordAndYear();

    [GeneratedRegex("[0-9]{4}", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();
}
