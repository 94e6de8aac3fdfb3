using FilRouge.Domain.Record;

namespace FilRouge.Domain.Tests.Record;

public sealed class ReviewDraftTests
{
    private static readonly DateOnly Since = new(2026, 1, 5);

    [Theory]
    [InlineData(0, 0, "rien n’a été prévu à l’agenda")]
    [InlineData(1, 1, "1 prévue, 1 réalisée")]
    [InlineData(12, 9, "12 prévues, 9 réalisées")]
    public void What_was_done_is_said_in_words(int planned, int done, string words) => Assert.Equal(words, new PrestationSince("Psychologue", planned, done, []).Words);

    [Fact]
    public void What_was_missed_says_why() =>
        Assert.Equal("5 prévues, 2 réalisées, 3 manquées (personne malade 2, météo 1)", new PrestationSince("Psychologue", 5, 2, [("personne malade", 2), ("météo", 1)]).Words);

    [Fact]
    public void The_draft_holds_facts_under_headings_and_leaves_out_what_is_empty()
    {
        var text = new ReviewDraft(
            Since, Since.AddMonths(6), [new("Psychologue, 1 par semaine", 1, 1, [])], [new("Jouer avec une amie", "pas encore coté, départ −2")],
            [new(Since.AddDays(3), "Je suis contente.", "parole")], ["Orthophoniste, 1 par semaine : à chercher"], "").Text;
        Assert.Equal(
            "Du 5 janvier 2026 au 5 juillet 2026.\n\nCe qui s’est passé\n- Psychologue, 1 par semaine : 1 prévue, 1 réalisée.\n\nObjectifs\n- Jouer avec une amie : pas encore coté, départ −2.\n\n"
            + "Ce que la personne a dit\n- « Je suis contente. » (8 janvier 2026, parole)\n\nCe qui n’est pas couvert\n- Orthophoniste, 1 par semaine : à chercher.", text);
        Assert.DoesNotContain("Droits", text);
    }
}
