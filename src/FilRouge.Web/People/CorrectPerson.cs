using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.People;

/// <summary>Corrects the identity and the ways to reach the person.</summary>
[UseCase("people.correct", "Identité corrigée", Needs = PeopleAccess.Write)]
public sealed class CorrectPerson(Work work) : UseCase<CorrectPerson.Input>(work)
{
    /// <summary>What was typed.</summary>
    public sealed record Input(Guid PersonId, int Version)
    {
        public string BirthName { get; init; } = "";
        public string UsedName { get; init; } = "";
        public string GivenNames { get; init; } = "";
        public string UsedFirstName { get; init; } = "";
        public Sex Sex { get; init; }
        public string BirthDate { get; init; } = "";
        public string BirthPlace { get; init; } = "";
        public int? BirthOrder { get; init; }
        public string Phone { get; init; } = "";
        public string Email { get; init; } = "";
        public Schooling Schooling { get; init; }
        public MainDisability MainDisability { get; init; }
        public string SupportLanguage { get; init; } = "";
    }

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var person = await Db.Persons.SingleOrDefaultAsync(p => p.Id == input.PersonId, ct);
        if (person is null)
        {
            return Outcome.NotFound;
        }

        if (!StillAt(person, input.Version))
        {
            return Outcome.Changed;
        }

        var readings = new Readings();
        var identity = IdentityReading.Read(readings, new(input.BirthName, input.UsedName, input.GivenNames, input.UsedFirstName, input.Sex, input.BirthDate, input.BirthPlace, input.BirthOrder), Clock.Today);
        var (phone, email) = (readings.Optional<PhoneNumber>("Phone", input.Phone), readings.Optional<EmailAddress>("Email", input.Email));
        if (identity is not null)
        {
            readings.Add(Person.WhyNotCorrectIdentity(identity, Clock.Today));
        }

        if (identity is null || readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        person.CorrectIdentity(identity, Clock.Today);
        person.UpdateContact(phone, email);
        person.UpdateSituation(input.Schooling, input.MainDisability, input.SupportLanguage);
        return Outcome.Done(person.Id, readings.Warnings.AsReasons());
    }
}
