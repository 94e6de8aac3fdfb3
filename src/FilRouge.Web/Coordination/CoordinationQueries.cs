using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;
using FilRouge.Platform.Access;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Coordination;

/// <summary>A task that waits.</summary>
public sealed record TaskDue(Guid PersonId, Guid TaskId, int Version, string What, string Owner, bool Mine, DateOnly DueOn, bool Late);

/// <summary>A commitment whose day has passed.</summary>
public sealed record CommitmentDue(Guid PersonId, Guid CommitmentId, string Partner, string What, DateOnly DueOn);

/// <summary>A meeting of the day.</summary>
public sealed record MeetingSlot(Guid PersonId, Guid MeetingId, string Kind, DateTime StartsAtUtc, string Place, bool Remote, MeetingStatus Status, Guid? SharedId);

/// <summary>Reads used by several pages and by the modules above, each of a constant number of queries.</summary>
public static class CoordinationQueries
{
    /// <summary>Tasks to do until a day: one's own; with <paramref name="all"/>, those of partners and those of others that are late too.</summary>
    public static async Task<IReadOnlyList<TaskDue>> TasksDue(this Db db, IQueryable<Guid> persons, Guid me, bool all, DateOnly today, DateOnly until, CancellationToken ct)
    {
        var rows = await db.Set<CareTask>().AsNoTracking()
            .Where(t => persons.Contains(t.PersonId) && t.Status == CareTaskStatus.ToDo && t.DueOn <= until
                && (t.OwnerAccountId == me || (all && (t.OwnerAccountId == null || t.DueOn < today))))
            .OrderBy(t => t.DueOn).ThenBy(t => t.Id).Take(500)
            .Select(t => new { t.PersonId, t.Id, t.Version, t.What, t.OwnerName, t.OwnerAccountId, t.DueOn }).ToListAsync(ct);
        return [.. rows.Select(r => new TaskDue(r.PersonId, r.Id, r.Version, r.What, r.OwnerName, r.OwnerAccountId == me, r.DueOn, r.DueOn < today))];
    }

    /// <summary>Commitments that should be held and are not (alert A27).</summary>
    public static Task<List<CommitmentDue>> CommitmentsOverdue(this Db db, IQueryable<Guid> persons, DateOnly today, CancellationToken ct) =>
        db.Set<Commitment>().AsNoTracking()
            .Where(c => persons.Contains(c.PersonId) && (c.Status == CommitmentStatus.Given || c.Status == CommitmentStatus.PartlyKept) && c.DueOn < today)
            .OrderBy(c => c.DueOn).ThenBy(c => c.Id).Take(500)
            .Select(c => new CommitmentDue(c.PersonId, c.Id, c.Actor, c.What, c.DueOn)).ToListAsync(ct);

    /// <summary>Meetings of a day to which an account is invited, or that it prepared. Found from the account: asked of each meeting, all those of the day would
    /// be read, in all services.</summary>
    public static async Task<IReadOnlyList<MeetingSlot>> MeetingsOn(this Db db, DateOnly day, Guid me, CancellationToken ct)
    {
        var prepared = db.Set<Meeting>().Where(m => m.AuthorId == me && m.LocalDay == day).Select(m => m.Id);
        var invited = db.Set<Meeting>().SelectMany(m => m.Participants, (m, p) => new { m.Id, m.LocalDay, p.AccountId }).Where(x => x.AccountId == me && x.LocalDay == day).Select(x => x.Id);
        var rows = await db.Set<Meeting>().AsNoTracking()
            .Where(m => prepared.Union(invited).Contains(m.Id) && m.Status != MeetingStatus.Cancelled)
            .OrderBy(m => m.StartsAtUtc).Take(40)
            .Select(m => new { m.PersonId, m.Id, m.KindCode, m.StartsAtUtc, m.Place, m.Remote, m.Status, m.SharedId }).ToListAsync(ct);
        return [.. rows.Select(m => new MeetingSlot(m.PersonId, m.Id, MeetingKinds.LabelOf(m.KindCode), m.StartsAtUtc, m.Place, m.Remote, m.Status, m.SharedId))];
    }

    /// <summary>Owners that a decision may name: those invited.</summary>
    internal static IReadOnlyList<TaskOwner> Owners(this Meeting meeting) => [.. meeting.Participants.Select(p => new TaskOwner(p.AccountId, p.Name))];

    /// <summary>What is understood of its decisions. One typed after the day of the meeting looks ahead from today: a task is never born late.</summary>
    internal static IReadOnlyList<DecisionLine> Read(this Meeting meeting, string decisions, DateOnly today, Actor actor) => DecisionLines.Read(
        decisions, meeting.LocalDay > today ? meeting.LocalDay : today, meeting.Owners(), new TaskOwner(actor.AccountId, actor.Name));

    /// <summary>A task to change. Somebody else's is as good as missing for who does not follow the person.</summary>
    internal static Task<CareTask?> OwnTask(this Db db, Actor actor, Guid personId, Guid taskId, bool follows, CancellationToken ct) =>
        db.CareTasks.SingleOrDefaultAsync(t => t.Id == taskId && t.PersonId == personId && (follows || t.OwnerAccountId == actor.AccountId), ct);

    /// <summary>Meetings of a person where partners commit, GOS and PAG, that have begun or are today, the latest first: key and words.</summary>
    internal static async Task<IReadOnlyList<(Guid Id, string Words)>> WhereOneCommits(this Db db, Guid personId, DateOnly today, CancellationToken ct)
    {
        var kinds = MeetingKinds.All.Where(k => k.GosLevel is not null || k.Code == "pag").Select(k => k.Code).ToList();
        var found = await db.Meetings.AsNoTracking().Where(m => m.PersonId == personId && kinds.Contains(m.KindCode) && m.Status != MeetingStatus.Cancelled && m.LocalDay <= today)
            .OrderByDescending(m => m.StartsAtUtc).Take(30).Select(m => new { m.Id, m.KindCode, m.LocalDay }).ToListAsync(ct);
        return [.. found.Select(m => (m.Id, $"{MeetingKinds.LabelOf(m.KindCode)}, {FrenchDate.Long(m.LocalDay)}"))];
    }
}
