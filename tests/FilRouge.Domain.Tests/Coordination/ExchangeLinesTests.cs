using FilRouge.Domain.Coordination;

namespace FilRouge.Domain.Tests.Coordination;

public sealed class ExchangeLinesTests
{
    // A Thursday.
    private static readonly DateOnly Day = new(2026, 11, 26);
    private static readonly TaskOwner Me = new(Guid.CreateVersion7(), "Karim Benali");
    private static readonly Invitee[] People =
    [
        new(null, "Inès BARDET", "la personne"), new(null, "Élodie Bardet", "mère"), new(null, "Marc Lenoir", "père"),
        new(Guid.CreateVersion7(), "Claire Aubry", "coordonnatrice"), new(null, "Claire Fontaine", "tante"),
    ];

    [Theory]
    [InlineData("appel Élodie Bardet : dort mal → rappeler mardi", ExchangeKind.Call, "Élodie Bardet", "dort mal", "rappeler", "2026-12-01")]
    [InlineData("élo: dort mal > proposer un autre horaire j+2", ExchangeKind.Call, "Élodie Bardet", "dort mal", "proposer un autre horaire", "2026-11-28")]
    [InlineData("mère : d’accord pour jeudi", ExchangeKind.Call, "Élodie Bardet", "d’accord pour jeudi", "", null)]
    [InlineData("Courriel de M. Lenoir : accord -> envoyer le dossier pour le 12/12", ExchangeKind.Mail, "Marc Lenoir", "accord", "envoyer le dossier", "2026-12-12")]
    [InlineData("sms Mme Dupont, école : absente → prévenir la psychologue demain", ExchangeKind.Message, "Mme Dupont, école", "absente", "prévenir la psychologue", "2026-11-27")]
    [InlineData("visite à Élodie : rendez-vous à 14:30, tout va bien", ExchangeKind.Visit, "Élodie Bardet", "rendez-vous à 14:30, tout va bien", "", null)]
    [InlineData("MDPH : complet → écrire à la CPAM avant fin janvier", ExchangeKind.Call, "MDPH", "complet", "écrire à la CPAM", "2027-01-31")]
    [InlineData("père : oui → acheter 12 cahiers", ExchangeKind.Call, "Marc Lenoir", "oui", "acheter 12 cahiers", "2026-11-27")]
    public void A_line_gives_how_with_whom_what_and_the_next_step(string typed, ExchangeKind kind, string with, string text, string next, string? due)
    {
        var line = ExchangeLines.Read(typed, Day, People, Me);
        Assert.Null(line.Problem);
        Assert.Equal((kind, with, text, next), (line.Kind, line.With, line.Text, line.Next));
        Assert.Equal(due, line.DueOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("dort mal depuis lundi", "avec qui")]
    [InlineData("appel : dort mal", "avec qui")]
    [InlineData("Élodie :", "ce qui a été dit")]
    [InlineData("Bardet : dort mal", "Plusieurs personnes")]
    [InlineData("Élodie : dort mal → rappeler pour le 31/02/2027", "31/02/2027")]
    [InlineData("Élodie : dort mal → rappeler le 12/11/2026", "déjà passé")]
    [InlineData("Élodie : dort mal → mardi", "ce qu’il faut faire")]
    [InlineData("Élodie : dort mal #urgent", "#urgent")]
    [InlineData("Élodie : dort mal → Claire : rappeler demain", "plusieurs invités")]
    public void What_is_not_understood_says_what_to_write(string typed, string words) =>
        Assert.Contains(words, ExchangeLines.Read(typed, Day, People, Me).Problem, StringComparison.Ordinal);

    [Fact]
    public void What_is_understood_is_kept_beside_what_is_not()
    {
        var line = ExchangeLines.Read("Bardet : dort mal → rappeler demain", Day, People, Me);
        Assert.Equal(("Bardet", "dort mal", "rappeler"), (line.With, line.Text, line.Next));
    }

    [Fact]
    public void Marks_say_about_what_and_are_not_part_of_the_text()
    {
        var line = ExchangeLines.Read("CMP : place libre #santé #important → écrire au médecin", Day, People, Me);
        Assert.Equal((ExchangeScope.Health, true, "place libre", "écrire au médecin"), (line.Scope!.Value, line.Important, line.Text, line.Next));
        Assert.Null(ExchangeLines.Read("CMP : place libre", Day, People, Me).Scope);
    }

    [Theory]
    [InlineData("2026-11-26", "2026-11-27")]
    [InlineData("2026-11-27", "2026-11-30")]
    [InlineData("2026-11-28", "2026-11-30")]
    [InlineData("2026-11-29", "2026-11-30")]
    [InlineData("2026-12-24", "2026-12-28")]
    public void Without_a_day_the_next_step_is_for_the_next_working_day_and_says_so(string today, string due)
    {
        var line = ExchangeLines.Read("Élodie : dort mal → rappeler", DateOnly.ParseExact(today, "yyyy-MM-dd"), People, Me);
        Assert.True(line.DueAssumed);
        Assert.Equal((Me, DateOnly.ParseExact(due, "yyyy-MM-dd")), (line.Owner!, line.DueOn!.Value));
    }

    [Fact]
    public void The_next_step_may_be_somebody_else_s() =>
        Assert.Equal("Marc Lenoir", ExchangeLines.Read("Élodie : dort mal → Lenoir : voir le médecin pour lundi", Day, People, Me).Owner!.Name);
}
