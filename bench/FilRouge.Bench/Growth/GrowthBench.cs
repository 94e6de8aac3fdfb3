using FilRouge.Platform.Persistence;

namespace FilRouge.Bench.Growth;

/// <summary>CPU of each page at 1,000, 10,000 and 100,000 persons, in one giant service and in many small ones: the server's process, and on PostgreSQL its
/// backends too. Sizes in turns in one run; prints the tables of docs/performance.md. FILROUGE_GROWTH_SIZES, _ENGINES, _SHAPES, _PAGES (words of their names)
/// and _YEAR (interventions a person and year) choose less.</summary>
internal static class GrowthBench
{
    private const double Step = 1.3;
    private const int Turns = 9;
    private const int WarmRounds = 35;

    public static async Task Run()
    {
        var sizes = Choice("SIZES", "1000,10000,100000").Select(int.Parse).ToList();
        var perYear = int.Parse(Choice("YEAR", "40")[0]);
        foreach (var engine in Choice("ENGINES", "Sqlite,Postgres").Select(e => Enum.Parse<Engine>(e, ignoreCase: true)))
        {
            foreach (var shape in Choice("SHAPES", "One,Many").Select(s => Enum.Parse<GrowthShape>(s, ignoreCase: true)))
            {
                var stores = new List<GrowthStore>();
                foreach (var size in sizes)
                {
                    stores.Add(await GrowthStore.Open(engine, shape, size, perYear));
                }

                if (Choice("SQL", "") is [{ Length: > 0 } url])
                {
                    await GrowthSql.Print(stores[^1], url);
                    continue;
                }

                Console.WriteLine($"\n{engine}, {(shape == GrowthShape.One ? "one giant service" : "many services")}, {perYear} interventions a person and year, seed {GrowthStore.Seed}; ms of CPU, median of {Turns} turns (least to most); ratio to the size before, target ≤ {Step:0.0}; load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}\n");
                Console.WriteLine($"| page | {string.Join(" | ", stores.Select(s => $"{s.Persons:#,0} persons"))} | ratios |\n|---|{string.Concat(stores.Select(_ => "---|"))}---|");
                await Measure(stores);
            }
        }
    }

    private static string[] Choice(string name, string otherwise) => (Environment.GetEnvironmentVariable("FILROUGE_GROWTH_" + name) ?? otherwise).Split(',');

    private static bool Wanted(string page) => Choice("PAGES", "").Any(w => page.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static (string Name, Func<GrowthStore, string> Url)[] Pages =>
    [
        ("record", s => $"/personnes/{s.Person}"),
        ("timeline (`/fil`)", s => $"/personnes/{s.Person}/fil"),
        ("week", s => $"/personnes/{s.Person}/semaine"),
        ("« Ma journée »", _ => "/ma-journee"),
        ("waiting list", _ => "/demandes/attente"),
        ("active file", _ => "/file-active"),
        ("requests", _ => "/demandes"),
        ("persons", _ => "/personnes"),
        ("search page « martin »", _ => "/recherche?q=martin"),
        ("search page « marie durand »", _ => "/recherche?q=marie+durand"),
        ("search page « tibo lefaivre » (sound)", _ => "/recherche?q=tibo+lefaivre"),
        ("search page « 12/3/2012 »", _ => "/recherche?q=12%2F3%2F2012"),
        ("search page « 06 12 34 56 78 »", _ => "/recherche?q=06+12+34+56+78"),
    ];

    private static async Task Measure(List<GrowthStore> stores)
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

            for (var i = 0; i < stores.Count; i++)
            {
                await Warm(clients[i], [.. Pages.Select(p => new Uri(servers[i].Root, p.Url(stores[i])))]);
            }

            foreach (var (name, url) in Pages.Where(p => Wanted(p.Name)))
            {
                Say(name, await GrowthMeter.InTurns([.. stores.Select((s, i) => (GrowthMeter.Of(s, servers[i]), Get(clients[i], new Uri(servers[i].Root, url(s)))))], Turns));
            }

            foreach (var typed in new[] { "martin", "mar", "marie durand", "tibo lefaivre", "martin 2012", "xyzabc" }.Where(t => Wanted("search itself " + t)))
            {
                await using var searches = new GrowthSearch(stores);
                Say($"search itself « {typed} »", await searches.Measure(typed, Turns));
            }

            for (var i = 0; i < stores.Count; i++)
            {
                await GrowthFloor.Measure(stores[i], servers[i], clients[i], Wanted);
            }
        }
        finally
        {
            servers.ForEach(s => s.Dispose());
            clients.ForEach(c => c.Dispose());
        }
    }

    /// <summary>Every page some dozens of times, so that the code that they share is compiled before any is measured.</summary>
    private static async Task Warm(HttpClient client, IReadOnlyList<Uri> pages)
    {
        for (var round = 0; round < WarmRounds; round++)
        {
            foreach (var page in pages)
            {
                await Get(client, page)();
            }
        }

        // Compilation goes on for a while behind.
        await Task.Delay(2000);
    }

    /// <summary>One visit.</summary>
    public static Func<Task> Get(HttpClient client, Uri address) => async () =>
    {
        using var answer = await client.GetAsync(address);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{address}: {(int)answer.StatusCode}");
        }
    };

    private static void Say(string name, List<List<double>> cpu)
    {
        var medians = cpu.Select(Machine.Median).ToList();
        var ratios = medians.Skip(1).Select((m, i) => m / medians[i]).ToList();
        Console.WriteLine($"| {name} | {string.Join(" | ", cpu.Select(c => $"{Machine.Median(c):0.0} ({c.Min():0.0} to {c.Max():0.0})"))} | {string.Join(", ", ratios.Select(r => r > Step ? $"**{r:0.00}**" : $"{r:0.00}"))} |");
    }
}
