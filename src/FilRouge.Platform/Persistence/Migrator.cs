using System.Data.Common;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace FilRouge.Platform.Persistence;

/// <summary>One step of the schema: SQL for one engine, in a file named <c>NNNN_name.engine.sql</c>.</summary>
public sealed record Migration(string Id, string Sql)
{
    /// <summary>SHA-256 of the text, so that a step changed after it ran is noticed.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));
}

/// <summary>The schema cannot be brought up to date; the French message says what to do.</summary>
public sealed class MigrationException(string message) : Exception(message);

/// <summary>Brings a store to the present schema: each missing step in order, in its own transaction, one process at a time.</summary>
public sealed class Migrator(Database database, Assembly scripts)
{
    private const string Prefix = "Migrations.";

    /// <summary>The steps for this engine, in order, from the embedded resources.</summary>
    public IReadOnlyList<Migration> All { get; } = Read(scripts, database.Engine == Engine.Sqlite ? ".sqlite.sql" : ".postgres.sql");

    /// <summary>Applies what is missing and returns the identifiers of what was applied.</summary>
    /// <exception cref="MigrationException">The store is newer than the program, or a step was changed after it ran.</exception>
    public async Task<IReadOnlyList<string>> ApplyAsync(CancellationToken ct = default)
    {
        await using var connection = await database.OpenAsync(ct);
        var alone = database.Engine == Engine.Postgres;
        if (alone)
        {
            await Run(connection, null, "SELECT pg_advisory_lock(7304115)", ct);
        }

        try
        {
            return await ApplyMissing(connection, ct);
        }
        finally
        {
            if (alone)
            {
                await Run(connection, null, "SELECT pg_advisory_unlock(7304115)", CancellationToken.None);
            }
        }
    }

    private async Task<IReadOnlyList<string>> ApplyMissing(DbConnection connection, CancellationToken ct)
    {
        await Run(connection, null, "CREATE TABLE IF NOT EXISTS schema_migrations (id text PRIMARY KEY, hash text NOT NULL, applied_at text NOT NULL)", ct);
        var done = await Done(connection, ct);
        if (done.Keys.FirstOrDefault(id => All.All(m => m.Id != id)) is { } unknown)
        {
            throw new MigrationException($"Ces données viennent d’une version plus récente (étape {unknown}). Installez cette version de Fil Rouge, ou restaurez une sauvegarde.");
        }

        if (All.FirstOrDefault(m => done.TryGetValue(m.Id, out var hash) && hash != m.Hash) is { } changed)
        {
            throw new MigrationException($"L’étape {changed.Id} du schéma a changé depuis qu’elle a été appliquée à ces données. Créez un nouveau dossier de données, ou restaurez une sauvegarde.");
        }

        var applied = new List<string>();
        foreach (var migration in All.Where(m => !done.ContainsKey(m.Id)))
        {
            await using var transaction = await connection.BeginTransactionAsync(ct);
            await Run(connection, transaction, migration.Sql, ct);
            await Run(connection, transaction, "INSERT INTO schema_migrations (id, hash, applied_at) VALUES (@id, @hash, @at)", ct, ("id", migration.Id), ("hash", migration.Hash), ("at", DateTime.UtcNow.ToString("O")));
            await transaction.CommitAsync(ct);
            applied.Add(migration.Id);
        }

        return applied;
    }

    private static async Task<Dictionary<string, string>> Done(DbConnection connection, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, hash FROM schema_migrations";
        await using var reader = await command.ExecuteReaderAsync(ct);
        var done = new Dictionary<string, string>();
        while (await reader.ReadAsync(ct))
        {
            done[reader.GetString(0)] = reader.GetString(1);
        }

        return done;
    }

    private static async Task Run(DbConnection connection, DbTransaction? transaction, string sql, CancellationToken ct, params (string Name, string Value)[] values)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        foreach (var (name, value) in values)
        {
            command.AddValue(name, value);
        }

        await command.ExecuteNonQueryAsync(ct);
    }

    private static List<Migration> Read(Assembly assembly, string suffix) =>
        [.. assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(suffix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => new Migration(n[Prefix.Length..^suffix.Length], Text(assembly, n)))];

    private static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
