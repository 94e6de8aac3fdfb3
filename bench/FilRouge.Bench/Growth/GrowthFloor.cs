using System.Reflection;
using System.Text.Json;
using FilRouge.Web;

namespace FilRouge.Bench.Growth;

/// <summary>Pages that sum up a service against their floor: the same statements by hand, on a connection of their own, as many bytes sent, in turns.</summary>
internal static class GrowthFloor
{
    private const double Target = 1.5;
    private const int Turns = 5;
    private const int MostInOne = 10_000;

    private static readonly (string Name, string Url)[] Pages = [("floor of the figures of a year (`/activite`)", "/activite"), ("floor of a season (`/activite/evolution`)", "/activite/evolution")];

    public static async Task Measure(GrowthStore store, Served product, HttpClient client, Func<string, bool> wanted)
    {
        // In one service of 87,000 persons the figures of a year take minutes, of which the floor is nearly all: seen there up to 10,000.
        foreach (var (name, url) in Pages.Where(p => wanted(p.Name) && (store.Shape == GrowthShape.Many || store.Persons <= MostInOne)))
        {
            await Measure(store, product, client, name, url);
        }
    }

    private static async Task Measure(GrowthStore store, Served product, HttpClient client, string name, string url)
    {
        var file = Path.Combine(Path.GetTempPath(), $"filrouge-floor-{store.Persons}.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(await Look(store, url)));
        using var bare = Served.Start(Assembly.GetExecutingAssembly().Location, address => ["bare", file, address]);
        using var other = Territory.Client();
        await bare.Answers(other, "/page");
        var cpu = await GrowthMeter.InTurns(
            [(GrowthMeter.Of(store, product), GrowthBench.Get(client, new Uri(product.Root, url))), (GrowthMeter.Of(store, bare), GrowthBench.Get(other, new Uri(bare.Root, "/page")))], Turns);
        var ratio = Machine.Median(cpu[0]) / Machine.Median(cpu[1]);
        Console.WriteLine($"| {name}, {store.Persons:#,0} persons | page {Machine.Spread(cpu[0], "0.0")} | floor {Machine.Spread(cpu[1], "0.0")} | {(ratio > Target ? $"**{ratio:0.00}**" : $"{ratio:0.00}")} |");
        File.Delete(file);
    }

    /// <summary>The statements and the bytes of a page, for the coordinator.</summary>
    public static async Task<BarePage> Look(GrowthStore store, string url)
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
