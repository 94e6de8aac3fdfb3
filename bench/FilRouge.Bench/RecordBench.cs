using System.Reflection;
using System.Text.Json;

namespace FilRouge.Bench;

/// <summary>What a person's record costs, authorised and traced, against bare Kestrel that runs the same SQL by hand: CPU of each server, taken in turns in one run.</summary>
internal static class RecordBench
{
    private const int WarmUp = 1500;
    private const int PerTurn = 400;
    private const int Turns = 9;

    public static async Task Run()
    {
        using var territory = await Territory.Create();
        var page = await Look(territory);
        var file = Path.Combine(territory.Folder, "page.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(page));

        using var product = Served.Filrouge(territory.Folder);
        using var bare = Served.Start(Assembly.GetExecutingAssembly().Location, address => ["bare", file, address]);
        using var client = Territory.Client();
        await product.Answers(client, "/connexion");
        await bare.Answers(client, "/page");
        await Territory.SignIn(client, product.Root);
        Console.WriteLine($"Page {territory.Record.Replace(territory.Person.ToString(), "{id}", StringComparison.Ordinal)}: {page.Html.Length} bytes, {page.Statements.Count} statements and the trace. Territory of {Territory.Persons} persons, SQLite.");
        Console.WriteLine($"{WarmUp} requests to warm up each, then {Turns} turns of {PerTurn} requests, one after the other, product and bare in turns.");
        await Turn(client, product, territory.Record, WarmUp);
        await Turn(client, bare, "/page", WarmUp);

        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var turn = 0; turn < Turns; turn++)
        {
            ours.Add(await Turn(client, product, territory.Record, PerTurn));
            theirs.Add(await Turn(client, bare, "/page", PerTurn));
        }

        Console.WriteLine($"product: {Machine.Spread(ours)} ms of CPU per page");
        Console.WriteLine($"bare:    {Machine.Spread(theirs)} ms of CPU per page");
        Console.WriteLine($"ratio:   {Machine.Spread([.. ours.Zip(theirs, (o, t) => o / t)])}");
    }

    /// <summary>Captures what the page executes and weighs, after a few visits so that what is only read once is left out.</summary>
    private static async Task<BarePage> Look(Territory territory)
    {
        using var capture = new Capture();
        await using var app = territory.InProcess();
        await app.StartAsync();
        using var client = Territory.Client();
        await Territory.SignIn(client, new Uri(app.Urls.First()));
        var html = Array.Empty<byte>();
        for (var visit = 0; visit < 4; visit++)
        {
            // EF Core looks once a second whether somebody listens.
            await Task.Delay(1100);
            capture.Take();
            html = await client.GetByteArrayAsync(new Uri(new Uri(app.Urls.First()), territory.Record));
        }

        var statements = capture.Take();
        await app.StopAsync();
        return new BarePage(FilRouge.Platform.Persistence.Database.InFolder(territory.Folder).ConnectionString, statements, Capture.TraceSql, html);
    }

    /// <summary>Milliseconds of CPU per request.</summary>
    private static async Task<double> Turn(HttpClient client, Served server, string url, int requests)
    {
        var (before, address) = (server.Cpu, new Uri(server.Root, url));
        for (var i = 0; i < requests; i++)
        {
            using var answer = await client.GetAsync(address);
            if (!answer.IsSuccessStatusCode)
            {
                throw new InvalidOperationException($"{address}: {(int)answer.StatusCode}");
            }
        }

        return (server.Cpu - before) * 1000 / requests;
    }
}
