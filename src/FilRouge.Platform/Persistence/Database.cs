using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FilRouge.Platform.Persistence;

/// <summary>The two database engines that the product runs on.</summary>
public enum Engine
{
    /// <summary>The embedded default: one file, one machine.</summary>
    Sqlite,

    /// <summary>For a département or a region, with several application instances.</summary>
    Postgres,
}

/// <summary>Where the data is.</summary>
/// <param name="Engine">Which engine.</param>
/// <param name="ConnectionString">Its connection string.</param>
public sealed record Database(Engine Engine, string ConnectionString)
{
    private static readonly SqlitePragmas Pragmas = new();

    /// <summary>The SQLite store of a data folder, in the file <c>filrouge.db</c>.</summary>
    public static Database InFolder(string folder) => new(Engine.Sqlite, new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(folder, "filrouge.db"),
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString());

    /// <summary>A PostgreSQL store.</summary>
    public static Database Postgres(string connectionString) => new(Engine.Postgres, connectionString);

    /// <summary>Configures EF Core for this store.</summary>
    public void Configure(DbContextOptionsBuilder options)
    {
        // One query by default: most aggregates own a handful of rows; reads that multiply say AsSplitQuery.
        if (Engine == Engine.Sqlite)
        {
            options.UseSqlite(ConnectionString, o => o.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery)).AddInterceptors(Pragmas);
        }
        else
        {
            options.UseNpgsql(ConnectionString, o => o.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery));
        }

        options.ConfigureWarnings(w => w.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));
    }

    /// <summary>A connection by itself, for what must not wait for EF Core's model: the schema and the keys, when the program starts.</summary>
    public async Task<DbConnection> OpenAsync(CancellationToken ct)
    {
        DbConnection connection = Engine == Engine.Sqlite ? new SqliteConnection(ConnectionString) : new Npgsql.NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(ct);
        if (Engine == Engine.Sqlite)
        {
            Pragmas.Set(connection);
        }

        return connection;
    }

    /// <summary>WAL survives in the file; the others are per connection. FULL: an acknowledged write is on the disk.</summary>
    private sealed class SqlitePragmas : DbConnectionInterceptor
    {
        private const string Text = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

        public void Set(DbConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Text;
            command.ExecuteNonQuery();
        }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Set(connection);
            return Task.CompletedTask;
        }
    }
}

/// <summary>Writes pass one after the other through this queue on SQLite, which has one writer; PostgreSQL needs none.</summary>
public sealed class WriteQueue(Database database) : IDisposable
{
    private readonly SemaphoreSlim? _gate = database.Engine == Engine.Sqlite ? new SemaphoreSlim(1, 1) : null;

    /// <summary>Waits for one's turn; dispose the answer to leave.</summary>
    public async ValueTask<Turn> EnterAsync(CancellationToken ct)
    {
        if (_gate is not null)
        {
            await _gate.WaitAsync(ct);
        }

        return new Turn(_gate);
    }

    /// <inheritdoc/>
    public void Dispose() => _gate?.Dispose();

    /// <summary>One's turn in the queue.</summary>
    public readonly struct Turn(SemaphoreSlim? gate) : IDisposable
    {
        /// <summary>Lets the next one in.</summary>
        public void Dispose() => gate?.Release();
    }
}
