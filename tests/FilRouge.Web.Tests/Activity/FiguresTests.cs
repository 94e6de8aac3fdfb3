using System.Net;
using System.Text;
using FilRouge.Domain.Activity;
using FilRouge.Domain.Common;
using FilRouge.Platform.Time;
using FilRouge.Web.Activity;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Activity;

/// <summary>The figures against a count made apart, the lists behind them, the rights, the export.</summary>
public sealed class FiguresTests(Site site)
{
    private static readonly SemaphoreSlim One = new(1, 1);
    private static GeneratedYear? _year;
    private DateOnly Today => ((Clock)site.App.Services.GetService(typeof(Clock))!).Today;

    [Theory]
    [InlineData("year", null)]
    [InlineData("today", null)]
    [InlineData("today", "77")]
    public async Task Every_figure_is_what_plain_loops_count(string which, string? departement)
    {
        var (year, period) = (await Year(), which == "year" ? ActivityPeriod.Year(Today.Year - 1) : new ActivityPeriod(Today.AddDays(-400), Today));
        var blocks = await Computed(year, period, departement);
        var shown = blocks.SelectMany(b => b.Figures).ToDictionary(f => f.Figure.Definition.Code);
        var (expected, rows, coverage) = await site.Inside((_, db) =>
        {
            var recount = Recount.Of(db, year.OrganisationId, period.First, period.Last, departement);
            return Task.FromResult((recount.Values(), recount.Rows(), recount.Coverage()));
        });
        expected["rates.coverage"] = which == "today" ? coverage : null;

        Assert.True(expected.Count >= 50 && expected["file.active"] > 12 && expected["minutes.done"] > 500, "the generated year is too poor");
        Assert.Empty(expected.Where(e => shown[e.Key].Figure.Value != e.Value).Select(e => $"{e.Key}: {shown[e.Key].Figure.Value} shown, {e.Value} expected"));
        var counted = rows.Keys.Select(k => k.Code).Distinct().ToList();
        Assert.True(counted.Count >= 14);
        Assert.Equal(
            rows.Select(r => $"{r.Key.Code} {r.Key.Row} {r.Value}").Order(),
            shown.Values.Where(f => counted.Contains(f.Figure.Definition.Code)).SelectMany(f => f.Rows.Select(r => $"{f.Figure.Definition.Code} {r.Label} {r.Value}")).Order());
    }

    [Fact]
    public async Task A_month_of_the_evolution_is_what_the_figures_of_that_month_say()
    {
        var (year, period) = (await Year(), new ActivityPeriod(Today.AddDays(-200), Today));
        var months = await site.Inside(year.Head, async (services, db) =>
        {
            var scope = new ActivityScope(year.OrganisationId, period, null, Today, Invented: true);
            return await db.Months(scope, services.Get<Clock>(), CancellationToken.None);
        });
        Assert.InRange(months.Count, 7, 8);
        Assert.True(months.Sum(m => m.Requests) > 3 && months.Max(m => m.Present) > 5 && months.Sum(m => m.MinutesDone) > 100, "the generated year is too poor");
        foreach (var month in months)
        {
            var alone = (await Computed(year, month.Days, null, invented: true)).SelectMany(b => b.Figures).ToDictionary(f => f.Figure.Definition.Code, f => f.Figure.Value);
            Assert.Equal(
                (alone["file.entries"], alone["file.exits"], alone["file.last-day"], alone["minutes.planned"], alone["rates.realisation"]),
                ((decimal?)month.Entries, month.Exits, month.Present, month.MinutesPlanned, month.Rate));
            Assert.Equal(
                (alone["coordination.exchanges"], alone["coordination.meetings"], alone["acts.cancelled"], alone["breaks.suspensions"]),
                ((decimal?)month.Exchanges, month.Meetings, month.Cancelled, month.Suspensions));
        }

        var page = await (await site.As(year.Head)).Page($"/activite/evolution?du={period.First:yyyy-MM-dd}&au={Today:yyyy-MM-dd}");
        Assert.Equal(months.Select(m => m.Present.ToString()), page.QuerySelectorAll("section[aria-labelledby=e-tableau] tbody tr td:nth-child(5)").Select(td => td.TextContent));
        Assert.Equal(3, page.QuerySelectorAll("svg.chart").Length);
    }

    [Fact]
    [Trait("Rule", "E74")]
    public async Task Invented_persons_are_counted_on_a_demonstration_only()
    {
        var (year, period) = (await Year(), new ActivityPeriod(Today.AddDays(-400), Today));
        long Requests(IReadOnlyList<ComputedBlock> blocks) => (long)blocks[0].Figures[0].Figure.Value!;
        var (real, all) = (Requests(await Computed(year, period, null)), Requests(await Computed(year, period, null, invented: true)));
        Assert.True(0 < real && real < all, $"{real} of {all}");
        Assert.Contains("toutes inventées, sont comptées", (await (await site.As(year.Head)).Page("/activite")).Text(".about-figures"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_a_figure_is_a_list_of_as_many_rows_page_after_page()
    {
        var year = await Year();
        var client = await site.As(year.Head);
        var links = (await Blocks(client, $"du=01/01/{Today.Year - 1}&au={Today:dd/MM/yyyy}")).SelectMany(p => p.QuerySelectorAll("main td a"))
            .Select(a => (Url: a.GetAttribute("href")!, Text: a.TextContent)).ToList();
        Assert.True(links.Count > 25, $"only {links.Count} links");
        Assert.Contains(links, l => l.Url.Contains("ligne=", StringComparison.Ordinal));
        foreach (var (url, text) in links.Where(l => !l.Text.Contains(',', StringComparison.Ordinal)).Where(l => l.Text.Contains("personne", StringComparison.Ordinal) || l.Text.Contains("demande", StringComparison.Ordinal) || l.Text.Trim().All(char.IsAsciiDigit)))
        {
            var rows = new List<string>();
            for (var next = url; next is not null;)
            {
                var list = await client.Page(next);
                rows.AddRange(list.QuerySelectorAll("tbody th").Select(a => a.TextContent));
                Assert.DoesNotContain("hors de votre périmètre", list.Text("tbody"), StringComparison.Ordinal);
                next = list.QuerySelector("nav.pager a[rel=next]")?.GetAttribute("href");
            }

            Assert.True(int.Parse(string.Concat(text.Where(char.IsAsciiDigit))) == rows.Count, $"{url}: {text.Trim()}, {rows.Count} rows");
        }
    }

    [Fact]
    public async Task An_end_before_the_start_is_said_and_nothing_typed_is_lost()
    {
        var client = await site.As("chef@demo.test");
        using var answer = await client.GetAsync("/activite?du=3/5/2026&au=1er+mars+2026&departement=77&petits=masques");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.Contains("La fin (1er mars 2026) est avant le début (3 mai 2026)", page.Text(".errors"), StringComparison.Ordinal);
        Assert.Equal("#To", page.QuerySelector(".errors a")!.GetAttribute("href"));
        Assert.Equal(("3/5/2026", "1er mars 2026"), (page.QuerySelector("#From")!.GetAttribute("value"), page.QuerySelector("#To")!.GetAttribute("value")));
        Assert.NotNull(page.QuerySelector("#petits[checked]"));
        Assert.Equal("77", page.QuerySelector("select option[selected]")?.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll(".figures"));

        using var unread = await client.GetAsync("/activite?du=hier&au=");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unread.StatusCode);
        using var export = await client.GetAsync("/activite/export?du=3/5/2026&au=1/3/2026");
        Assert.Equal("/activite?du=3%2F5%2F2026&au=1%2F3%2F2026&departement=", export.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Each_sees_the_figures_that_the_function_gives()
    {
        foreach (var (login, read, export) in ((string, int, int)[])[("direction@demo.test", 200, 200), ("chef@demo.test", 200, 200), ("coordination@demo.test", 200, 403), ("secretariat@demo.test", 200, 403), ("educatrice@demo.test", 403, 403), ("mere@demo.test", 403, 403)])
        {
            var client = await site.As(login);
            using var page = await client.GetAsync("/activite");
            using var list = await client.GetAsync("/activite/liste");
            using var file = await client.GetAsync("/activite/export");
            Assert.Equal((login, read, read, export), (login, (int)page.StatusCode, (int)list.StatusCode, (int)file.StatusCode));
            var home = await client.Page("/ma-journee");
            Assert.Equal(read == 200, home.QuerySelector("nav a[href='/activite']") is not null);
            Assert.Equal(export == 200, read == 200 && (await page.Document()).QuerySelector("a[href^='/activite/export']") is not null);
        }
    }

    [Fact]
    public async Task The_export_holds_what_the_page_shows_with_small_counts_hidden_and_leaves_its_trace()
    {
        var year = await Year();
        var client = await site.As(year.Head);
        var question = $"du={Today.AddDays(-90):yyyy-MM-dd}&au={Today:yyyy-MM-dd}";
        using var answer = await client.GetAsync($"/activite/export?{question}");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        var rows = CsvList.Parse(Encoding.UTF8.GetString(bytes));
        Assert.All(rows, r => Assert.Equal("'=PCPE d’essai", r["service"]));
        Assert.DoesNotContain(rows, r => r["unite"] is "personnes" or "demandes" or "nombre" && r["code"] != "prestations.distinct.mean" && int.TryParse(r["valeur"], out var n) && n is > 0 and < SmallCells.Threshold);
        Assert.Contains(rows, r => r["affiche"].StartsWith('<'));
        Assert.Contains(rows, r => r["affiche"] == "masqué");

        var pages = await Blocks(client, $"{question}&petits=masques");
        var shown = pages.SelectMany(p => p.QuerySelectorAll("main .figures tbody td.num")).Select(td => string.Join(' ', td.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Order().ToList();
        var broken = rows.Where(r => r["ligne"].Length > 0).Select(r => r["code"]).ToHashSet();
        var written = rows.Where(r => r["ligne"].Length > 0 || !broken.Contains(r["code"])).Select(r => string.Join(' ', r["affiche"].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Order().ToList();
        Assert.Equal(written, shown);
        Assert.Empty(pages.SelectMany(p => p.QuerySelectorAll("main td a")));

        var trace = await site.Inside((_, db) => db.ReadTraces.AsNoTracking().Where(t => t.Page == ActivityAccess.Export && t.OrganisationId == year.OrganisationId).OrderByDescending(t => t.Id).FirstAsync());
        Assert.Equal(($"activite/export {question.Replace('&', ' ')}", rows.Count), (trace.Query, trace.Count));
    }

    [Fact]
    public async Task What_of_coordination_is_not_open_to_the_reader_is_counted_and_says_nobody()
    {
        var year = await Year();
        var question = $"du={Today.AddDays(-700):yyyy-MM-dd}&au={Today:yyyy-MM-dd}";
        async Task<(int Named, int All)> Seen(string login, string figure)
        {
            using var file = await (await site.As(login)).GetAsync($"/activite/liste?chiffre={figure}&{question}&export=csv");
            var lines = (await file.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
            return (lines.Count(l => !l.StartsWith("personne non dite", StringComparison.Ordinal)), lines.Count);
        }

        var (head, coordinator) = (await Seen(year.Head, "coordination.exchanges"), await Seen(year.Coordinator, "coordination.exchanges"));
        Assert.True(0 < head.Named && head.Named < head.All && head.All == coordinator.Named && coordinator.All == coordinator.Named, $"{head}, {coordinator}");
        var meetings = await Seen(year.Head, "coordination.meetings");
        Assert.True(meetings.All > 5 && meetings.Named == meetings.All, $"{meetings}");
    }

    [Fact]
    public async Task The_months_leave_the_service_with_small_counts_hidden()
    {
        var year = await Year();
        var question = $"du={Today.AddDays(-200):yyyy-MM-dd}&au={Today:yyyy-MM-dd}&par=mois";
        using var answer = await (await site.As(year.Head)).GetAsync($"/activite/export?{question}&export=csv");
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("petits effectifs masqués", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("Mois;Demandes reçues;Entrées;", lines[1], StringComparison.Ordinal);
        Assert.InRange(lines.Length, 9, 10);
        var counts = lines.Skip(2).SelectMany(l => l.Split(';') is var cells ? cells.Skip(1).Take(5).Concat(cells.Skip(8)) : []).ToList();
        Assert.DoesNotContain(counts, c => int.TryParse(c, out var n) && n is > 0 and < SmallCells.Threshold);
        Assert.Contains(counts, c => c.StartsWith('<'));
        using var refused = await (await site.As(year.Coordinator)).GetAsync($"/activite/export?{question}&export=csv");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    /// <summary>Each block with its breakdowns, from the links of the page that has them all in short.</summary>
    private static async Task<List<AngleSharp.Dom.IDocument>> Blocks(HttpClient client, string question)
    {
        var links = (await client.Page($"/activite?{question}")).QuerySelectorAll("main section h2 a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.True(links.Count >= 9, $"only {links.Count} blocks");
        var pages = new List<AngleSharp.Dom.IDocument>();
        foreach (var link in links)
        {
            pages.Add(await client.Page(link));
        }

        return pages;
    }

    private async Task<GeneratedYear> Year()
    {
        await One.WaitAsync();
        try
        {
            return _year ??= await GeneratedYear.In(site, Today);
        }
        finally
        {
            One.Release();
        }
    }

    private Task<IReadOnlyList<ComputedBlock>> Computed(GeneratedYear year, ActivityPeriod period, string? departement, bool invented = false) => site.Inside(year.Head, async (services, db) =>
    {
        var scope = new ActivityScope(year.OrganisationId, period, departement, Today, invented);
        return await db.ActivityFigures(scope, services.Get<Clock>(), CancellationToken.None);
    });
}
