using System.Globalization;
using System.Text;

namespace FilRouge.Domain.Common;

/// <summary>What every identifier does to a typed text before it reads it.</summary>
internal static class Typed
{
    /// <summary>The letters and digits, upper case; spaces of any kind, dots, hyphens, slashes and invisible characters go.</summary>
    public static string Compact(string? typed)
    {
        var kept = new StringBuilder();
        foreach (var rune in (typed ?? "").EnumerateRunes())
        {
            if (!IsSeparator(rune))
            {
                kept.Append(rune.ToString().ToUpperInvariant());
            }
        }

        return kept.ToString();
    }

    /// <summary>True when the text is made of ASCII digits only, of that length.</summary>
    public static bool IsDigits(string text, int length) => text.Length == length && text.All(char.IsAsciiDigit);

    /// <summary>Luhn's check: from the right, every second digit is doubled and its digits added; the sum ends with 0.</summary>
    public static bool LuhnHolds(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit : (2 * digit / 10) + (2 * digit % 10);
        }

        return sum % 10 == 0;
    }

    private static bool IsSeparator(Rune rune) =>
        Rune.IsWhiteSpace(rune) || rune.Value is '.' or '-' or '/' or '_' or 0x2010 or 0x2011 or 0x2013
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control;
}
