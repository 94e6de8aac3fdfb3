using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.People;

/// <summary>Ends a title on a day; the row stays in the history.</summary>
[UseCase("people.relative.end", "Titre terminé", Needs = PeopleAccess.Write)]
public sealed class EndRelative(Work work) : UseCase<EndRelative.Input>(work)
{
    /// <summary>Which one, and the last day of the title.</summary>
    public sealed record Input(Guid PersonId, Guid RelativeId, DateOnly LastDay);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var relative = await Db.Relatives.SingleOrDefaultAsync(p => p.Id == input.RelativeId && p.PersonId == input.PersonId, ct);
        return relative is null ? Outcome.NotFound : relative.WhyNotEnd(input.LastDay).Unless(() => relative.End(input.LastDay, Clock.UtcNow));
    }
}
