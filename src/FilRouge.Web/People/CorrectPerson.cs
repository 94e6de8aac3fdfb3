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
    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        public int Version { get; set; }
        [Fr("Nom de naissance")] public string BirthName { get; set; } = "";
        [Fr("Nom utilisé")] public string UsedName { get; set; } = "";
        [Fr("Prénoms")] public string GivenNames { get; set; } = "";
        [Fr("Premier prénom")] public string FirstGivenName { get; set; } = "";
        [Fr("Prénom utilisé")] public string UsedFirstName { get; set; } = "";
        [Fr("Sexe")] public Sex Sex { get; set; }
        [Fr("Date de naissance")] public string BirthDate { get; set; } = "";
        [Fr("Lieu de naissance")] public string BirthPlace { get; set; } = "";
        [Fr("Rang de naissance")] public int? BirthOrder { get; set; }
        [Fr("Téléphone")] public string Phone { get; set; } = "";
        [Fr("Adresse électronique")] public string Email { get; set; } = "";
        [Fr("Handicap principal")] public MainDisability MainDisability { get; set; }
        [Fr("Communication")] public string SupportLanguage { get; set; } = "";
    }

    /// <summary>Whose identity, and what was typed.</summary>
    public sealed record Input(Guid PersonId, Form Form);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var form = input.Form;
        var person = await Db.Persons.SingleOrDefaultAsync(p => p.Id == input.PersonId, ct);
        if (person is null)
        {
            return Outcome.NotFound;
        }

        if (!StillAt(person, form.Version))
        {
            return Outcome.Changed;
        }

        var readings = new Readings();
        var identity = IdentityReading.Read(readings, new(form.BirthName, form.UsedName, form.GivenNames, form.UsedFirstName, form.Sex, form.BirthDate, form.BirthPlace, form.BirthOrder) { FirstGivenName = form.FirstGivenName, Known = person.Identity }, Clock.Today);
        var (phone, email) = (readings.Optional<PhoneNumber>("Phone", form.Phone), readings.Optional<EmailAddress>("Email", form.Email));
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
        person.UpdateSituation(person.Schooling, form.MainDisability, form.SupportLanguage);
        return Outcome.Done(person.Id, readings.Warnings.AsReasons());
    }
}
