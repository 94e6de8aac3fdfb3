using System.Net;
using System.Text;
using FilRouge.Domain.Interop;
using FilRouge.Web.Interop;
using FilRouge.Web.People;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Interop;

/// <summary>The steps between the file and the import: sheets, columns, rows.</summary>
public sealed class ImportStepsTests(Site site)
{
    private const string Login = "chef@demo.test";
    private readonly string _tag = "X" + new string([.. Guid.NewGuid().ToString("N").Where(char.IsLetter).Take(6)]);

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private Task<List<Domain.People.Person>> Stored() =>
        site.Inside(Login, (_, db) => db.Persons.AsNoTracking().Where(p => p.Names.BirthName == _tag).OrderBy(p => p.Names.GivenNames).ToListAsync());

    [Fact]
    public async Task Sheets_are_chosen_and_read_the_latest_first()
    {
        var client = await site.As(Login);
        object?[] heads = ["Nom", "Prénom", "Né(e) le", "Tél."];
        var book = new Book().Sheet("2024", [heads, [_tag, "Ana", "1/1/1990", "06 12 00 00 24"], [_tag, "Bo", "2/2/1992", null]])
            .Sheet("2025", [heads, [_tag, "Ana", "1/1/1990", "06 12 00 00 25"]]).Sheet("Notice", [["Lisez-moi"]]).Bytes();
        var url = await ImportPagesTests.Uploaded(client, book, "liste.xlsx");
        var page = await client.Page(url + "/feuilles");
        Assert.Equal(["2024", "2025", "Notice"], page.QuerySelectorAll("main input[type=checkbox]").Select(i => i.GetAttribute("value")));
        using var none = await client.Post(url + "/feuilles", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.StatusCode);
        Assert.Contains("Cochez au moins une feuille", (await none.Document()).Text("main"));
        using var notice = await client.Post(url + "/feuilles", new() { ["Input.Sheets"] = "Notice" });
        Assert.Contains("titres de colonnes", (await client.Page(notice.Headers.Location!.ToString())).Text("main"));
        using var both = await Posted(client, url + "/feuilles", ("Input.Sheets", "2024"), ("Input.Sheets", "2025"));
        var columns = await client.Page(both.Headers.Location!.ToString());
        Assert.Contains("feuilles « 2025 », « 2024 »", columns.Text("main"));
        Assert.Contains("06 12 00 00 25", columns.Text("table"));
        using var mapped = await client.Post(url + "/colonnes", columns.Sent());
        var rows = (await client.Page(url)).QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        Assert.Equal(3, rows.Count);
        Assert.Contains("« 2025 », 2", rows[0]);
        Assert.Contains("06 12 00 00 25", rows[0]);
        Assert.Contains("laissée de côté", rows[1]);
        using var done = await client.Post(url, []);
        Assert.Equal(["+33612000025", null], (await Stored()).Select(p => p.Phone?.Text));
    }

    [Fact]
    public async Task Columns_are_mapped_by_hand_and_remembered_for_the_service_alone()
    {
        var client = await site.As(Login);
        var text = $"{_tag} a;{_tag} b;{_tag} c;{_tag} d\n{_tag};Ana;1/1/1990;0612000001\n{_tag};Bo;2/2/1992;0612000002\n";
        var url = await ImportPagesTests.Uploaded(client, Text(text));
        var page = await client.Page(url + "/colonnes");
        Assert.Contains("Ana · Bo", page.Text("table"));
        var chosen = page.Sent();
        Assert.All(chosen.Where(c => c.Key.StartsWith("Input.", StringComparison.Ordinal)), c => Assert.Equal("", c.Value));
        (chosen["Input.Columns[0]"], chosen["Input.Columns[1]"], chosen["Input.Columns[2]"], chosen["Input.Columns[3]"]) = ("nom", "prénoms", "date de naissance", "téléphone");
        using var mapped = await client.Post(url + "/colonnes", chosen);
        Assert.Contains("2 dossiers à ouvrir", (await client.Page(url)).Text("main"));

        var again = await client.Page(await ImportPagesTests.Uploaded(client, Text(text)) + "/colonnes");
        Assert.Contains("sont proposés à nouveau", again.Text("main"));
        Assert.Equal("téléphone", again.Sent()["Input.Columns[3]"]);
        var elsewhere = await client91();
        var other = await elsewhere.Page(await ImportPagesTests.Uploaded(elsewhere, Text(text)) + "/colonnes");
        Assert.DoesNotContain("proposés à nouveau", other.Text("main"));
        Assert.Equal("", other.Sent()["Input.Columns[3]"]);

        Task<HttpClient> client91() => site.As("coordination91@demo.test");
    }

    [Fact]
    public async Task A_mapping_that_cannot_be_is_refused_and_nothing_chosen_is_lost()
    {
        var client = await site.As(Login);
        var url = await ImportPagesTests.Uploaded(client, Text($"nom;prénom;né le;tél;portable;chien\n{_tag};Ana;1/1/1990;0612000001;0612000002;Rex\n"));
        var page = await client.Page(url + "/colonnes");
        Assert.Equal(["nom", "prénoms", "date de naissance", "téléphone", "", ""], Enumerable.Range(0, 6).Select(i => page.Sent()[$"Input.Columns[{i}]"]));
        var chosen = page.Sent();
        (chosen["Input.Columns[2]"], chosen["Input.Columns[4]"], chosen["Input.Columns[5]"]) = ("", "téléphone", "moyen de communication");
        using var refused = await client.Post(url + "/colonnes", chosen);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var back = await refused.Document();
        Assert.Contains("« téléphone » est choisi pour plusieurs colonnes (D « tél », E « portable »)", back.Text("main"));
        Assert.Contains("Aucune colonne ne donne la date de naissance", back.Text("main"));
        Assert.Equal(["nom", "prénoms", "", "téléphone", "téléphone", "moyen de communication"], Enumerable.Range(0, 6).Select(i => back.Sent()[$"Input.Columns[{i}]"]));
        Assert.Equal("true", back.QuerySelector("#colonne-4")!.GetAttribute("aria-invalid"));
        Assert.False(await site.Inside((_, db) => db.ImportDraftLines.AnyAsync(l => l.FileId == Guid.Parse(url.Split('/', StringSplitOptions.None)[3]))));
    }

    [Fact]
    public async Task A_row_tells_field_by_field_what_it_changes()
    {
        var client = await site.As(Login);
        var first = await ImportPagesTests.Checked(client, Text($"nom;prénom;né le;tél;ville\n{_tag};Ana;1/1/1990;0612000001;Melun\n{_tag};Bo;2/2/1992;0612000002;Meaux\n"));
        using var done = await client.Post(first, []);
        var url = await ImportPagesTests.Checked(client, Text($"nom;prénom;né le;tél;ville\n{_tag};Ana;1/1/1990;0699000001;Melun\n{_tag};Bo;2/2/1992;0612000002;Meaux\n{_tag};Cy;3;;\n"));
        var rows = (await client.Page(url)).QuerySelectorAll("tbody tr").ToList();
        Assert.Equal("téléphone : 06 12 00 00 01 → 06 99 00 00 01", rows[0].Text("li"));
        Assert.Contains("à modifier", rows[0].TextContent);
        Assert.Contains("sans changement", rows[1].TextContent);
        Assert.Contains("refusée", rows[2].TextContent);
        Assert.Equal(["toutes 3", "refusée 1", "à modifier 1", "sans changement 1"], (await client.Page(url)).QuerySelectorAll(".filters a").Select(a => string.Join(' ', a.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
    }

    [Theory]
    [InlineData("same", 1, 1)]
    [InlineData(ImportPlan.New, 2, 0)]
    [InlineData(ImportPlan.Out, 1, 0)]
    public async Task Somebody_says_who_a_row_is_that_looks_like_a_person_on_record(string choice, int persons, int changed)
    {
        var client = await site.As(Login);
        using var before = await client.Post(await ImportPagesTests.Checked(client, Text($"nom;prénom;né le;tél\n{_tag};Amélie;5/5/1985;0612000001\n")), []);
        var known = (await Stored()).Single();
        var url = await ImportPagesTests.Checked(client, Text($"nom;prénom;né le;tél\n{_tag};Amélia;5/5/1985;0699000001\n{_tag}ee;Zed;1/1/1980;\n"));
        var page = await client.Page(url + "?lignes=ressemblances");
        Assert.Contains("la même personne que", page.Text("tbody"));
        Assert.Contains("téléphone : 06 12 00 00 01 → 06 99 00 00 01", page.Text("tbody"));
        Assert.DoesNotContain("Zed", page.Text("tbody"));
        using var undecided = await client.Post(url, []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, undecided.StatusCode);

        var name = (await client.Page(url + "?lignes=ressemblances")).QuerySelector("tbody input[type=radio]")!.GetAttribute("name")!;
        using var decided = await client.Post(url + "?lignes=ressemblances", new() { [name] = choice == "same" ? $"{known.Id}" : choice }, "#choix");
        Assert.Equal(url + "?lignes=ressemblances", decided.Headers.Location?.ToString());
        Assert.Equal(choice == "same" ? $"{known.Id}" : choice, (await client.Page(url)).QuerySelector("input[checked]")!.GetAttribute("value"));
        using var done = await client.Post(url, []);
        Assert.StartsWith("/personnes/imports/", done.Headers.Location?.ToString());
        var run = await site.Inside((_, db) => db.ImportRuns.AsNoTracking().SingleAsync(r => r.Id == Guid.Parse(done.Headers.Location!.ToString().Split('/', StringSplitOptions.None)[3])));
        Assert.Equal((changed, choice == ImportPlan.Out ? 1 : 0, 0), (run.Changed, run.LeftOut, run.Refused));
        Assert.Equal(persons, (await Stored()).Count);
    }

    [Fact]
    public async Task Pages_of_rows_go_both_ways_and_a_record_changed_meanwhile_is_checked_again()
    {
        var client = await site.As(Login);
        var url = await ImportPagesTests.Checked(client, Text("nom;prénom;né le\n" + string.Concat(Enumerable.Range(1, 65).Select(i => $"{_tag};P{i:00};{1900 + i}\n"))));
        var first = await client.Page(url);
        Assert.Equal(30, first.QuerySelectorAll("tbody tr").Length);
        var second = await client.Page(first.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!);
        var third = await client.Page(second.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal((5, null), (third.QuerySelectorAll("tbody tr").Length, third.QuerySelector(".pager a[rel=next]")));
        var back = await client.Page(third.QuerySelector(".pager a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal(second.Text("tbody"), back.Text("tbody"));
        Assert.Contains("P31", back.Text("tbody"));

        await site.Inside(Login, async (_, db) =>
        {
            var service = await db.Persons.Select(p => p.OrganisationId).FirstAsync();
            await Given.PersonIn(db, service, _tag, "P65");
            return 0;
        });
        using var done = await client.Post(url + "?handler=Check", []);
        Assert.Equal(url, done.Headers.Location?.ToString());
    }

    private static async Task<HttpResponseMessage> Posted(HttpClient client, string url, params (string Name, string Value)[] fields)
    {
        var token = (await client.Page(url)).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await client.PostAsync(url, new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]));
    }
}
