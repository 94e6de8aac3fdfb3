using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using FilRouge.Platform.Persistence;
using FilRouge.Web;
using Microsoft.AspNetCore.Builder;

namespace FilRouge.Bench.Growth;

/// <summary>CPU of each page at 1,000, 10,000 and 100,000 persons of one service: the server's process, and on PostgreSQL its backends too. Sizes in turns in one
/// run. FILROUGE_GROWTH_SIZES, FILROUGE_GROWTH_ENGINES and FILROUGE_GROWTH_YEAR (interventions a person and year) choose less.</summary>
internal static class GrowthBench
{
    private const double Step = 1.3;
    private const int WarmUp = 30;
    private const int PerTurn = 20;
    private const int Turns = 5;
    private const double FloorRatio = 1.5;

    public static async Task Run()
    {
        var sizes = Choice("FILROUGE_GROWTH_SIZES", "1000,10000,100000").Select(int.Parse).ToList();
        var perYear = int.Parse(Choice("FILROUGE_GROWTH_YEAR", "40")[0]);
        foreach (var engine in Choice("FILROUGE_GROWTH_ENGINES", "Sqlite,Postgres").Select(Enum.Parse<Engine>))
        {
            var stores = new List<GrowthStore>();
            foreach (var size in sizes)
            {
                stores.Add(await GrowthStore.Open(engine, size, perYear));
            }

            Console.WriteLine($"\n{engine}, {perYear} interventions a person and year; ms of CPU a page, median of {Turns} turns of {PerTurn} (least to most); ratio to the size before, target ≤ {Step:0.0}");
            await Measure(engine, stores);
        }
    }

    private static string[] Choice(string name, string otherwise) => (Environment.GetEnvironmentVariable(name) ?? otherwise).Split(',');

    private static (string Name, Func<GrowthStore, string> Url)[] Pages =>
    [
        ("record and its timeline", s => $"/personnes/{s.Person}"),
        ("thread over the years", s => $"/personnes/{s.Person}/fil"),
        ("path", s => $"/personnes/{s.Person}/parcours"),
        ("week", s => $"/personnes/{s.Person}/semaine"),
        ("ma journée", _ => "/ma-journee"),
        ("agenda", _ => "/agenda"),
        ("persons", _ => "/personnes"),
        ("persons, filtered", _ => "/personnes?q=martin"),
        ("waiting list", _ => "/demandes/attente"),
        ("requests", _ => "/demandes"),
        ("search, nothing typed", _ => "/recherche"),
        ("search « martin »", _ => "/recherche?q=martin"),
        ("search « mar »", _ => "/recherche?q=mar"),
        ("search « marie durand »", _ => "/recherche?q=marie+durand"),
        ("search « tibo lefaivre » (sound)", _ => "/recherche?q=tibo+lefaivre"),
        ("search « martin 2012 »", _ => "/recherche?q=martin+2012"),
        ("search « 12/3/2012 »", _ => "/recherche?q=12%2F3%2F2012"),
        ("search « 06 12 34 56 78 »", _ => "/recherche?q=06+12+34+56+78"),
        ("search « xyzabc » (nothing)", _ => "/recherche?q=xyzabc"),
    ];

    private static async Task Measure(Engine engine, List<GrowthStore> stores)
    {
        var servers = stores.Select(s => Served.On(s.Database)).ToList();
        var clients = stores.Select(_ => Territory.Client()).ToList();
        try
        {
            for (var i = 0; i < stores.Count; i++)
            {
                await servers[i].Answers(clients[i], "/connexion");
                await Territory.SignIn(clients[i], servers[i].Root);
            }

            foreach (var (name, url) in Pages)
            {
                var cpu = stores.Select(_ => new List<double>()).ToList();
                for (var turn = -1; turn < Turns; turn++)
                {
                    for (var i = 0; i < stores.Count; i++)
                    {
                        var one = await Turn(engine, stores[i], servers[i], clients[i], url(stores[i]), turn < 0 ? WarmUp : PerTurn);
                        if (turn >= 0)
                        {
                            cpu[i].Add(one);
                        }
                    }
                }

                Say(name, cpu);
            }

            if (engine == Engine.Sqlite)
            {
                for (var i = 0; i < stores.Count; i++)
                {
                    await Floor(stores[i], servers[i], clients[i]);
                }
            }
        }
        finally
        {
            servers.ForEach(s => s.Dispose());
            clients.ForEach(c => c.Dispose());
        }
    }

    private static void Say(string name, List<List<double>> cpu)
    {
        var medians = cpu.Select(Machine.Median).ToList();
        var ratios = medians.Skip(1).Select((m, i) => m / medians[i]).ToList();
        Console.WriteLine($"{name,-34} {string.Join("   ", cpu.Select(c => $"{Machine.Median(c),7:0.00} ({c.Min():0.00} to {c.Max():0.00})"))}   {string.Join(" ", ratios.Select(r => $"×{r:0.00}{(r > Step ? " over" : "")}"))}");
    }

    /// <summary>Milliseconds of CPU a request, the database's backends counted.</summary>
    private static async Task<double> Turn(Engine engine, GrowthStore store, Served server, HttpClient client, string url, int requests)
    {
        var (ours, theirs, address) = (server.Cpu, Backends(engine, store), new Uri(server.Root, url));
        for (var i = 0; i < requests; i++)
        {
            using var answer = await client.GetAsync(address);
            if (!answer.IsSuccessStatusCode)
            {
                throw new InvalidOperationException($"{address}: {(int)answer.StatusCode}");
            }
        }

        return (server.Cpu - ours + Backends(engine, store) - theirs) * 1000 / requests;
    }

    /// <summary>CPU seconds of PostgreSQL's backends for a database, alive now: pools keep them.</summary>
    private static double Backends(Engine engine, GrowthStore store)
    {
        if (engine == Engine.Sqlite)
        {
            return 0;
        }

        var name = new Npgsql.NpgsqlConnectionStringBuilder(store.Database.ConnectionString).Database!;
        return Process.GetProcesses().Sum(p => Seconds(p.Id, name));

        static double Seconds(int id, string database)
        {
            try
            {
                if (!File.ReadAllText($"/proc/{id}/cmdline").Contains($" {database} ", StringComparison.Ordinal))
                {
                    return 0;
                }

                var fields = File.ReadAllText($"/proc/{id}/stat").Split(") ")[1].Split(' ');
                return (long.Parse(fields[11]) + long.Parse(fields[12])) / 100.0;
            }
            catch (IOException)
            {
                return 0;
            }
            catch (UnauthorizedAccessException)
            {
                return 0;
            }
        }
    }

    /// <summary>The figures of a year against the same statements by hand, on a connection of their own, as many bytes sent.</summary>
    private static async Task Floor(GrowthStore store, Served product, HttpClient client)
    {
        const string url = "/activite";
        var file = Path.Combine(Path.GetTempPath(), $"filrouge-floor-{store.Persons}.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(await Look(store, url)));
        using var bare = Served.Start(Assembly.GetExecutingAssembly().Location, address => ["bare", file, address]);
        using var other = Territory.Client();
        await bare.Answers(other, "/page");
        var (requests, turns) = store.Persons > 10_000 ? (1, 3) : (5, 5);
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var turn = 0; turn <= turns; turn++)
        {
            var (mine, floor) = (await Turn(Engine.Sqlite, store, product, client, url, requests), await Turn(Engine.Sqlite, store, bare, other, "/page", requests));
            if (turn > 0)
            {
                ours.Add(mine);
                theirs.Add(floor);
            }
        }

        var ratio = Machine.Median(ours) / Machine.Median(theirs);
        Console.WriteLine($"figures of a year, {store.Persons} persons: {Machine.Spread(ours, "0")} ms of CPU, floor {Machine.Spread(theirs, "0")} ms: ×{ratio:0.00}{(ratio > FloorRatio ? $" over {FloorRatio}" : "")}");
    }

    private static async Task<BarePage> Look(GrowthStore store, string url)
    {
        using var capture = new Capture();
        await using var app = Server.Build(new ServerOptions(store.Database, "http://127.0.0.1:0"));
        await app.StartAsync();
        using var client = Territory.Client();
        var root = new Uri(app.Urls.First());
        await Territory.SignIn(client, root);
        var html = Array.Empty<byte>();
        for (var visit = 0; visit < 3; visit++)
        {
            // EF Core looks once a second whether somebody listens.
            await Task.Delay(1100);
            capture.Take();
            html = await client.GetByteArrayAsync(new Uri(root, url));
        }

        var statements = capture.Take();
        await app.StopAsync();
        return new BarePage(store.Database.ConnectionString, statements, Capture.TraceSql, html);
    }
}
