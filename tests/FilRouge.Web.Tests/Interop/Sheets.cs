using System.Globalization;
using System.Text;

namespace FilRouge.Web.Tests.Interop;

/// <summary>Invented lists of persons, as spreadsheets write them.</summary>
public static class Sheets
{
    private static readonly string[] Syllables = ["ba", "cor", "du", "mar", "tin", "ro", "le", "fè", "vre", "ga", "ni", "er", "pe", "ti", "la", "mo", "reau", "si", "bel", "ver"];
    private static readonly (string Code, string Name)[] Towns = [("77000", "Melun"), ("77300", "Fontainebleau"), ("1000", "Bourg-en-Bresse"), ("77100", "Meaux"), ("91100", "Corbeil-Essonnes")];

    public static Encoding Windows { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>A list of that many persons, always the same for a seed; in Windows-1252 with semicolons, dates written in four ways.</summary>
    public static byte[] Of(int rows, int seed = 7)
    {
        var random = new Random(seed);
        var text = new StringBuilder("Liste des personnes accompagnées\r\nN° dossier;Nom;Prénom;Né(e) le;Sexe;Adresse;CP;Ville;Tél.;Mère;Tél. mère;Scolarité;Diagnostic\r\n");
        for (var i = 1; i <= rows; i++)
        {
            var town = Towns[random.Next(Towns.Length)];
            var birth = new DateTime(random.Next(1960, 2024), random.Next(1, 13), random.Next(1, 29));
            text.Append(CultureInfo.InvariantCulture, $"{seed}-{i};{Name(random, 3).ToUpperInvariant()};{Name(random, 2)};{Date(birth, i)};{(i % 2 == 0 ? "F" : "M")};{random.Next(1, 90)} rue des Lilas;{town.Code};{town.Name};")
                .Append(CultureInfo.InvariantCulture, $"06{random.Next(10_000_000, 99_999_999)};Mme {Name(random, 2)} {Name(random, 3).ToUpperInvariant()};6{random.Next(10_000_000, 99_999_999)};ULIS;TSA\r\n");
        }

        return Windows.GetBytes(text.ToString());
    }

    private static string Name(Random random, int syllables)
    {
        var name = string.Concat(Enumerable.Range(0, syllables).Select(_ => Syllables[random.Next(Syllables.Length)]));
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static string Date(DateTime day, int way) => (way % 4) switch
    {
        0 => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        1 => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        2 => day.ToString("d.M.yyyy", CultureInfo.InvariantCulture),
        _ => ((int)day.ToOADate()).ToString(CultureInfo.InvariantCulture),
    };
}
