using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace FilRouge.Platform.Commands;

/// <summary>Rows computed from others, kept true in the same transaction as what they are computed from. They are no act: the journal says what was
/// done, not what follows from it. A derivation lives for one request or one command.</summary>
public interface IDerivation
{
    /// <summary>Looks at what is about to be saved, and remembers what must be computed again.</summary>
    void See(ChangeTracker tracker);

    /// <summary>Computes the next rows, tracked and not saved; false when there is nothing left. Called after the last save of the command, free of the
    /// actor's perimeter, as reactions are.</summary>
    Task<bool> Compute(Db db, CancellationToken ct);
}

/// <summary>Saves what derivations compute.</summary>
public static class Derivations
{
    /// <summary>Computes and saves, a batch at a time, so that memory stays bounded.</summary>
    public static async Task Settle(Db db, IDerivation derivation, CancellationToken ct)
    {
        while (await derivation.Compute(db, ct))
        {
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }
}
