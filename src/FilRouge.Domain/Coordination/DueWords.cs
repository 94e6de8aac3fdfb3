using System.Globalization;
using System.Text.RegularExpressions;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Coordination;

/// <summary>Days as people say them in a meeting: « le 12/12 », « vendredi », « sous 15 jours », « fin décembre ». Always the next one: a decision looks ahead.</summary>
[Fr("échéance dite en réunion")]
public static partial class DueWords
{
    // « le vendredi 4 décembre 2026 »
    private const int LongestDay = 5;

    private static readonly Dictionary<string, int> Numbers = new()
    {
        ["un"] = 1,
        ["une"] = 1,
        ["deux"] = 2,
        ["trois"] = 3,
        ["quatre"] = 4,
        ["cinq"] = 5,
        ["six"] = 6,
        ["huit"] = 8,
        ["dix"] = 10,
        ["quinze"] = 15,
    };

    /// <summary>Reads a day, on or after another.</summary>
    /// <param name="words">What was said, without « pour » nor « avant ».</param>
    /// <param name="from">The day of the meeting.</param>
    public static Parsed<DateOnly> Read(string words, DateOnly from)
    {
        var text = Leading().Replace(words.Trim().TrimEnd('.', ';', ',', ' '), "");
        var folded = TextFold.Fold(text);
        if (Weekday(folded, from) is { } weekday)
        {
            return new(weekday);
        }

        if (InDays().Match(text) is { Success: true } days)
        {
            return new(from.AddDays(int.Parse(days.Groups["n"].ValueSpan, CultureInfo.InvariantCulture)));
        }

        if (Delay().Match(folded) is { Success: true } delay)
        {
            return After(delay, from);
        }

        if (EndOf(folded, from) is { } end)
        {
            return new(end);
        }

        return WithoutYear().IsMatch(text) ? NextOf(text, from) : FrenchDate.Parse(text, from);
    }

    /// <summary>The day that the last words of a sentence say, « rappeler la mère mardi », « écrire à l’école j+2 »; the whole sentence and null when they say none.</summary>
    public static (string Before, DateOnly? Day) AtEnd(string sentence, DateOnly from)
    {
        var words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var first = Math.Max(0, words.Length - LongestDay); first < words.Length; first++)
        {
            if (Read(string.Join(' ', words[first..]), from) is { Ok: true } read)
            {
                return (string.Join(' ', words[..first]), read.Value);
            }
        }

        return (sentence, null);
    }

    private static Parsed<DateOnly> NextOf(string text, DateOnly from)
    {
        var separator = text.Contains('/', StringComparison.Ordinal) ? "/" : text.Contains('.', StringComparison.Ordinal) ? "." : text.Contains('-', StringComparison.Ordinal) ? "-" : " ";
        var thisYear = FrenchDate.Parse($"{text}{separator}{from.Year}", from);
        // 29 February is not of every year: the next year may have it.
        return thisYear.Ok && thisYear.Value >= from ? thisYear : FrenchDate.Parse($"{text}{separator}{from.Year + 1}", from) is { Ok: true } next ? next : thisYear;
    }

    private static DateOnly? Weekday(string folded, DateOnly from)
    {
        var name = folded.EndsWith(" prochain", StringComparison.Ordinal) ? folded[..^9] : folded;
        for (var ahead = 1; ahead <= 7; ahead++)
        {
            if (TextFold.Fold(FrenchDate.DayName(from.AddDays(ahead).DayOfWeek)) == name)
            {
                return from.AddDays(ahead);
            }
        }

        return null;
    }

    private static Parsed<DateOnly> After(Match delay, DateOnly from)
    {
        var told = delay.Groups["n"].Value;
        var n = int.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : Numbers.GetValueOrDefault(told);
        return n is < 1 or > 365 ? new(default, "ce délai n’a pas pu être lu.") : delay.Groups["unit"].Value[0] switch
        {
            'j' => new(from.AddDays(n)),
            's' => new(from.AddDays(7 * n)),
            _ => new(from.AddMonths(n)),
        };
    }

    private static DateOnly? EndOf(string folded, DateOnly from)
    {
        if (!folded.StartsWith("fin ", StringComparison.Ordinal))
        {
            return null;
        }

        var what = folded[4..];
        if (what is "de semaine" or "de la semaine")
        {
            return from.AddDays(((int)DayOfWeek.Friday - (int)from.DayOfWeek + 7) % 7);
        }

        var month = what is "de mois" or "du mois" or "de ce mois" ? from.Month : FrenchDate.MonthOf(what.StartsWith("du mois de ", StringComparison.Ordinal) ? what[11..] : what);
        if (month is not { } found)
        {
            return null;
        }

        var year = found < from.Month ? from.Year + 1 : from.Year;
        return new DateOnly(year, found, DateTime.DaysInMonth(year, found));
    }

    [GeneratedRegex(@"^(?:le\s+|la\s+|l[’']|au\s+|ce\s+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Leading();

    [GeneratedRegex(@"^j\s?\+\s?(?<n>[0-9]{1,3})\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InDays();

    [GeneratedRegex(@"^(?:sous|dans|d ici|dici|a)\s+(?<n>[0-9]{1,3}|[a-z]+)\s+(?<unit>jours?|semaines?|mois)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Delay();

    [GeneratedRegex(@"^(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+)?[0-9]{1,2}(?:er)?(?:[/.\-][0-9]{1,2}|\s+\p{L}[\p{L}\p{M}]{2,}\.?)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WithoutYear();
}
