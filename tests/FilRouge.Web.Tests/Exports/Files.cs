using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace FilRouge.Web.Tests.Exports;

/// <summary>Reads back what the product writes, with nothing of the product.</summary>
internal static class Files
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Lines of a CSV, cells unquoted.</summary>
    public static List<string[]> Csv(byte[] bytes)
    {
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
        using var csv = new CsvHelper.CsvParser(reader, new CsvHelper.Configuration.CsvConfiguration(System.Globalization.CultureInfo.InvariantCulture) { Delimiter = ";" });
        var rows = new List<string[]>();
        while (csv.Read())
        {
            rows.Add(csv.Record!);
        }

        return rows;
    }

    /// <summary>The parts of a workbook, as XML.</summary>
    public static XDocument Part(byte[] bytes, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var part = zip.GetEntry(name)!.Open();
        return XDocument.Load(part);
    }

    /// <summary>Rows of the first sheet: (type, style, value) by address of cell.</summary>
    public static List<Dictionary<string, (string? Type, string? Style, string Value)>> Xlsx(byte[] bytes) =>
        [.. Part(bytes, "xl/worksheets/sheet1.xml").Descendants(Main + "row").Select(r => r.Elements(Main + "c").ToDictionary(
            c => c.Attribute("r")!.Value,
            c => (c.Attribute("t")?.Value, c.Attribute("s")?.Value, c.Value)))];
}
