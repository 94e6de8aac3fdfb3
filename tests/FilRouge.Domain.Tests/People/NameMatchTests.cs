using FilRouge.Domain.Common;
using FilRouge.Domain.People;

namespace FilRouge.Domain.Tests.People;

public sealed class NameMatchTests
{
    private static NameMatch Match(PersonName name, string typed)
    {
        var person = Person.Register(Guid.NewGuid(), new PersonIdentity(name, Sex.Undetermined, PartialDate.FromStore("1990-03-14")), false, null, new DateOnly(2026, 1, 1), DateTime.UtcNow);
        var row = SearchWord.Of(person)[0];
        return NameMatching.Of(NameWords.Words(typed, typing: true), row.Names, row.Sounds);
    }

    [Theory]
    [Trait("Rule", "E01")]
    [InlineData("zoe d herouville", NameMatch.Exact)]
    [InlineData("D'HÉROUVILLE ZOË", NameMatch.Exact)]
    [InlineData("dherouville", NameMatch.Exact)]
    [InlineData("jeanpierre", NameMatch.Exact)]
    [InlineData("Jean Pierre œuvrard", NameMatch.Exact)]
    [InlineData("hérou zo", NameMatch.Prefix)]
    [InlineData("derouville", NameMatch.Sound)]
    [InlineData("d erouville", NameMatch.Sound)]
    [InlineData("euvrard zoé", NameMatch.Sound)]
    [InlineData("heronville", NameMatch.OneLetterOff)]
    [InlineData("martin", NameMatch.None)]
    [InlineData("zoé martin", NameMatch.None)]
    public void A_name_answers_however_it_is_typed(string typed, NameMatch expected) =>
        Assert.Equal(expected, Match(new PersonName("Œuvrard-d’Hérouville", "Zoë, Jean-Pierre"), typed));

    [Theory]
    [InlineData("Le Fèvre", "lefevre", NameMatch.Exact)]
    [InlineData("Lefèvre", "le fevre", NameMatch.Exact)]
    [InlineData("de la Tour", "delatour", NameMatch.Exact)]
    [InlineData("Saint-Martin", "st martin", NameMatch.Exact)]
    [InlineData("O", "o", NameMatch.Exact)]
    [InlineData("McAdam", "mc adam", NameMatch.Exact)]
    public void Particles_are_written_apart_or_together(string name, string typed, NameMatch expected) => Assert.Equal(expected, Match(new PersonName(name, "Léa"), typed));

    [Fact]
    public void A_very_long_name_has_a_bounded_number_of_words() =>
        Assert.True(NameWords.Of(new PersonName(string.Join(' ', Enumerable.Range(0, 45).Select(i => "n" + (char)('a' + i % 26) + (char)('a' + i / 26))), "Léa")).Count <= 24);
}
