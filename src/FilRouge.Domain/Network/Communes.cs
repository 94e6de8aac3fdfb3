using System.Globalization;
using System.Reflection;
using System.Text;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Network;

/// <summary>A commune of the official geographic code.</summary>
/// <param name="Code">INSEE code, 5 characters.</param>
/// <param name="Name">Official name.</param>
/// <param name="Departement">Code of the département, 2 or 3 characters.</param>
/// <param name="Postcodes">Its postal codes.</param>
/// <param name="Latitude">Degrees north (WGS 84); null when no point is known.</param>
/// <param name="Longitude">Degrees east (WGS 84).</param>
[Fr("commune")]
public sealed record Commune(string Code, string Name, string Departement, IReadOnlyList<string> Postcodes, double? Latitude, double? Longitude);

/// <summary>The communes of France, millésime 2026, read once when first asked (source: Etalab, Licence Ouverte 2.0; points: GeoNames, CC BY 4.0).</summary>
public static class Communes
{
    private static readonly Lazy<Table> Loaded = new(Table.Load);

    /// <summary>The commune of an INSEE code; null when it is not in the present list.</summary>
    public static Commune? Find(string code) => Loaded.Value.ByCode.GetValueOrDefault(code);

    /// <summary>The communes that share a postal code.</summary>
    public static IReadOnlyList<Commune> WithPostcode(string postcode) => [.. Loaded.Value.ByPostcode[postcode]];

    /// <summary>The communes of a département, by code.</summary>
    public static IReadOnlyList<Commune> Of(string departement) => [.. Loaded.Value.ByCode.Values.Where(c => c.Departement == departement)];

    /// <summary>The one commune that a postal code and a name as people write it mean (« St Michel s/ Orge » for Saint-Michel-sur-Orge);
    /// the name alone is enough when only one commune bears it. Null when none or several fit.</summary>
    public static Commune? Resolve(string? postcode, string? name)
    {
        var key = Key(name);
        var near = string.IsNullOrEmpty(postcode) ? [] : WithPostcode(postcode);
        if (key.Length == 0)
        {
            return near.Count == 1 ? near[0] : null;
        }

        var candidates = near.Count > 0 ? near.Where(c => Key(c.Name) == key) : Loaded.Value.ByKey[key];
        return candidates.Take(2).ToList() is [var only] ? only : null;
    }

    /// <summary>Communes whose name or postal code begins as typed, at most <paramref name="limit"/>.</summary>
    public static IReadOnlyList<Commune> Suggest(string? typed, int limit, IReadOnlyCollection<string> departementsFirst)
    {
        var key = Key(typed);
        return key.Length == 0 ? []
            : [.. Loaded.Value.Keyed.Where(c => c.Key.StartsWith(key, StringComparison.Ordinal) || c.Commune.Postcodes.Any(p => p.StartsWith(key, StringComparison.Ordinal)))
                .OrderBy(c => departementsFirst.Contains(c.Commune.Departement) ? 0 : 1).ThenBy(c => c.Key, StringComparer.Ordinal)
                .Take(limit).Select(c => c.Commune)];
    }

    /// <summary>Folded name with the usual abbreviations written in full.</summary>
    private static string Key(string? name)
    {
        var words = TextFold.Words(name?.Replace("s/", "sur ", StringComparison.OrdinalIgnoreCase));
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = words[i] switch { "st" => "saint", "ste" => "sainte", _ => words[i] };
        }

        return string.Join(' ', words);
    }

    private sealed class Table
    {
        public required Dictionary<string, Commune> ByCode { get; init; }

        public required ILookup<string, Commune> ByPostcode { get; init; }

        public required ILookup<string, Commune> ByKey { get; init; }

        public required IReadOnlyList<(string Key, Commune Commune)> Keyed { get; init; }

        public static Table Load()
        {
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Network.communes_2026.csv")!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            reader.ReadLine();
            var all = new List<Commune>(36_000);
            while (reader.ReadLine() is { } line)
            {
                var cells = line.Split(';');
                all.Add(new Commune(cells[0], cells[1], cells[2], cells[3].Split(' ', StringSplitOptions.RemoveEmptyEntries), Degrees(cells[4]), Degrees(cells[5])));
            }

            var keyed = all.Select(c => (Key: Key(c.Name), Commune: c)).ToList();
            return new Table
            {
                ByCode = all.ToDictionary(c => c.Code),
                ByPostcode = all.SelectMany(c => c.Postcodes.Select(p => (p, c))).ToLookup(x => x.p, x => x.c),
                ByKey = keyed.ToLookup(k => k.Key, k => k.Commune),
                Keyed = keyed,
            };
        }

        private static double? Degrees(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);
    }
}
