using System.Text;
using System.Text.RegularExpressions;
using FilRouge.Domain.Agenda;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace FilRouge.Journeys;

/// <summary>The thread at its three scales in a browser: the active file, the record over the years, and on paper.</summary>
public sealed partial class ThreadJourney(Stage stage)
{
    private const int Heaviest = 4;

    private const string Overlaps =
        """
        () => {
          const boxes = [...document.querySelectorAll('svg.thread text')].map(t => ({ words: t.textContent, box: t.getBoundingClientRect() })).filter(b => b.box.width > 0);
          const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2;
          return boxes.flatMap((a, i) => boxes.slice(i + 1).filter(b => meet(a.box, b.box)).map(b => `${a.words} / ${b.words}`));
        }
        """;

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PdfPage { get; }

    [Fact]
    public async Task From_my_day_to_the_person_about_to_break_and_her_thread_over_the_years()
    {
        var desk = await Desk.Of(stage, "coordination@demo.test");
        await desk.Open("/ma-journee");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Ma file active" }).ClickAsync();
        await desk.Says("Ce qui va rompre", "Mes dossiers".ToLowerInvariant());
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "d’ici 30 jours" }).ClickAsync();
        await desk.Picture("40-file-active");
        var first = desk.Page.Locator(".threads tbody tr").First;
        await Assertions.Expect(first.Locator("svg.thread-row")).ToHaveAttributeAsync("aria-label", LongWords());
        var name = await first.Locator("th > a").InnerTextAsync();
        await first.Locator("th > a").ClickAsync();
        Assert.Equal(200, desk.Status);
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(name.Split(' ')[0]);
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Tout le fil, année par année" }).ClickAsync();
        await desk.Says("Le fil en entier");
        await desk.Page.GetByRole(AriaRole.Navigation, new() { Name = "Années du fil" }).GetByRole(AriaRole.Link).Last.ClickAsync();
        await desk.Says("Le fil : année");
        await desk.Picture("41-fil-annee");
        await desk.Leave();
    }

    [Fact]
    public async Task Labels_never_overlap_and_the_synthesis_prints_on_one_sheet_for_the_heaviest_records()
    {
        var desk = await Desk.Of(stage, "coordination@demo.test");
        foreach (var person in await HeaviestRecords())
        {
            foreach (var url in new[] { $"/personnes/{person}/fil", $"/personnes/{person}/fil?de={DateTime.UtcNow.Year}-01&a={DateTime.UtcNow.Year}-12", $"/personnes/{person}" })
            {
                await desk.Open(url);
                var meeting = await desk.Page.EvaluateAsync<string[]>(Overlaps);
                Assert.True(meeting.Length == 0, $"{url}: {string.Join(" | ", meeting)}");
            }

            Assert.Equal(1, await Sheets(desk.Page));
            await desk.Open($"/personnes/{person}/fil");
            Assert.Equal(1, await Sheets(desk.Page));
        }

        await desk.Leave();
    }

    private static Regex LongWords() => new(".{10,}");

    /// <summary>Sheets that the page takes on paper, with the sizes that its style asks for.</summary>
    private static async Task<int> Sheets(IPage page) => PdfPage.Count(Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true })));

    private async Task<List<Guid>> HeaviestRecords()
    {
        await using var scope = stage.App.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        work.ActAs(Actor.System("journeys"), false);
        var service = await work.Db.Set<Web.Access.Account>().Where(a => a.UserName == "coordination@demo.test").Select(a => a.OrganisationId).SingleAsync();
        var persons = work.Db.Set<Domain.People.Person>().Where(p => p.OrganisationId == service).Select(p => p.Id);
        return await work.Db.Set<Intervention>().Where(i => persons.Contains(i.PersonId)).GroupBy(i => i.PersonId).OrderByDescending(g => g.Count()).Take(Heaviest).Select(g => g.Key).ToListAsync();
    }
}
