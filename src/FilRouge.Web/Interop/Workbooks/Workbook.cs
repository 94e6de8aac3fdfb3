using System.IO.Compression;
using System.Xml;

namespace FilRouge.Web.Interop.Workbooks;

/// <summary>A workbook opened for reading: its sheets in their order, and what their cells refer to. Nothing of a sheet is held but the row in hand.</summary>
internal sealed class Workbook : IDisposable
{
    private const int MostSheets = 200;
    private const int LongestName = 31;

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, string> _parts = [];
    private readonly List<(string Name, ZipArchiveEntry Part)> _sheets = [];
    private SharedTexts? _texts;
    private NumberFormats? _formats;

    private Workbook(ZipArchive zip) => _zip = zip;

    /// <summary>True when days are counted from 1904, as on an old Mac.</summary>
    public bool From1904 { get; private set; }

    /// <summary>Names of the visible sheets, in order.</summary>
    public IReadOnlyList<string> Sheets => [.. _sheets.Select(s => s.Name)];

    /// <summary>Opens a file, or refuses it.</summary>
    /// <exception cref="WorkbookFault">It cannot be read; the message says why.</exception>
    public static Workbook Open(Stream file) => GuardedXml.Try(() =>
    {
        var book = new Workbook(ZipDoor.Open(file));
        try
        {
            book.ReadTypes();
            book.ReadParts();
            book.ReadSheets();
            return book._sheets.Count > 0 ? book : throw new WorkbookFault("Ce classeur n’a aucune feuille visible.");
        }
        catch
        {
            book.Dispose();
            throw;
        }
    });

    /// <summary>The rows of a sheet.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="ct">Cancels.</param>
    public IEnumerable<SheetRow> Rows(string name, CancellationToken ct)
    {
        var sheet = _sheets.Find(s => s.Name == name);
        if (sheet.Part is null)
        {
            return [];
        }

        GuardedXml.Try(() => _texts ??= SharedTexts.Read(_zip.GetEntry("xl/sharedStrings.xml")));
        GuardedXml.Try(() => _formats ??= NumberFormats.Read(_zip.GetEntry("xl/styles.xml")));
        return new WorkbookRows(sheet.Part, _texts!, _formats!, From1904, ct).Read();
    }

    public void Dispose() => _zip.Dispose();

    private void ReadTypes()
    {
        if (_zip.GetEntry("[Content_Types].xml") is not { } types)
        {
            throw ZipDoor.Broken();
        }

        using var xml = GuardedXml.Open(types);
        while (xml.Step())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("ContentType")?.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) == true)
            {
                throw new WorkbookFault("Ce classeur contient des macros : il n’est pas ouvert. Enregistrez-le au format « Classeur Excel (.xlsx) », sans macros.");
            }
        }
    }

    private void ReadParts()
    {
        if (_zip.GetEntry("xl/_rels/workbook.xml.rels") is not { } part)
        {
            throw ZipDoor.Broken();
        }

        using var xml = GuardedXml.Open(part);
        while (xml.Step())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target && _parts.Count < 1_000)
            {
                _parts[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        }
    }

    private void ReadSheets()
    {
        using var xml = GuardedXml.Open(_zip.GetEntry("xl/workbook.xml")!);
        while (xml.Step())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                From1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && xml.GetAttribute("state") is null or "visible" && IdOf(xml) is { } id
                && _parts.TryGetValue(id, out var path) && _zip.GetEntry(path) is { } part && path.Contains("worksheets/", StringComparison.OrdinalIgnoreCase))
            {
                var name = xml.GetAttribute("name") is { Length: > 0 } told ? told[..Math.Min(told.Length, LongestName)] : $"Feuille {_sheets.Count + 1}";
                _sheets.Add((name, part));
                if (_sheets.Count > MostSheets)
                {
                    throw new WorkbookFault($"Ce classeur a plus de {MostSheets} feuilles : gardez celles à reprendre.");
                }
            }
        }
    }

    private static string? IdOf(XmlReader xml) =>
        xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships") ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");
}
