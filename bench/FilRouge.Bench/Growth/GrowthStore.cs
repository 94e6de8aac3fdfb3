using System.Diagnostics;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Persistence;
using FilRouge.Web;
using FilRouge.Web.Demo;
using FilRouge.Web.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FilRouge.Bench.Growth;

/// <summary>A store of many persons, all of one service, filled once and kept in a folder of the machine's temporary directory for the next run.</summary>
internal sealed class GrowthStore
{
    public const int Seed = 20261126;

    // Demonstration persons that are copied: a team and what surrounds it.
    private const int Model = 80;

    private GrowthStore(Database database, int persons) => (Database, Persons) = (database, persons);

    public Database Database { get; }

    public int Persons { get; }

    /// <summary>The person of the coordinator's files with the most acts.</summary>
    public Guid Person { get; private set; }

    /// <summary>Fills it, or finds it.</summary>
    public static async Task<GrowthStore> Open(Engine engine, int persons, int perYear)
    {
        var name = $"filrouge_growth_{persons}_{perYear}";
        var (database, mark) = (await Place(engine, name), Path.Combine(Path.GetTempPath(), $"{name}.{engine}.{Environment.GetEnvironmentVariable("PGPORT")}.done"));
        var store = new GrowthStore(database, persons);
        if (!File.Exists(mark))
        {
            await store.Fill(perYear);
            await File.WriteAllTextAsync(mark, "");
        }

        await store.Choose();
        return store;
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
        var copies = new Copies(connection, Database.Engine);
        var (model, done) = (await copies.Count("persons"), await copies.Count("interventions"));
        var times = (int)Math.Max(1, Math.Round((double)perYear * model / done));
        await copies.Write((int)(Persons / model) - 1, times, new FrenchNames(Seed));
        Console.WriteLine($"{Database.Engine}: {await copies.Count("persons")} persons, {await copies.Count("interventions")} interventions, {await copies.Count("search_words")} words, {await copies.Count("acts")} acts, written in {watch.Elapsed.TotalSeconds:0} s; seed {Seed}. {times} times the model's interventions, a week apart; the copied acts are for reading, their chain does not verify.");
    }

    private async Task Choose()
    {
        await using var app = Server.Build(new ServerOptions(Database, "http://127.0.0.1:0"));
        await using var scope = app.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        work.ActAs(Actor.System("bench"), false);
        Person = await work.Db.Set<Domain.Referrals.EpisodeOfCare>().Where(e => e.Status == Domain.Referrals.EpisodeStatus.Active)
            .Where(e => work.Db.Set<FilRouge.Web.Access.Account>().Any(a => a.Id == e.CoordinatorAccountId && a.UserName == Territory.Login))
            .OrderBy(e => e.Id).Select(e => e.PersonId).FirstAsync();
    }
}
