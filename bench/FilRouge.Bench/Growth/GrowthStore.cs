using System.Diagnostics;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Persistence;
using FilRouge.Web;
using FilRouge.Web.Access;
using FilRouge.Web.Demo;
using FilRouge.Web.Referrals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FilRouge.Bench.Growth;

/// <summary>How the persons of a store are spread.</summary>
internal enum GrowthShape
{
    /// <summary>87 in 100 of all persons in one service: no PCPE is so large; the hard case.</summary>
    One,

    /// <summary>Services of some 70 persons each, as they are.</summary>
    Many,
}

/// <summary>A store of many persons, filled once and kept in the machine's temporary directory for the next run, as long as the schema and the seed are the same.</summary>
internal sealed class GrowthStore
{
    public const int Seed = 20261126;

    // Demonstration persons that are copied: a team and what surrounds it.
    private const int Model = 80;

    private GrowthStore(Database database, int persons, GrowthShape shape) => (Database, Persons, Shape) = (database, persons, shape);

    public Database Database { get; }

    public int Persons { get; }

    public GrowthShape Shape { get; }

    /// <summary>The person of the coordinator's files with the most acts.</summary>
    public Guid Person { get; private set; }

    /// <summary>The account that is measured.</summary>
    public Account Reader { get; private set; } = null!;

    /// <summary>Fills it, or finds it.</summary>
    public static async Task<GrowthStore> Open(Engine engine, GrowthShape shape, int persons, int perYear)
    {
        var name = $"filrouge_growth_{shape}_{persons}_{perYear}_{Fingerprint(engine)}".ToLowerInvariant();
        var store = new GrowthStore(await Place(engine, name), persons, shape);
        if (!await store.IsFilled())
        {
            await store.Fill(perYear);
        }

        await store.Choose();
        return store;
    }

    /// <summary>What a store depends on: the schema, the seed, and how copies are made.</summary>
    private static string Fingerprint(Engine engine)
    {
        var texts = new[] { $"src/FilRouge.Web/Migrations/0001_initial.{(engine == Engine.Sqlite ? "sqlite" : "postgres")}.sql", "bench/FilRouge.Bench/Growth/Copies.cs", "bench/FilRouge.Bench/Growth/FrenchNames.cs" }
            .Select(p => File.ReadAllText(Path.Combine(Served.Repository, p)));
        return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{Seed} {Model} {string.Concat(texts)}")))[..8];
    }

    /// <summary>The last thing that a fill writes says that it is whole.</summary>
    private async Task<bool> IsFilled()
    {
        await using var connection = await Database.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = Database.Engine == Engine.Sqlite ? "SELECT count(*) FROM sqlite_master WHERE name = 'growth_done'" : "SELECT count(*) FROM pg_tables WHERE tablename = 'growth_done'";
        return Convert.ToInt64(await command.ExecuteScalarAsync()) > 0;
    }

    private static async Task<Database> Place(Engine engine, string name)
    {
        if (engine == Engine.Sqlite)
        {
            var folder = Path.Combine(Path.GetTempPath(), name);
            Directory.CreateDirectory(folder);
            return Database.InFolder(folder);
        }

        var server = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("FILROUGE_TEST_POSTGRES")!);
        await using var connection = new NpgsqlConnection(server.ToString());
        await connection.OpenAsync();
        await using var exists = new NpgsqlCommand($"SELECT count(*) FROM pg_database WHERE datname = '{name}'", connection);
        if ((long)(await exists.ExecuteScalarAsync())! == 0)
        {
            await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
            await create.ExecuteNonQueryAsync();
        }

        server.Database = name;
        return Database.Postgres(server.ToString());
    }

    private async Task Fill(int perYear)
    {
        var watch = Stopwatch.StartNew();
        await using (var app = Server.Build(new ServerOptions(Database, "http://127.0.0.1:0")))
        {
            await using var scope = app.Services.CreateAsyncScope();
            await new Migrator(Database, typeof(Server).Assembly).ApplyAsync();
            scope.ServiceProvider.GetRequiredService<Work>().ActAs(Actor.System("bench"), false);
            await DemoTerritory.Fill(scope.ServiceProvider, Model, _ => { }, CancellationToken.None);
        }

        await using var connection = await Database.OpenAsync(CancellationToken.None);
        var copies = new Copies(connection, Database.Engine, Shape);
        var (model, done) = (await copies.Count("persons"), await copies.Count("interventions"));
        var times = (int)Math.Max(1, Math.Round((double)perYear * model / done));
        await copies.Write((int)(Persons / model) - 1, times, new FrenchNames(Seed));
        Console.WriteLine($"{Database.Engine}, {Shape}: {await copies.Count("persons")} persons, {await copies.Count("interventions")} interventions, {await copies.Count("search_words")} words, {await copies.Count("acts")} acts, written in {watch.Elapsed.TotalSeconds:0} s; seed {Seed}. {times} times the model's interventions, a week apart; the copied acts are for reading, their chain does not verify.");
    }

    private async Task Choose()
    {
        await using var app = Server.Build(new ServerOptions(Database, "http://127.0.0.1:0"));
        await using var scope = app.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        work.ActAs(Actor.System("bench"), false);
        Reader = await work.Db.Accounts.AsNoTracking().SingleAsync(a => a.UserName == Territory.Login);
        Person = await work.Db.Episodes.Where(e => e.Status == Domain.Referrals.EpisodeStatus.Active && e.CoordinatorAccountId == Reader.Id).OrderBy(e => e.Id).Select(e => e.PersonId).FirstAsync();
    }
}
