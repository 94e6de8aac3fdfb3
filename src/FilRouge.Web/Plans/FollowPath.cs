using FilRouge.Domain.Plans;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Plans;

/// <summary>The plan follows the path: the exit ends it and takes back the offers that nobody answered; a return within the delay lets it go on.</summary>
internal sealed class FollowPath(Clock clock) : ISubscriber
{
    public Task On(object fact, Db db, CancellationToken ct) => fact switch
    {
        EpisodeExited exited => End(exited, db, ct),
        EpisodeReopened reopened => GoOn(reopened, db, ct),
        _ => Task.CompletedTask,
    };

    private async Task End(EpisodeExited exited, Db db, CancellationToken ct)
    {
        (await Versions(db, exited.EpisodeId, ct)).ForEach(v => v.EndWithPath());
        var asked = await db.Proposals.Where(p => p.PersonId == exited.PersonId && p.Status == ProposalStatus.Sent).ToListAsync(ct);
        asked.ForEach(p => p.Withdraw(clock.UtcNow));
    }

    private static async Task GoOn(EpisodeReopened reopened, Db db, CancellationToken ct)
    {
        var ended = (await Versions(db, reopened.EpisodeId, ct)).Where(v => v.WhyNotReturn(reopened.On).Count == 0).MaxBy(v => v.Number);
        ended?.Return(reopened.On);
    }

    private static Task<List<PlanVersion>> Versions(Db db, Guid episodeId, CancellationToken ct) =>
        db.PlanVersions.AsSplitQuery().Where(v => db.Set<Plan>().Any(p => p.Id == v.PlanId && p.EpisodeId == episodeId)).OrderBy(v => v.Number).ToListAsync(ct);
}
