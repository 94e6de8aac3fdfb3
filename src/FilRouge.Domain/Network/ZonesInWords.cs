using System.Text.RegularExpressions;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Network;

/// <summary>Where a professional goes, as people write it: « Seine-et-Marne, Évry-Courcouronnes, 94000 ».</summary>
public static partial class ZonesInWords
{
    private static readonly char[] Separators = [',', ';', '\n'];

    /// <summary>The codes that a text means, départements and communes, in its order. A postcode means all its communes.
    /// What is not recognised is said, all at once.</summary>
    public static Parsed<IReadOnlyList<string>> Parse(string? typed)
    {
        var (codes, unknown, doubtful) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var piece in (typed ?? "").Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var read = Read(piece);
            codes.AddRange(read);
            if (read.Count == 0)
            {
                (Homonyms(piece) ? doubtful : unknown).Add($"« {piece} »");
            }
        }

        var sentences = new List<string>();
        if (unknown.Count > 0)
        {
            sentences.Add($"Ni département ni commune : {string.Join(", ", unknown)}. Écrivez par exemple « Seine-et-Marne, 91, Melun ».");
        }

        if (doubtful.Count > 0)
        {
            sentences.Add($"Plusieurs communes portent ce nom : {string.Join(", ", doubtful)}. Ajoutez le code postal devant.");
        }

        return sentences.Count > 0 ? new(null, string.Join(" ", sentences)) : new([.. codes.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The codes in words that <see cref="Parse"/> reads back.</summary>
    public static string Typed(IEnumerable<string> codes) => string.Join(", ", codes.Select(c =>
        Communes.Find(c) is { } commune ? (commune.Postcodes is [var postcode, ..] ? $"{postcode} {commune.Name}" : commune.Name) : Departements.NameOf(c) ?? c));

    /// <summary>The codes for a reader: « Seine-et-Marne (77), Melun ».</summary>
    public static string Display(IEnumerable<string> codes) => string.Join(", ", codes.Select(c =>
        Communes.Find(c)?.Name ?? Departements.Display(c)));

    private static IReadOnlyList<string> Read(string piece)
    {
        if (Departements.Resolve(Bracket().Replace(piece, "")) is { } departement)
        {
            return [departement];
        }

        var match = Coded().Match(piece);
        var (number, name) = (match.Groups["code"].Value, match.Groups["name"].Value);
        if (number.Length > 0 && name.Length == 0)
        {
            var shared = Communes.WithPostcode(number);
            return shared.Count > 0 ? [.. shared.Select(c => c.Code)] : Communes.Find(number) is { } only ? [only.Code] : [];
        }

        return Communes.Resolve(number.Length > 0 ? number : null, number.Length > 0 ? name : piece) is { } commune ? [commune.Code] : [];
    }

    private static bool Homonyms(string piece) => Communes.Suggest(piece, 50, []).Any(c => TextFold.Fold(c.Name) == TextFold.Fold(piece));

    /// <summary>« (77) » after the name of a département.</summary>
    [GeneratedRegex(@"\s*\([0-9AB]{2,3}\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^(?<code>[0-9][0-9AB][0-9]{3})\s*(?<name>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Coded();
}
