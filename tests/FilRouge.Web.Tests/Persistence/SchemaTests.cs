using FilRouge.Platform.Persistence;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Persistence;

/// <summary>The migrations that are shipped make the schema that the model wants, on the engine under test; a store is never opened by a program that does not know it.</summary>
public sealed class SchemaTests
{
    [Fact]
    public async Task Migrations_make_the_schema_of_the_model()
    {
        await using var migrated = await Store.Open();
        await using var modelled = await Store.Open(migrated: false);
        var fromMigrations = await migrated.Inside((_, db) => SchemaPicture.Of(db));
        var fromModel = await modelled.Inside(async (_, db) =>
        {
            await db.Database.ExecuteSqlRawAsync(Escaped(db.Database.GenerateCreateScript()));
            return await SchemaPicture.Of(db);
        });

        Assert.True(fromModel.Count > 100, $"only {fromModel.Count} lines of schema seen");
        var (missing, foreign) = (fromModel.Except(fromMigrations).ToList(), fromMigrations.Except(fromModel).ToList());
        Assert.True(missing.Count + foreign.Count == 0,
            $"The migrations and the model differ: write a migration (docs/adr), or before the first release run ./dev schema.\nOnly in the model:\n{string.Join('\n', missing)}\nOnly in the migrations:\n{string.Join('\n', foreign)}");
        Assert.Equal(fromModel, fromMigrations);
    }

    [Fact]
    public async Task Migrations_run_once()
    {
        await using var store = await Store.Open(migrated: false);
        Assert.Equal(store.Migrator.All.Select(m => m.Id), await store.Migrator.ApplyAsync());
        Assert.Empty(await store.Migrator.ApplyAsync());
    }

    [Fact]
    public async Task Several_instances_started_together_migrate_once()
    {
        Assert.SkipUnless(TestDatabase.OnPostgres, "One SQLite store has one instance.");
        await using var store = await Store.Open(migrated: false);
        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => store.Migrator.ApplyAsync()));
        Assert.Equal(store.Migrator.All.Count, applied.Sum(a => a.Count));
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_refused_with_what_to_do()
    {
        await using var store = await Store.Open();
        await store.Inside((_, db) => db.Database.ExecuteSqlRawAsync("INSERT INTO schema_migrations (id, hash, applied_at) VALUES ('9999_future', 'x', 'x')"));
        var refusal = await Assert.ThrowsAsync<MigrationException>(() => store.Migrator.ApplyAsync());
        Assert.Equal("Ces données viennent d’une version plus récente (étape 9999_future). Installez cette version de Fil Rouge, ou restaurez une sauvegarde.", refusal.Message);
    }

    [Fact]
    public async Task A_step_changed_after_it_ran_is_refused_with_what_to_do()
    {
        await using var store = await Store.Open();
        await store.Inside((_, db) => db.Database.ExecuteSqlRawAsync("UPDATE schema_migrations SET hash = 'other'"));
        var refusal = await Assert.ThrowsAsync<MigrationException>(() => store.Migrator.ApplyAsync());
        Assert.StartsWith("L’étape 0001_initial du schéma a changé depuis qu’elle a été appliquée à ces données.", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("restaurez une sauvegarde", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_store_is_left_as_it_is()
    {
        await using var store = await Store.Open();
        await store.Inside((_, db) => db.Database.ExecuteSqlRawAsync("INSERT INTO schema_migrations (id, hash, applied_at) VALUES ('9999_future', 'x', 'x')"));
        var before = await store.Inside((_, db) => SchemaPicture.Of(db));
        await Assert.ThrowsAsync<MigrationException>(() => store.Migrator.ApplyAsync());
        Assert.Equal(before, await store.Inside((_, db) => SchemaPicture.Of(db)));
    }

    private static string Escaped(string sql) => sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
