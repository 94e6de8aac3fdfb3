using System.Net;
using AngleSharp.Html.Parser;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.Playwright;

namespace FilRouge.Journeys;

/// <summary>A page that an account reaches by following links.</summary>
public sealed record Stop(string Login, string Template, string Url);

/// <summary>A link that leads to no page.</summary>
public sealed record DeadLink(string Url, string Template, int Status, string From);

/// <summary>Follows every link of the site, from some examples of each kind of page.</summary>
internal static class Walk
{
    private const int Most = 900;
    private static readonly HtmlParser Parser = new();

    /// <summary>Walks as an account from the first page on.</summary>
    /// <param name="stage">The running product.</param>
    /// <param name="endpoints">Its pages.</param>
    /// <param name="login">Who walks.</param>
    /// <param name="examples">How many of a kind are opened for their links: what one person's file does not offer, another's does.</param>
    /// <returns>The pages reached, one per route, and the links that lead nowhere.</returns>
    public static async Task<(IReadOnlyList<Stop> Stops, IReadOnlyList<DeadLink> Dead)> As(Stage stage, IReadOnlyList<PageEndpoint> endpoints, string login, int examples)
    {
        var window = await stage.Window(login);
        var cookies = string.Join("; ", (await window.CookiesAsync()).Select(c => $"{c.Name}={c.Value}"));
        await window.CloseAsync();
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = stage.Root };
        client.DefaultRequestHeaders.Add("Cookie", cookies);

        var (stops, dead, queue, tried, opened) = (new Dictionary<string, Stop>(), new List<DeadLink>(), new Queue<(string Url, string From)>(), new HashSet<string>(), new Dictionary<string, int>());
        queue.Enqueue(("/", "the address bar"));
        queue.Enqueue(("/personnes", "the menu"));
        while (queue.TryDequeue(out var next) && tried.Count < Most)
        {
            if ((Template(endpoints, next.Url) is { } known && opened.GetValueOrDefault(known) >= examples) || !tried.Add(next.Url))
            {
                continue;
            }

            using var answer = await client.GetAsync(next.Url);
            if (answer.StatusCode == HttpStatusCode.Redirect)
            {
                queue.Enqueue((Inside(stage, answer.Headers.Location!.OriginalString) ?? "/", next.Url));
                continue;
            }

            if (!answer.IsSuccessStatusCode)
            {
                dead.Add(new DeadLink(next.Url, Template(endpoints, next.Url) ?? next.Url, (int)answer.StatusCode, next.From));
                continue;
            }

            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var template = Template(endpoints, next.Url) ?? throw new InvalidOperationException($"{next.Url} is answered by no known route.");
            stops.TryAdd(template, new Stop(login, template, next.Url));
            opened[template] = opened.GetValueOrDefault(template) + 1;
            var page = Parser.ParseDocument(await answer.Content.ReadAsStringAsync());
            if (page.QuerySelector("form[action='/recherche']") is not null)
            {
                queue.Enqueue(("/recherche?q=martin", next.Url));
            }

            foreach (var link in page.QuerySelectorAll("a[href]").Select(a => Inside(stage, a.GetAttribute("href")!)).OfType<string>())
            {
                queue.Enqueue((link, next.Url));
            }
        }

        return ([.. stops.Values], dead);
    }

    private static string? Template(IReadOnlyList<PageEndpoint> endpoints, string url)
    {
        var path = url.Split('?', '#')[0];
        // Of two routes that match, the one with more fixed words is the one that answers.
        return endpoints.Where(e => e.Matches(path)).OrderByDescending(e => e.Template.Split('/').Count(p => !p.StartsWith('{'))).FirstOrDefault()?.Template;
    }

    /// <summary>An address of the site itself, without its fragment; null for the others.</summary>
    private static string? Inside(Stage stage, string link)
    {
        var whole = new Uri(stage.Root, link.Split('#')[0]);
        return link.StartsWith('#') || whole.Host != stage.Root.Host || whole.Scheme != stage.Root.Scheme ? null : whole.PathAndQuery;
    }
}
