using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.People;

/// <summary>Ends a period at school on a day; the row stays in the history.</summary>
[UseCase("people.school.end", "Période scolaire terminée", Needs = PeopleAccess.Write)]
public sealed class EndSchoolPeriod(Work work) : UseCase<EndSchoolPeriod.Input>(work)
{
    /// <summary>Which one, and its last day.</summary>
    public sealed record Input(Guid PersonId, Guid PeriodId, DateOnly LastDay);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var period = await Db.SchoolPeriods.SingleOrDefaultAsync(p => p.Id == input.PeriodId && p.PersonId == input.PersonId, ct);
        return period is null ? Outcome.NotFound : period.WhyNotEnd(input.LastDay).Unless(() => period.End(input.LastDay, Clock.UtcNow));
    }
}
