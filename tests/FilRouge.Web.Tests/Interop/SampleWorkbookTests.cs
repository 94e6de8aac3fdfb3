using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using FilRouge.Domain.Interop;
using FilRouge.Web.Interop;

namespace FilRouge.Web.Tests.Interop;

/// <summary>The workbook of samples/ is what this code writes: an invented list as services keep it, a sheet a year, merged headers, days as real days, texts
/// and bare numbers, two decisions a person. FILROUGE_WRITE_SAMPLE=1 writes it again.</summary>
public sealed class SampleWorkbookTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly object?[] Groups =
        ["Personne", null, null, null, null, null, null, null, null, "Mère", null, "Décision 1", null, null, null, "Décision 2", null, null, "Scolarité", "Médecin traitant"];

    private static readonly object?[] Heads =
        ["N° dossier", "NOM", "Prénom", "Né(e) le", "Sexe", "Adresse", "CP", "Ville", "Tél.", "Nom", "Tél.", "Droit", "Jour de la décision", "Début", "Fin", "Droit", "Début", "Fin"];

    private static string Path([CallerFilePath] string here = "") => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "..", "..", "..", "samples", "personnes-exemple.xlsx");

    private static DateOnly Day(int year, int month, int day) => new(year, month, day);

    private static object?[][] Year2025 =>
    [
        ["B-001", "CORNUAILLE", "Maëlle", Day(2014, 6, 12), "F", "2, allée des Tilleuls", 77000, "Melun", 612000101, "Mme Anne CORNUAILLE", "06 12 00 01 02", "PCPE", Day(2024, 2, 6), Day(2024, 3, 1), Day(2027, 2, 28), "ULIS", Day(2023, 9, 1), Day(2026, 8, 31), "ULIS", "Dr Inventé"],
        ["B-002", "D’ASTORG", "Jean-Noël", "3 mai 2011", "M", "7, rue du Moulin", 77300, "Fontainebleau", null, "Mme Léa D’ASTORG", "06 12 00 02 02", "SESSAD", Day(2024, 5, 14), Day(2024, 6, 1), Day(2026, 12, 31)],
        ["B-009", "TESSONNEAU", "Yvon", Day(1988, 1, 30), "M", null, 77100, "Meaux", "01 64 00 09 00", null, null, "SAMSAH", Day(2022, 3, 1), Day(2022, 4, 1), Day(2027, 3, 31)],
    ];

    private static object?[][] Year2026 =>
    [
        ["B-001", "CORNUAILLE", "Maëlle", Day(2014, 6, 12), "F", "15, rue de la Gare", 77100, "Meaux", 612000101, "Mme Anne CORNUAILLE", "06 12 00 01 02", "PCPE", Day(2024, 2, 6), Day(2024, 3, 1), Day(2027, 2, 28), "ULIS", Day(2023, 9, 1), Day(2026, 8, 31), "ULIS", "Dr Inventé"],
        ["B-002", "D’ASTORG", "Jean-Noël", "3 mai 2011", "M", "7, rue du Moulin", 77300, "Fontainebleau", null, "Mme Léa D’ASTORG", "06 12 00 02 02", "SESSAD", Day(2024, 5, 14), Day(2024, 6, 1), Day(2026, 12, 31), "PCPE", Day(2025, 9, 1), Day(2028, 8, 31), "ordinaire à temps partiel"],
        ["B-003", "OULD-INVENTÉ", "Sidi", Day(2016, 11, 2), "M", "1, place du Marché", 1000, "Bourg-en-Bresse", null, "Mme Aïcha OULD-INVENTÉ", "06 12 00 03 02", "PCPE", null, 45992, null, null, null, null, "non scolarisé"],
        ["B-004", "LE GUENNÉ", "Nolwenn", 41039, "F", "28, quai de l’Île", 91100, "Corbeil-Essonnes", null, "Mme Rozenn LE GUENNÉ", "06 12 00 04 02", "IME", Day(2025, 1, 21), Day(2025, 2, 1), Day(2030, 1, 31)],
        ["B-005", "VANDERINVENT", "Elias", "2015-04-17", "M", "9, sente des Prés", 91000, "Évry-Courcouronnes", null, "Mme Inès VANDERINVENT", "06 12 00 05 02", "AESH individuelle", Day(2025, 6, 3), Day(2025, 9, 1), Day(2027, 8, 31), "SESSAD", Day(2025, 9, 1), null, "ordinaire", "Dr Inventé"],
        ["B-006", "VANDERINVENT", "Éloi", "2015-04-17", "M", "9, sente des Prés", 91000, "Évry-Courcouronnes", null, "Mme Inès VANDERINVENT", "06 12 00 05 02"],
        ["B-007", "PRIGENT", "Marc-Antoine", Day(2003, 8, 8), "H", "Résidence des Charmes", 91120, "Palaiseau", "06.12.00.07.01", null, null, "ESAT", Day(2023, 10, 10), Day(2023, 11, 1), Day(2028, 10, 31), "PCPE", Day(2024, 1, 1), Day(2026, 12, 31), "formation"],
        ["B-008", "FAUVELLE", "Rose", Day(2019, 2, 27), "F", null, 77130, "Montereau-Fault-Yonne", null, "Mme Zoé FAUVELLE", "06 12 00 08 02", "colonie", null, Day(2025, 1, 1)],
    ];

    private static byte[] Written()
    {
        var title = "PCPE de démonstration — file active (toutes les personnes sont inventées)";
        // Texts in the cells themselves, which every spreadsheet reads.
        object?[][] Sheet(object?[][] rows) => [.. new object?[][] { [title], [], Groups, Heads }.Concat(rows).Select(r => r.Select(c => c is string text ? $"'{text}'" : c).ToArray())];
        const string merged = "<mergeCells count=\"6\"><mergeCell ref=\"A3:I3\"/><mergeCell ref=\"J3:K3\"/><mergeCell ref=\"L3:O3\"/><mergeCell ref=\"P3:R3\"/><mergeCell ref=\"S3:S4\"/><mergeCell ref=\"T3:T4\"/></mergeCells>";
        var book = new Book { AfterRows = merged }.Sheet("2025", Sheet(Year2025)).Sheet("2026", Sheet(Year2026));
        const string package = "http://schemas.openxmlformats.org/package/2006";
        const string office = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        book.Parts["[Content_Types].xml"] = Encoding.UTF8.GetBytes($"<Types xmlns=\"{package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{office}.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{office}.worksheet+xml\"/><Override PartName=\"/xl/worksheets/sheet2.xml\" ContentType=\"{office}.worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{office}.styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{office}.sharedStrings+xml\"/></Types>");
        book.Parts["_rels/.rels"] = Encoding.UTF8.GetBytes($"<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        const string relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        book.Parts["xl/_rels/workbook.xml.rels"] = Encoding.UTF8.GetBytes($"<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" Type=\"{relation}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{relation}/worksheet\" Target=\"worksheets/sheet2.xml\"/><Relationship Id=\"rId3\" Type=\"{relation}/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId4\" Type=\"{relation}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        book.Parts["xl/styles.xml"] = Encoding.UTF8.GetBytes($"<styleSheet xmlns=\"{Main}\"><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        return book.Bytes();
    }

    private static SortedDictionary<string, string> Parts(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            parts[entry.FullName] = reader.ReadToEnd();
        }

        return parts;
    }

    [Fact]
    public void The_sample_is_what_this_code_writes()
    {
        if (Environment.GetEnvironmentVariable("FILROUGE_WRITE_SAMPLE") == "1")
        {
            File.WriteAllBytes(Path(), Written());
        }

        Assert.Equal(Parts(Written()), Parts(File.ReadAllBytes(Path())));
    }

    [Fact]
    public void Its_columns_are_understood_and_its_oddities_are_there()
    {
        var report = new ImportReport();
        using var sheet = SheetReader.Open(new MemoryStream(Written()), report, TestContext.Current.CancellationToken, new ImportPlan { Sheets = ["2025", "2026"] })!;
        Assert.Equal(["2026", "2025"], report.SheetsRead);
        Assert.Equal((4, 19, "Médecin traitant"), (report.Layout!.HeaderRow, report.Layout.Understood.Count(), report.Layout.Ignored.Single().Header));
        Assert.Empty(report.Layout.WhyNotMap());
        Assert.Equal(11, sheet.Rows().Count());
    }
}
