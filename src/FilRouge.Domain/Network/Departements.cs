using FilRouge.Domain.Common;

namespace FilRouge.Domain.Network;

/// <summary>The départements and overseas collectivités, from data/departements.csv.</summary>
public static class Departements
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Names = new(() => CsvList.Embedded("Network.departements.csv")
        .ToDictionary(r => r["code"], r => r["nom"], StringComparer.Ordinal));

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Codes = new(() => Names.Value
        .ToDictionary(p => TextFold.Fold(p.Value), p => p.Key, StringComparer.Ordinal));

    /// <summary>Official name of a code; null when the list does not know it.</summary>
    public static string? NameOf(string code) => Names.Value.GetValueOrDefault(code);

    /// <summary>« Seine-et-Marne (77) »; the code alone when the list does not know it.</summary>
    public static string Display(string code) => NameOf(code) is { } name ? $"{name} ({code})" : code;

    /// <summary>The code that a text means: « 77 », « 2a », « seine et marne », « La Réunion »; null when none.</summary>
    public static string? Resolve(string typed)
    {
        var code = typed.Trim().ToUpperInvariant();
        return Names.Value.ContainsKey(code) ? code : Codes.Value.GetValueOrDefault(TextFold.Fold(typed));
    }
}
