using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Platform.Persistence;

namespace FilRouge.Web.Tests.Infrastructure;

/// <summary>Persons for tests, put in the store without a use case: what is tested begins after.</summary>
public static class Given
{
    private static readonly DateTime Registered = new(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc);

    /// <summary>An adult held by an organisation, not yet saved.</summary>
    public static Person Person(Guid organisationId, string birthName, string givenName = "Camille") =>
        Domain.People.Person.Register(
            organisationId,
            new PersonIdentity(new PersonName(birthName, givenName), Sex.Undetermined, PartialDate.FromStore("1990-03-14")),
            represented: false, noRepresentativeReason: null, DateOnly.FromDateTime(Registered), Registered);

    /// <summary>The same, saved.</summary>
    public static async Task<Person> PersonIn(Db db, Guid organisationId, string birthName, string givenName = "Camille")
    {
        var person = Person(organisationId, birthName, givenName);
        db.Add(person);
        await db.SaveChangesAsync();
        return person;
    }
}
