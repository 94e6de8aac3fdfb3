using FilRouge.Domain.Coordination;
using FilRouge.Domain.People;

namespace FilRouge.Domain.Tests.Coordination;

public sealed class SharedMeetingTests
{
    private static readonly PersonName Ines = new("Bardet", "Inès");
    private static readonly PersonName Leo = new("Dupré-Martin", "Léo", "Martin");
    private static readonly PersonName Sister = new("Bardet", "Zoé");

    [Theory]
    [InlineData(0, "shared.nobody")]
    [InlineData(1, "shared.one")]
    [InlineData(2, null)]
    [InlineData(20, null)]
    [InlineData(21, "shared.many")]
    public void It_is_about_several_persons_and_not_about_a_crowd(int persons, string? code) =>
        Assert.Equal(code, SharedMeeting.WhyNotGather(persons) is [var why, ..] ? why.Code : null);

    [Fact]
    public void Who_is_close_to_one_person_is_not_invited_for_all()
    {
        Assert.Equal("shared.close", Assert.Single(SharedMeeting.WhyNotInvite([new(null, "elodie bardet"), new(null, "MDPH")], ["Élodie Bardet"])).Code);
        Assert.Empty(SharedMeeting.WhyNotInvite([new(null, "MDPH")], ["Élodie Bardet"]));
    }

    [Theory]
    [InlineData("Même difficulté que léo le midi.", "Léo")]
    [InlineData("Partage le taxi avec DUPRE MARTIN.", "Dupré-Martin")]
    [InlineData("Voir la famille Martin.", "Martin")]
    [InlineData("Le midi reste difficile.", null)]
    [InlineData("Léopold n’est pas de la réunion.", null)]
    public void A_name_of_another_person_is_found_in_a_text(string text, string? name)
    {
        var found = SharedMeeting.Named(text, Ines, [Leo], ["Claire Aubry"]);
        Assert.Equal(name is not null, name is null ? found.Count > 0 : found.Contains(name));
    }

    [Fact]
    public void A_name_that_is_also_her_own_or_of_somebody_present_is_not_another_s()
    {
        Assert.Empty(SharedMeeting.Named("Inès Bardet va mieux ; Léo Carvalho la suit.", Ines, [Sister, Leo], ["Léo Carvalho"]));
        Assert.Equal(["Zoé"], SharedMeeting.Named("Zoé Bardet va mieux.", Ines, [Sister], []));
    }

    [Fact]
    public void What_stands_in_every_record_names_none_of_the_persons()
    {
        Assert.Equal("shared.common", Assert.Single(SharedMeeting.WhyNotSay("Chez Mme Bardet", "Le lieu", "Place", [Ines, Leo], [])).Code);
        Assert.Empty(SharedMeeting.WhyNotSay("Léo Carvalho, éducateur", "La liste des invités", "Others", [Ines, Leo], ["Léo Carvalho"]));
        Assert.Empty(SharedMeeting.WhyNotSay("Salle bleue", "Le lieu", "Place", [Ines, Leo], []));
    }
}
