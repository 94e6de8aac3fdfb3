using FilRouge.Domain.Common;

namespace FilRouge.Domain.Interop;

/// <summary>What somebody decided about a file: its sheets, what its columns mean, who its doubtful rows are.</summary>
[Fr("décisions d’un import")]
public sealed record ImportPlan
{
    /// <summary>A row is somebody new.</summary>
    public const string New = "nouvelle";

    /// <summary>A row is left out.</summary>
    public const string Out = "ecartee";

    /// <summary>Sheets to read, by name; empty for the first that has headers.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>Key of the meaning of a column (<see cref="ColumnMeaning.Key"/>) by its index; empty leaves the column out.</summary>
    public IReadOnlyDictionary<int, string> Columns { get; init; } = new Dictionary<int, string>();

    /// <summary>Who a doubtful row is, by its place: <see cref="New"/>, <see cref="Out"/>, or the key of a person.</summary>
    public IReadOnlyDictionary<string, string> Choices { get; init; } = new Dictionary<string, string>();

    /// <summary>The columns as meanings.</summary>
    public IReadOnlyDictionary<int, ColumnMeaning?> Meanings => Columns.ToDictionary(c => c.Key, c => ColumnMeaning.Find(c.Value));

    /// <summary>Place of a row: « 12 », « 2025, 12 » in a workbook read by several sheets.</summary>
    public static string PlaceOf(string? sheet, int row) => sheet is null ? $"{row}" : $"{sheet}, {row}";
}
