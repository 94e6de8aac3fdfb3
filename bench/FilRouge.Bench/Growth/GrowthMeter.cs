using System.Diagnostics;
using FilRouge.Platform.Persistence;
using Npgsql;

namespace FilRouge.Bench.Growth;

/// <summary>CPU of pages: the server's process, and on PostgreSQL the backends of its database. A batch is long enough for the steps of 10 ms in which the
/// system counts.</summary>
internal sealed class GrowthMeter(Engine engine, Func<double> process, string? database)
{
    private const double BatchSeconds = 0.25;
    private const int WarmUp = 40;
    private const int MostWarmUpSeconds = 6;
    private const int Least = 1;
    private const int Most = 120;

    /// <summary>Of a server.</summary>
    public static GrowthMeter Of(GrowthStore store, Served server) => new(store.Database.Engine, () => server.Cpu, NameOf(store.Database));

    /// <summary>Of this process.</summary>
    public static GrowthMeter OfThis(GrowthStore store) => new(store.Database.Engine, () => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds, NameOf(store.Database));

    /// <summary>Milliseconds of CPU of each thing measured, the stores in turns: one list a store.</summary>
    public static async Task<List<List<double>>> InTurns(IReadOnlyList<(GrowthMeter Meter, Func<Task> Once)> stores, int turns)
    {
        var sizes = new List<int>();
        foreach (var (meter, once) in stores)
        {
            sizes.Add(await meter.Warm(once));
        }

        var cpu = stores.Select(_ => new List<double>()).ToList();
        for (var turn = 0; turn < turns; turn++)
        {
            for (var i = 0; i < stores.Count; i++)
            {
                cpu[i].Add(await stores[i].Meter.Batch(stores[i].Once, sizes[i]));
            }
        }

        return cpu;
    }

    /// <summary>Until the code is compiled and the pages of the store are in memory; says how many times make a batch.</summary>
    private async Task<int> Warm(Func<Task> once)
    {
        var (watch, times) = (Stopwatch.StartNew(), 0);
        do
        {
            await once();
        }
        while (++times < WarmUp && watch.Elapsed.TotalSeconds < MostWarmUpSeconds);
        var last = await Batch(once, Math.Max(Least, times / 2));
        return Math.Clamp((int)Math.Ceiling(BatchSeconds * 1000 / Math.Max(0.5, last)), Least, Most);
    }

    private async Task<double> Batch(Func<Task> once, int times)
    {
        var before = process() + Backends();
        for (var i = 0; i < times; i++)
        {
            await once();
        }

        return (process() + Backends() - before) * 1000 / times;
    }

    private static string? NameOf(Database database) => database.Engine == Engine.Sqlite ? null : new NpgsqlConnectionStringBuilder(database.ConnectionString).Database;

    /// <summary>CPU seconds of PostgreSQL's backends for a database, alive now: pools keep them, and no query is shared out among workers (see ./dev).</summary>
    private double Backends() => engine == Engine.Sqlite ? 0 : Process.GetProcesses().Sum(p => Seconds(p.Id, database!));

    private static double Seconds(int id, string database)
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
