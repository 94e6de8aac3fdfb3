using FilRouge.Domain.Agenda;

namespace FilRouge.Domain.Tests.Agenda;

public sealed class NoteSignalsTests
{
    [Theory]
    [InlineData("Lila était absente, maman prévient.", "absence", "absente")]
    [InlineData("Il n’est pas venu ce matin.", "absence", "pas venu")]
    [InlineData("Elle ne s’est pas présentée.", "absence", "ne s est pas présentée")]
    [InlineData("Il a refusé les images.", "refus", "refusé")]
    [InlineData("Il ne veut plus monter dans le taxi", "refus", "ne veut plus")]
    [InlineData("À l’école ça se dégrade depuis lundi.", "degradation", "se dégrade")]
    [InlineData("De plus en plus violent avec sa sœur.", "degradation", "violent")]
    [InlineData("La mère est épuisée", "degradation", "épuisée")]
    [InlineData("Séance de jeudi annulée par la famille.", "annulation", "annulée")]
    [InlineData("Elle aurait besoin d’une ergothérapeute", "besoin", "aurait besoin")]
    [InlineData("La famille déménage en janvier.", "lieu", "déménage")]
    [InlineData("Il est déscolarisé depuis la Toussaint", "scolarite", "déscolarisé")]
    public void A_word_of_the_list_is_heard(string note, string signal, string heard)
    {
        var found = NoteSignals.Read(note).First(s => s.Signal == signal);
        Assert.Equal(heard, found.Heard);
        Assert.NotEmpty(found.Proposal);
    }

    [Theory]
    [InlineData("Pas d’absence ce mois-ci.")]
    [InlineData("Sans aucun refus, elle a tout fait.")]
    [InlineData("Il n’est plus violent.")]
    [InlineData("Aucune crise à la maison")]
    [InlineData("Séance calme, elle a souri.")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_denied_or_not_said_is_not_heard(string? note) => Assert.Empty(NoteSignals.Read(note));

    [Fact]
    public void A_denial_holds_for_its_own_clause_only() =>
        Assert.Equal("refus", Assert.Single(NoteSignals.Read("Pas d’absence. Refus des images.")).Signal);

    [Fact]
    public void A_proposal_comes_once_and_a_new_need_proposes_a_task_and_a_need()
    {
        Assert.Single(NoteSignals.Read("Absente lundi, absente mardi."));
        Assert.Equal([ProposedAct.Task, ProposedAct.Need], NoteSignals.Read("Un nouveau besoin apparaît.").Select(s => s.Act));
    }
}
