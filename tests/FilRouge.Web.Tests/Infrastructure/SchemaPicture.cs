using System.Data.Common;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Infrastructure;

/// <summary>What a store's schema is, one sorted line for each column, index and constraint: two stores can be compared as texts.</summary>
public static class SchemaPicture
{
    private const string SqliteColumns =
        """
        SELECT 'table ' || m.name || ': ' || c.name || ' ' || c.type || ' null=' || (1 - c."notnull") || ' default=' || coalesce(c.dflt_value, '') || ' key=' || c.pk
        FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name <> 'schema_migrations' AND m.name NOT LIKE 'sqlite_%'
        """;

    private const string SqliteIndexes =
        """
        SELECT 'index ' || m.name || ': ' || i.name || ' unique=' || i."unique" || ' origin=' || i.origin || ' partial=' || i.partial || ' (' ||
          (SELECT group_concat(x.name || CASE x."desc" WHEN 1 THEN ' desc' ELSE '' END) FROM pragma_index_xinfo(i.name) x WHERE x.key = 1) || ')'
        FROM sqlite_master m, pragma_index_list(m.name) i WHERE m.type = 'table' AND m.name <> 'schema_migrations' AND m.name NOT LIKE 'sqlite_%'
        """;

    private const string SqliteForeignKeys =
        """
        SELECT 'foreign ' || m.name || ': ' || f."from" || ' -> ' || f."table" || '.' || coalesce(f."to", 'key') || ' delete=' || f.on_delete
        FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
        """;

    private const string PostgresColumns =
        """
        SELECT 'table ' || table_name || ': ' || column_name || ' ' || data_type || coalesce('(' || character_maximum_length || ')', '') || ' null=' || is_nullable
          || ' default=' || coalesce(column_default, '') || ' identity=' || is_identity
        FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'schema_migrations'
        """;

    private const string PostgresIndexes = "SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'schema_migrations'";

    private const string PostgresConstraints =
        """
        SELECT 'constraint ' || conrelid::regclass || ': ' || pg_get_constraintdef(oid) FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND conrelid <> 0 AND conrelid::regclass::text <> 'schema_migrations'
        """;

    /// <summary>Draws the schema of a store.</summary>
    public static async Task<IReadOnlyList<string>> Of(Db db)
    {
        string[] queries = db.IsSqlite ? [SqliteColumns, SqliteIndexes, SqliteForeignKeys] : [PostgresColumns, PostgresIndexes, PostgresConstraints];
        var lines = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var query in queries)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = query;
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                lines.Add(reader.GetString(0));
            }
        }

        await db.Database.CloseConnectionAsync();
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }
}
