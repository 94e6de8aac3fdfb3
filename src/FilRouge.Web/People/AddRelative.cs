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
    public sealed class Form
    {
        public string Name { get; set; } = "";
        public Civility Civility { get; set; }
        public Relation Relation { get; set; }
        public Title Title { get; set; }
        public WelfareMeasure Measure { get; set; }
        public MeasureScope Scope { get; set; }
        public Restrictions Restrictions { get; set; }
        public string Evidence { get; set; } = "";
        public string Phone { get; set; } = "";
        public string Email { get; set; } = "";
        public bool LivesWith { get; set; }
        public DateOnly? From { get; set; }
        public DateOnly? To { get; set; }
    }

    /// <summary>About whom, and what was typed.</summary>
    public sealed record Input(Guid PersonId, Form Form);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var form = input.Form;
        var readings = new Readings();
        var details = new RelativeDetails(form.Name, form.Relation, form.Title, form.From ?? Clock.Today)
        {
            To = form.To,
            Civility = form.Civility,
            Measure = form.Measure,
            Scope = form.Scope,
            Restrictions = form.Restrictions,
            Evidence = readings.Text("Evidence", form.Evidence, 500),
            Phone = readings.Optional<PhoneNumber>("Phone", form.Phone),
            Email = readings.Optional<EmailAddress>("Email", form.Email),
            LivesWith = form.LivesWith,
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
