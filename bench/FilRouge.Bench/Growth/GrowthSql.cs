using System.Diagnostics;
using FilRouge.Platform.Persistence;
using FilRouge.Web;
using Microsoft.AspNetCore.Builder;

namespace FilRouge.Bench.Growth;

/// <summary>What a page asks of a store: each statement with its milliseconds and, on SQLite, its plan. FILROUGE_GROWTH_SQL names a page's address.</summary>
internal static class GrowthSql
{
    public static async Task Print(GrowthStore store, string url)
    {
        var page = await GrowthFloor.Look(store, url.Replace("PERSON", store.Person.ToString(), StringComparison.Ordinal));
        await using var connection = await store.Database.OpenAsync(CancellationToken.None);
        Console.WriteLine($"== {url}, {store.Persons} persons: {page.Statements.Count} statements, {page.Html.Length} bytes");
        foreach (var (statement, rank) in page.Statements.Select((s, i) => (s, i + 1)))
        {
            var times = new List<double>();
            var rows = 0;
            for (var i = 0; i < 5; i++)
            {
                var watch = Stopwatch.StartNew();
                rows = await Run("");
                times.Add(watch.Elapsed.TotalMilliseconds);
            }

            Console.WriteLine($"-- {rank}: {Machine.Median(times):0.00} ms, {rows} rows");
            if (Machine.Median(times) > 0.8)
            {
                Console.WriteLine(statement.Sql);
                await Run(store.Database.Engine == Engine.Sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN (ANALYZE, BUFFERS) ", print: true);
            }

            async Task<int> Run(string before, bool print = false)
            {
                await using var command = connection.CreateCommand();
                command.CommandText = before + statement.Sql;
                BareServer.Bind(command, statement);
                await using var reader = await command.ExecuteReaderAsync();
                var count = 0;
                while (await reader.ReadAsync())
                {
                    count++;
                    if (print)
                    {
                        Console.WriteLine("   " + reader.GetValue(reader.FieldCount - 1));
                    }
                }

                return count;
            }
        }
    }
}
