using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace FilRouge.Web.Tests.Interop;

/// <summary>Writes workbooks for tests as spreadsheets do, and as attackers do: each part is a text.</summary>
public sealed class Book
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private readonly List<(string Name, string Rows, string State)> _sheets = [];
    private readonly List<string> _shared = [];

    /// <summary>Parts added or put in place of the usual ones.</summary>
    public Dictionary<string, byte[]> Parts { get; } = [];

    public bool From1904 { get; init; }

    /// <summary>What each sheet says after its rows: merged cells.</summary>
    public string AfterRows { get; init; } = "";

    /// <summary>Custom number formats from 164 on; style n+2 uses the nth. Style 1 is the usual day.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary>A sheet from cells: a text is shared, « '…' » is inline, a DateOnly is a serial day, a number a number, a bool a bool, « raw: » is XML.</summary>
    public Book Sheet(string name, IEnumerable<object?[]> rows, string state = "visible")
    {
        var text = new StringBuilder();
        var number = 0;
        foreach (var row in rows)
        {
            number++;
            text.Append(CultureInfo.InvariantCulture, $"<row r=\"{number}\">");
            for (var i = 0; i < row.Length; i++)
            {
                text.Append(Cell(row[i], Domain.Interop.SheetColumn.LetterOf(i) + number));
            }

            text.Append("</row>");
        }

        _sheets.Add((name, text.ToString(), state));
        return this;
    }

    public byte[] Bytes()
    {
        Put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        Put("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr{(From1904 ? " date1904=\"1\"" : "")}/><sheets>{string.Concat(_sheets.Select((s, i) => $"<sheet name=\"{SecurityElement.Escape(s.Name)}\" sheetId=\"{i + 1}\" state=\"{s.State}\" r:id=\"rId{i + 1}\"/>"))}</sheets></workbook>");
        Put("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(_sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}</Relationships>");
        Put("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts>{string.Concat(Formats.Select((f, i) => $"<numFmt numFmtId=\"{164 + i}\" formatCode=\"{SecurityElement.Escape(f)}\"/>"))}</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>{string.Concat(Formats.Select((_, i) => $"<xf numFmtId=\"{164 + i}\"/>"))}</cellXfs></styleSheet>");
        Put("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(_shared.Select(s => $"<si><r><t>{SecurityElement.Escape(s)}</t></r><rPh><t>phonétique</t></rPh></si>"))}</sst>");
        for (var i = 0; i < _sheets.Count; i++)
        {
            Put($"xl/worksheets/sheet{i + 1}.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{_sheets[i].Rows}</sheetData>{AfterRows}</worksheet>");
        }

        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in Parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private void Put(string name, string xml) => Parts.TryAdd(name, Encoding.UTF8.GetBytes(xml));

    private string Cell(object? cell, string at)
    {
        switch (cell)
        {
            case null:
                return "";
            case string raw when raw.StartsWith("raw:", StringComparison.Ordinal):
                return raw[4..].Replace("@", at, StringComparison.Ordinal);
            case string { Length: > 2 } inline when inline[0] == '\'' && inline[^1] == '\'':
                return $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(inline[1..^1])}</t></is></c>";
            case string text:
                _shared.Add(text);
                return $"<c r=\"{at}\" t=\"s\"><v>{_shared.Count - 1}</v></c>";
            case DateOnly day:
                return $"<c r=\"{at}\" s=\"1\"><v>{day.DayNumber - new DateOnly(1899, 12, 30).DayNumber - (From1904 ? 1462 : 0)}</v></c>";
            case bool yes:
                return $"<c r=\"{at}\" t=\"b\"><v>{(yes ? 1 : 0)}</v></c>";
            default:
                return $"<c r=\"{at}\"><v>{Convert.ToString(cell, CultureInfo.InvariantCulture)}</v></c>";
        }
    }
}
