using FilRouge.Domain.Interop;
using FilRouge.Domain.Referrals;

namespace FilRouge.Domain.Tests.Interop;

/// <summary>Decisions of the CDAPH in a list of persons: columns that come again, words of rights, days.</summary>
public sealed class DecisionCellsTests
{
    private static readonly DateOnly Today = new(2026, 2, 3);
    private static readonly DateTime Now = new(2026, 2, 3, 9, 0, 0, DateTimeKind.Utc);
    private static readonly string[] Who = ["Nom", "Prénom", "Né le"];

    private static SheetLayout Layout(params string[] headers) => SheetLayout.Find([[.. Who, .. headers]]).Value!;

    private static (ImportedPerson Row, List<CellProblem> Problems) Read(SheetLayout layout, params string[] cells)
    {
        var problems = new List<CellProblem>();
        return (PersonRow.Read(layout, 2, ["Roux", "Ana", "5/5/1990", .. cells], Today, problems)!, problems);
    }

    [Theory]
    [InlineData("Orientation", "droit ou orientation (décision 1)")]
    [InlineData("Notification MDPH", "droit ou orientation (décision 1)")]
    [InlineData("Type de droit", "droit ou orientation (décision 1)")]
    [InlineData("Décision 2", "droit ou orientation (décision 2)")]
    [InlineData("Date de notification", "jour de la décision (décision 1)")]
    [InlineData("Date de décision CDAPH", "jour de la décision (décision 1)")]
    [InlineData("Début de droit", "début du droit (décision 1)")]
    [InlineData("Date de début notification 3", "début du droit (décision 3)")]
    [InlineData("Échéance notification", "fin du droit (décision 1)")]
    [InlineData("Date de fin de droits", "fin du droit (décision 1)")]
    [InlineData("N° de décision", "numéro de la décision (décision 1)")]
    [InlineData("MDPH", "MDPH (décision 1)")]
    [InlineData("N° MDPH", null)]
    [InlineData("Droits de garde", null)]
    [InlineData("Orientation scolaire", null)]
    [InlineData("Fin", null)]
    public void Headers_about_decisions_are_understood(string header, string? meaning) => Assert.Equal(meaning, HeaderWords.Meaning(header)?.Fr);

    [Fact]
    public void Columns_that_come_again_are_the_next_decision()
    {
        var layout = Layout("Orientation", "Début", "Fin", "Orientation", "Début", "Fin", "Observations", "Fin");
        Assert.Equal(["1", "1", "1", "2", "2", "2", "", ""], layout.Columns.Skip(3).Select(c => c.Meaning?.Fr[^2..^1] ?? ""));
    }

    [Fact]
    public void Merged_headers_name_each_decision()
    {
        var layout = SheetLayout.Find([["Personne", "", "", "Décision 1", "", "", "Décision 2", "", ""], [.. Who, "Droit", "Début", "Fin", "Droit", "Début", "Fin"], ["x"]]).Value!;
        Assert.Equal(2, layout.HeaderRow);
        Assert.Equal("fin du droit (décision 2)", layout.Columns[8].Meaning?.Fr);
        Assert.Equal("droit ou orientation (décision 1)", layout.Columns[3].Meaning?.Fr);
    }

    [Theory]
    [InlineData("14.0", "14.0")]
    [InlineData("14", "14.0")]
    [InlineData("PCPE", "14.0")]
    [InlineData("Orientation vers un SESSAD", "7.8")]
    [InlineData("Notification ULIS", "8.4")]
    [InlineData("7,10", "7.10")]
    [InlineData("Orientation vers une Maison d'accueil spécialisée (MAS)", "13.3")]
    [InlineData("colonie", null)]
    [InlineData("7", null)]
    public void Rights_are_read_by_code_acronym_or_label(string cell, string? code) => Assert.Equal(code, RightWords.Find(cell));

    [Fact]
    [Trait("Rule", "E68")]
    public void A_row_tells_several_decisions_with_days_as_spreadsheets_leave_them()
    {
        var layout = Layout("Orientation", "Date décision", "Début droit", "Fin droit", "MDPH", "Orientation 2", "Début droit 2", "Fin droit 2");
        var (row, problems) = Read(layout, "PCPE", "1/2/2025", "1/3/2025", "28/2/2028", "MDPH 77", "SESSAD", "45000", "");
        Assert.Equal([new(Kin.FirstDecision, "14.0", new(2025, 2, 1), new(2025, 3, 1), new(2028, 2, 28), null, "77"), new(Kin.SecondDecision, "7.8", new(2023, 3, 15), new(2023, 3, 15), null, null, null)], row.Decisions);
        Assert.Contains("45000 est un nombre de jours", problems.Single().Sentence);
    }

    [Theory]
    [InlineData("colonie", "1/3/2025", "n’est pas dans la nomenclature")]
    [InlineData("PCPE", "", "Il manque le début du droit")]
    [InlineData("PCPE", "31/2/2025", "Cette décision n’a pas été reprise")]
    [InlineData("", "1/3/2025", "Il manque le type de droit")]
    [InlineData("PCPE", "1/3/2027", "pas encore ouvert")]
    public void A_decision_that_cannot_be_read_whole_is_left_and_said_and_the_person_comes_in(string right, string opens, string said)
    {
        var (row, problems) = Read(Layout("Orientation", "Début droit"), right, opens);
        Assert.Empty(row.Decisions);
        Assert.Contains(problems, p => p.Sentence.Contains(said, StringComparison.Ordinal) && p.Level is ProblemLevel.Warning);
    }

    [Fact]
    public void What_is_known_is_left_and_what_contradicts_it_is_not_taken()
    {
        var layout = Layout("Orientation", "Début droit", "Fin droit");
        var first = Add(Read(layout, "PCPE", "1/3/2024", "28/2/2026").Row, RightsChain.Empty);
        Assert.Equal("décision de la CDAPH : PCPE, du 1er mars 2024 au 28 février 2026", first.Changes.Single().ToString());
        Assert.Equal(("77", MdphTransfer.NotNeeded), (first.Added.Single().Mdph, first.Added.Single().Transfer));
        var again = Add(Read(layout, "PCPE", "1/3/2024", "28/2/2026").Row, first.Known);
        Assert.Equal((0, 0), (again.Added.Count, again.Problems.Count));
        var other = Add(Read(layout, "PCPE", "1/1/2025", "28/2/2027").Row, first.Known);
        Assert.Empty(other.Added);
        Assert.Contains("Une décision du même type est ouverte", other.Problems.Single().Sentence);
        Assert.Equal("D", other.Problems.Single().Column);
        Assert.Single(Add(Read(layout, "SESSAD", "1/1/2025", "28/2/2027").Row, first.Known).Added);

        ImportDecisions Add(ImportedPerson row, RightsChain known) => ImportDecisions.Of(row, layout, PersonId, known, "77288", Today, Now);
    }

    private static readonly Guid PersonId = Guid.CreateVersion7();
}
