using System.Xml.Linq;
using FilRouge.Platform.Pages.Exports;

namespace FilRouge.Web.Tests.Exports;

/// <summary>Files that spreadsheets open as they were meant: typed, and computing nothing.</summary>
public sealed class SheetWriterTests
{
    private static byte[] Write(Func<Stream, SheetWriter> open, params object?[][] rows)
    {
        var bytes = new MemoryStream();
        using (var writer = open(bytes))
        {
            writer.Begin(new ExportTable("essai", "Essai : [1/2]", "", [.. rows[0].Select((_, i) => $"C{i}")], rows), "=filigrane");
            foreach (var row in rows)
            {
                writer.Row(row);
            }

            writer.End();
        }

        return bytes.ToArray();
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+33612000001")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("  =1+1")]
    [InlineData("=cmd|' /C calc'!A0")]
    public void A_text_is_never_computed(string hostile)
    {
        var csv = Files.Csv(Write(s => new CsvWriter(s), [hostile, "sage"]));
        Assert.Equal(["'=filigrane"], csv[0]);
        Assert.Equal(["'" + hostile, "sage"], csv[2]);
        var bytes = Write(s => new XlsxWriter(s), [hostile, "sage"]);
        var sheet = Files.Xlsx(bytes);
        Assert.Equal(("inlineStr", "4", hostile.Replace('\r', '\n')), sheet[2]["A3"] with { Value = sheet[2]["A3"].Value.Replace('\r', '\n') });
        Assert.DoesNotContain(Files.Part(bytes, "xl/worksheets/sheet1.xml").Descendants(), e => e.Name.LocalName == "f");
        Assert.Equal("1", Files.Part(bytes, "xl/styles.xml").Descendants().Where(e => e.Name.LocalName == "cellXfs").Elements().ElementAt(4).Attribute("quotePrefix")!.Value);
    }

    [Fact]
    public void Days_numbers_and_answers_keep_their_type()
    {
        object?[] row = [new DateOnly(2026, 11, 26), new DateTime(2026, 11, 26, 9, 30, 0), 12, -1.5, true, null, new DateOnly(1899, 5, 1)];
        Assert.Equal(["26/11/2026", "26/11/2026 09:30", "12", "-1,5", "oui", "", "01/05/1899"], Files.Csv(Write(s => new CsvWriter(s), row))[2]);
        var cells = Files.Xlsx(Write(s => new XlsxWriter(s), row))[2];
        Assert.Equal((null, "2", "46352"), cells["A3"]);
        Assert.Equal("46352.395833333336", cells["B3"].Value);
        Assert.Equal((null, null, "12"), cells["C3"]);
        Assert.Equal("-1.5", cells["D3"].Value);
        Assert.Equal(("b", null, "1"), cells["E3"]);
        Assert.False(cells.ContainsKey("F3"));
        Assert.Equal("inlineStr", cells["G3"].Type);
    }

    [Fact]
    public void The_header_is_frozen_columns_are_wide_enough_and_odd_characters_do_not_break_the_file()
    {
        var bytes = Write(s => new XlsxWriter(s), ["un texte assez long pour une colonne", "a\u0001b\ud800c\uFFFF & <b>"]);
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var sheet = Files.Part(bytes, "xl/worksheets/sheet1.xml");
        Assert.Equal(("2", "A3", "frozen"), ((string?)sheet.Descendants(main + "pane").Single().Attribute("ySplit"), (string?)sheet.Descendants(main + "pane").Single().Attribute("topLeftCell"), (string?)sheet.Descendants(main + "pane").Single().Attribute("state")));
        Assert.Equal("38", sheet.Descendants(main + "col").First().Attribute("width")!.Value);
        Assert.Equal("A2:B3", sheet.Descendants(main + "autoFilter").Single().Attribute("ref")!.Value);
        Assert.StartsWith("ab", Files.Xlsx(bytes)[2]["B3"].Value);
        Assert.EndsWith("c & <b>", Files.Xlsx(bytes)[2]["B3"].Value);
        Assert.Equal("Essai  12", Files.Part(bytes, "xl/workbook.xml").Descendants(main + "sheet").Single().Attribute("name")!.Value);
    }
}
