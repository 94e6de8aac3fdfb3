using FilRouge.Domain.Common;

namespace FilRouge.Domain.Network;

/// <summary>A profession of the shipped list.</summary>
/// <param name="Code">Our stable code: « educateur-specialise ».</param>
/// <param name="Label">French name.</param>
/// <param name="InNomenclature">True when acts of this profession may be paid by Assurance maladie: the pôle then coordinates and does not pay by default (rule E44).</param>
/// <param name="Source">Public list it comes from, or « produit ».</param>
/// <param name="SourceCode">Code in that list; "" when none.</param>
public sealed record Profession(string Code, string Label, bool InNomenclature, string Source, string SourceCode);

/// <summary>The list of professions, from data/professions.csv.</summary>
public static class Professions
{
    private static readonly Lazy<IReadOnlyDictionary<string, Profession>> ByCode = new(() => CsvList.Embedded("Network.professions.csv")
        .Select(r => new Profession(r["code"], r["libelle"], r["nomenclature"] == "oui", r["source"], r["source_code"]))
        .ToDictionary(p => p.Code, StringComparer.Ordinal));

    /// <summary>All professions, by French name.</summary>
    public static IReadOnlyList<Profession> All => [.. ByCode.Value.Values.OrderBy(p => TextFold.Fold(p.Label), StringComparer.Ordinal)];

    /// <summary>The profession of a code; null when the list does not know it.</summary>
    public static Profession? Find(string? code) => code is null ? null : ByCode.Value.GetValueOrDefault(code);
}
