using System.Net;
using System.Text;
using FilRouge.Web.Interop;
using FilRouge.Web.People;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Interop;

/// <summary>The journey on screen: choose, check, confirm.</summary>
public sealed class ImportPagesTests(Site site)
{
    private const string Login = "secretariat@demo.test";
    private readonly string _tag = "Y" + new string([.. Guid.NewGuid().ToString("N").Where(char.IsLetter).Take(6)]);

    private static async Task<HttpResponseMessage> Upload(HttpClient client, byte[]? bytes, string name = "liste.csv")
    {
        var page = await client.Page("/personnes/importer");
        using var form = new MultipartFormDataContent { { new StringContent(page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" } };
        if (bytes is not null)
        {
            form.Add(new ByteArrayContent(bytes), "Input.File", name);
        }

        return await client.PostAsync("/personnes/importer", form);
    }

    /// <summary>Address of the file, its columns being those that the product proposes.</summary>
    internal static async Task<string> Uploaded(HttpClient client, byte[] bytes, string name = "liste.csv")
    {
        using var answer = await Upload(client, bytes, name);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString().Replace("/feuilles", "", StringComparison.Ordinal);
    }

    internal static async Task<string> Checked(HttpClient client, byte[] bytes, string name = "liste.csv")
    {
        var url = await Uploaded(client, bytes, name);
        using var sheets = await client.GetAsync(url + "/feuilles");
        Assert.Equal($"{url}/colonnes", sheets.Headers.Location?.ToString());
        using var mapped = await client.Post($"{url}/colonnes", (await client.Page($"{url}/colonnes")).Sent());
        Assert.Equal(url, mapped.Headers.Location?.ToString());
        return url;
    }

    private static Task<string> Checked(HttpClient client, string text) => Checked(client, Sheets.Windows.GetBytes(text));

    private static Task<string> Uploaded(HttpClient client, string text) => Uploaded(client, Sheets.Windows.GetBytes(text));

    [Fact]
    public async Task A_list_is_checked_then_imported_then_forgotten()
    {
        var client = await site.As(Login);
        Assert.Contains("/personnes/importer", (await client.Page("/personnes")).QuerySelectorAll(".page-head a").Select(a => a.GetAttribute("href")));
        var url = await Checked(client, $"Ma liste\r\nnom;prénom;né(e) le;CP;ville;chien\r\n{_tag};Zoë;12/3/1990;1000;Bourg-en-Bresse;Rex\r\n");
        var check = await client.Page(url);
        var text = check.Text("main");
        Assert.Contains("1 dossier à ouvrir", text);
        Assert.Contains("Windows-1252", text);
        Assert.Contains("point-virgule", text);
        Assert.Contains("F « chien »", text);
        Assert.Contains("naissance : 12 mars 1990", check.Text("table"));
        Assert.Contains("colonne D « CP », « 1000 »", check.Text("table"));
        using var done = await client.Post(url, []);
        Assert.StartsWith("/personnes/imports/", done.Headers.Location!.ToString());
        Assert.Contains("Dossiers ouverts1", (await client.Page(done.Headers.Location.ToString())).Text("main"));
        Assert.Contains("liste.csv", (await client.Page("/personnes/imports")).Text("table"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(url)).StatusCode);
        Assert.Equal(1, await site.Inside(Login, (_, db) => db.Persons.CountAsync(p => p.Names.BirthName == _tag)));
        var id = Guid.Parse(url.Split('/')[^1]);
        Assert.False(await site.Inside((_, db) => db.ImportDraftLines.AnyAsync(l => l.FileId == id)));
    }

    [Fact]
    public async Task Refused_rows_ask_for_a_choice()
    {
        var client = await site.As(Login);
        var url = await Checked(client, $"nom;prénom;né le\r\n{_tag};Ana;1980\r\n{_tag};Bo;32/13/1980\r\n");
        var page = await client.Page(url + "?lignes=Refused");
        Assert.Contains("1 ligne refusée", page.Text("main"));
        Assert.Contains("colonne C « né le », « 32/13/1980 »", page.Text("table"));
        Assert.DoesNotContain("Ana", page.Text("table"));
        using var refused = await client.Post(url, []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        using var partial = await client.Post(url, new() { ["partial"] = "true" });
        Assert.Equal(HttpStatusCode.Redirect, partial.StatusCode);
        Assert.Equal(1, await site.Inside(Login, (_, db) => db.Persons.CountAsync(p => p.Names.BirthName == _tag)));
    }

    [Fact]
    public async Task A_file_that_is_not_a_list_says_so()
    {
        var client = await site.As(Login);
        var page = await client.Page(await Uploaded(client, "ceci n’est pas une liste") + "/feuilles");
        Assert.Contains("titres de colonnes", page.Text("main"));
    }

    [Theory]
    [InlineData(null, "Choisissez un fichier")]
    [InlineData("", "vide")]
    public async Task No_file_is_an_error_beside_the_field(string? content, string said)
    {
        using var answer = await Upload(await site.As(Login), content is null ? null : Encoding.UTF8.GetBytes(content));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(said, (await answer.Document()).Text("main"));
    }

    [Fact]
    public async Task Too_big_and_other_formats_are_refused_with_what_to_do()
    {
        var client = await site.As(Login);
        using var big = await Upload(client, new byte[KeepImportFile.MostBytes + 1]);
        Assert.Contains("20 Mo", (await big.Document()).Text("main"));
        using var other = await Upload(client, [1], "liste.ods");
        Assert.Contains(".xlsx", (await other.Document()).Text("main"));
    }

    [Fact]
    public async Task Only_the_uploader_goes_on_and_may_drop_the_file()
    {
        var client = await site.As(Login);
        var url = await Checked(client, $"nom;prénom;né le\r\n{_tag};Ana;1980\r\n");
        foreach (var step in new[] { "", "/feuilles", "/colonnes" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("coordination@demo.test")).GetAsync(url + step)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("coordination91@demo.test")).GetAsync(url + step)).StatusCode);
        }

        using var dropped = await client.Post(url + "?handler=Drop", [], "main form[action*=Drop], main form[method=post]");
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(url)).StatusCode);
    }

    [Fact]
    public async Task A_file_left_behind_is_forgotten_after_the_delay()
    {
        var client = await site.As(Login);
        var url = await Checked(client, $"nom;prénom;né le\r\n{_tag};Ana;1980\r\n");
        var id = Guid.Parse(url.Split('/')[^1]);
        await site.Inside((_, db) => db.ImportFiles.Where(f => f.Id == id).ExecuteUpdateAsync(s => s.SetProperty(f => f.UploadedAtUtc, f => new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc))));
        foreach (var step in new[] { "", "/feuilles", "/colonnes" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(url + step)).StatusCode);
        }

        await site.Inside(async (services, _) =>
        {
            await DropImportFile.Forget.Run(services, default);
            return 0;
        });
        Assert.False(await site.Inside((_, db) => db.ImportFiles.AnyAsync(f => f.Id == id)));
        Assert.False(await site.Inside((_, db) => db.ImportDraftLines.AnyAsync(l => l.FileId == id)));
    }

    [Theory]
    [InlineData("educatrice@demo.test")]
    [InlineData("ars@demo.test")]
    [InlineData("mere@demo.test")]
    public async Task Others_do_not_see_the_journey(string login)
    {
        var client = await site.As(login);
        foreach (var url in new[] { "/personnes/importer", "/personnes/imports", $"/personnes/importer/{Guid.NewGuid()}", $"/personnes/importer/{Guid.NewGuid()}/feuilles", $"/personnes/importer/{Guid.NewGuid()}/colonnes" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(url)).StatusCode);
        }
    }

    [Fact]
    public async Task Another_service_does_not_see_the_result()
    {
        var client = await site.As(Login);
        using var done = await client.Post(await Checked(client, $"nom;prénom;né le\r\n{_tag};Ana;1980\r\n"), []);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("coordination91@demo.test")).GetAsync(done.Headers.Location)).StatusCode);
    }
}
