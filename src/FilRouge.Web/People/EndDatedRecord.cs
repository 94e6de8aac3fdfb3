using FilRouge.Domain.Common;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.People;

/// <summary>Which dated line of a person, and its last day.</summary>
public sealed record EndInput(Guid PersonId, Guid Id, DateOnly LastDay);

/// <summary>Ends a dated line of a person on a day; the line stays in the history. Its kinds differ by their name in the journal only.</summary>
public abstract class EndDatedRecord<T>(Work work) : UseCase<EndInput>(work)
    where T : DatedRecord
{
    /// <inheritdoc/>
    protected override Guid? PersonOf(EndInput input) => input.PersonId;

    /// <inheritdoc/>
    protected override async Task<Outcome> Change(EndInput input, CancellationToken ct)
    {
        var line = await Db.Set<T>().SingleOrDefaultAsync(x => x.Id == input.Id && x.PersonId == input.PersonId, ct);
        return line is null ? Outcome.NotFound : line.WhyNotEnd(input.LastDay).Unless(() => line.End(input.LastDay, Clock.UtcNow));
    }
}
