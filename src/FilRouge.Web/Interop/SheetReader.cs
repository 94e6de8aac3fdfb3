using FilRouge.Domain.Common;
using FilRouge.Domain.Interop;
using FilRouge.Web.Interop.Workbooks;

namespace FilRouge.Web.Interop;

/// <summary>A row of the file.</summary>
/// <param name="Number">As a spreadsheet counts rows.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="Fault">Why the row, and all that follows, cannot be read.</param>
public sealed record SheetRow(int Number, string[] Cells, string? Fault = null)
{
    /// <summary>Sheet of the workbook, when several are read.</summary>
    public string? Sheet { get; init; }
}

/// <summary>Reads a list row by row, from a text file or a workbook: what the file is comes from its first bytes, not from its name. Memory does not grow
/// with the file.</summary>
public abstract class SheetReader : IDisposable
{
    /// <summary>Most rows of a file.</summary>
    public const int MostRows = 200_000;

    /// <summary>Longest row, in characters.</summary>
    public const int LongestRow = 1 << 20;

    /// <summary>Most cells of a row.</summary>
    public const int MostCells = 500;

    /// <summary>Rows whose values are shown beside the columns.</summary>
    protected const int SamplesShown = 4;

    /// <summary>Looks at the file and opens it; null when it cannot be read, and the report says why.</summary>
    /// <param name="file">The file, which can be read several times.</param>
    /// <param name="report">Where what was understood is written.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="plan">What was decided about the file.</param>
    public static SheetReader? Open(Stream file, ImportReport report, CancellationToken ct, ImportPlan? plan = null)
    {
        var head = new byte[1 << 16];
        file.Position = 0;
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (length >= 4 && head is [0x50, 0x4B, 0x03, 0x04, ..] or [0x50, 0x4B, 0x05, 0x06, ..])
        {
            return WorkbookSheets.OpenWorkbook(file, report, plan ?? new(), ct);
        }

        if (ZipDoor.OldOrLocked(head.AsSpan(0, length)) is { } refusal)
        {
            report.Unreadable = refusal;
            return null;
        }

        file.Position = 0;
        return CsvSheet.OpenText(file, report, plan ?? new(), ct);
    }

    /// <summary>The rows below the header that hold something. A row that cannot be read ends the file.</summary>
    public abstract IEnumerable<SheetRow> Rows();

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

    /// <summary>What was found, under what was decided; the report says what is missing.</summary>
    protected static SheetLayout? Decide(Parsed<SheetLayout> found, ImportPlan plan, ImportReport report)
    {
        var layout = found.Value?.With(plan.Meanings);
        (report.Layout, report.Unreadable) = (layout, layout is null ? found.Error : layout.WhyNot());
        return layout;
    }
}
