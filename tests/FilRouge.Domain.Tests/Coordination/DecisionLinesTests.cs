using FilRouge.Domain.Coordination;

namespace FilRouge.Domain.Tests.Coordination;

public sealed class DecisionLinesTests
{
    // A Thursday.
    private static readonly DateOnly Day = new(2026, 11, 26);
    private static readonly TaskOwner Me = new(Guid.CreateVersion7(), "Karim Benali");
    private static readonly TaskOwner Claire = new(Guid.CreateVersion7(), "Claire Aubry");
    private static readonly TaskOwner[] People = [Claire, new(null, "Élodie Bardet"), new(null, "Claire Fontaine"), new(Guid.CreateVersion7(), "Maud Pelletier")];

    [Theory]
    [InlineData("Maud : appeler l’ESAT pour le 12/12", "Maud Pelletier", "appeler l’ESAT", "2026-12-12")]
    [InlineData("Maud: appeler l'ESAT avant le 3/2", "Maud Pelletier", "appeler l'ESAT", "2027-02-03")]
    [InlineData("- maud pelletier : écrire à l’école, pour vendredi", "Maud Pelletier", "écrire à l’école", "2026-11-27")]
    [InlineData("MDPH — répondre sur la dérogation — fin décembre", "MDPH", "répondre sur la dérogation", "2026-12-31")]
    [InlineData("Élodie : prendre rendez-vous sous 15 jours", "Élodie Bardet", "prendre rendez-vous", "2026-12-11")]
    [InlineData("moi : relancer la CPAM dans deux semaines", "Karim Benali", "relancer la CPAM", "2026-12-10")]
    [InlineData("Claire Aubry : préparer le dossier pour la MDPH pour le 1er mars", "Claire Aubry", "préparer le dossier pour la MDPH", "2027-03-01")]
    [InlineData("École : accueil le matin pour le 12 décembre 2026", "École", "accueil le matin", "2026-12-12")]
    [InlineData("2. Maud : dessiner le planning pour demain", "Maud Pelletier", "dessiner le planning", "2026-11-27")]
    [InlineData("Maud : voir le père d’ici lundi", "Maud Pelletier", "voir le père", "2026-11-30")]
    [InlineData("ESAT – stage de 3 jours – 15/01/2027", "ESAT", "stage de 3 jours", "2027-01-15")]
    public void A_line_gives_who_what_and_when(string typed, string owner, string what, string due)
    {
        var line = Assert.Single(DecisionLines.Read(typed, Day, People, Me));
        Assert.Null(line.Problem);
        Assert.Equal((owner, what, DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture)), (line.Owner!.Name, line.What!, line.DueOn!.Value));
    }

    [Theory]
    [InlineData("appeler l’ESAT", "qui s’en charge")]
    [InlineData("Maud : appeler l’ESAT", "pour quand")]
    [InlineData("Maud : appeler l’ESAT pour le 31/02/2027", "31/02/2027")]
    [InlineData("Maud : pour le 12/12", "ce qu’il faut faire")]
    [InlineData("Claire : appeler l’ESAT pour le 12/12", "plusieurs invités")]
    [InlineData("Maud : appeler l’ESAT pour le 12/11/2026", "précède la réunion")]
    [InlineData("Maud : préparer le dossier pour la MDPH", "pour quand")]
    public void What_is_not_understood_says_what_to_write(string typed, string words)
    {
        var line = Assert.Single(DecisionLines.Read(typed, Day, People, Me));
        Assert.Contains(words, line.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_lines_are_left_out() => Assert.Equal(2, DecisionLines.Read("\n Maud : a pour demain\n\n\nb\n", Day, People, Me).Count);

    [Fact]
    public void An_owner_with_an_account_is_known_by_it() =>
        Assert.Equal(Claire.AccountId, DecisionLines.Read("aubry : écrire pour demain", Day, People, Me)[0].Owner!.AccountId);

    [Theory]
    [InlineData("jeudi", "2026-12-03")]
    [InlineData("jeudi prochain", "2026-12-03")]
    [InlineData("fin de semaine", "2026-11-27")]
    [InlineData("fin du mois", "2026-11-30")]
    [InlineData("fin janvier", "2027-01-31")]
    [InlineData("dans 1 mois", "2026-12-26")]
    [InlineData("le 26/11", "2026-11-26")]
    [InlineData("25/11", "2027-11-25")]
    [InlineData("29 février", "")]
    public void Days_are_the_next_ones(string words, string day)
    {
        var read = DueWords.Read(words, Day);
        Assert.Equal(day, read.Ok ? read.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "");
    }
}
