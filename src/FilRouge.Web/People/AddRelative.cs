using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.People;

/// <summary>Records a relative or a representative, with the title under which she or he acts.</summary>
[UseCase("people.relative.add", "Proche ou représentant ajouté", Needs = PeopleAccess.Write)]
public sealed class AddRelative(Work work) : UseCase<AddRelative.Input>(work)
{
    /// <summary>What was typed.</summary>
    public sealed record Input(Guid PersonId)
    {
        public string Name { get; init; } = "";
        public Civility Civility { get; init; }
        public Relation Relation { get; init; }
        public Title Title { get; init; }
        public WelfareMeasure Measure { get; init; }
        public MeasureScope Scope { get; init; }
        public Restrictions Restrictions { get; init; }
        public string Evidence { get; init; } = "";
        public string Phone { get; init; } = "";
        public string Email { get; init; } = "";
        public bool LivesWith { get; init; }
        public DateOnly? From { get; init; }
        public DateOnly? To { get; init; }
    }

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var details = new RelativeDetails(input.Name, input.Relation, input.Title, input.From ?? Clock.Today)
        {
            To = input.To,
            Civility = input.Civility,
            Measure = input.Measure,
            Scope = input.Scope,
            Restrictions = input.Restrictions,
            Evidence = readings.Text("Evidence", input.Evidence, 500),
            Phone = readings.Optional<PhoneNumber>("Phone", input.Phone),
            Email = readings.Optional<EmailAddress>("Email", input.Email),
            LivesWith = input.LivesWith,
        };
        readings.Add(Relative.WhyNotRecord(details));
        if (readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        if (details.Title is Title.ParentalAuthority or Title.GuardianOfMinor or Title.DelegatedAuthority)
        {
            (await Db.Persons.SingleAsync(p => p.Id == input.PersonId, ct)).ExplainNoRepresentative(null);
        }

        var relative = Relative.Record(input.PersonId, details, Clock.UtcNow);
        Db.Add(relative);
        return Outcome.Done(relative.Id, readings.Warnings.AsReasons());
    }
}
