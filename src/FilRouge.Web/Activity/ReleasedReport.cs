using FilRouge.Domain.Activity;
using FilRouge.Domain.Common;

namespace FilRouge.Web.Activity;

/// <summary>A row of a breakdown as it is shown.</summary>
/// <param name="Label">French label.</param>
/// <param name="Value">Value; null when hidden or not computable.</param>
/// <param name="Display">What is written.</param>
public sealed record ReleasedRow(string Label, decimal? Value, string Display);

/// <summary>A figure as it is shown.</summary>
/// <param name="Definition">What it means.</param>
/// <param name="Value">Value; null when hidden or not computable.</param>
/// <param name="Display">What is written.</param>
/// <param name="Terms">Both terms of a rate of persons or paths; null otherwise, and when small counts are hidden.</param>
/// <param name="Rows">Its breakdown.</param>
/// <param name="Note">What must be known to read it.</param>
public sealed record ReleasedFigure(FigureDefinition Definition, decimal? Value, string Display, string? Terms, IReadOnlyList<ReleasedRow> Rows, string? Note);

/// <summary>Figures under one title, as they are shown.</summary>
public sealed record ReleasedBlock(string Key, string Title, IReadOnlyList<ReleasedFigure> Figures);

/// <summary>What the page shows and the export writes: whole within the service, with small counts hidden outside. Breakdowns of the same total, and
/// figures bound by a sum, are hidden together.</summary>
public static class ReleasedReport
{
    private static readonly string Masked = CellMask.Masked.Fr();

    private static readonly Dictionary<FigureDefinition, FigureDefinition> TotalOf = new()
    {
        [Figures.RequestsByChannel] = Figures.Requests,
        [Figures.RequestsByReason] = Figures.Requests,
        [Figures.RequestsByDepartement] = Figures.Requests,
        [Figures.RequestsByCommune] = Figures.Requests,
        [Figures.AgeBands] = Figures.ActiveFile,
        [Figures.ActiveFileBySex] = Figures.ActiveFile,
        [Figures.ActiveFileByDisability] = Figures.ActiveFile,
        [Figures.PersonsByPrestations] = Figures.ActiveFile,
        [Figures.ExitsByMotive] = Figures.Exits,
        [Figures.Residence] = Figures.PresentLastDay,
    };

    /// <summary>Present on the first day + entries, and present on the last day + exits, make the active file.</summary>
    private static readonly (FigureDefinition One, FigureDefinition Other)[] Bound =
        [(Figures.PresentFirstDay, Figures.Entries), (Figures.PresentLastDay, Figures.Exits)];

    /// <summary>True when no other figure says the total of this breakdown.</summary>
    internal static bool StandsAlone(FigureDefinition definition) =>
        !TotalOf.ContainsKey(definition) && (definition == Figures.MinutesCancelledByMotive || definition.Unit == FigureUnit.Count);

    /// <summary>As computed, for the service itself.</summary>
    public static IReadOnlyList<ReleasedBlock> Whole(IReadOnlyList<ComputedBlock> blocks) => Show(blocks, f => new ReleasedFigure(
        f.Figure.Definition, f.Figure.Value, f.Figure.Display, TermsOf(f.Figure), [.. f.Rows.Select(r => Written(f, r))], f.Note));

    /// <summary>With small counts hidden, and what would tell them.</summary>
    public static IReadOnlyList<ReleasedBlock> Protected(IReadOnlyList<ComputedBlock> blocks)
    {
        var hidden = HiddenTotals(blocks.SelectMany(b => b.Figures).ToDictionary(f => f.Figure.Definition));
        return Show(blocks, f => Protect(f, hidden));
    }

    private static IReadOnlyList<ReleasedBlock> Show(IReadOnlyList<ComputedBlock> blocks, Func<ComputedFigure, ReleasedFigure> show) =>
        [.. blocks.Select(b => new ReleasedBlock(b.Key, b.Title, [.. b.Figures.Select(show)]))];

    private static string? TermsOf(Figure figure) =>
        figure is { Denominator: > 0, Definition.RateOf: not FigureUnit.Minutes } ? $"{figure.Numerator} sur {figure.Denominator}" : null;

    private static ReleasedRow Written(ComputedFigure figure, ComputedRow row) => new(row.Label, row.Value, Figure.Of(figure.Figure.Definition, row.Value).Display);

    /// <summary>Counts that are hidden though not small: a sum or a breakdown would tell a small one.</summary>
    private static HashSet<FigureDefinition> HiddenTotals(Dictionary<FigureDefinition, ComputedFigure> figures)
    {
        var hidden = figures.Values.Where(f => AddsUp(f.Figure.Definition) && SmallCells.List(Counts(f)).Total.Value is null)
            .Select(f => TotalOf[f.Figure.Definition]).ToHashSet();
        // Parts of the minutes by prestation, shown alone: they would tell the rows that are hidden there.
        if (figures.GetValueOrDefault(Figures.MinutesByPrestation)?.Rows.Any(r => r.Basis < SmallCells.Threshold) == true)
        {
            hidden.UnionWith([Figures.CoordinationMinutes, Figures.IndirectMinutes]);
        }

        foreach (var (one, other) in Bound)
        {
            var pair = SmallCells.List([(long)figures[one].Figure.Value!, (long)figures[other].Figure.Value!]);
            if (pair.Cells.Any(c => c.Value is null) || hidden.Contains(one) || hidden.Contains(other))
            {
                hidden.UnionWith([one, other]);
            }

            if (pair.Total.Value is null)
            {
                hidden.Add(Figures.ActiveFile);
            }
        }

        return hidden;
    }

    private static bool AddsUp(FigureDefinition definition) => definition.RowsAddUp && definition != Figures.RequestsByCommune && TotalOf.ContainsKey(definition);

    private static List<long> Counts(ComputedFigure figure) => [.. figure.Rows.Select(r => r.Value)];

    private static ReleasedFigure Protect(ComputedFigure figure, HashSet<FigureDefinition> hidden)
    {
        var definition = figure.Figure.Definition;
        var display = SmallCells.Show(figure.Figure);
        var isHidden = hidden.Contains(TotalOf.GetValueOrDefault(definition, definition));
        if (isHidden && figure.Figure.Value > 0 && display == figure.Figure.Display)
        {
            display = Masked;
        }

        var value = display == figure.Figure.Display ? figure.Figure.Value : null;
        var released = new ReleasedFigure(definition, value, display, null, [], figure.Note);
        return figure.Figure.Basis is not null ? ProtectActs(figure, released)
            : definition == Figures.RequestsByCommune ? ProtectCommunes(figure, released, isHidden)
            : released with { Rows = [.. figure.Rows.Zip(Cells(figure, isHidden), (r, c) => new ReleasedRow(r.Label, c.Value, Words(figure, r, c)))] };
    }

    private static IReadOnlyList<ReleasedCell> Cells(ComputedFigure figure, bool totalHidden)
    {
        var counts = Counts(figure);
        return totalHidden ? [.. counts.Select(c => SmallCells.One(c) is { Value: > 0 } shown ? shown with { Value = null, Mask = CellMask.Masked } : SmallCells.One(c))]
            : figure.Figure.Definition.RowsAddUp ? SmallCells.List(counts).Cells
            : SmallCells.Each(counts);
    }

    private static string Words(ComputedFigure figure, ComputedRow row, ReleasedCell cell) => cell switch
    {
        { Value: not null } => Written(figure, row).Display,
        { Mask: CellMask.Small } => cell.Display,
        _ => Masked,
    };

    /// <summary>Minutes and acts that rest on few persons are hidden, and the row of fewest persons beside them: the total less what is shown then tells
    /// of enough persons. The total stays: other breakdowns show it.</summary>
    private static ReleasedFigure ProtectActs(ComputedFigure figure, ReleasedFigure released)
    {
        var hidden = figure.Rows.Where(r => r.Basis < SmallCells.Threshold).ToHashSet();
        if (hidden.Count > 0 && figure.Rows.Where(r => !hidden.Contains(r)).MinBy(r => r.Basis) is { } other)
        {
            hidden.Add(other);
        }

        return released with { Rows = [.. figure.Rows.Select(r => hidden.Contains(r) ? new ReleasedRow(r.Label, null, Masked) : Written(figure, r))] };
    }

    /// <summary>Communes add up to départements, which are shown: as soon as one is small, none is.</summary>
    private static ReleasedFigure ProtectCommunes(ComputedFigure figure, ReleasedFigure released, bool totalHidden) => totalHidden || figure.Rows.Any(r => r.Value < SmallCells.Threshold)
        ? released with { Note = "La répartition par commune reste dans le service : des communes ont trop peu de demandes." }
        : released with { Rows = [.. figure.Rows.Select(r => Written(figure, r))] };
}
