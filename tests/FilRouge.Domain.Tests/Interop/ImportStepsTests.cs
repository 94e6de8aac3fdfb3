using FilRouge.Domain.Interop;

namespace FilRouge.Domain.Tests.Interop;

/// <summary>What somebody decides between a file and its import.</summary>
public sealed class ImportStepsTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    private static SheetLayout Layout(params string[] headers) => SheetLayout.Find([headers, [.. headers.Select(_ => "1")]]).Value!;

    private static ColumnMeaning? Of(PersonField field) => new ColumnMeaning(field);

    [Fact]
    public void Of_columns_that_say_the_same_the_first_is_proposed()
    {
        var layout = Layout("Nom", "Né le", "Tél.", "Portable");
        Assert.Equal(Of(PersonField.Phone), layout.Columns[3].Meaning);
        Assert.Equal([Of(PersonField.Name), Of(PersonField.BirthDate), Of(PersonField.Phone), null], layout.Once().Columns.Select(c => c.Meaning));
    }

    [Fact]
    public void Two_columns_on_one_field_and_a_field_that_is_needed_are_told()
    {
        var layout = Layout("Nom", "Né le", "Tél.", "Portable");
        Assert.Empty(layout.Once().WhyNotMap());
        var twice = layout.WhyNotMap().Single();
        Assert.Equal(("import.twice", "3"), (twice.Code, twice.Field));
        Assert.Contains("C « Tél. », D « Portable »", twice.Sentence);
        Assert.Equal(["import.twice", "import.missing"], layout.With(new Dictionary<int, ColumnMeaning?> { [1] = null }).WhyNotMap().Select(r => r.Code));
        Assert.Contains("date de naissance", layout.With(new Dictionary<int, ColumnMeaning?> { [1] = null, [3] = null }).WhyNotMap().Single().Sentence);
    }

    [Fact]
    public void Headers_that_nobody_understands_can_be_mapped_and_a_letter_is_no_table()
    {
        var found = SheetLayout.Find([["Liste"], ["Qui", "Quand", "Quoi"], ["Zed", "1990", "x"]]);
        Assert.NotNull(found.Error);
        Assert.Equal((2, 3), (found.Value!.HeaderRow, found.Value.Columns.Count));
        Assert.Null(found.Value.With(new Dictionary<int, ColumnMeaning?> { [0] = Of(PersonField.FullName), [1] = Of(PersonField.BirthDate) }).WhyNot());
        Assert.Null(SheetLayout.Find([["Madame,"], ["je vous écris"]]).Value);
    }

    [Fact]
    public void The_same_headers_have_one_fingerprint_whatever_the_accents()
    {
        Assert.Equal(Layout("Nom", "Né le").Fingerprint, Layout("NOM ", "ne le", "").Fingerprint);
        Assert.NotEqual(Layout("Nom", "Né le").Fingerprint, Layout("Né le", "Nom").Fingerprint);
    }

    [Fact]
    public void Every_meaning_has_a_key_of_its_own()
    {
        Assert.All(ColumnMeaning.All, m => Assert.Equal(m, ColumnMeaning.Find(m.Key)));
        Assert.Equal(ColumnMeaning.All.Count, ColumnMeaning.All.Select(m => m.Key).Distinct().Count());
        Assert.All(ColumnMeaning.All, m => Assert.Equal(m, ColumnMeaning.Find(m.Fr)));
        Assert.Null(ColumnMeaning.Find("Phone.Nobody"));
    }

    [Theory]
    [InlineData(0, 30, null)]
    [InlineData(30, 30, null)]
    [InlineData(31, 30, "import.undo-late")]
    [InlineData(0, 0, "import.undo-never")]
    [InlineData(1, 1, null)]
    public void An_import_is_undone_within_the_delay_of_the_territory(int after, int days, string? code) =>
        Assert.Equal(code, ImportUndo.WhyNot(Day, null, days, Day.AddDays(after)).SingleOrDefault()?.Code);

    [Fact]
    public void An_import_is_undone_once_and_with_a_motive()
    {
        Assert.Equal("import.undone", ImportUndo.WhyNot(Day, Day, 30, Day).Single().Code);
        Assert.Equal("import.undo-reason", ImportUndo.WhyNotFor("  x ").Single().Code);
        Assert.Empty(ImportUndo.WhyNotFor("mauvaise feuille"));
    }
}
