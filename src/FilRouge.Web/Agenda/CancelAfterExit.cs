using FilRouge.Domain.Agenda;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Agenda;

/// <summary>After the last day of a path nothing is planned any more: what was, is cancelled with that motive. Earlier ones remain to be declared.</summary>
internal sealed class CancelAfterExit(Clock clock) : ISubscriber
{
    public async Task On(object fact, Db db, CancellationToken ct)
    {
        if (fact is not EpisodeExited exited)
        {
            return;
        }

        var after = await db.Interventions
            .Where(i => i.EpisodeId == exited.EpisodeId && i.LocalDay > exited.LastDay && (i.Status == InterventionStatus.Planned || i.Status == InterventionStatus.Confirmed))
            .ToListAsync(ct);
        after.ForEach(i => i.Cancel(CancelMotive.PathEnded, "", clock.UtcNow));
    }
}
