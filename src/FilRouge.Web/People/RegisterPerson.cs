using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.People;

/// <summary>Opens a person's record: identity, a first representative, where the person lives. Looks for the same person first.</summary>
[UseCase("people.register", "Dossier ouvert", Needs = PeopleAccess.Register)]
public sealed class RegisterPerson(Work work) : UseCase<RegisterPerson.Input>(work)
{
    /// <summary>What was typed.</summary>
    public sealed record Input
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
        public string Postcode { get; init; } = "";
        public string Commune { get; init; } = "";
        public string RelativeName { get; init; } = "";
        public string RelativePhone { get; init; } = "";
        public Relation RelativeRelation { get; init; } = Relation.Mother;
        public Title RelativeTitle { get; init; } = Title.ParentalAuthority;
        public string NoRepresentativeReason { get; init; } = "";

        /// <summary>Motive when the same traits exist already: twins registered apart, or a doubt accepted knowingly.</summary>
        public string DuplicateReason { get; init; } = "";
    }

    protected override string? ReasonOf(Input input) => input.DuplicateReason.Length > 0 ? input.DuplicateReason : null;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var identity = IdentityReading.Read(readings, new(input.BirthName, input.UsedName, input.GivenNames, input.UsedFirstName, input.Sex, input.BirthDate, input.BirthPlace, input.BirthOrder), Clock.Today);
        var phone = readings.Optional<PhoneNumber>("Phone", input.Phone);
        var email = readings.Optional<EmailAddress>("Email", input.Email);
        if (identity is null || readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        var known = (await Db.CandidatesFor(identity, 50, ct)).Select(p => IdentitySketch.Of(p.Identity));
        var whyNotOpen = Duplicates.WhyNotOpen(IdentitySketch.Of(identity), known, input.DuplicateReason);
        if (whyNotOpen.Count > 0)
        {
            return whyNotOpen.Select(r => r with { Field = nameof(Input.DuplicateReason) }).AsOutcome();
        }

        var represented = input.RelativeName.Trim().Length > 0;
        var whyNot = Person.WhyNotRegister(identity, represented, input.NoRepresentativeReason, Clock.Today);
        if (whyNot.Count > 0)
        {
            return whyNot.AsOutcome();
        }

        var person = Person.Register(Actor.OrganisationId, identity, represented, input.NoRepresentativeReason, Clock.Today, Clock.UtcNow);
        person.UpdateContact(phone, email);
        Db.Add(person);
        About(person.Id);
        AddPlace(person, input, readings);
        AddRelative(person, input, readings);
        return readings.Refusals.Count > 0 ? readings.Refusals.AsOutcome() : Outcome.Done(person.Id, readings.Warnings.AsReasons());
    }

    private void AddPlace(Person person, Input input, Readings readings)
    {
        if (PlaceReading.Read(readings, new AddLivingPlace.Form { Postcode = input.Postcode, Commune = input.Commune }, Clock.Today) is { } details)
        {
            Db.Add(LivingPlace.Record(person.Id, details, Clock.UtcNow));
        }
    }

    private void AddRelative(Person person, Input input, Readings readings)
    {
        if (input.RelativeName.Trim().Length == 0)
        {
            return;
        }

        var details = new RelativeDetails(input.RelativeName, input.RelativeRelation, input.RelativeTitle, Clock.Today)
        {
            Phone = readings.Optional<PhoneNumber>("RelativePhone", input.RelativePhone),
        };
        var whyNot = Relative.WhyNotRecord(details);
        if (whyNot.Count > 0)
        {
            readings.Add(whyNot.Select(r => r with { Field = "Relative" + r.Field }));
            return;
        }

        Db.Add(Relative.Record(person.Id, details, Clock.UtcNow));
    }
}
