using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.People;

/// <summary>Corrects a period at school: the old row stays readable, with the reason (rule E71).</summary>
[UseCase("people.school.correct", "Période scolaire corrigée", Needs = PeopleAccess.Write)]
public sealed class CorrectSchoolPeriod(Work work) : UseCase<CorrectSchoolPeriod.Input>(work)
{
    /// <summary>Which one, and what was typed.</summary>
    public sealed record Input(Guid PersonId, Guid PeriodId, SchoolForm Form);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var person = await Db.Persons.SingleOrDefaultAsync(p => p.Id == input.PersonId, ct);
        var period = await Db.SchoolPeriods.SingleOrDefaultAsync(p => p.Id == input.PeriodId && p.PersonId == input.PersonId, ct);
        if (person is null || period is null)
        {
            return Outcome.NotFound;
        }

        var readings = new Readings();
        readings.Add(period.WhyNotCorrect(input.Form.Reason).Select(r => r.Field is null ? r : r with { Field = nameof(input.Form.Reason) }));
        if (await SchoolReading.Read(readings, input.Form, Db, Actor.OrganisationId, Clock.Today, ct) is not { } details)
        {
            return readings.Refusals.AsOutcome();
        }

        var corrected = period.Correct(details, input.Form.Reason, Clock.UtcNow);
        Db.Add(corrected);
        person.Follow([.. (await Db.SchoolPeriodsOf(person.Id, ct)).Where(p => p.Id != period.Id), corrected], Clock.Today);
        return Outcome.Done(corrected.Id, readings.Warnings.AsReasons());
    }
}
