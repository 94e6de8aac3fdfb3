using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace FilRouge.Platform.Pages.Exports;

/// <summary>A workbook of one sheet (ECMA-376 part 1, transitional): the watermark, the headers frozen and filtered, typed days and numbers, texts that
/// stay texts. The parts are written one after the other, so that nothing but the row in hand is kept.</summary>
public sealed class XlsxWriter(Stream to) : SheetWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const int LongestCell = 32_767;
    private const int HeaderRow = 2;

    // Indexes in cellXfs of styles.xml.
    private const string Head = "1", Day = "2", Instant = "3", Quoted = "4", Mark = "5";

    private readonly ZipArchive _zip = new(to, ZipArchiveMode.Create, leaveOpen: true);
    private Stream? _part;
    private XmlWriter? _sheet;
    private int _row;
    private int _columns;

    /// <inheritdoc/>
    public override void Begin(ExportTable table, string watermark)
    {
        _columns = table.Columns.Count;
        Part("[Content_Types].xml", $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Kind}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{Kind}.styles+xml"/></Types>""");
        Part("_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="{SheetName(table.Title)}" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        Part("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Office}/styles" Target="styles.xml"/></Relationships>""");
        Part("xl/styles.xml", $"""<styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\ hh:mm"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><i/><sz val="9"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="14" applyNumberFormat="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/><xf xfId="0" quotePrefix="1"/><xf xfId="0" fontId="2" applyFont="1"/></cellXfs></styleSheet>""");
        _part = _zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
        _sheet = XmlWriter.Create(_part, new XmlWriterSettings { CheckCharacters = false });
        _sheet.WriteStartElement("worksheet", Main);
        _sheet.WriteRaw($"""<sheetViews><sheetView workbookViewId="0"><pane ySplit="{HeaderRow}" topLeftCell="A{HeaderRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>""");
        for (var i = 0; i < _columns; i++)
        {
            _sheet.WriteRaw($"""<col min="{i + 1}" max="{i + 1}" width="{Width(table, i)}" customWidth="1"/>""");
        }

        _sheet.WriteRaw("</cols>");
        _sheet.WriteStartElement("sheetData");
        Line([watermark], Mark);
        Line([.. table.Columns], Head);
    }

    /// <inheritdoc/>
    public override void Row(object?[] cells) => Line(cells, null);

    /// <inheritdoc/>
    public override void End()
    {
        _sheet!.WriteEndElement();
        if (_columns > 0)
        {
            _sheet.WriteRaw($"""<autoFilter ref="A{HeaderRow}:{Letter(_columns - 1)}{_row}"/>""");
        }

        _sheet.WriteEndElement();
        _sheet.Dispose();
        _part!.Dispose();
        _zip.Dispose();
    }

    /// <summary>Letters of a column, from 0: « A », « AA ».</summary>
    internal static string Letter(int index) => (index < 26 ? "" : Letter((index / 26) - 1)) + (char)('A' + (index % 26));

    private void Line(object?[] cells, string? style)
    {
        _row++;
        _sheet!.WriteStartElement("row");
        _sheet.WriteAttributeString("r", _row.ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is not (null or ""))
            {
                Cell(cells[i]!, style, $"{Letter(i)}{_row}");
            }
        }

        _sheet.WriteEndElement();
    }

    private void Cell(object cell, string? style, string at)
    {
        var (type, shape, value) = cell switch
        {
            DateOnly day when day.Year >= 1901 => (null, Day, Number(day.ToDateTime(TimeOnly.MinValue).ToOADate())),
            DateTime time when time.Year >= 1901 => (null, Instant, Number(time.ToOADate())),
            bool yes => ("b", style, yes ? "1" : "0"),
            int or long or short or double or float => (null, style, Number(Convert.ToDouble(cell, CultureInfo.InvariantCulture))),
            _ => ("inlineStr", style ?? (LooksComputed(TextOf(cell)) ? Quoted : null), TextOf(cell)),
        };
        _sheet!.WriteStartElement("c");
        _sheet.WriteAttributeString("r", at);
        if (shape is not null)
        {
            _sheet.WriteAttributeString("s", shape);
        }

        if (type is not null)
        {
            _sheet.WriteAttributeString("t", type);
        }

        if (type == "inlineStr")
        {
            _sheet.WriteStartElement("is");
            _sheet.WriteStartElement("t");
            _sheet.WriteAttributeString("xml", "space", null, "preserve");
            _sheet.WriteString(Plain(value));
            _sheet.WriteEndElement();
        }
        else
        {
            _sheet.WriteElementString("v", value);
            _sheet.WriteEndElement();
            return;
        }

        _sheet.WriteEndElement();
        _sheet.WriteEndElement();
    }

    private void Part(string name, string xml)
    {
        using var text = new StreamWriter(_zip.CreateEntry(name, CompressionLevel.Fastest).Open());
        text.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + xml);
    }

    // XML 1.0 holds neither most control characters nor half of a pair.
    private static string Plain(string text)
    {
        var kept = text.Length > LongestCell ? text[..LongestCell] : text;
        return kept.All(XmlConvert.IsXmlChar) ? kept
            : string.Concat(kept.EnumerateRunes().Where(r => r.Value is 9 or 10 or 13 or (>= 32 and not (0xFFFE or 0xFFFF))).Select(r => r.ToString()));
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static int Width(ExportTable table, int column) =>
        Math.Clamp(table.Rows.Take(200).Select(r => TextOf(r[column]).Length).Append(table.Columns[column].Length + 3).Max() + 2, 8, 60);

    // A name of sheet: 31 characters at most, without : \ / ? * [ ], and safe in XML.
    private static string SheetName(string title) =>
        string.Concat(title.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '’' or '-').Take(31)) is { Length: > 0 } name ? name : "Liste";
}
