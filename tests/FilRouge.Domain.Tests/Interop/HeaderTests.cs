using FilRouge.Domain.Interop;

namespace FilRouge.Domain.Tests.Interop;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("NOM", "nom")]
    [InlineData("Nom de famille", "nom")]
    [InlineData("Nom de l’enfant", "nom")]
    [InlineData("nom de naissance", "nom de naissance")]
    [InlineData("Nom d’usage", "nom utilisé")]
    [InlineData("Nom d'usage", "nom utilisé")]
    [InlineData("Prénom(s)", "prénoms")]
    [InlineData("PRENOMS", "prénoms")]
    [InlineData("Nom et prénom", "nom et prénom")]
    [InlineData("Usager", "nom et prénom")]
    [InlineData("Né(e) le", "date de naissance")]
    [InlineData("Date naiss.", "date de naissance")]
    [InlineData("D.D.N.", "date de naissance")]
    [InlineData("C.P.", "code postal")]
    [InlineData("DDN", "date de naissance")]
    [InlineData("Né(e) à", "lieu de naissance")]
    [InlineData("Sexe (H/F)", "sexe")]
    [InlineData("genre", "sexe")]
    [InlineData("Civilité", "civilité")]
    [InlineData("CP", "code postal")]
    [InlineData("Code Postal", "code postal")]
    [InlineData("CP / Ville", "code postal et commune")]
    [InlineData("Localité", "commune")]
    [InlineData("Tél.", "téléphone")]
    [InlineData("N° de téléphone", "téléphone")]
    [InlineData("Portable", "téléphone")]
    [InlineData("Adresse e-mail", "adresse électronique")]
    [InlineData("Courriel", "adresse électronique")]
    [InlineData("N° dossier", "numéro de dossier")]
    [InlineData("Numéro", "numéro de dossier")]
    [InlineData("Représentant légal", "nom (représentant)")]
    [InlineData("Responsables légaux", "nom (représentant)")]
    [InlineData("Responsable légal 2", "nom (second représentant)")]
    [InlineData("Téléphone du représentant", "téléphone (représentant)")]
    [InlineData("Mère", "nom (mère)")]
    [InlineData("Tél. portable mère", "téléphone (mère)")]
    [InlineData("mail du père", "adresse électronique (père)")]
    [InlineData("Tuteur / curateur", "nom (tuteur ou curateur)")]
    [InlineData("Lien de parenté", "lien (représentant)")]
    [InlineData("Scolarité", "scolarité")]
    [InlineData("Diagnostic", "handicap principal")]
    [InlineData("N° de sécurité sociale", null)]
    [InlineData("Médecin traitant", null)]
    [InlineData("", null)]
    public void Headers_are_understood_as_people_write_them(string header, string? meaning) => Assert.Equal(meaning, HeaderWords.Meaning(header)?.Fr);

    [Theory]
    [InlineData(';')]
    [InlineData(',')]
    [InlineData('\t')]
    [Trait("Rule", "E68")]
    public void The_separator_and_the_header_are_found_below_titles(char separator)
    {
        string[] lines = ["Liste des enfants, année 2026; provisoire", "", $"nom{separator}prénom{separator}né(e) le{separator}remarque", $"Martin{separator}Léa{separator}1/2/2015{separator}a, b; c"];
        var layout = SheetLayout.Find(s => [.. lines.Select(l => l.Split(s))]).Value!;
        Assert.Equal((separator, 3), (layout.Separator, layout.HeaderRow));
        Assert.Equal(["nom", "prénoms", "date de naissance"], layout.Understood.Select(c => c.Meaning!.Value.Fr));
        Assert.Equal(["D remarque"], layout.Ignored.Select(c => $"{c.Letter} {c.Header}"));
    }

    [Theory]
    [InlineData("a;b;c", "titres de colonnes")]
    [InlineData("nom;prénom", "date de naissance")]
    [InlineData("prénom;né le", "le nom")]
    public void A_file_without_what_is_needed_says_what_is_missing(string header, string said) =>
        Assert.Contains(said, SheetLayout.Find(s => [header.Split(s)]).Error);

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void Columns_are_named_as_spreadsheets_do(int index, string letter) => Assert.Equal(letter, SheetColumn.LetterOf(index));
}
