using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Access;

/// <summary>On whose records somebody is writing something that is not sent yet.</summary>
internal static class BeingWritten
{
    /// <summary>Those among these persons about whom a draft is open. Drafts are their authors' alone: the filters are lifted to know that there is one, and
    /// nothing of it is read.</summary>
    public static async Task<IReadOnlySet<Guid>> PersonsBeingWrittenOn(this Db db, IReadOnlyList<Guid> persons, CancellationToken ct) =>
#pragma warning disable RS0030 // A record on which somebody else is writing is not taken away under her: that there is a draft is known, nothing of it is read.
        (await db.Drafts.IgnoreQueryFilters().Where(d => d.PersonId != null && persons.Contains(d.PersonId.Value) && d.ClosedAtUtc == null).Select(d => d.PersonId!.Value).Distinct().ToListAsync(ct)).ToHashSet();
#pragma warning restore RS0030
}
