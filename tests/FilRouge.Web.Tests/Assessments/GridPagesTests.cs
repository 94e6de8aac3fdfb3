using System.Net;
using FilRouge.Domain.People;
using FilRouge.Web.Assessments;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Assessments;

public sealed class GridPagesTests(Site site)
{
    private const string Write = "/territoire/grilles/ecrire";

    [Fact]
    public async Task A_grid_is_written_adopted_filled_by_two_hands_and_amended()
    {
        var coordinator = await site.As("coordination@demo.test");
        await Refused(coordinator, Write, new() { ["Input.Title"] = "Repas", ["Input.Items"] = "Mange | beaucoup" }, "Ligne 1");
        await Refused(coordinator, Write, new() { ["Input.Title"] = "", ["Input.Items"] = "" }, "Donnez un titre");
        Assert.Contains("Observation A-B-C", (await coordinator.Page("/territoire/grilles")).Text("li"));
        var written = await coordinator.Post(Write, new() { ["Input.Title"] = "Repas d’essai", ["Input.Items"] = "# À table\nMange seul | 0-4 | 1.2.1.1\nMinutes | nombre 0 à 120" });
        Assert.Equal(HttpStatusCode.Redirect, written.StatusCode);
        var url = written.Headers.Location!.ToString();
        Assert.Contains("Mange seul | 0-4 | 1.2.1.1", (await coordinator.Page(url)).QuerySelector("textarea")!.TextContent);
        var separator = url.Contains('?') ? '&' : '?';
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post($"{url}{separator}handler=Adopt", [])).StatusCode);

        var child = await Admitted.Child(site);
        var list = $"{child.Needs}/grilles";
        var id = await site.Inside((_, db) => db.Grids.Where(g => g.Title == "Repas d’essai").Select(g => g.Id).SingleAsync());
        var started = await coordinator.Post($"{list}?handler=Start", new() { ["Input.Grid"] = id.ToString() });
        var sheet = started.Headers.Location!.ToString();
        await Refused(coordinator, $"{sheet}&handler=Fill", Answers("7", ""), "attend de 0 à 4");
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post($"{sheet}&handler=Fill", Answers("3", ""))).StatusCode);
        await child.Join(site, "educatrice@demo.test");
        await Refused(coordinator, $"{sheet}&handler=Fill", new(Answers("1", "")) { ["Input.Rows[0].Was"] = "" }, "a répondu « 3 » pendant votre saisie");
        var educator = await site.As("educatrice@demo.test");
        Assert.Equal(HttpStatusCode.Redirect, (await educator.Post($"{sheet}&handler=Close", Answers("3", "25"))).StatusCode);
        var closed = await coordinator.Page(sheet);
        Assert.Contains("close le", closed.Text(".chip"));
        Assert.Contains("Claire Aubry", closed.Text("tbody"));
        Assert.Contains("25", closed.Text("tbody"));
        Assert.Equal(2, closed.QuerySelectorAll("tbody tr td:nth-child(3)").Select(t => t.TextContent.Split(',')[0]).Distinct().Count());

        // What is in use is amended by a new version; the sheet keeps its own questions.
        var next = await coordinator.Post(url, new() { ["Input.Title"] = "Repas d’essai", ["Input.Items"] = "Mange | oui-non" });
        Assert.NotEqual(url, next.Headers.Location!.ToString());
        Assert.Contains("déjà en préparation", (await (await coordinator.Post(url, new() { ["Input.Title"] = "Repas", ["Input.Items"] = "x" })).Document()).Text(".errors"));
        Assert.Contains("Mange seul", (await coordinator.Page(sheet)).Text("tbody"));
    }

    [Fact]
    public async Task Another_service_sees_neither_the_grid_nor_the_sheet()
    {
        var child = await Admitted.Child(site);
        var own = await site.Inside((_, db) => db.Set<Person>().Where(p => p.Id == child.PersonId).Select(p => p.OrganisationId).SingleAsync());
        var theirs = await site.Inside((_, db) => db.Grids.Where(g => g.OrganisationId != own && g.AdoptedOn != null).Select(g => g.Id).FirstAsync());
        var coordinator = await site.As("coordination@demo.test");
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync($"{Write}?grille={theirs}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.Post($"{child.Needs}/grilles?handler=Start", new() { ["Input.Grid"] = theirs.ToString() })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.As("educatrice@demo.test")).GetAsync(Write)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("secretariat@demo.test")).GetAsync($"{child.Needs}/grilles")).StatusCode);
    }

    private static Dictionary<string, string> Answers(string scale, string minutes) => new()
    {
        ["Input.Rows[0].Position"] = "1",
        ["Input.Rows[0].Value"] = scale,
        ["Input.Rows[1].Position"] = "2",
        ["Input.Rows[1].Value"] = minutes,
    };

    private static async Task Refused(HttpClient client, string url, Dictionary<string, string> fields, string sentence)
    {
        var answer = await client.Post(url, fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(sentence, (await answer.Document()).Text(".errors"));
    }
}
