using System.Text.RegularExpressions;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

/// <summary>The readable number of a request: « PCPE77-2026-00042 » (prefix of the team, year of reception, rank in the year).</summary>
[Fr("numéro de demande")]
public static partial class ReferralNumber
{
    /// <summary>Writes a number.</summary>
    /// <param name="prefix">Letters and digits of the team, 2 to 12: « PCPE77 ».</param>
    /// <param name="year">Year of reception, in the territory.</param>
    /// <param name="rank">Rank in the year, from 1.</param>
    /// <exception cref="ArgumentException">The parts do not make a number.</exception>
    public static string Of(string prefix, int year, int rank)
    {
        var number = $"{prefix}-{year:0000}-{rank:00000}";
        return rank > 0 && IsWellFormed(number) ? number : throw new ArgumentException($"« {number} » n’est pas un numéro de demande.", nameof(prefix));
    }

    /// <summary>True when the text has the shape of a number.</summary>
    public static bool IsWellFormed(string? text) => text is not null && Shape().IsMatch(text);

    [GeneratedRegex(@"^[A-Z0-9]{2,12}-[0-9]{4}-[0-9]{5,}$")]
    private static partial Regex Shape();
}
