using FilRouge.Domain.Interop;
using FilRouge.Web.Interop;

namespace FilRouge.Web.Tests.Interop;

/// <summary>Workbooks as services have them.</summary>
public sealed class WorkbookTests
{
    private static readonly object?[] Heads = ["Nom", "Prénom", "Né(e) le", "CP"];

    private static (ImportReport Report, List<SheetRow> Rows) Read(byte[] bytes, ImportPlan? plan = null)
    {
        var report = new ImportReport();
        using var sheet = SheetReader.Open(new MemoryStream(bytes), report, TestContext.Current.CancellationToken, plan);
        return (report, sheet is null ? [] : [.. sheet.Rows()]);
    }

    private static byte[] With(object?[] row, Book? book = null) => (book ?? new Book()).Sheet("Liste", [Heads, row]).Bytes();

    [Fact]
    [Trait("Rule", "E68")]
    public void Cells_are_read_as_the_spreadsheet_shows_them()
    {
        var (report, rows) = Read(With(["LEFÈVRE", "'Chloé & Zoë'", new DateOnly(2016, 3, 12), 1000]));
        Assert.Null(report.Unreadable);
        Assert.Equal(["LEFÈVRE", "Chloé & Zoë", "12/03/2016", "1000"], rows.Single().Cells);
        Assert.Equal(2, rows.Single().Number);
        Assert.Equal(["oui", "612345678", "2,5", ""], Read(With([true, 612345678d, 2.5, null])).Rows.Single().Cells.Concat([""]).Take(4));
        Assert.Equal("185057800608436", Read(With([185057800608436d, 1, 2, 3])).Rows.Single().Cells[0]);
        Assert.Equal("6.12345678E8", Read(With(["raw:<c r=\"@\" t=\"str\"><f>1+1</f><v>6.12345678E8</v></c>", "x"])).Rows.Single().Cells[0]);
        Assert.Equal("612345678", Read(With(["raw:<c r=\"@\"><v>6.12345678E8</v></c>", "x"])).Rows.Single().Cells[0]);
    }

    [Theory]
    [Trait("Rule", "E68")]
    [InlineData(false, 1, "01/01/1900")]
    [InlineData(false, 59, "28/02/1900")]
    [InlineData(false, 60, "29/02/1900")]
    [InlineData(false, 61, "01/03/1900")]
    [InlineData(false, 42075, "12/03/2015")]
    [InlineData(true, 0, "01/01/1904")]
    [InlineData(true, 40613, "12/03/2015")]
    public void Serial_days_follow_the_calendar_of_their_workbook(bool from1904, int serial, string day)
    {
        var styled = With(["A", "B", $"raw:<c r=\"@\" s=\"1\"><v>{serial}</v></c>"], new Book { From1904 = from1904 });
        Assert.Equal(day, Read(styled).Rows.Single().Cells[2]);
    }

    [Fact]
    [Trait("Rule", "E68")]
    public void A_birth_left_as_a_number_is_read_in_the_calendar_of_its_workbook()
    {
        Assert.Equal("42075", Read(With(["A", "B", 42075])).Rows.Single().Cells[2]);
        Assert.Equal("12/03/2015", Read(With(["A", "B", 40613], new Book { From1904 = true })).Rows.Single().Cells[2]);
    }

    [Theory]
    [InlineData("dd/mm/yyyy", true)]
    [InlineData("[$-40C]jj mmmm aaaa", true)]
    [InlineData("yyyy\\-mm\\-dd;@", true)]
    [InlineData("0\" jours\"", false)]
    [InlineData("[Red]0.00", false)]
    [InlineData("[h]:mm", false)]
    public void A_custom_format_tells_a_day(string format, bool isDay)
    {
        var (_, rows) = Read(With(["A", "B", "raw:<c r=\"@\" s=\"2\"><v>42075</v></c>"], new Book { Formats = [format] }));
        Assert.Equal(isDay ? "12/03/2015" : "42075", rows.Single().Cells[2]);
    }

    [Fact]
    public void Titles_groups_of_headers_and_empty_columns_are_found()
    {
        var (report, rows) = Read(new Book().Sheet("Liste", [
            ["PCPE : liste des personnes"],
            [],
            ["Personne", null, null, null, "Mère", null],
            ["Nom", "Prénom", null, "Né(e) le", "Nom", "Tél."],
            ["MARTIN", "Léo", null, new DateOnly(2015, 5, 5), "Mme Martin", "06 12 00 00 01"]]).Bytes());
        Assert.Null(report.Unreadable);
        Assert.Equal(4, report.Layout!.HeaderRow);
        Assert.Contains(report.Layout.Understood, c => c.Meaning == new ColumnMeaning(PersonField.Phone, Kin.Mother));
        Assert.Equal((5, "MARTIN"), (rows.Single().Number, rows.Single().Cells[0]));
        Assert.Equal("MARTIN", report.Samples[0][0]);
    }

    [Fact]
    public void A_sheet_per_year_is_read_the_latest_first_and_hidden_ones_are_not_there()
    {
        var bytes = new Book().Sheet("Notice", [["Lisez-moi"]]).Sheet("2024", [Heads, ["A", "B", "1/1/2010", null]]).Sheet("2025", [Heads, ["C", "D", "1/1/2011", null]])
            .Sheet("Caché", [Heads], "hidden").Bytes();
        var (report, rows) = Read(bytes);
        Assert.Equal(["Notice", "2024", "2025"], report.Sheets);
        Assert.Equal("2024", report.SheetsRead.Single());
        Assert.Equal("A", rows.Single().Cells[0]);
        var (both, all) = Read(bytes, new ImportPlan { Sheets = ["2024", "2025"] });
        Assert.Equal(["2025", "2024"], both.SheetsRead);
        Assert.Equal([("2025", "C"), ("2024", "A")], all.Select(r => (r.Sheet!, r.Cells[0])));
        var (_, other) = Read(bytes, new ImportPlan { Sheets = ["2024", "Notice"] });
        Assert.Contains("« Notice » n’a pas les mêmes titres", other[^1].Fault);
    }

    [Fact]
    public void What_the_product_writes_it_reads()
    {
        var bytes = new MemoryStream();
        using (var writer = new Platform.Pages.Exports.XlsxWriter(bytes))
        {
            var table = Platform.Pages.Exports.ExportTable.Of("personnes", "Personnes", "", [("MARTIN", new DateOnly(2015, 5, 5), "+33612000001")], ("Nom", p => p.Item1), ("Date de naissance", p => p.Item2), ("Tél.", p => p.Item3));
            writer.Begin(table, "Fil Rouge · Personnes");
            writer.Row(table.Rows[0]);
            writer.End();
        }

        var (report, rows) = Read(bytes.ToArray());
        Assert.Equal(2, report.Layout!.HeaderRow);
        Assert.Equal(["MARTIN", "05/05/2015", "+33612000001"], rows.Single().Cells);
    }
}
