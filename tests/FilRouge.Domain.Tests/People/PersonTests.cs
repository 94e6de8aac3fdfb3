using FilRouge.Domain.Common;
using FilRouge.Domain.People;

namespace FilRouge.Domain.Tests.People;

public sealed class PersonTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);
    private static readonly DateTime Now = new(2026, 6, 15, 8, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("McAdam", "Zoë", "Zoë McAdam", "mcadam zoe")]
    [InlineData("d’Aubigné", "Jean Pierre", "Jean Pierre d’Aubigné", "d aubigne jean pierre")]
    [InlineData("Œuvrard", "Jean-Pierre", "Jean-Pierre Œuvrard", "oeuvrard jean pierre")]
    [InlineData("O", "Y", "Y O", "o y")]
    [InlineData("Sukarno", "", "Sukarno", "sukarno")]
    [InlineData("  von   der Leyen ", " Ursula ", "Ursula von der Leyen", "von der leyen ursula")]
    [Trait("Rule", "E01")]
    public void Names_stay_as_typed(string name, string given, string display, string folded)
    {
        var names = new PersonName(name, given);

        Assert.Equal((display, folded), (names.Display, names.Folded));
    }

    [Fact]
    [Trait("Rule", "E02")]
    public void Given_names_are_never_split_on_a_space()
    {
        Assert.Null(new PersonName("Martin", "Jean Pierre Paul").FirstGivenName);
        Assert.Equal("Jean Pierre", new PersonName("Martin", "Jean Pierre, Paul").FirstGivenName);
        Assert.Equal("Jean Pierre", new PersonName("Martin", "Jean Pierre Paul", firstGivenName: "Jean Pierre").CalledFirst);
        Assert.Equal("name.first-not-given", Assert.Single(PersonName.WhyNot("Martin", "Jean Pierre", firstGivenName: "Luc")).Code);
    }

    [Fact]
    [Trait("Rule", "E02")]
    public void The_first_given_name_ends_where_a_word_ends()
    {
        Assert.Equal("name.first-not-given", Assert.Single(PersonName.WhyNot("Martin", "Jeanne Marie", firstGivenName: "Jean")).Code);
        Assert.Empty(PersonName.WhyNot("Martin", "Jeanne Marie", firstGivenName: "JEANNE"));
        Assert.Empty(PersonName.WhyNot("Martin", "Jean-Pierre Paul", firstGivenName: "Jean Pierre"));
    }

    [Fact]
    [Trait("Rule", "E03")]
    public void Used_names_show_and_the_civil_ones_stay_for_legal_documents()
    {
        var names = new PersonName("Martin", "Paul, Luc", usedName: "Durand", usedFirstName: "Pauline");

        Assert.Equal("Pauline Durand", names.Display);
        Assert.Equal("Martin Paul, Luc", names.Civil);
        Assert.Equal("durand pauline martin paul luc", names.Folded);
    }

    [Fact]
    [Trait("Rule", "E01")]
    public void Names_that_cannot_be_are_refused()
    {
        Assert.Equal("name.birth-missing", Assert.Single(PersonName.WhyNot(" ", "Léa")).Code);
        Assert.Equal("name.no-letter", Assert.Single(PersonName.WhyNot("???", "Léa")).Code);
        Assert.Equal("name.too-long", Assert.Single(PersonName.WhyNot(new string('a', 201), "Léa")).Code);
        Assert.Empty(PersonName.WhyNot(new string('a', 200), "Léa"));
        Assert.Equal("D'HEROUVILLE-OEUF", PersonName.StrictTrait("d’Hérouville-œuf"));
    }

    [Fact]
    [Trait("Rule", "E01")]
    public void Composed_and_decomposed_accents_are_the_same_name() =>
        Assert.Equal(new PersonName("Zo\u00EB", "L\u00E9a"), new PersonName("Zoe\u0308", "Le\u0301a"));

    [Fact]
    [Trait("Rule", "E11")]
    public void A_minor_needs_a_representative_or_a_written_reason()
    {
        var minor = Identity("2015-03-00");

        Assert.Equal("person.minor-alone", Assert.Single(Person.WhyNotRegister(minor, false, "  ", Today)).Code);
        Assert.Throws<RuleBrokenException>(() => Person.Register(Guid.NewGuid(), minor, false, null, Today, Now));
        Assert.Null(Person.Register(Guid.NewGuid(), minor, true, "x", Today, Now).NoRepresentativeReason);
        Assert.Equal("Mineur isolé", Person.Register(Guid.NewGuid(), minor, false, " Mineur isolé ", Today, Now).NoRepresentativeReason);
        Assert.Empty(Person.WhyNotRegister(Identity("1990-01-01"), false, null, Today));
    }

    [Fact]
    [Trait("Rule", "E04")]
    public void A_birth_in_the_future_is_refused_when_registering_too()
    {
        Assert.Contains(Person.WhyNotRegister(Identity("2026-06-16"), true, null, Today), r => r.Code == "person.birth-future");
        Assert.Contains(Person.WhyNotCorrectIdentity(Identity("2015-01-01") with { BirthOrder = 0 }, Today), r => r.Code == "person.birth-order");
        Assert.Contains(Person.WhyNotCorrectIdentity(new(new("Martin", "Léa"), Sex.Female, default), Today), r => r.Code == "person.birth-missing");
    }

    [Theory]
    [Trait("Rule", "E04")]
    [InlineData("77170", "Épisy")]
    [InlineData("99131", "Bruxelles, Belgique")]
    public void A_birth_abroad_or_in_a_commune_merged_since_keeps_its_place(string code, string place)
    {
        var commune = InseeCommune.Parse(code).Value;
        var person = Person.Register(Guid.NewGuid(), Identity("1990-01-01") with { BirthPlace = place, BirthCommune = commune }, false, null, Today, Now);

        Assert.Null(FilRouge.Domain.Network.Communes.Find(code));
        Assert.Equal((place, commune), (person.BirthPlace, person.BirthCommuneCode));
    }

    [Fact]
    [Trait("Rule", "E01")]
    public void Renaming_moves_the_search_key()
    {
        var person = Registered("1990-01-01");
        person.Rename(new PersonName("Nguyễn", "Léa"));

        Assert.Equal("nguyen lea", person.FoldedName);
        Assert.Equal(person.Id, person.PersonId);
    }

    [Fact]
    public void A_file_number_is_given_once()
    {
        var person = Registered("1990-01-01");
        person.Number("PCPE77-2026-00042");

        Assert.Equal("person.numbered", Assert.Single(person.WhyNotNumber()).Code);
        Assert.Throws<RuleBrokenException>(() => person.Number("PCPE77-2026-00043"));
    }

    [Fact]
    public void A_death_is_between_birth_and_today_and_stops_age()
    {
        var person = Registered("1990-01-01");

        Assert.Equal("person.death-future", Assert.Single(person.WhyNotRecordDeath(Today.AddDays(1), Today)).Code);
        Assert.Equal("person.death-before-birth", Assert.Single(person.WhyNotRecordDeath(new(1989, 12, 31), Today)).Code);
        person.RecordDeath(new(2020, 1, 1), Today);
        Assert.Equal(30, person.AgeOn(Today));
        Assert.Equal("person.deceased", Assert.Single(person.WhyNotRecordDeath(Today, Today)).Code);
        person.CancelDeath();
        Assert.Equal(36, person.AgeOn(Today));
    }

    [Fact]
    [Trait("Rule", "E74")]
    public void An_invented_person_is_told_from_the_others()
    {
        var (real, invented) = (Registered("1990-01-01"), Registered("1990-01-01"));
        invented.MarkFictive();
        invented.CorrectIdentity(Identity("1991-01-01"), Today);

        Assert.Equal((false, true), (real.Fictive, invented.Fictive));
    }

    private static PersonIdentity Identity(string birth) => new(new PersonName("Martin", "Léa"), Sex.Female, PartialDate.FromStore(birth));

    private static Person Registered(string birth) => Person.Register(Guid.NewGuid(), Identity(birth), false, "adulte", Today, Now);
}
