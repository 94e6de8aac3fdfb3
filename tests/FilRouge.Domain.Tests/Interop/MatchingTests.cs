using FilRouge.Domain.Common;
using FilRouge.Domain.Interop;
using FilRouge.Domain.People;

namespace FilRouge.Domain.Tests.Interop;

public sealed class MatchingTests
{
    private static readonly DateOnly Today = new(2026, 2, 3);
    private static readonly DateTime Now = new(2026, 2, 3, 9, 0, 0, DateTimeKind.Utc);

    private static ImportedPerson Row(string name, string given, string birth, string? number = null) =>
        new(2, name, PartialDate.Parse(birth, Today).Value) { GivenNames = given, Number = number };

    private static Person Known(string name, string given, string birth, string? number = null) => ImportChanges.Create(Row(name, given, birth, number), Guid.CreateVersion7(), Today, Now).Person;

    private static ImportMatch Find(ImportedPerson row, params Person[] known) => ImportMatching.Find(
        row,
        [.. known.Where(p => p.SourceKey is not null && p.SourceKey == row.Number)],
        [.. known.Where(p => p.BirthDate == row.Birth)],
        [.. known.Where(p => p.FoldedName == row.Identity.Name.Folded)]);

    [Fact]
    public void Exact_traits_are_the_same_person_whatever_the_accents()
    {
        var known = Known("Lefèvre", "Chloé", "12/3/2016");
        Assert.Same(known, Find(Row("LEFEVRE", "CHLOE", "12/3/2016"), known).Existing);
    }

    [Fact]
    public void An_incomplete_birth_matches_itself()
    {
        var known = Known("De La Tour", "Aimé", "1972");
        Assert.Same(known, Find(Row("DE LA TOUR", "Aimé", "1972"), known).Existing);
    }

    [Fact]
    public void A_homonym_with_another_birth_is_another_person_with_a_doubt()
    {
        var match = Find(Row("Martin", "Léa", "9/9/2011"), Known("Martin", "Léa", "5/5/2015"));
        Assert.Equal((null, null), (match.Existing, match.Refusal));
        Assert.Contains("Homonyme", match.Doubt);
    }

    [Fact]
    [Trait("Rule", "E05")]
    public void Twins_are_two()
    {
        var match = Find(Row("Martin", "Léo", "5/5/2015"), Known("Martin", "Léa", "5/5/2015"));
        Assert.Equal((null, null), (match.Existing, match.Refusal));
    }

    [Fact]
    [Trait("Rule", "E05")]
    public void Nearly_the_same_traits_are_refused_unless_a_number_tells_them_apart()
    {
        var known = Known("Martin", "Amélie", "5/5/2015", "1");
        Assert.NotNull(Find(Row("Martin", "Amélia", "5/5/2015"), known).Refusal);
        var told = Find(Row("Martin", "Amélia", "5/5/2015", "2"), known);
        Assert.Null(told.Refusal);
        Assert.Contains("Ressemble", told.Doubt);
    }

    [Fact]
    public void A_number_finds_a_person_whose_traits_were_corrected_but_not_somebody_else()
    {
        var known = Known("Martin", "Léa", "5/5/2015", "A1");
        Assert.Same(known, Find(Row("Martin", "Léa", "6/5/2015", "A1"), known).Existing);
        Assert.Contains("n’est pas la personne", Find(Row("Nguyen", "Mai", "1/1/2010", "A1"), known).Refusal);
        Assert.Contains("n’est pas la personne", Find(Row("Martin", "Théo", "5/5/2015", "A1"), known).Refusal);
    }

    [Fact]
    public void The_same_traits_under_another_number_and_several_records_are_refused()
    {
        var known = Known("Martin", "Léa", "5/5/2015", "A1");
        Assert.Contains("A1", Find(Row("Martin", "Léa", "5/5/2015", "A2"), known).Refusal);
        Assert.Contains("2 dossiers", Find(Row("Martin", "Léa", "5/5/2015"), Known("Martin", "Léa", "5/5/2015"), Known("MARTIN", "Lea", "5/5/2015")).Refusal);
    }

    [Fact]
    public void A_closed_file_is_not_changed()
    {
        var known = Known("Martin", "Léa", "5/5/2015");
        known.CloseFile(Today);
        Assert.Contains("clos", Find(Row("Martin", "Léa", "5/5/2015"), known).Refusal);
    }

    [Fact]
    public void The_same_row_again_changes_nothing()
    {
        var row = Row("LEFÈVRE", "Chloé", "12/3/2016", "7") with
        {
            Phone = PhoneNumber.Parse("0612345678").Value,
            Schooling = Schooling.Ulis,
            Place = new ImportedPlace("4, rue des Lilas", Postcode.Parse("77000").Value, "Melun", InseeCommune.Parse("77288").Value),
            Relatives = [new("Sandrine Lefèvre", Civility.Mrs, Relation.Mother, Title.ParentalAuthority, null, null)],
        };
        var created = ImportChanges.Create(row, Guid.CreateVersion7(), Today, Now);
        var again = ImportChanges.Update(row, created.Person, created.Added.OfType<LivingPlace>(), created.Added.OfType<Relative>(), Today.AddDays(9), Now.AddDays(9));
        Assert.Empty(again.Changes);
        Assert.Empty(again.Added);
    }

    [Fact]
    public void What_the_file_does_not_tell_stays_and_capitals_do_not_undo_accents()
    {
        var person = Known("Lefèvre", "Chloé", "12/3/2016");
        person.UpdateContact(PhoneNumber.Parse("0612345678").Value, null);
        var change = ImportChanges.Update(Row("LEFEVRE", "CHLOE", "12/3/2016"), person, [], [], Today, Now);
        Assert.Empty(change.Changes);
        Assert.Equal(("Lefèvre", "+33612345678"), (person.Names.BirthName, person.Phone!.Value.Text));
    }

    [Fact]
    [Trait("Rule", "E02")]
    public void A_first_given_name_that_the_file_does_not_begin_with_is_asked_again()
    {
        var (changed, kept) = (Known("Martin", "Jean, Marie", "5/5/2015"), Known("Martin", "Jean, Marie", "5/5/2015"));
        ImportChanges.Update(Row("Martin", "Jeanne Marie", "5/5/2015"), changed, [], [], Today, Now);
        ImportChanges.Update(Row("Martin", "Jean Marie Luc", "5/5/2015"), kept, [], [], Today, Now);
        Assert.Equal(("Jeanne Marie", null), (changed.Names.GivenNames, changed.Names.FirstGivenName));
        Assert.Equal(("Jean Marie Luc", "Jean"), (kept.Names.GivenNames, kept.Names.FirstGivenName));
    }

    [Fact]
    public void Another_address_is_a_move_and_keeps_its_protection()
    {
        var person = Known("Martin", "Léa", "5/5/2015");
        var old = LivingPlace.Record(person.Id, new(LivingPlaceKind.Home, Today.AddDays(-100)) { Line = "1 rue A", CommuneName = "Melun", Protected = true }, Now.AddDays(-100));
        var change = ImportChanges.Update(Row("Martin", "Léa", "5/5/2015") with { Place = new("2 rue B", null, "Meaux", null) }, person, [old], [], Today, Now);
        var place = Assert.IsType<LivingPlace>(Assert.Single(change.Added));
        Assert.Equal(Today.AddDays(-1), old.To);
        Assert.Equal(("2 rue B", "Meaux", true, Today), (place.Line, place.CommuneName, place.Protected, place.From));
    }

    [Fact]
    public void A_file_never_lifts_a_restriction()
    {
        var person = Known("Martin", "Léa", "5/5/2015");
        var father = Relative.Record(person.Id, new("Paul Martin", Relation.Father, Title.ParentalAuthority, Today.AddDays(-9)) { Restrictions = Restrictions.ContactForbidden, Evidence = "jugement" }, Now);
        var row = Row("Martin", "Léa", "5/5/2015") with { Relatives = [new("Paul-Henri Martin", Civility.Mr, Relation.Father, Title.ParentalAuthority, null, null)] };
        var corrected = Assert.IsType<Relative>(Assert.Single(ImportChanges.Update(row, person, [], [father], Today, Now).Added));
        Assert.False(father.Stands);
        Assert.Equal(("Paul-Henri Martin", Restrictions.ContactForbidden, "jugement"), (corrected.Name, corrected.Restrictions, corrected.Evidence));
    }

    [Fact]
    [Trait("Rule", "E11")]
    public void A_minor_imported_alone_says_so_until_somebody_represents_her()
    {
        var person = Known("Martin", "Léa", "5/5/2015");
        Assert.Equal(ImportChanges.NoRepresentative, person.NoRepresentativeReason);
        Assert.Null(Known("Roux", "Nora", "1990").NoRepresentativeReason);
        ImportChanges.Update(Row("Martin", "Léa", "5/5/2015") with { Relatives = [new("Julie", Civility.Mrs, Relation.Mother, Title.ParentalAuthority, null, null)] }, person, [], [], Today, Now);
        Assert.Null(person.NoRepresentativeReason);
    }
}
