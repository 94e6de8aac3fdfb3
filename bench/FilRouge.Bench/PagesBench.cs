using FilRouge.Web.Tests.Infrastructure;

namespace FilRouge.Bench;

/// <summary>The weight of each page before compression, as a coordinator gets it.</summary>
internal static class PagesBench
{
    private const int Budget = 60;

    public static async Task Run()
    {
        using var territory = await Territory.Create();
        await using var app = territory.InProcess();
        await app.StartAsync();
        var root = new Uri(app.Urls.First());
        using var client = Territory.Client();
        await Territory.SignIn(client, root);
        var weights = new List<(string Page, double Kilobytes)>();
        foreach (var page in (await PageEndpoint.All(app)).Where(e => e.Model is not null && e.Keys.Count == 0))
        {
            using var answer = await client.GetAsync(new Uri(root, page.Url(territory.Person)));
            if ((int)answer.StatusCode == 200)
            {
                weights.Add((page.Template, (await answer.Content.ReadAsByteArrayAsync()).Length / 1024.0));
            }
        }

        foreach (var (page, kilobytes) in weights.OrderByDescending(w => w.Kilobytes))
        {
            Console.WriteLine($"{kilobytes,7:0.0} KB  {page}{(kilobytes > Budget ? $"  over the budget of {Budget} KB" : "")}");
        }

        Console.WriteLine($"{weights.Count} pages, {weights.Average(w => w.Kilobytes):0.0} KB on average. Pages that need another key than the person are left out.");
        await app.StopAsync();
    }
}
