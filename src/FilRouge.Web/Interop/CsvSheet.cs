using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using FilRouge.Domain.Interop;

namespace FilRouge.Web.Interop;

/// <summary>Reads a CSV row by row: encoding, separator and header are found by the domain, quotes are CsvHelper's. Memory is bounded by the
/// longest row allowed, whatever the file is.</summary>
internal sealed class CsvSheet : SheetReader
{
    /// <summary>Longest cell: what a spreadsheet can hold.</summary>
    private const int LongestCell = 32_767;
    private const int SampleLength = 1 << 16;

    private readonly LimitedReader _text;
    private readonly CsvParser _parser;
    private readonly SheetLayout _layout;

    private CsvSheet(Stream file, FileText text, SheetLayout layout)
    {
        _layout = layout;
        _text = new LimitedReader(Decode(file, text), LongestRow);
        _parser = new CsvParser(_text, Settings(layout.Separator));
    }

    /// <summary>Looks at the file and opens it; null when it cannot be read, and the report says why.</summary>
    public static CsvSheet? OpenText(Stream file, ImportReport report, ImportPlan plan, CancellationToken ct)
    {
        var detector = new FileTextDetector();
        var buffer = new byte[1 << 16];
        for (int read; (read = file.Read(buffer)) > 0;)
        {
            ct.ThrowIfCancellationRequested();
            detector.Add(buffer.AsSpan(0, read));
        }

        var text = detector.Result();
        (report.Text, report.Unreadable) = (text.Value, text.Error);
        if (text.Value is null)
        {
            return null;
        }

        var sample = new char[SampleLength];
        using (var reader = Decode(file, text.Value))
        {
            sample = sample[..reader.ReadBlock(sample)];
        }

        var layout = SheetLayout.Find(separator => FirstRows(new string(sample), separator));
        var decided = Decide(layout, plan, report);
        report.Samples = decided is null ? [] : [.. FirstRows(new string(sample), decided.Separator).Skip(decided.HeaderRow).Take(SamplesShown)];
        return decided is null || report.Unreadable is not null ? null : new CsvSheet(file, text.Value, decided);
    }

    /// <summary>The rows below the header that hold something. A row that cannot be read ends the file.</summary>
    public override IEnumerable<SheetRow> Rows()
    {
        while (Next() is { } row)
        {
            if (row.Fault is not null)
            {
                yield return row;
                yield break;
            }

            if (row.Number > _layout.HeaderRow && row.Cells.Any(c => !string.IsNullOrWhiteSpace(c)))
            {
                yield return row;
            }
        }
    }

    protected override void Dispose(bool disposing)
    {
        _parser.Dispose();
        _text.Dispose();
        base.Dispose(disposing);
    }

    private SheetRow? Next()
    {
        var number = _parser.Row + 1;
        try
        {
            if (!_parser.Read())
            {
                return null;
            }
        }
        catch (MaxFieldSizeException)
        {
            return new SheetRow(number, [], $"Une cellule dépasse {LongestCell} caractères : un guillemet ouvert n’est sans doute pas refermé.");
        }
        catch (RowTooLongException)
        {
            return new SheetRow(number, [], $"Cette ligne dépasse {LongestRow} caractères : ce fichier n’est pas une liste, ou il a perdu ses fins de ligne.");
        }

        _text.StartRow();
        var fault = _parser.Count > MostCells ? $"Cette ligne a plus de {MostCells} cellules."
            : number - _layout.HeaderRow > MostRows ? $"Ce fichier a plus de {MostRows} lignes : découpez-le."
            : null;
        var cells = fault is null ? _parser.Record ?? [] : [];
        return new SheetRow(number, cells, fault ?? (cells.Any(Swallowed) ? "Un guillemet ouvert à cette ligne n’est pas refermé : les lignes suivantes sont prises dans la cellule. Corrigez-le." : null));
    }

    /// <summary>A cell that holds a line end, then separators, holds other rows.</summary>
    private bool Swallowed(string cell) => cell.IndexOf('\n') is >= 0 and var end && cell.AsSpan(end).Count(_layout.Separator) >= 2;

    private static List<string[]> FirstRows(string sample, char separator)
    {
        var rows = new List<string[]>();
        using var parser = new CsvParser(new StringReader(sample), Settings(separator));
        try
        {
            while (rows.Count < SheetLayout.RowsLookedAt && parser.Read())
            {
                rows.Add(parser.Count > MostCells ? [] : parser.Record ?? []);
            }
        }
        catch (MaxFieldSizeException)
        {
            // What comes before is enough to look for the header; reading will say where the fault is.
        }

        return rows;
    }

    private static StreamReader Decode(Stream file, FileText text)
    {
        file.Position = 0;
        return new StreamReader(file, text.Encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
    }

    private static CsvConfiguration Settings(char separator) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = separator.ToString(),
        HasHeaderRecord = false,
        IgnoreBlankLines = false,
        // A lone quote in a text is a character like another.
        BadDataFound = null,
        MaxFieldSize = LongestCell,
    };

    private sealed class RowTooLongException : Exception;

    /// <summary>Stops a row before it fills the memory.</summary>
    private sealed class LimitedReader(TextReader inner, int longest) : TextReader
    {
        private int _sinceRow;

        public void StartRow() => _sinceRow = 0;

        public override int Read(char[] buffer, int index, int count)
        {
            var read = inner.Read(buffer, index, count);
            _sinceRow += read;
            return _sinceRow > longest ? throw new RowTooLongException() : read;
        }

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
