using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

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
    public async Task<IReadOnlyList<string>> ApplyAsync(Db db, CancellationToken ct = default)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            if (!db.IsSqlite)
            {
                await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_lock(7304115)", ct);
            }

            return await ApplyMissing(db, ct);
        }
        finally
        {
            if (!db.IsSqlite)
            {
                await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_unlock(7304115)", CancellationToken.None);
            }

            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<IReadOnlyList<string>> ApplyMissing(Db db, CancellationToken ct)
    {
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE IF NOT EXISTS schema_migrations (id text PRIMARY KEY, hash text NOT NULL, applied_at text NOT NULL)", ct);
        var done = (await db.Database.SqlQueryRaw<string>("SELECT id || ' ' || hash AS \"Value\" FROM schema_migrations").ToListAsync(ct))
            .Select(line => line.Split(' ')).ToDictionary(p => p[0], p => p[1]);
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
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.Database.ExecuteSqlRawAsync(migration.Sql.Replace("{", "{{").Replace("}", "}}"), ct);
            await db.Database.ExecuteSqlAsync($"INSERT INTO schema_migrations (id, hash, applied_at) VALUES ({migration.Id}, {migration.Hash}, {DateTime.UtcNow.ToString("O")})", ct);
            await transaction.CommitAsync(ct);
            applied.Add(migration.Id);
        }

        return applied;
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
