using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace FilRouge.Web.Interop.Workbooks;

/// <summary>Reads the rows of a sheet, one at a time. Rows come with the number that the spreadsheet shows; cells that the file leaves out are empty.</summary>
internal sealed class WorkbookRows(ZipArchiveEntry part, SharedTexts texts, NumberFormats formats, bool from1904, CancellationToken ct)
{
    /// <summary>Last row that a spreadsheet has.</summary>
    private const int LastRow = 1_048_576;

    private readonly List<string> _cells = [];
    private readonly StringBuilder _value = new();
    private int _length;

    /// <summary>The rows; one that cannot be read is the last, with its fault.</summary>
    public IEnumerable<SheetRow> Read()
    {
        using var xml = GuardedXml.Open(part);
        var number = 0;
        while (Next(xml, number) is { } row)
        {
            ct.ThrowIfCancellationRequested();
            yield return row;
            if (row.Fault is not null)
            {
                yield break;
            }

            number = row.Number;
        }
    }

    private SheetRow? Next(XmlReader xml, int last)
    {
        try
        {
            return GuardedXml.Try(() => NextRow(xml, last));
        }
        catch (WorkbookFault fault)
        {
            return new SheetRow(last + 1, [], fault.Message);
        }
    }

    private SheetRow? NextRow(XmlReader xml, int last)
    {
        while (xml.Step())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                var number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var told) && told > last && told <= LastRow ? told : last + 1;
                _cells.Clear();
                _length = 0;
                if (!xml.IsEmptyElement)
                {
                    ReadCells(xml);
                }

                return new SheetRow(number, [.. _cells]);
            }
        }

        return null;
    }

    private void ReadCells(XmlReader xml)
    {
        var depth = xml.Depth;
        while (xml.Step() && xml.Depth > depth)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                continue;
            }

            var column = ColumnOf(xml.GetAttribute("r"));
            if (column >= SheetReader.MostCells)
            {
                // A stray cell far to the right is left out; a list does not go there.
                continue;
            }

            while (_cells.Count <= column)
            {
                _cells.Add("");
            }

            _cells[column] = CellOf(xml);
            _length += _cells[column].Length;
            if (_length > SheetReader.LongestRow)
            {
                throw new WorkbookFault($"Une ligne dépasse {SheetReader.LongestRow} caractères : ce n’est pas une liste de personnes.");
            }
        }
    }

    private string CellOf(XmlReader xml)
    {
        var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var (depth, inline) = (xml.Depth, "");
        _value.Clear();
        while (xml.Step() && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "is" })
            {
                inline = CellText.Read(xml);
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "v", IsEmptyElement: false })
            {
                ReadValue(xml);
            }
        }

        var value = _value.ToString();
        return type switch
        {
            "inlineStr" => inline,
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? texts[index] : "",
            "b" => value is "1" or "true" ? "oui" : "non",
            "str" or "e" => value,
            "d" => value.Length >= 10 ? value[..10] : value,
            _ => formats.Show(value, style, from1904),
        };
    }

    private void ReadValue(XmlReader xml)
    {
        var depth = xml.Depth;
        while (xml.Step() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                CellText.Append(_value, xml);
            }
        }
    }

    // « AB12 » is column 27, from 0; without an address the cell follows the one before.
    private int ColumnOf(string? address)
    {
        var column = 0;
        foreach (var letter in (address ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(4))
        {
            column = (column * 26) + (letter - 'A' + 1);
        }

        return column > 0 ? column - 1 : _cells.Count;
    }
}
