using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

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
        var person = await PersonOpening.Open(Db, Clock, readings, input, Actor.OrganisationId, ct);
        if (person is null)
        {
            return readings.Refusals.AsOutcome();
        }

        About(person.Id);
        return Outcome.Done(person.Id, readings.Warnings.AsReasons());
    }
}
