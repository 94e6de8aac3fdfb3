namespace FilRouge.Platform.Pages.Exports;

/// <summary>What a page shows, as a table for a spreadsheet. A cell is a text, a number (int, long, double), a day (<see cref="DateOnly"/>), a local
/// instant (<see cref="DateTime"/>), a yes or no (bool), or null.</summary>
/// <param name="File">Name of the file, without accents nor extension: « personnes ».</param>
/// <param name="Title">What it holds, in French.</param>
/// <param name="Filter">What was filtered, in French; empty for everything.</param>
/// <param name="Columns">Headers.</param>
/// <param name="Rows">The rows that the page shows.</param>
public sealed record ExportTable(string File, string Title, string Filter, IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows)
{
    /// <summary>Most rows of a file; a longer list is cut there, and the file says so.</summary>
    public const int MostRows = 50_000;

    /// <summary>Rows read at once when a list is written to a file.</summary>
    public const int RowsAtOnce = 1_000;

    /// <summary>A table from rows and what each column takes from a row.</summary>
    public static ExportTable Of<T>(string file, string title, string filter, IEnumerable<T> rows, params (string Header, Func<T, object?> Value)[] columns) =>
        new(file, title, filter, [.. columns.Select(c => c.Header)], [.. rows.Select(r => Array.ConvertAll(columns, c => c.Value(r)))]);
}

/// <summary>A page whose list can be taken away as a file: the frame draws the links, and the same handler answers <c>?export=csv|xlsx</c> — the same
/// query, rights and perimeter —, traced with what was asked and how many rows left. Name, next page and count are usually there already.</summary>
public interface IExportPage
{
    /// <summary>The rows that the page shows now.</summary>
    ExportTable Exported { get; }

    /// <summary>Rows in all, other pages included.</summary>
    int Count => Exported.Rows.Count;

    /// <summary>Where a page that does not count everything stops counting; null when it counts all.</summary>
    int? Most => null;

    /// <summary>Address of the next page, or its key; null on the last.</summary>
    string? Next => null;

    /// <summary>Shows the page that begins after a key, as if the reader had turned to it.</summary>
    /// <param name="after">The key in <see cref="Next"/>.</param>
    Task TurnTo(string after) => throw new InvalidOperationException($"{GetType()} has a next page and does not say how to turn to it.");
}
