using System.Data;
using FilRouge.Platform.Journal;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FilRouge.Platform.Persistence.Backups;

/// <summary>Copies a store while it serves. The journal is verified, then copied, in one snapshot: what the manifest says is true of the copy.</summary>
public static class Backup
{
    /// <summary>Makes a backup and its manifest.</summary>
    /// <param name="database">Where the data is.</param>
    /// <param name="db">A context on it.</param>
    /// <param name="file">Where to write; must not exist.</param>
    /// <param name="nowUtc">When.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="BackupException">Nothing to copy, a file in the way, a missing tool.</exception>
    public static async Task<BackupManifest> MakeAsync(Database database, Db db, string file, DateTime nowUtc, CancellationToken ct)
    {
        if (File.Exists(file))
        {
            throw new BackupException($"{file} existe déjà : une sauvegarde n’en remplace pas une autre. Donnez un autre nom.");
        }

        var schema = await SchemaOf(db, ct);
        if (schema.Count == 0)
        {
            throw new BackupException("Il n’y a pas de données à sauvegarder ici : vérifiez --data ou --postgres.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var partial = file + ".partial";
        File.Delete(partial);
        try
        {
            var (broken, acts) = await CopyAsync(database, db, partial, ct);
            var (sha, length) = await BackupManifest.DigestAsync(partial, ct);
            var manifest = new BackupManifest(Path.GetFileName(file), sha, length, nowUtc, NameOf(database.Engine), schema, acts, broken ?? BackupManifest.Intact);
            await manifest.WriteAsync(file, ct);
            File.Move(partial, file);
            return manifest;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>Name of an engine in manifests.</summary>
    public static string NameOf(Engine engine) => engine == Engine.Sqlite ? "sqlite" : "postgres";

    /// <summary>Steps of the schema that a store has; none when it is empty.</summary>
    public static async Task<IReadOnlyList<string>> SchemaOf(Db db, CancellationToken ct)
    {
        var exists = db.IsSqlite
            ? await db.Database.SqlQueryRaw<int>("SELECT count(*) AS \"Value\" FROM sqlite_master WHERE name = 'schema_migrations'").SingleAsync(ct) > 0
            : await db.Database.SqlQueryRaw<bool>("SELECT to_regclass('schema_migrations') IS NOT NULL AS \"Value\"").SingleAsync(ct);
        return exists ? await db.Database.SqlQueryRaw<string>("SELECT id AS \"Value\" FROM schema_migrations ORDER BY id").ToListAsync(ct) : [];
    }

    private static async Task<(string? Broken, int Acts)> CopyAsync(Database database, Db db, string partial, CancellationToken ct)
    {
        // The copy holds everything there is to know of everybody: its owner alone reads it.
        var mode = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            mode.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using (new FileStream(partial, mode))
        {
        }

        return database.Engine == Engine.Sqlite ? await CopySqliteAsync(db, partial, ct) : await CopyPostgresAsync(database, db, partial, ct);
    }

    private static async Task<(string? Broken, int Acts)> CopySqliteAsync(Db db, string partial, CancellationToken ct)
    {
        await using var snapshot = await ReadSnapshot.BeginAsync(db, ct);
        var source = (SqliteConnection)db.Database.GetDbConnection();
        var found = await Verification.Verify(db, ct);
        await using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = partial, Pooling = false }.ToString());
        await copy.OpenAsync(ct);
        source.BackupDatabase(copy);
        await using var command = copy.CreateCommand();
        // One file, without the -wal beside it.
        command.CommandText = "PRAGMA journal_mode=DELETE";
        await command.ExecuteNonQueryAsync(ct);
        return found;
    }

    private static async Task<(string? Broken, int Acts)> CopyPostgresAsync(Database database, Db db, string partial, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        var snapshot = await db.Database.SqlQueryRaw<string>("SELECT pg_export_snapshot() AS \"Value\"").SingleAsync(ct);
        var found = await Verification.Verify(db, ct);
        await PostgresTool.RunAsync("pg_dump", database, ["--format=custom", "--no-owner", "--no-privileges", $"--snapshot={snapshot}", $"--file={partial}"], ct);
        return found;
    }
}
