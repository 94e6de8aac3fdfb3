using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FilRouge.Platform.Persistence;

/// <summary>The store as it is at one instant, read by several queries while others write. On SQLite the transaction is deferred: it holds no writer up.</summary>
public sealed class ReadSnapshot : IAsyncDisposable
{
    private readonly Db _db;
    private readonly DbTransaction? _sqlite;
    private readonly IDbContextTransaction? _shared;

    private ReadSnapshot(Db db, DbTransaction? sqlite, IDbContextTransaction? shared) => (_db, _sqlite, _shared) = (db, sqlite, shared);

    /// <summary>Begins one; inside a transaction the store is already seen as at one instant.</summary>
    public static async Task<ReadSnapshot> BeginAsync(Db db, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            return new ReadSnapshot(db, null, null);
        }

        if (!db.IsSqlite)
        {
            return new ReadSnapshot(db, null, await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct));
        }

        await db.Database.OpenConnectionAsync(ct);
        var sqlite = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        return new ReadSnapshot(db, sqlite, await db.Database.UseTransactionAsync(sqlite, ct));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_shared is not null)
        {
            await _shared.DisposeAsync();
        }

        if (_sqlite is not null)
        {
            await _sqlite.DisposeAsync();
            await _db.Database.CloseConnectionAsync();
        }
    }
}
