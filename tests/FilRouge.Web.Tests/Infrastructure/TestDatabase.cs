using FilRouge.Platform.Persistence;
using Npgsql;

namespace FilRouge.Web.Tests.Infrastructure;

/// <summary>A new, empty store on the engine under test: FILROUGE_TEST_ENGINE is sqlite or postgres.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "filrouge-" + Guid.NewGuid().ToString("N"));
    private readonly string? _name;

    private TestDatabase(Database database, string? name) => (Database, _name) = (database, name);

    public Database Database { get; private set; }

    public static bool OnPostgres => Environment.GetEnvironmentVariable("FILROUGE_TEST_ENGINE") == "postgres";

    private static string Admin => Environment.GetEnvironmentVariable("FILROUGE_TEST_POSTGRES")
        ?? throw new InvalidOperationException("FILROUGE_TEST_POSTGRES names no server: run ./dev test.");

    public static async Task<TestDatabase> Create()
    {
        if (!OnPostgres)
        {
            var sqlite = new TestDatabase(null!, null);
            Directory.CreateDirectory(sqlite._folder);
            sqlite.Database = Database.InFolder(sqlite._folder);
            return sqlite;
        }

        var name = "t" + Guid.NewGuid().ToString("N");
        await Execute($"CREATE DATABASE {name}");
        return new TestDatabase(Database.Postgres(new NpgsqlConnectionStringBuilder(Admin) { Database = name }.ToString()), name);
    }

    /// <summary>Arguments that name this store on the command line.</summary>
    public string[] Arguments => _name is null ? ["--data", _folder] : ["--postgres", Database.ConnectionString];

    /// <summary>Waits until a killed server's last statements have ended on PostgreSQL.</summary>
    public async Task WaitUntilAlone()
    {
        while (_name is not null && await Scalar($"SELECT COUNT(*) FROM pg_stat_activity WHERE datname = '{_name}' AND state <> 'idle'") > 0)
        {
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_name is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await Execute($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
        }
        else if (Directory.Exists(_folder))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, true);
        }
    }

    private static async Task<long> Scalar(string sql)
    {
        await using var connection = new NpgsqlConnection(Admin);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(Admin);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
