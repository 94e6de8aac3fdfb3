using System.Text;
using FilRouge.Domain.Interop;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Journal;
using FilRouge.Platform.Pages.Kit;
using FilRouge.Web.Interop;
using FilRouge.Web.People;
using FilRouge.Web.People.Pages;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FilRouge.Web.Tests.Exports;

/// <summary>What a list page shows leaves as a file: the same rows, for the same people, with a trace.</summary>
public sealed class ExportPagesTests(Site site)
{
    private const string Login = "coordination@demo.test";
    private readonly string _tag = "W" + new string([.. Guid.NewGuid().ToString("N").Where(char.IsLetter).Take(6)]);

    private async Task Persons(int count)
    {
        var text = new StringBuilder("nom;prénom;né le;numéro\n");
        for (var i = 0; i < count; i++)
        {
            text.Append($"{_tag} {(char)('A' + (i / 26 / 26))}{(char)('A' + (i / 26 % 26))}{(char)('A' + (i % 26))};Ana;{1950 + (i % 70)};{_tag}-{i}\n");
        }

        var report = new ImportReport();
        var outcome = await site.Inside(Login, (services, _) => services.GetRequiredService<ImportPersons>().Execute(
            new ImportPersons.Input(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), "liste.csv", report), CancellationToken.None));
        Assert.Equal((Ending.Done, count), (outcome.Ending, report.Created));
    }

    private Task<ReadTrace> LastTrace(string text) =>
        site.Inside((_, db) => db.ReadTraces.AsNoTracking().Where(t => t.Query!.Contains(text)).OrderByDescending(t => t.Id).FirstAsync());

    [Fact]
    public async Task A_long_list_leaves_whole_in_its_order_with_who_when_and_what_filter()
    {
        await Persons(1_105);
        var client = await site.As(Login);
        var page = await client.Page($"/personnes?q={_tag}");
        var links = page.QuerySelectorAll("main p.export a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(2, links.Count);
        Assert.Contains("plus de 1 000 lignes", page.Text("main p.export"));

        using var answer = await client.GetAsync(links[1]);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Matches(@"^personnes-\d{4}-\d\d-\d\d\.csv$", answer.Content.Headers.ContentDisposition!.FileName!);
        var csv = Files.Csv(await answer.Content.ReadAsByteArrayAsync());
        Assert.Contains($"exporté par", csv[0][0]);
        Assert.Contains($"nom, prénom ou numéro : {_tag}", csv[0][0]);
        Assert.Contains("1105 lignes", csv[0][0]);
        Assert.Equal(["Prénom", "Nom", "Date de naissance", "Âge", "N° dossier", "Scolarité"], csv[1]);
        Assert.Equal(1_105, csv.Count - 2);
        Assert.Equal(1_105, csv.Skip(2).Select(r => r[4]).Distinct().Count());
        Assert.Equal(csv.Skip(2).Select(r => r[1]).Order(StringComparer.Ordinal), csv.Skip(2).Select(r => r[1]));
        var trace = await LastTrace($"export csv personnes : q={_tag}");
        Assert.Equal((1_105, PeopleAccess.List), (trace.Count!.Value, trace.Page));

        var sheet = Files.Xlsx(await (await client.GetAsync(links[0])).Content.ReadAsByteArrayAsync());
        Assert.Equal(1_105, sheet.Count - 2);
        Assert.Equal($"{_tag}-0", sheet[2]["E3"].Value);
        Assert.Equal(1_105, (await LastTrace($"export xlsx personnes : q={_tag}")).Count);
    }

    [Theory]
    [InlineData("coordination@demo.test")]
    [InlineData("coordination91@demo.test")]
    [InlineData("educatrice@demo.test")]
    [InlineData("mere@demo.test")]
    [InlineData("ars@demo.test")]
    public async Task Who_sees_the_page_takes_the_same_rows_and_nobody_else_takes_any(string login)
    {
        var client = await site.As(login);
        foreach (var url in new[] { "/personnes", "/demandes?etat=toutes", "/demandes/attente", "/agenda?voir=tout", "/agenda/a-valider?voir=tout", "/reseau", "/reseau/structures", "/personnes/imports", "/ma-journee", "/agenda/mois", "/agenda/fermetures", "/activite/liste?chiffre=file.active" })
        {
            using var page = await client.GetAsync(url);
            using var file = await client.GetAsync(url + (url.Contains('?') ? "&" : "?") + "export=csv");
            Assert.Equal((url, page.StatusCode), (url, file.StatusCode));
            if (page.IsSuccessStatusCode)
            {
                var shown = (await page.Document()).QuerySelector("main p.export")?.TextContent;
                var rows = Files.Csv(await file.Content.ReadAsByteArrayAsync()).Count - 2;
                Assert.Equal((url, rows > 0), (url, shown is not null));
                var said = url == "/personnes" && rows > PersonsModel.MostCounted ? $"(plus de {Counted.Number(PersonsModel.MostCounted)} lignes" : $"({Counted.Number(rows)} ligne";
                Assert.True(shown is null || shown.Contains(said, StringComparison.Ordinal), $"{url} for {login}: {rows} rows, page says {shown}");
            }
        }
    }

    [Fact]
    public async Task A_tab_of_a_person_leaves_with_its_trace_and_only_for_those_who_may_read_it()
    {
        await Persons(1);
        var id = await site.Inside(Login, (_, db) => db.Persons.Where(p => p.SourceKey == _tag + "-0").Select(p => p.Id).SingleAsync());
        foreach (var tab in new[] { "equipe", "droits", "semaine", "echanges", "taches", "pieces", "mois", "historique", "projet", "besoins" })
        {
            using var mine = await (await site.As(Login)).GetAsync($"/personnes/{id}/{tab}?export=xlsx");
            Assert.True(mine.IsSuccessStatusCode);
            Assert.True(Files.Xlsx(await mine.Content.ReadAsByteArrayAsync()).Count >= 2);
            Assert.Equal(1, await site.Inside((_, db) => db.ReadTraces.CountAsync(t => t.PersonId == id && t.Query!.StartsWith("export xlsx " + tab))));
            using var others = await (await site.As("coordination91@demo.test")).GetAsync($"/personnes/{id}/{tab}?export=xlsx");
            Assert.Equal(System.Net.HttpStatusCode.NotFound, others.StatusCode);
        }
    }

    [Fact]
    public async Task The_figures_leave_as_a_workbook_with_small_counts_hidden()
    {
        var client = await site.As("chef@demo.test");
        using var answer = await client.GetAsync("/activite/export?export=xlsx");
        Assert.True(answer.IsSuccessStatusCode);
        var rows = Files.Xlsx(await answer.Content.ReadAsByteArrayAsync());
        Assert.Contains("petits effectifs masqués", rows[0]["A1"].Value);
        Assert.True(rows.Count > 20);
    }
}
