using System.IO.Compression;
using System.Text;

namespace FilRouge.Bench;

/// <summary>Files made to fill the memory: each is small on the disk but one, and says it is a list of persons.</summary>
internal static class HostileFiles
{
    private const int Megabyte = 1024 * 1024;
    private const string Head = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Nom</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Né le</t></is></c></row>";

    public static IEnumerable<(string What, string File)> In(string folder)
    {
        var row = string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 4_096));
        yield return ("a workbook of 1 GB of rows once unpacked", Book(folder, "bombe.xlsx", part => Repeat(part, Head, row, 10_000)));
        var letters = new string('A', Megabyte);
        yield return ("a workbook of one cell of 1 GB", Book(folder, "cellule.xlsx", part => Repeat(part, Head + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>", letters, 1_024)));
        yield return ("a workbook that stops in the middle", Book(folder, "coupe.xlsx", part => part.Write(Head + "<row r=\"2\"><c r=\"A2\"")));
        yield return ("a workbook whose bytes were changed", Broken(folder));
        var line = Path.Combine(folder, "ligne.csv");
        using (var file = new StreamWriter(line))
        {
            Repeat(file, "nom;prénom;né le\n", letters, 1_024);
        }

        yield return ("a text of one line of 1 GB", line);
    }

    private static void Repeat(TextWriter part, string head, string piece, int times)
    {
        part.Write(head);
        for (var i = 0; i < times; i++)
        {
            part.Write(piece);
        }
    }

    private static string Book(string folder, string name, Action<TextWriter> sheet)
    {
        var path = Path.Combine(folder, name);
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Put(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        Put(zip, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Liste\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        Put(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        using var part = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        sheet(part);
        return path;
    }

    private static string Broken(string folder)
    {
        var path = Book(folder, "abime.xlsx", part => part.Write(Head + "</sheetData></worksheet>"));
        var bytes = File.ReadAllBytes(path);
        for (var i = bytes.Length / 2; i < bytes.Length; i += 7)
        {
            bytes[i] ^= 0x5A;
        }

        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static void Put(ZipArchive zip, string name, string text)
    {
        using var part = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        part.Write(text);
    }
}
