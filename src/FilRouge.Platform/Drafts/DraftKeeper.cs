using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Platform.Drafts;

/// <summary>How keeping a draft ended.</summary>
public enum Keeping
{
    /// <summary>It is on the disk.</summary>
    Kept,

    /// <summary>Something newer of the same window is there already.</summary>
    Known,

    /// <summary>Another window has gone on from the same draft: to be kept as a draft of its own.</summary>
    Diverged,

    /// <summary>Its form was accepted, or it was thrown away.</summary>
    Closed,

    /// <summary>Too long, or too many: nothing was kept.</summary>
    TooMuch,
}

/// <summary>Keeps and gives back drafts, each to its author alone. It writes by itself, outside the journal: what is typed here is not an act.</summary>
public sealed class DraftKeeper(Db db, WriteQueue queue, Clock clock)
{
    /// <summary>Page of an account's own drafts.</summary>
    public const string ListUrl = "/mes-brouillons";

    private const int MostDrafts = 200;
    private const int LongestFields = 600_000;
    private List<Draft>? _onPage;

    /// <summary>How many drafts the account has; told by whoever finds the account, so that a page asks nothing when there are none.</summary>
    public int Count { get; set; }

    /// <summary>Drafts of the reader for one form, the latest first: in her perimeter only (rule E70).</summary>
    public async Task<IReadOnlyList<Draft>> OfForm(string path, string form, CancellationToken ct)
    {
        if (Count == 0)
        {
            return [];
        }

        _onPage ??= await db.Drafts.AsNoTracking().Where(d => d.Path == path && d.ClosedAtUtc == null).OrderByDescending(d => d.SavedAtUtc).ToListAsync(ct);
        return [.. _onPage.Where(d => d.Form == form)];
    }

    /// <summary>Keeps what was typed. It may be about a person whom the author may no longer open: it is then hers still, and not shown (rule E70).</summary>
    /// <param name="accountId">The author.</param>
    /// <param name="personId">Whose file.</param>
    /// <param name="path">Address of the page.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Keeping> Keep(Guid accountId, Guid? personId, string path, DraftTyped typed, CancellationToken ct)
    {
        var fields = typed.Json;
        if (fields.Length > LongestFields)
        {
            return Keeping.TooMuch;
        }

        using var turn = await queue.EnterAsync(ct);
        return await GoOn(accountId, typed, fields, ct) ?? await Begin(accountId, personId, path, typed, fields, ct)
            // Another request began it in between.
            ?? await GoOn(accountId, typed, fields, ct) ?? Keeping.Diverged;
    }

    /// <summary>Empties a draft: its form was accepted, or its author throws it away.</summary>
    public async Task Close(Guid accountId, Guid id, CancellationToken ct)
    {
        using var turn = await queue.EnterAsync(ct);
        var now = clock.UtcNow;
        var emptied = await Own(accountId, id)
            .ExecuteUpdateAsync(s => s.SetProperty(d => d.Fields, "").SetProperty(d => d.Title, "").SetProperty(d => d.PersonId, (Guid?)null).SetProperty(d => d.ClosedAtUtc, now), ct);
        if (emptied == 0)
        {
            // A save may still be on its way: it must find the door closed.
            await Insert(new Draft { Id = id, AccountId = accountId, SavedAtUtc = now, ClosedAtUtc = now }, ct);
        }
    }

    /// <summary>What is in a draft.</summary>
    public static IReadOnlyList<DraftValue> ValuesOf(Draft draft) => DraftTyped.Read(draft.Fields);

    private IQueryable<Draft> Own(Guid accountId, Guid id) => db.Drafts.IgnoreQueryFilters().Where(d => d.Id == id && d.AccountId == accountId);

    /// <summary>Goes on with a draft that is there; null when there is none.</summary>
    private async Task<Keeping?> GoOn(Guid accountId, DraftTyped typed, string fields, CancellationToken ct)
    {
        var (writer, rank, now) = (typed.Writer, typed.Rank, clock.UtcNow);
        var (fromWriter, fromRank) = typed.Before ?? (Guid.Empty, -1);
        var written = await Own(accountId, typed.Id)
            .Where(d => d.ClosedAtUtc == null && ((d.Writer == writer && d.Rank <= rank) || (d.Writer == fromWriter && d.Rank == fromRank)))
            .ExecuteUpdateAsync(s => s.SetProperty(d => d.Fields, fields).SetProperty(d => d.Writer, writer).SetProperty(d => d.Rank, rank).SetProperty(d => d.SavedAtUtc, now), ct);
        if (written > 0)
        {
            return Keeping.Kept;
        }

        var found = await db.Drafts.IgnoreQueryFilters().AsNoTracking().Where(d => d.Id == typed.Id).Select(d => new { d.AccountId, d.Writer, d.ClosedAtUtc }).SingleOrDefaultAsync(ct);
        return found is null ? null
            : found.AccountId != accountId ? Keeping.Diverged
            : found.ClosedAtUtc is not null ? Keeping.Closed
            : found.Writer == writer ? Keeping.Known : Keeping.Diverged;
    }

    private async Task<Keeping?> Begin(Guid accountId, Guid? personId, string path, DraftTyped typed, string fields, CancellationToken ct)
    {
        if (await db.Drafts.IgnoreQueryFilters().CountAsync(d => d.AccountId == accountId && d.ClosedAtUtc == null, ct) >= MostDrafts)
        {
            return Keeping.TooMuch;
        }

        var draft = new Draft
        {
            Id = typed.Id,
            AccountId = accountId,
            PersonId = personId,
            Path = path,
            Form = typed.Form,
            Title = typed.Title,
            Fields = fields,
            Writer = typed.Writer,
            Rank = typed.Rank,
            SavedAtUtc = clock.UtcNow,
        };
        return await Insert(draft, ct) ? Keeping.Kept : null;
    }

    private async Task<bool> Insert(Draft draft, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        db.Add(draft);
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
