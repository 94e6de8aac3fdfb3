using FilRouge.Domain.Interop;
using FilRouge.Domain.People;

namespace FilRouge.Domain.Tests.Interop;

public sealed class PersonRowTests
{
    private static readonly DateOnly Today = new(2026, 2, 3);

    private static (ImportedPerson? Person, List<CellProblem> Problems) Read(string header, string cells)
    {
        var layout = new SheetLayout(';', 1, [.. header.Split(';').Select((h, i) => new SheetColumn(i, h, HeaderWords.Meaning(h)))]);
        var problems = new List<CellProblem>();
        return (PersonRow.Read(layout, 2, cells.Split(';'), Today, problems), problems);
    }

    [Theory]
    [InlineData("12/03/2016", "2016-03-12")]
    [InlineData("12-3-16", "2016-03-12")]
    [InlineData("1er mars 2012", "2012-03-01")]
    [InlineData("2016-03-12", "2016-03-12")]
    [InlineData("12/03/2016 00:00", "2016-03-12")]
    [InlineData("2016-03-12T00:00:00", "2016-03-12")]
    [InlineData("mars 2016", "2016-03-00")]
    [InlineData("1972", "1972-00-00")]
    [InlineData("42075", "2015-03-12")]
    [InlineData("42075.0", "2015-03-12")]
    [InlineData("29/02/2020", "2020-02-29")]
    [Trait("Rule", "E04")]
    [Trait("Rule", "E68")]
    public void Births_are_read_as_spreadsheets_write_them(string typed, string birth) =>
        Assert.Equal(birth, Read("nom;prénom;né le", $"Martin;Léa;{typed}").Person!.Birth.Text);

    [Fact]
    [Trait("Rule", "E68")]
    public void A_number_of_days_says_what_the_calendar_of_1904_would_give()
    {
        var (person, problems) = Read("nom;prénom;né le;mère", "Martin;Léa;40000;Anne Martin");

        Assert.Equal("2009-07-06", person!.Birth.Text);
        var doubt = Assert.Single(problems, p => p.Column == "C");
        Assert.Equal(ProblemLevel.Warning, doubt.Level);
        Assert.Contains("7 juillet 2013", doubt.Sentence);
    }

    [Theory]
    [InlineData("31/02/2016")]
    [InlineData("3/14/2015")]
    [InlineData("12/03/2031")]
    [InlineData("79999")]
    [InlineData("hier matin")]
    [InlineData("")]
    public void A_birth_that_cannot_be_is_refused_under_its_cell(string typed)
    {
        var (person, problems) = Read("nom;prénom;Né(e) le", $"Martin;Léa;{typed}");
        Assert.Null(person);
        var refusal = Assert.Single(problems, p => p.Level == ProblemLevel.Refused);
        Assert.Equal((2, "C", "Né(e) le", typed), (refusal.Row, refusal.Column, refusal.Header, refusal.Value));
    }

    [Theory]
    [InlineData("1000", "01000", true)]
    [InlineData("01000", "01000", false)]
    [InlineData("=\"01000\"", "01000", false)]
    [InlineData("'01000", "01000", false)]
    [Trait("Rule", "E68")]
    public void Lost_zeros_come_back(string typed, string postcode, bool doubt)
    {
        var (person, problems) = Read("nom;prénom;né le;CP;ville", $"Martin;Léa;1990;{typed};Bourg-en-Bresse");
        Assert.Equal(postcode, person!.Place!.Postcode!.Value.Text);
        Assert.Equal("01053", person.Place.CommuneCode!.Value.Text);
        Assert.Equal(doubt, problems.Any(p => p.Column == "D" && p.Level == ProblemLevel.Warning));
    }

    [Theory]
    [InlineData("DUPONT Jean", "DUPONT", "Jean")]
    [InlineData("DE LA TOUR Anne Marie", "DE LA TOUR", "Anne Marie")]
    [InlineData("d’AUBIGNÉ Zoë", "d’AUBIGNÉ", "Zoë")]
    [InlineData("McADAM Bob", "McADAM", "Bob")]
    [InlineData("O Youn-Ah", "O", "Youn-Ah")]
    [InlineData("Jean-Pierre DUPONT-MARTIN", "DUPONT-MARTIN", "Jean-Pierre")]
    [InlineData("Dupont, Jean", "Dupont", "Jean")]
    [InlineData("van der MEER Lotte", "van der MEER", "Lotte")]
    [Trait("Rule", "E01")]
    [Trait("Rule", "E02")]
    public void Names_in_one_cell_are_parted_by_their_capitals(string typed, string name, string given)
    {
        var person = Read("Nom Prénom;né le", $"{typed};1990").Person!;
        Assert.Equal((name, given), (person.BirthName, person.GivenNames));
    }

    [Theory]
    [InlineData("Martin Anne Sophie")]
    [InlineData("MARTIN")]
    [InlineData("DUPONT née MARTIN Anne")]
    public void Names_that_nothing_parts_are_refused(string typed) => Assert.Null(Read("Nom Prénom;né le", $"{typed};1990").Person);

    [Fact]
    [Trait("Rule", "E03")]
    public void Nom_beside_the_birth_name_is_the_name_used_in_life()
    {
        var person = Read("nom;nom de naissance;prénom;né le", "Roux;Bensaïd;Nora;1994").Person!;
        Assert.Equal(("Bensaïd", "Roux", false), (person.BirthName, person.UsedName, person.NameIsVague));
    }

    [Fact]
    public void A_formula_is_plain_text()
    {
        var person = Read("nom;prénom;né le;mère;langue", "=1+1a;@SUM(A1);2016;+cmd|' /C calc'!A0;-2+3 LSF").Person!;
        Assert.Equal(("=1+1a", "@SUM(A1)", "-2+3 LSF"), (person.BirthName, person.GivenNames, person.SupportLanguage));
        Assert.Equal("+cmd|' /C calc'!A0", person.Relatives.Single().Name);
    }

    [Fact]
    public void Relatives_of_a_minor_hold_authority_and_those_of_an_adult_do_not()
    {
        const string header = "nom;prénom;né le;Mère;Tél mère;Père;Tuteur";
        var child = Read(header, "Martin;Léa;2016;Mme Julie Martin;612345678;;").Person!;
        var mother = Assert.Single(child.Relatives);
        Assert.Equal(("Julie Martin", Civility.Mrs, Relation.Mother, Title.ParentalAuthority), (mother.Name, mother.Civility, mother.Relation, mother.Title));
        Assert.Equal("+33612345678", mother.Phone!.Value.Text);
        var adult = Read(header, "Martin;Luc;1980;Julie Martin;;;UDAF 77").Person!;
        Assert.Equal([Title.None, Title.Guardian], adult.Relatives.Select(r => r.Title));
    }

    [Fact]
    public void A_telephone_without_a_name_is_kept()
    {
        var (person, problems) = Read("nom;prénom;né le;Tél mère", "Martin;Léa;2016;06 12 34 56 78");
        Assert.Equal(ImportedRelative.Unnamed, person!.Relatives.Single().Recorded);
        Assert.Contains(problems, p => p.Sentence.Contains("manque le nom"));
    }

    [Fact]
    [Trait("Rule", "E11")]
    public void A_minor_without_representative_is_a_doubt()
    {
        var (person, problems) = Read("nom;prénom;né le", "Martin;Léa;2016");
        Assert.NotNull(person);
        Assert.Contains(problems, p => p.Sentence.StartsWith("Mineur sans représentant", StringComparison.Ordinal) && p.Level == ProblemLevel.Warning);
    }

    [Theory]
    [InlineData("06 12 34 56 78 / 01 64 00 00 00", "+33612345678")]
    [InlineData("+32 470 12 34 56", "+32470123456")]
    [InlineData("néant", null)]
    [InlineData("-", null)]
    [Trait("Rule", "E67")]
    public void Telephones(string typed, string? phone) => Assert.Equal(phone, Read("nom;prénom;né le;tél", $"Martin;Luc;1980;{typed}").Person!.Phone?.Text);

    [Fact]
    [Trait("Rule", "E68")]
    public void A_rounded_number_says_so()
    {
        var (person, problems) = Read("nom;prénom;né le;tél", "Martin;Luc;1980;6,12E+08");
        Assert.Null(person);
        Assert.Contains("arrondi", problems.Single().Sentence);
    }

    [Fact]
    public void Unknown_words_and_unused_cells_are_said_not_dropped()
    {
        var (person, problems) = Read("nom;prénom;né le;scolarité;handicap;tél fixe;portable", "Martin;Luc;1980;école buissonnière;mystère;01 64 00 00 00;06 12 34 56 78");
        Assert.Equal("+33164000000", person!.Phone!.Value.Text);
        Assert.Equal(["D", "E", "G"], problems.Select(p => p.Column!).Order());
    }

    [Fact]
    public void More_cells_than_columns_is_refused() => Assert.Null(Read("nom;prénom;né le", "Martin;Luc;1980;77000").Person);

    [Theory]
    [InlineData("ULIS collège", Schooling.Ulis)]
    [InlineData("non scolarisé", Schooling.None)]
    [InlineData("Ordinaire à temps partiel", Schooling.OrdinaryPartial)]
    public void Schooling_words(string typed, Schooling schooling) => Assert.Equal(schooling, WordCells.SchoolingOf(typed));
}
