using System.Diagnostics;

namespace FilRouge.Bench;

/// <summary>From the command to the first page answered, against an empty ASP.NET Core application; both compiled ahead of time.</summary>
internal static class StartBench
{
    private const int Repeats = 10;

    public static async Task Run()
    {
        using var territory = await Territory.Create();
        var (ours, theirs) = (new List<(double Wall, double Cpu)>(), new List<(double Wall, double Cpu)>());
        using var client = Territory.Client();
        for (var i = 0; i <= Repeats; i++)
        {
            var product = await Once(client, () => Served.Filrouge(territory.Folder), "/connexion");
            var empty = await Once(client, () => Served.Start(Served.Empty, address => ["--urls", address]), "/");
            if (i > 0)
            {
                // The first of each only warms the disk's cache.
                ours.Add(product);
                theirs.Add(empty);
            }
        }

        Console.WriteLine($"product: {Machine.Spread([.. ours.Select(o => o.Cpu)])} s of CPU, {Machine.Spread([.. ours.Select(o => o.Wall)])} s of wall");
        Console.WriteLine($"empty:   {Machine.Spread([.. theirs.Select(o => o.Cpu)])} s of CPU, {Machine.Spread([.. theirs.Select(o => o.Wall)])} s of wall");
        Console.WriteLine($"ratio:   {Machine.Spread([.. ours.Zip(theirs, (o, t) => o.Cpu / t.Cpu)])} of CPU, {Machine.Spread([.. ours.Zip(theirs, (o, t) => o.Wall / t.Wall)])} of wall");
    }

    private static async Task<(double Wall, double Cpu)> Once(HttpClient client, Func<Served> start, string url)
    {
        var watch = Stopwatch.StartNew();
        using var server = start();
        await server.Answers(client, url);
        return (watch.Elapsed.TotalSeconds, server.Cpu);
    }
}
