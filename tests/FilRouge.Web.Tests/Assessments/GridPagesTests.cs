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
    public async Task An_answer_becomes_a_need_that_says_where_it_comes_from()
    {
        var (child, other) = (await Admitted.Child(site), await Admitted.Child(site));
        var coordinator = await site.As("coordination@demo.test");
        var written = (await coordinator.Post(Write, new() { ["Input.Title"] = "Repas " + child.Name, ["Input.Items"] = "# À table\nMange seul | 0-4 | 1.2.1.1\nMinutes | nombre 0 à 120" })).Headers.Location!.ToString();
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post($"{written}{(written.Contains('?') ? '&' : '?')}handler=Adopt", [])).StatusCode);
        var grid = await site.Inside((_, db) => db.Grids.Where(g => g.Title == "Repas " + child.Name).Select(g => g.Id).SingleAsync());
        var sheet = (await coordinator.Post($"{child.Needs}/grilles?handler=Start", new() { ["Input.Grid"] = grid.ToString() })).Headers.Location!.ToString();
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post($"{sheet}&handler=Fill", Answers("3", "20"))).StatusCode);
        Assert.Contains("ouvrez-la d’abord", (await coordinator.Page(sheet)).Text("main"));
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post(child.Needs + "?handler=Start", [])).StatusCode);

        var link = Assert.Single((await coordinator.Page(sheet)).QuerySelectorAll("main a[href*='besoins/modifier']")).GetAttribute("href")!;
        var form = await coordinator.Page(link);
        Assert.Contains("« Mange seul » : 3", form.QuerySelector("[name='Input.Needs[0].Comment']")!.GetAttribute("value")!);
        Assert.Null(form.QuerySelector("[name='Input.Needs[0].Intensity'][checked]"));
        var fields = form.Sent();
        fields["Input.Needs[0].Intensity"] = "2";
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post(link, fields)).StatusCode);
        var back = (await coordinator.Page(child.Needs)).QuerySelector(".need a")!.GetAttribute("href")!;
        Assert.StartsWith(sheet, back, StringComparison.Ordinal);
        Assert.Contains("déjà évalué", (await coordinator.Page(sheet)).Text("main"));

        // An answer about somebody else is no origin.
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post(other.Needs + "?handler=Start", [])).StatusCode);
        var draft = await site.Inside((_, db) => db.Assessments.Where(a => a.PersonId == other.PersonId).Select(a => a.Id).SingleAsync());
        var elsewhere = await coordinator.Page($"{other.Needs}/modifier?evaluation={draft}&{link.Split('?')[1].Split('&', 2)[1]}");
        Assert.Null(elsewhere.QuerySelector("[name='Input.Needs[0].Code']"));
        var forged = new Dictionary<string, string>(fields) { ["evaluation"] = draft.ToString(), ["Input.Version"] = "0" };
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.Post($"{other.Needs}/modifier?evaluation={draft}", forged)).StatusCode);
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
