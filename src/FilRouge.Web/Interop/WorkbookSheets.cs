using System.Globalization;
using System.Text;
using FilRouge.Domain.Interop;
using FilRouge.Web.Interop.Workbooks;

namespace FilRouge.Web.Interop;

/// <summary>Reads the sheets of a workbook that were chosen, one after the other, under one header. The sheet of the latest year comes first: of a person
/// written in several, it is the present one.</summary>
internal sealed class WorkbookSheets : SheetReader
{
    private static readonly FileText Kind = new("classeur XLSX", Encoding.UTF8);

    private readonly Workbook _book;
    private readonly IReadOnlyList<string> _sheets;
    private readonly SheetLayout _layout;
    private readonly HashSet<int> _days;
    private readonly CancellationToken _ct;

    private WorkbookSheets(Workbook book, IReadOnlyList<string> sheets, SheetLayout layout, CancellationToken ct)
    {
        (_book, _sheets, _layout, _ct) = (book, sheets, layout, ct);
        _days = [.. layout.Columns.Where(c => c.Meaning?.Field is PersonField.BirthDate or PersonField.DecidedOn or PersonField.RightOpens or PersonField.RightEnds).Select(c => c.Index)];
    }

    /// <summary>Opens; null when it cannot be read, and the report says why.</summary>
    public static WorkbookSheets? OpenWorkbook(Stream file, ImportReport report, ImportPlan plan, CancellationToken ct)
    {
        Workbook? book = null;
        try
        {
            report.Text = Kind;
            book = Workbook.Open(file);
            report.Sheets = book.Sheets;
            var chosen = Chosen(book, plan, ct);
            report.SheetsRead = chosen;
            var first = FirstRows(book, chosen[0], ct);
            report.Unreadable = first.Fault;
            var layout = first.Fault is null ? Decide(SheetLayout.Find(first.Rows), plan, report) : null;
            report.Samples = layout is null ? [] : [.. first.Rows.Skip(layout.HeaderRow).Where(r => r.Length > 0).Take(SamplesShown)];
            if (layout is not null && report.Unreadable is null)
            {
                return new WorkbookSheets(book, chosen, layout, ct);
            }
        }
        catch (WorkbookFault fault)
        {
            report.Unreadable = fault.Message;
        }

        book?.Dispose();
        return null;
    }

    /// <inheritdoc/>
    public override IEnumerable<SheetRow> Rows()
    {
        var count = 0;
        foreach (var sheet in _sheets)
        {
            var header = HeaderOf(sheet);
            if (header.Fault is not null)
            {
                yield return new SheetRow(1, [], header.Fault) { Sheet = Named(sheet) };
                yield break;
            }

            foreach (var row in _book.Rows(sheet, _ct))
            {
                var fault = row.Fault ?? (++count > MostRows ? $"Ce fichier a plus de {MostRows} lignes : découpez-le." : null);
                if (fault is not null)
                {
                    yield return row with { Fault = fault, Sheet = Named(sheet) };
                    yield break;
                }

                if (row.Number > header.Row && row.Cells.Any(c => !string.IsNullOrWhiteSpace(c)))
                {
                    yield return row with { Cells = Dated(Trimmed(row.Cells)), Sheet = Named(sheet) };
                }
            }
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _book.Dispose();
        base.Dispose(disposing);
    }

    private static IReadOnlyList<string> Chosen(Workbook book, ImportPlan plan, CancellationToken ct)
    {
        var named = book.Sheets.Where(plan.Sheets.Contains).OrderByDescending(YearOf).ToList();
        return named.Count > 0 ? named : [book.Sheets.FirstOrDefault(s => FirstRows(book, s, ct) is { Fault: null } first && SheetLayout.Find(first.Rows) is { Error: null }) ?? book.Sheets[0]];
    }

    // « 2025 », « File active 2024-2025 »: the last year of the name.
    private static int YearOf(string sheet)
    {
        var years = new string([.. sheet.Select(c => char.IsAsciiDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(d => d.Length == 4).Select(d => int.Parse(d, CultureInfo.InvariantCulture)).Where(y => y is > 1990 and < 2100);
        return years.DefaultIfEmpty(0).Max();
    }

    private static (IReadOnlyList<string[]> Rows, string? Fault) FirstRows(Workbook book, string sheet, CancellationToken ct)
    {
        var rows = new List<string[]>();
        foreach (var row in book.Rows(sheet, ct))
        {
            if (row.Fault is not null)
            {
                return (rows, row.Fault);
            }

            if (row.Number > SheetLayout.RowsLookedAt + SamplesShown)
            {
                break;
            }

            while (rows.Count < row.Number - 1)
            {
                rows.Add([]);
            }

            rows.Add(row.Cells);
        }

        return (rows, null);
    }

    private (int Row, string? Fault) HeaderOf(string sheet)
    {
        if (sheet == _sheets[0])
        {
            return (_layout.HeaderRow, null);
        }

        var first = FirstRows(_book, sheet, _ct);
        return first.Fault is not null ? (0, first.Fault)
            : SheetLayout.Find(first.Rows).Value is { } found && found.Fingerprint == _layout.Fingerprint ? (found.HeaderRow, null)
            : (0, $"La feuille « {sheet} » n’a pas les mêmes titres de colonnes que « {_sheets[0]} » : importez-la à part.");
    }

    private string? Named(string sheet) => _sheets.Count > 1 ? sheet : null;

    // Empty cells after the last column are no cells: a border or a colour leaves them behind.
    private string[] Trimmed(string[] cells)
    {
        var length = cells.Length;
        while (length > _layout.Columns.Count && string.IsNullOrWhiteSpace(cells[length - 1]))
        {
            length--;
        }

        return length == cells.Length ? cells : cells[..length];
    }

    // A day left as a number, in a workbook that counts from 1904, means another day than in the others.
    private string[] Dated(string[] cells)
    {
        if (_book.From1904)
        {
            foreach (var index in _days.Where(i => i < cells.Length && cells[i].Length == 5 && cells[i].All(char.IsAsciiDigit)))
            {
                cells[index] = NumberFormats.DayOf(int.Parse(cells[index], CultureInfo.InvariantCulture), true) ?? cells[index];
            }
        }

        return cells;
    }
}
