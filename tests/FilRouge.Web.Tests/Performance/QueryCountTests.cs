using System.Net;
using System.Runtime.CompilerServices;
using FilRouge.Web.Access;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Performance;

/// <summary>Queries per page are constant whatever the data, and within a committed budget: a page that asks once per row fails here.
/// FILROUGE_WRITE_BUDGETS=1 writes the budgets again, for somebody to read the difference.</summary>
public sealed class QueryCountTests : IAsyncLifetime
{
    private const int Few = 5;
    private const int Many = 55;
    private readonly Site _site = new();
    private QueryCounter _counter = null!;
    private Guid _person;
    private Guid _service;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        _counter = new QueryCounter(_site.Database);
        (_person, _service) = await _site.Inside(async (_, db) =>
        {
            var service = await db.Organisations.SingleAsync(o => o.Code == "PCPE77");
            return ((await Given.PersonIn(db, service.Id, "Mesurée")).Id, service.Id);
        });
        await Fill(Few);
        // EF Core looks once a second whether somebody listens.
        await Task.Delay(1200);
    }

    public async ValueTask DisposeAsync()
    {
        _counter.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Queries_per_page_do_not_depend_on_the_data()
    {
        var client = await _site.As("coordination@demo.test");
        var pages = (await PageEndpoint.All(_site.App)).Where(e => e.Permission is not null && e.Keys.Count == 0).ToList();
        var few = await Measure(client, pages);
        await Fill(Many);
        var many = await Measure(client, pages);

        Assert.True(few.Count >= 4 && few.Values.Max() >= 3, $"only {few.Count} pages were measured");
        Assert.Empty(few.Where(p => many[p.Key] != p.Value).Select(p => $"{p.Key}: {p.Value} queries with little data, {many[p.Key]} with much"));
        AssertBudgets(many);
    }

    private static void AssertBudgets(SortedDictionary<string, int> measured)
    {
        if (Environment.GetEnvironmentVariable("FILROUGE_WRITE_BUDGETS") == "1")
        {
            File.WriteAllLines(Budgets(), ["page;queries", .. measured.Select(m => $"{m.Key};{m.Value}")]);
        }

        var budgets = File.Exists(Budgets()) ? File.ReadLines(Budgets()).Skip(1).Select(l => l.Split(';')).ToDictionary(l => l[0], l => int.Parse(l[1])) : [];
        var faults = measured.Where(m => m.Value > budgets.GetValueOrDefault(m.Key, -1))
            .Select(m => budgets.TryGetValue(m.Key, out var budget) ? $"{m.Key}: {m.Value} queries, {budget} budgeted" : $"{m.Key}: {m.Value} queries, no budget yet");
        Assert.True(!faults.Any(), $"{string.Join('\n', faults)}\nSpare queries, or run the web tests with FILROUGE_WRITE_BUDGETS=1 and read the difference of Performance/budgets.csv.");
    }

    /// <summary>Queries of each page that the account may open; the least of three, since a first visit also loads what is kept.</summary>
    private async Task<SortedDictionary<string, int>> Measure(HttpClient client, IReadOnlyList<PageEndpoint> pages)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            var least = int.MaxValue;
            for (var i = 0; i < 3; i++)
            {
                var before = _counter.Count;
                using var answer = await client.GetAsync(page.Url(_person));
                if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Redirect))
                {
                    Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{page.Template}: {(int)answer.StatusCode}");
                    least = int.MaxValue;
                    break;
                }

                least = Math.Min(least, _counter.Count - before);
            }

            if (least < int.MaxValue)
            {
                counts[page.Template] = least;
            }
        }

        return counts;
    }

    private Task<int> Fill(int rows) => _site.Inside((_, db) =>
    {
        Assert.NotEmpty(IAbundance.All);
        foreach (var abundance in IAbundance.All)
        {
            abundance.AroundPerson(db, _person, rows);
            abundance.InService(db, _service, rows);
        }

        return db.SaveChangesAsync();
    });

    private static string Budgets([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "budgets.csv");
}
