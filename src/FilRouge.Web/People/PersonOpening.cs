using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;

namespace FilRouge.Web.People;

/// <summary>From what was typed to a new record: identity, a first representative, where the person lives. The same when a record is opened by
/// itself and when a request opens it.</summary>
internal static class PersonOpening
{
    /// <summary>The person, added to the store with what surrounds her; null with the refusals in <paramref name="readings"/>.</summary>
    public static async Task<Person?> Open(Db db, Clock clock, Readings readings, RegisterPerson.Input input, Guid organisationId, CancellationToken ct)
    {
        var identity = IdentityOf(readings, input, clock.Today);
        var phone = readings.Optional<PhoneNumber>("Phone", input.Phone);
        var email = readings.Optional<EmailAddress>("Email", input.Email);
        var place = PlaceReading.Read(readings, new AddLivingPlace.Form { Postcode = input.Postcode, Commune = input.Commune }, clock.Today);
        var relative = RelativeOf(readings, input, clock.Today);
        if (identity is null)
        {
            return null;
        }

        var known = (await db.CandidatesFor(identity, 50, ct)).Select(p => IdentitySketch.Of(p.Identity));
        readings.Add(Duplicates.WhyNotOpen(IdentitySketch.Of(identity), known, input.DuplicateReason).Select(r => r with { Field = nameof(input.DuplicateReason) }));
        readings.Add(Person.WhyNotRegister(identity, relative is not null, input.NoRepresentativeReason, clock.Today));
        if (readings.Refusals.Count > 0)
        {
            return null;
        }

        var person = Person.Register(organisationId, identity, relative is not null, input.NoRepresentativeReason, clock.Today, clock.UtcNow);
        person.UpdateContact(phone, email);
        db.Add(person);
        if (place is not null)
        {
            db.Add(LivingPlace.Record(person.Id, place, clock.UtcNow));
        }

        if (relative is not null)
        {
            db.Add(Relative.Record(person.Id, relative, clock.UtcNow));
        }

        return person;
    }

    /// <summary>The identity, or null with the refusals in <paramref name="readings"/>.</summary>
    public static PersonIdentity? IdentityOf(Readings readings, RegisterPerson.Input input, DateOnly today) => IdentityReading.Read(
        readings, new(input.BirthName, input.UsedName, input.GivenNames, input.UsedFirstName, input.Sex, input.BirthDate, input.BirthPlace, input.BirthOrder), today);

    private static RelativeDetails? RelativeOf(Readings readings, RegisterPerson.Input input, DateOnly today)
    {
        if (input.RelativeName.Trim().Length == 0)
        {
            return null;
        }

        var details = new RelativeDetails(input.RelativeName, input.RelativeRelation, input.RelativeTitle, today)
        {
            Phone = readings.Optional<PhoneNumber>("RelativePhone", input.RelativePhone),
        };
        readings.Add(Relative.WhyNotRecord(details).Select(r => r with { Field = "Relative" + r.Field }));
        return details;
    }
}
