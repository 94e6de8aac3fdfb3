using Microsoft.Data.Sqlite;

namespace FilRouge.Platform.Persistence.Backups;

/// <summary>Puts a backup back. A store that holds something is replaced only when asked; on SQLite it is then kept aside.</summary>
public static class Restoration
{
    private const int SqliteBusy = 5;

    /// <summary>Checks the backup, then replaces the store by it. The schema and the journal are the caller's to bring up to date and verify.</summary>
    /// <param name="database">Where to put it.</param>
    /// <param name="file">The backup.</param>
    /// <param name="replace">True to replace a store that is not empty.</param>
    /// <param name="known">Steps of the schema that this program knows.</param>
    /// <param name="hasData">True when the store holds a schema already.</param>
    /// <param name="nowUtc">When.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="BackupException">The backup does not hold, is of another engine or of a newer program; the store is not empty, or in use.</exception>
    public static async Task<BackupManifest> PutBackAsync(Database database, string file, bool replace, IReadOnlyCollection<string> known, bool hasData, DateTime nowUtc, CancellationToken ct)
    {
        var manifest = await BackupManifest.VerifyAsync(file, ct);
        if (manifest.Engine != Backup.NameOf(database.Engine))
        {
            throw new BackupException($"Cette sauvegarde vient de {manifest.Engine} : elle ne se restaure pas dans {Backup.NameOf(database.Engine)}.");
        }

        if (manifest.Schema.FirstOrDefault(s => !known.Contains(s)) is { } newer)
        {
            throw new BackupException($"Cette sauvegarde vient d’une version plus récente (étape {newer}) : installez cette version de Fil Rouge d’abord.");
        }

        if (hasData && !replace)
        {
            throw new BackupException("Il y a déjà des données ici : elles ne sont pas remplacées. Donnez un autre dossier, ou ajoutez --replace.");
        }

        await (database.Engine == Engine.Sqlite ? SqliteAsync(database, file, hasData, nowUtc, ct) : PostgresTool.RunAsync(
            "pg_restore", database, ["--clean", "--if-exists", "--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error", file], ct));
        return manifest;
    }

    private static async Task SqliteAsync(Database database, string file, bool hasData, DateTime nowUtc, CancellationToken ct)
    {
        var target = new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;
        var partial = target + ".partial";
        await using (var from = File.OpenRead(file))
        await using (var to = File.Create(partial))
        {
            await from.CopyToAsync(to, ct);
            to.Flush(flushToDisk: true);
        }

        SqliteConnection.ClearAllPools();
        if (hasData)
        {
            Leave(target);
            File.Move(target, $"{target}.remplacee-{nowUtc:yyyyMMdd-HHmmss}");
        }

        foreach (var beside in (string[])["", "-wal", "-shm"])
        {
            File.Delete(target + beside);
        }

        File.Move(partial, target);
    }

    /// <summary>Gathers the store in its one file, which only works when nobody else has it open.</summary>
    private static void Leave(string target)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = target, Pooling = false, DefaultTimeout = 1 }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=DELETE";
            command.ExecuteNonQuery();
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SqliteBusy)
        {
            throw new BackupException("Ces données sont en cours d’utilisation : arrêtez le serveur, puis restaurez.");
        }
    }
}
