using System.Globalization;

namespace FilRouge.Platform.Pages.Exports;

/// <summary>Writes one sheet, row after row; what was written is never held.</summary>
public abstract class SheetWriter : IDisposable
{
    private static readonly char[] Computed = ['=', '+', '-', '@', '\t', '\r'];

    /// <summary>Writes what comes before the rows.</summary>
    /// <param name="table">Title, headers, and the first rows: they give the widths of the columns.</param>
    /// <param name="watermark">Who took it, when, with what filter.</param>
    public abstract void Begin(ExportTable table, string watermark);

    /// <summary>Writes a row.</summary>
    public abstract void Row(object?[] cells);

    /// <summary>Writes what comes after the rows.</summary>
    public abstract void End();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what is held.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }

    /// <summary>True for a text that a spreadsheet would compute (OWASP, CSV injection), also behind spaces.</summary>
    public static bool LooksComputed(string text) => text.Length > 0 && (Computed.Contains(text[0]) || (text[0] == ' ' && text.TrimStart(' ') is [var first, ..] && Computed.Contains(first)));

    /// <summary>A cell as it is read.</summary>
    internal static string TextOf(object? cell) => cell switch
    {
        null => "",
        string text => text,
        bool yes => yes ? "oui" : "non",
        DateOnly day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        DateTime at => at.ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ','),
        _ => cell.ToString() ?? "",
    };
}

/// <summary>CSV as French spreadsheets open it: UTF-8 with its mark, semicolons, decimal comma.</summary>
public sealed class CsvWriter(Stream to) : SheetWriter
{
    private readonly StreamWriter _text = new(to, new System.Text.UTF8Encoding(true), 1 << 14, leaveOpen: true) { NewLine = "\r\n" };

    /// <inheritdoc/>
    public override void Begin(ExportTable table, string watermark)
    {
        _text.WriteLine(Text(watermark));
        Row([.. table.Columns]);
    }

    /// <inheritdoc/>
    public override void Row(object?[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                _text.Write(';');
            }

            // Only a text can be taken for a formula: a negative number is a number.
            _text.Write(cells[i] is string text ? Text(text) : TextOf(cells[i]));
        }

        _text.WriteLine();
    }

    /// <inheritdoc/>
    public override void End() => _text.Flush();

    /// <summary>A cell of text: an apostrophe before what a spreadsheet would take for a formula, quotes where needed.</summary>
    public static string Text(string? cell)
    {
        var plain = cell is null ? "" : LooksComputed(cell) ? "'" + cell : cell;
        return plain.AsSpan().ContainsAny(";\"\r\n") ? $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : plain;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _text.Dispose();
        base.Dispose(disposing);
    }
}
