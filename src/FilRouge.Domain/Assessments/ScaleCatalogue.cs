using System.Globalization;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Assessments;

/// <summary>What a higher score says.</summary>
[Fr("sens d’un score")]
public enum ScoreDirection
{
    /// <summary>More is better.</summary>
    [Fr("plus haut, plus à l’aise")]
    Better,

    /// <summary>More is more difficulty, or more need of help.</summary>
    [Fr("plus haut, plus de difficulté ou de besoin d’aide")]
    Harder,

    /// <summary>Neither: a profile.</summary>
    [Fr("profil, ni mieux ni moins bien")]
    Neither,
}

/// <summary>A sub-score of a scale. Values are kept in hundredths.</summary>
/// <param name="Code">Stable within the scale.</param>
/// <param name="Label">French name.</param>
/// <param name="Min">Smallest value, in the scale's own unit.</param>
/// <param name="Max">Largest value, in the scale's own unit.</param>
/// <param name="Unit">« note standard », « points ».</param>
/// <param name="Direction">What more says.</param>
/// <param name="Decimals">True when halves or tenths exist.</param>
[Fr("score d’un outil")]
public sealed record ScoreDefinition(string Code, string Label, int Min, int Max, string Unit, ScoreDirection Direction, bool Decimals)
{
    /// <summary>« de 0 à 88 points ».</summary>
    public string Bounds => $"de {Min} à {Max}, {Unit}";

    /// <summary>Reads what was typed, comma or point, two decimals at most, in hundredths; null when nothing was.</summary>
    public Parsed<int?> Parse(string? typed)
    {
        var text = (typed ?? "").Trim().Replace(',', '.').Replace('−', '-');
        if (text.Length == 0)
        {
            return new(null);
        }

        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var value) || value * 100 != Math.Truncate(value * 100))
        {
            return new(null, $"{Label} : écrivez un nombre{(Decimals ? ", avec deux décimales au plus" : " entier")} ({Bounds}).");
        }

        if (!Decimals && value != Math.Truncate(value))
        {
            return new(null, $"{Label} : ce score est un nombre entier ({Bounds}).");
        }

        return value < Min || value > Max
            ? new(null, $"{Label} : {typed!.Trim()} est hors des bornes de l’outil ({Bounds}) ; relisez le compte rendu.")
            : new((int)(value * 100));
    }
}

/// <summary>A usual scale: its name and its sub-scores, never its items, which are protected.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Name">Name and edition.</param>
/// <param name="Measures">What it measures.</param>
/// <param name="Who">Who may administer it.</param>
/// <param name="Source">Where our line comes from: « de mémoire » until somebody checks it against the manual.</param>
/// <param name="Scores">Its sub-scores.</param>
[Fr("outil d’évaluation")]
public sealed record Scale(string Code, string Name, string Measures, string Who, string Source, IReadOnlyList<ScoreDefinition> Scores)
{
    /// <summary>The burden of carers: its bands are a dated parameter of the territory.</summary>
    public const string Zarit = "zarit";

    /// <summary>A sub-score; null when the scale has none of that code.</summary>
    public ScoreDefinition? Score(string code) => Scores.FirstOrDefault(s => s.Code == code);
}

/// <summary>The scales that the product knows (data/outils.csv, data/outils_scores.csv).</summary>
[Fr("outils d’évaluation connus")]
public static class ScaleCatalogue
{
    /// <summary>All scales, in the order of the list.</summary>
    public static IReadOnlyList<Scale> All { get; } = Read();

    /// <summary>A scale; null for an unknown code.</summary>
    public static Scale? Find(string? code) => All.FirstOrDefault(s => s.Code == code);

    private static IReadOnlyList<Scale> Read()
    {
        var scores = CsvList.Embedded("Assessments.outils_scores.csv").ToLookup(r => r["outil"], r => new ScoreDefinition(
            r["code"], r["libelle"], Number(r["min"]), Number(r["max"]), r["unite"], DirectionOf(r["sens"]), r["decimales"] == "1"));
        return [.. CsvList.Embedded("Assessments.outils.csv").Select(r => new Scale(r["code"], r["nom"], r["mesure"], r["qui"], r["source"], [.. scores[r["code"]]]))];
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static ScoreDirection DirectionOf(string word) => word switch
    {
        "mieux" => ScoreDirection.Better,
        "aide" => ScoreDirection.Harder,
        "neutre" => ScoreDirection.Neither,
        _ => throw new InvalidDataException($"Unknown direction « {word} »."),
    };
}
