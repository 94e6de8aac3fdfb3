using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FilRouge.Platform.Pages.Kit;

/// <summary>Reads days and hours as people write them: « 12/2/21 », « 12 février 2021 », « vendredi 1er mars 2024 », « 9h30 », « 14 h ».</summary>
public static partial class TypedDates
{
    private static readonly string[] FoldedMonths = [.. FrenchDate.MonthNames.Select(Fold)];

    /// <summary>The day; null when the text is not one. Two-digit years up to 49 are of this century.</summary>
    public static DateOnly? Day(string typed)
    {
        var text = Fold(typed);
        if (Iso().Match(text) is { Success: true } iso)
        {
            return Build(iso.Groups[3].Value, int.Parse(iso.Groups[2].Value), iso.Groups[1].Value);
        }

        if (Digits().Match(text) is { Success: true } digits)
        {
            return Build(digits.Groups[1].Value, int.Parse(digits.Groups[2].Value), digits.Groups[3].Value);
        }

        return Words().Match(text) is { Success: true } words && MonthOf(words.Groups[2].Value) is { } month
            ? Build(words.Groups[1].Value, month, words.Groups[3].Value)
            : null;
    }

    /// <summary>The hour of the day; null when the text is not one.</summary>
    public static TimeOnly? Hour(string typed)
    {
        var match = Hours().Match(Fold(typed));
        if (!match.Success)
        {
            return null;
        }

        var (hour, minute) = (int.Parse(match.Groups[1].Value), match.Groups[2].Length == 0 ? 0 : int.Parse(match.Groups[2].Value));
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    private static DateOnly? Build(string day, int month, string year)
    {
        var (d, y) = (int.Parse(day), int.Parse(year));
        y += year.Length > 2 ? 0 : y <= 49 ? 2000 : 1900;
        return month is >= 1 and <= 12 && y is >= 1 and <= 9999 && d >= 1 && d <= DateTime.DaysInMonth(y, month) ? new DateOnly(y, month, d) : null;
    }

    // « sept. » and « févr. » are enough; « jui » is not, since two months begin so.
    private static int? MonthOf(string name)
    {
        var found = FoldedMonths.Index().Where(m => m.Item.StartsWith(name, StringComparison.Ordinal)).ToList();
        return found.Count == 1 && name.Length >= 3 ? found[0].Index + 1 : null;
    }

    private static string Fold(string text)
    {
        var letters = text.Trim().Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(c => char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c));
        return string.Concat(letters);
    }

    [GeneratedRegex(@"^(\d{4})-(\d{1,2})-(\d{1,2})$")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(\d{1,2})(?:er)?\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4}|\d{2})$|^(?<1>\d{2})(?<2>\d{2})(?<3>\d{4})$")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(?:le\s+)?(?:[a-z]+di\s+|dimanche\s+)?(\d{1,2})(?:er)?\s*([a-z]+)\.?\s*(\d{4}|\d{2})$")]
    private static partial Regex Words();

    [GeneratedRegex(@"^(\d{1,2})\s*(?:h|:|heures?)?\s*(\d{2})?\s*(?:mn|min)?$")]
    private static partial Regex Hours();
}
