using System.Collections.Concurrent;
using FilRouge.Web.Tests.Infrastructure;

namespace FilRouge.Journeys;

/// <summary>Every page that somebody reaches by following links is accessible, holds on a phone, asks nobody else, and leads somewhere.</summary>
public sealed class EveryPageTests(Stage stage, ITestOutputHelper output)
{
    /// <summary>Accounts that see pages alike; a kind of page is looked at once per group.</summary>
    private static readonly string[][] Groups =
    [
        ["coordination@demo.test", "chef@demo.test", "direction@demo.test", "secretariat@demo.test"],
        ["educatrice@demo.test", "liberale@demo.test"],
        ["personne@demo.test", "mere@demo.test"],
    ];

    /// <summary>Pages that one window looks at before another is opened.</summary>
    private const int AtOnce = 8;

    /// <summary>Addresses that pages name already and that have no route yet. An entry whose route exists must leave this list.</summary>
    private static readonly string[] ToCome = [];

    [Fact]
    public async Task Every_page_is_accessible_fits_a_phone_and_asks_nobody_else()
    {
        var endpoints = await PageEndpoint.All(stage.App);
        var (stops, dead) = await Walks(endpoints);
        stops = [.. stops, new Stop("", "/connexion", "/connexion")];
        Assert.True(stops.Count >= 6, $"only {stops.Count} pages reached");
        var faults = new ConcurrentBag<string>(dead);
        await Parallel.ForEachAsync(stops.GroupBy(s => s.Login).SelectMany(g => g.Chunk(AtOnce)), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (visit, _) =>
        {
            var window = await stage.Window(visit[0].Login.Length == 0 ? null : visit[0].Login, o => o.ReducedMotion = Microsoft.Playwright.ReducedMotion.Reduce);
            foreach (var stop in visit)
            {
                foreach (var fault in await Audit.Of(window, stage.Root, stop, dark: stop.Login.Length == 0 || Groups[0].Contains(stop.Login)))
                {
                    faults.Add(fault);
                }
            }

            await window.CloseAsync();
        });
        output.WriteLine($"{stops.Count} pages looked at: {string.Join(", ", stops.Select(s => s.Template).Distinct())}");
        var unreached = endpoints.Where(e => e.Model is not null && e.Permission is not null && stops.All(s => s.Template != e.Template)).Select(e => e.Template).ToList();
        output.WriteLine($"{unreached.Count} pages that no link reached: {string.Join(", ", unreached)}");
        Assert.True(faults.IsEmpty, $"{faults.Count} faults:\n{string.Join('\n', faults.Order())}");
    }

    [Fact]
    public async Task What_is_to_come_has_not_come()
    {
        var templates = (await PageEndpoint.All(stage.App)).Select(e => e.Template.Replace(":guid", "", StringComparison.Ordinal)).ToHashSet();
        Assert.Empty(ToCome.Where(templates.Contains));
    }

    /// <summary>One stop per kind of page and group, and the links that lead nowhere.</summary>
    private async Task<(List<Stop> Stops, List<string> Dead)> Walks(IReadOnlyList<PageEndpoint> endpoints)
    {
        var (stops, dead) = (new List<Stop>(), new List<string>());
        foreach (var group in Groups)
        {
            var seen = new HashSet<string>();
            foreach (var login in group)
            {
                var walk = await Walk.As(stage, endpoints, login, login == group[0] ? 10 : 2);
                stops.AddRange(walk.Stops.Where(s => seen.Add(s.Template)));
                dead.AddRange(walk.Dead.Where(d => !ToCome.Any(t => Named(t, d.Url))).DistinctBy(d => (d.Template, d.Status)).Select(d => $"dead link ({d.Status}): {d.Url}, from {d.From}, as {login}"));
            }
        }

        return (stops, dead);
    }

    private static bool Named(string template, string url)
    {
        var (path, parts) = (url.Split('?')[0].Split('/'), template.Split('/'));
        return path.Length == parts.Length && path.Zip(parts).All(z => z.Second.StartsWith('{') ? Guid.TryParse(z.First, out _) : z.First == z.Second);
    }
}
