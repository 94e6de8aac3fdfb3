using System.Text.RegularExpressions;

namespace FilRouge.Domain.Referrals;

/// <summary>Reads the département in an INSEE commune code.</summary>
internal static partial class Communes
{
    /// <summary>True for 5 characters such as 77288, 2A004, 97411.</summary>
    internal static bool IsWellFormed(string? code) => code is not null && Shape().IsMatch(code);

    /// <summary>« 77 », « 2A », « 974 »: overseas codes take three characters.</summary>
    internal static string DepartementOf(string code) => code.StartsWith("97", StringComparison.Ordinal) || code.StartsWith("98", StringComparison.Ordinal) ? code[..3] : code[..2];

    [GeneratedRegex("^([0-9]{5}|2[AB][0-9]{3})$")]
    private static partial Regex Shape();
}
