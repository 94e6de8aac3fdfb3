using System.Reflection;
using System.Text.RegularExpressions;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

/// <summary>A type of right that a CDAPH decision may carry.</summary>
/// <param name="Code">National code: « 14.0 ».</param>
/// <param name="Label">Official French label.</param>
[Fr("type de droit")]
public sealed partial record RightType(string Code, string Label)
{
    /// <summary>The name that everybody says, « SESSAD », where the official label gives one; else the label.</summary>
    public string Short => Acronym().Match(Label) is { Success: true } match ? match.Groups[1].Value : Label;

    [GeneratedRegex(@"\(([A-Z/]{3,})\)$")]
    private static partial Regex Acronym();
}

/// <summary>The types of right of the national nomenclature (41 codes; its edition is stated in data/README.md).</summary>
[Fr("types de droit")]
public static class RightTypes
{
    /// <summary>« Pôle de compétences et de prestations externalisées ».</summary>
    public const string Pcpe = "14.0";

    private static readonly Dictionary<string, RightType> ByCode = Read();

    /// <summary>All types, in the order of the nomenclature.</summary>
    public static IReadOnlyList<RightType> All { get; } = [.. ByCode.Values];

    /// <summary>The type that has this code; null when the nomenclature does not know it.</summary>
    public static RightType? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code.Trim());

    private static Dictionary<string, RightType> Read()
    {
        const string name = "Referrals.mdph_types_orientation.csv";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Skip(1)
            .Select(line => line.Split(';', 2))
            .ToDictionary(cells => cells[0], cells => new RightType(cells[0], cells[1]), StringComparer.Ordinal);
    }
}
