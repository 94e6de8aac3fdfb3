using FilRouge.Domain.Common;

namespace FilRouge.Domain.Interop;

/// <summary>What a problem does to its row.</summary>
[Fr("niveau")]
public enum ProblemLevel
{
    /// <summary>To look at; the row is imported.</summary>
    [Fr("à vérifier")] Warning,

    /// <summary>The row is not imported.</summary>
    [Fr("refusé")] Refused,
}

/// <summary>Something wrong or doubtful in a file, where it is, and what to do.</summary>
/// <param name="Row">Row, as a spreadsheet counts them.</param>
/// <param name="Column">Letter of the column; null when it is about the row.</param>
/// <param name="Header">Header of the column.</param>
/// <param name="Value">What the cell holds, shortened.</param>
/// <param name="Sentence">French sentence.</param>
/// <param name="Level">What it does to the row.</param>
public sealed record CellProblem(int Row, string? Column, string? Header, string? Value, string Sentence, ProblemLevel Level)
{
    private const int Longest = 40;

    /// <summary>Sheet of the workbook, when several are read.</summary>
    public string? Sheet { get; init; }

    /// <summary>About a cell.</summary>
    public static CellProblem At(int row, SheetColumn column, string value, string sentence, ProblemLevel level) =>
        new(row, column.Letter, column.Header, Shortened(value), sentence, level);

    /// <summary>About a whole row.</summary>
    public static CellProblem OfRow(int row, string sentence, ProblemLevel level) => new(row, null, null, null, sentence, level);

    private static string Shortened(string value) => value.Length <= Longest ? value : string.Concat(value.AsSpan(0, Longest - 1), "…");
}
