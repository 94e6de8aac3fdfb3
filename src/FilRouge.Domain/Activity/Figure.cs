using System.Globalization;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Activity;

/// <summary>What a figure is counted in.</summary>
[Fr("unité du chiffre")]
public enum FigureUnit
{
    /// <summary>Distinct persons.</summary>
    [Fr("personnes")] Persons,

    /// <summary>Requests.</summary>
    [Fr("demandes")] Requests,

    /// <summary>Calendar days.</summary>
    [Fr("jours")] Days,

    /// <summary>Minutes, shown in hours.</summary>
    [Fr("minutes")] Minutes,

    /// <summary>A rate, in hundredths.</summary>
    [Fr("pour cent")] Percent,

    /// <summary>Anything else that is counted: admissions, exits, prestations.</summary>
    [Fr("nombre")] Count,
}

/// <summary>What a figure of activity means, so that whoever computes or reads it agrees.</summary>
/// <param name="Code">Stable code, for exports and tests: « file.active ».</param>
/// <param name="Label">French label.</param>
/// <param name="Sentence">Exact definition, in French, shown beside the figure.</param>
/// <param name="Unit">What it is counted in.</param>
/// <param name="Source">Public text it rests on; null when it is a definition of this product.</param>
[Fr("définition de chiffre")]
public sealed record FigureDefinition(string Code, string Label, string Sentence, FigureUnit Unit, string? Source = null)
{
    /// <summary>What the two terms of a rate count; null for the other figures.</summary>
    public FigureUnit? RateOf { get; init; }

    /// <summary>False when the rows of a breakdown may add up to more than the figure: a request may have several motives.</summary>
    public bool RowsAddUp { get; init; } = true;
}

/// <summary>A row of a breakdown, in the unit of its figure.</summary>
/// <param name="Label">French label.</param>
/// <param name="Value">Value; null when it cannot be computed.</param>
[Fr("ligne de répartition")]
public sealed record FigureRow(string Label, decimal? Value);

/// <summary>A figure as computed for a period.</summary>
[Fr("chiffre d’activité")]
public sealed record Figure
{
    private Figure(FigureDefinition definition, decimal? value) => (Definition, Value) = (definition, value);

    /// <summary>What it means.</summary>
    public FigureDefinition Definition { get; }

    /// <summary>Value in the unit of the definition; null when nothing allows to compute it (no exit: no length of support).</summary>
    public decimal? Value { get; }

    /// <summary>Upper term of a rate; null for the other figures.</summary>
    public long? Numerator { get; private init; }

    /// <summary>Lower term of a rate; null for the other figures.</summary>
    public long? Denominator { get; private init; }

    /// <summary>How many persons, requests or paths a mean, a median, a P90, a number of minutes or a rate of minutes rests on: what decides whether
    /// it may leave the service (see <see cref="SmallCells.Show(Figure, int)"/>). Null for a count, which says it itself.</summary>
    public int? Basis { get; init; }

    /// <summary>Breakdown; empty when there is none.</summary>
    public IReadOnlyList<FigureRow> Rows { get; init; } = [];

    /// <summary>« 1 234 personnes », « 12,5 jours », « 45,2 % », « 1 234 h 30 », « non calculable »; with no-break spaces.</summary>
    public string Display => Value is { } value ? InWords(value, Definition.Unit) : "non calculable";

    /// <summary>A figure that is not a rate.</summary>
    /// <exception cref="ArgumentException">The definition is a rate.</exception>
    public static Figure Of(FigureDefinition definition, decimal? value) => definition.Unit != FigureUnit.Percent
        ? new(definition, value)
        : throw new ArgumentException("A rate is given by its two terms.", nameof(definition));

    /// <summary>A rate, in percent to the nearest tenth, half away from zero; no value when the denominator is 0.</summary>
    /// <exception cref="ArgumentException">The definition is not a rate.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A term is negative.</exception>
    public static Figure Rate(FigureDefinition definition, long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfNegative(denominator);
        if (definition.Unit != FigureUnit.Percent)
        {
            throw new ArgumentException("Not a rate.", nameof(definition));
        }

        decimal? value = denominator == 0 ? null : Math.Round(100m * numerator / denominator, 1, MidpointRounding.AwayFromZero);
        return new(definition, value) { Numerator = numerator, Denominator = denominator };
    }

    private static string InWords(decimal value, FigureUnit unit)
    {
        // Typography of the Imprimerie nationale, as for Euros.
        var french = new NumberFormatInfo { NumberGroupSeparator = "\u202F", NumberDecimalSeparator = ",", NegativeSign = "−" };
        var number = value.ToString("#,0.##", french);
        return unit switch
        {
            FigureUnit.Percent => $"{number}\u00A0%",
            FigureUnit.Count => number,
            FigureUnit.Minutes => $"{Math.Truncate(value / 60).ToString("#,0", french)}\u00A0h\u00A0{Math.Abs(value % 60):00}",
            // In French the plural begins with two.
            _ => $"{number}\u00A0{(Math.Abs(value) < 2 ? unit.Fr().TrimEnd('s') : unit.Fr())}",
        };
    }
}
