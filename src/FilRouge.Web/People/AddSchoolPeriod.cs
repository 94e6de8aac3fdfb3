using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.People;

/// <summary>Records how the person is schooled, from a day. What it follows is ended by whoever knows when: two may hold together (CNED and some half-days in class).</summary>
[UseCase("people.school.add", "Période scolaire ajoutée", Needs = PeopleAccess.Write)]
public sealed class AddSchoolPeriod(Work work) : UseCase<AddSchoolPeriod.Input>(work)
{
    /// <summary>About whom, and what was typed.</summary>
    public sealed record Input(Guid PersonId, SchoolForm Form);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var person = await Db.Persons.SingleOrDefaultAsync(p => p.Id == input.PersonId, ct);
        if (person is null)
        {
            return Outcome.NotFound;
        }

        var readings = new Readings();
        if (await SchoolReading.Read(readings, input.Form, Db, Actor.OrganisationId, Clock.Today, ct) is not { } details)
        {
            return readings.Refusals.AsOutcome();
        }

        var period = SchoolPeriod.Record(person.Id, details, Clock.UtcNow);
        Db.Add(period);
        person.Follow([.. await Db.SchoolPeriodsOf(person.Id, ct), period], Clock.Today);
        return Outcome.Done(period.Id, readings.Warnings.AsReasons());
    }
}
