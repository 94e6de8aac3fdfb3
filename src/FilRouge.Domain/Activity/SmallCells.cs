using FilRouge.Domain.Common;

namespace FilRouge.Domain.Activity;

/// <summary>Why a count is shown or not.</summary>
[Fr("secret statistique")]
public enum CellMask
{
    /// <summary>The count is shown.</summary>
    [Fr("affiché")] Shown,

    /// <summary>Hidden because it is small.</summary>
    [Fr("petit effectif")] Small,

    /// <summary>Hidden so that a small one cannot be computed from what is shown.</summary>
    [Fr("masqué")] Masked,
}

/// <summary>A count as it leaves the service: once hidden, its value is no longer there.</summary>
/// <param name="Value">The count; null when hidden.</param>
/// <param name="Mask">Why it is hidden.</param>
/// <param name="Display">« 12 », « &lt; 5 » or « masqué ».</param>
[Fr("effectif diffusé")]
public readonly record struct ReleasedCell(long? Value, CellMask Mask, string Display)
{
    internal static ReleasedCell Of(long value, CellMask mask, int threshold) => mask switch
    {
        CellMask.Shown => new(value, mask, value.ToString("#,0", Thousands)),
        CellMask.Small => new(null, mask, $"<\u00A0{threshold}"),
        _ => new(null, mask, mask.Fr()),
    };

    private static readonly System.Globalization.NumberFormatInfo Thousands = new() { NumberGroupSeparator = "\u202F" };
}

/// <summary>A list of counts with its total.</summary>
/// <param name="Cells">The counts, in the order given.</param>
/// <param name="Total">Their sum.</param>
[Fr("liste d’effectifs diffusée")]
public sealed record ReleasedList(IReadOnlyList<ReleasedCell> Cells, ReleasedCell Total);

/// <summary>A table of counts with its totals.</summary>
/// <param name="Rows">The counts, row by row, in the order given.</param>
/// <param name="RowTotals">Sum of each row.</param>
/// <param name="ColumnTotals">Sum of each column.</param>
/// <param name="Total">Sum of all.</param>
[Fr("tableau d’effectifs diffusé")]
public sealed record ReleasedTable(
    IReadOnlyList<IReadOnlyList<ReleasedCell>> Rows, IReadOnlyList<ReleasedCell> RowTotals, IReadOnlyList<ReleasedCell> ColumnTotals, ReleasedCell Total);

/// <summary>Disclosure control of the counts that leave the service. Counts from 1 to the threshold excluded are hidden, 0 stays shown; then others,
/// as few as found, until no hidden count can be computed from what is shown, knowing even that « &lt; 5 » lies between 1 and 4 and « masqué » is 5
/// or more (1 + 5 = 6 would say both). When nothing else can protect a table, all its counts are masked, the zeros too, and its total stays.
/// One table at a time: two tables that share hidden counts, or figures bound by a sum (present + entries − exits), are protected only together.</summary>
[Fr("protection des petits effectifs")]
public static class SmallCells
{
    /// <summary>First count shown to institutions; open data wants 11.</summary>
    public const int Threshold = 5;

    // Under 3, « < 2 » would say 1.
    private const int LeastThreshold = 3;

    /// <summary>A count alone.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or the threshold under 3.</exception>
    public static ReleasedCell One(long count, int threshold = Threshold)
    {
        Check([count], threshold);
        return ReleasedCell.Of(count, IsSmall(count, threshold) ? CellMask.Small : CellMask.Shown, threshold);
    }

    /// <summary>Counts that do not add up to a total: requests by motive, where one request has several.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or the threshold under 3.</exception>
    public static IReadOnlyList<ReleasedCell> Each(IEnumerable<long> counts, int threshold = Threshold) => [.. counts.Select(c => One(c, threshold))];

    /// <summary>Counts that add up to a total.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or the threshold under 3.</exception>
    public static ReleasedList List(IReadOnlyList<long> counts, int threshold = Threshold)
    {
        var table = Table([counts], threshold);
        return new(table.Rows[0], table.Total);
    }

    /// <summary>Counts crossed in rows and columns, with the totals of both.</summary>
    /// <exception cref="ArgumentException">There is no row, or the rows have not the same length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or the threshold under 3.</exception>
    public static ReleasedTable Table(IReadOnlyList<IReadOnlyList<long>> rows, int threshold = Threshold)
    {
        if (rows.Count == 0 || rows.Any(r => r.Count != rows[0].Count))
        {
            throw new ArgumentException("The rows of a table have the same number of columns.", nameof(rows));
        }

        Check(rows.SelectMany(r => r), threshold);
        var (height, width) = (rows.Count, rows[0].Count);
        var protectedTable = new CellSuppression(rows, threshold);
        protectedTable.Run();
        return new(
            [.. Enumerable.Range(0, height).Select(r => Row(r))],
            [.. Enumerable.Range(0, height).Select(r => protectedTable.At(r, width))],
            Row(height),
            protectedTable.At(height, width));

        IReadOnlyList<ReleasedCell> Row(int row) => [.. Enumerable.Range(0, width).Select(c => protectedTable.At(row, c))];
    }

    /// <summary>A figure as it may leave the service: a count as <see cref="One"/>; a rate of persons « masqué » when either side of it is small;
    /// anything else « masqué » when its <see cref="Figure.Basis"/> is small or not said.</summary>
    public static string Show(Figure figure, int threshold = Threshold)
    {
        if (figure.Value is not { } value)
        {
            return figure.Display;
        }

        var isCount = figure.Basis is null && figure.Definition.Unit is FigureUnit.Persons or FigureUnit.Requests or FigureUnit.Count;
        if (isCount)
        {
            return IsSmall(value, threshold) ? One((long)Math.Ceiling(value), threshold).Display : figure.Display;
        }

        var rateOfCounts = figure is { Numerator: not null, Definition.RateOf: not FigureUnit.Minutes };
        decimal?[] bases = rateOfCounts ? [figure.Numerator, figure.Denominator - figure.Numerator, figure.Denominator] : [figure.Basis];
        return bases.Any(b => b is null || IsSmall(b.Value, threshold)) ? CellMask.Masked.Fr() : figure.Display;
    }

    internal static bool IsSmall(decimal count, int threshold) => count > 0 && count < threshold;

    private static void Check(IEnumerable<long> counts, int threshold)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, LeastThreshold);
        foreach (var count in counts)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));
        }
    }
}
