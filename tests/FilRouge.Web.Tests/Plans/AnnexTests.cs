using System.Net;
using FilRouge.Domain.People;
using FilRouge.Web.Assessments;
using FilRouge.Web.Plans;
using FilRouge.Web.Referrals;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Plans;

public sealed class AnnexTests(Site site)
{
    private const string Coordination = "coordination@demo.test";

    private static Dictionary<string, string> Relay(DateOnly from, DateOnly to, string who = "Sa tante") => new()
    {
        ["Input.Label"] = "IME, août",
        ["Input.From"] = from.ToString("dd/MM/yyyy"),
        ["Input.To"] = to.ToString("dd/MM/yyyy"),
        ["Input.Who"] = who,
        ["Input.Contact"] = "06 39 98 00 01",
    };

    [Fact]
    public async Task Annexes_are_written_signed_and_then_fixed()
    {
        var written = await Written.Plan(site);
        var (child, coordinator) = (written.Child, await site.As(Coordination));
        await Sent(coordinator, $"{child.Plan}/dates", new()
        {
            ["Input.StartsOn"] = child.Today.ToString("dd/MM/yyyy"),
            ["Input.EndsOn"] = child.Today.AddYears(1).AddDays(-1).ToString("dd/MM/yyyy"),
            ["Input.CrisisSigns"] = "Se tait.",
            ["Input.CrisisPlan"] = "Le casque.",
            ["Input.CrisisAvoid"] = "Parler fort.",
            ["Input.CrisisCalls"] = "Sa mère\nLa coordination",
            ["Input.ClosurePlan"] = "",
        });
        var url = $"{child.Plan}/fermeture";
        await Refused(coordinator, url, Relay(child.Today.AddDays(20), child.Today.AddDays(10)), "avant son début");
        await Refused(coordinator, url, Relay(child.Today.AddYears(3), child.Today.AddYears(3)), "hors des dates du projet");
        await Refused(coordinator, url, Relay(child.Today, child.Today, ""), "Dites qui prend le relais");
        await Refused(coordinator, url, new() { ["Input.Label"] = "IME", ["Input.Who"] = "x" }, "premier et le dernier jour");
        await Sent(coordinator, url, Relay(child.Today.AddDays(10), child.Today.AddDays(20)));
        var page = await coordinator.Page($"{child.Plan}?version=0");
        Assert.Equal(["Sa mère", "La coordination"], page.QuerySelectorAll("[aria-labelledby=crise] ol li").Select(l => l.TextContent));
        Assert.Contains("Sa tante (06 39 98 00 01)", page.Text("[aria-labelledby=fermetures]"));
        Assert.Contains("Avenant au DIPC", page.Text("[aria-labelledby=projet]"));
        var line = await site.Inside((_, db) => db.PlanVersions.Where(v => v.PersonId == child.PersonId).SelectMany(v => v.Relays).Select(r => r.LineId).SingleAsync());
        await Sent(coordinator, $"{url}?ligne={line}", Relay(child.Today.AddDays(10), child.Today.AddDays(20), "Son oncle"));

        await written.Sign(site);
        var late = await site.Inside(Coordination, (services, _) => services.Get<SaveRelay>().Execute(new(child.PersonId, null, line, "x", child.Today, child.Today, "x")));
        Assert.Equal("plan.no-draft", Assert.Single(late.Reasons).Code);
        var signed = await coordinator.Page(child.Plan);
        Assert.Contains("Son oncle", signed.Text("[aria-labelledby=fermetures]"));
        Assert.DoesNotContain("Avenant au DIPC", signed.Text("[aria-labelledby=projet]"));
    }

    [Fact]
    public async Task The_plan_prints_on_one_page_or_whole_with_the_civil_name()
    {
        var written = await Written.Signed(site);
        var coordinator = await site.As(Coordination);
        var print = $"{written.Child.Plan}/imprimer";
        var civil = await site.Inside((_, db) => db.Set<Person>().Where(p => p.Id == written.Child.PersonId).Select(p => p.Names).SingleAsync());
        foreach (var shape in new[] { "page", "entier" })
        {
            var page = await coordinator.Page($"{print}?forme={shape}");
            Assert.Contains(civil.Civil, page.Text(".sheet"));
            Assert.Contains("Jouer avec une amie chaque semaine", page.Text(".sheet"));
            Assert.Contains("« Oui, avec Zoé. »", page.Text(".sheet"));
        }

        Assert.Contains("Empreinte du contenu", (await coordinator.Page($"{print}?forme=entier")).Text(".sheet"));
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync($"{print}?forme=affiche")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync($"{print}?version=9")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("comptable@demo.test")).GetAsync($"{print}?forme=page")).StatusCode);
    }

    [Fact]
    public async Task The_summer_not_arranged_is_due_in_spring()
    {
        var written = await Written.Signed(site);
        var id = written.Child.PersonId;
        // The next spring that the plan covers, whatever the day on which the test runs.
        var spring = new DateOnly(written.Child.Today.Month > 8 ? written.Child.Today.Year + 1 : written.Child.Today.Year, 4, 20);
        var due = await site.Inside(Coordination, (_, db) => Missing(db, id, spring));
        Assert.Equal("summer.due", Assert.Single(due).Item.Code);
        Assert.Equal(new DateOnly(spring.Year, 4, 15), due[0].Item.DueOn);
        Assert.True(due[0].Item.Late);
        Assert.Empty(await site.Inside("coordination91@demo.test", (_, db) => Missing(db, id, spring)));
    }

    private static async Task<IReadOnlyList<(Guid PersonId, Domain.Referrals.DueItem Item)>> Missing(Platform.Persistence.Db db, Guid id, DateOnly day)
    {
        var one = db.Set<Person>().Where(p => p.Id == id).Select(p => p.Id);
        return await db.SummersMissing(one, await db.DelaysOf(one, day, CancellationToken.None), CancellationToken.None);
    }

    [Fact]
    public async Task The_review_is_prepared_from_the_data_and_nothing_is_saved_before_it_is_held()
    {
        var written = await Written.Signed(site);
        var (id, coordinator) = (written.Child.PersonId, await site.As(Coordination));
        var page = await coordinator.Page($"/personnes/{id}/bilan/preparer");
        Assert.Contains("Psychologue", page.Text("[aria-labelledby=faits] th"));
        Assert.Contains("Jouer avec une amie", page.Text("[aria-labelledby=buts]"));
        Assert.Contains("à chercher", page.Text("[aria-labelledby=trous]"));
        var draft = page.QuerySelector("textarea")!.TextContent;
        Assert.Contains("Objectifs\n- Jouer avec une amie chaque semaine : pas encore coté, départ −2.", draft);

        var form = await (await coordinator.Post($"/personnes/{id}/bilan/nouveau?handler=Draft", new() { ["Input.Summary"] = draft + " Corrigé." })).Document();
        Assert.EndsWith(" Corrigé.", form.QuerySelector("textarea[name='Input.Summary']")!.TextContent.Trim());
        Assert.Contains("Jouer avec une amie", form.Text("legend"));
        Assert.False(await site.Inside((_, db) => db.Reviews.AnyAsync(r => r.PersonId == id)));
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("secretariat@demo.test")).GetAsync($"/personnes/{id}/bilan/preparer")).StatusCode);
        var unsigned = await Written.Plan(site);
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.GetAsync($"/personnes/{unsigned.Child.PersonId}/bilan/preparer")).StatusCode);
    }

    [Fact]
    public async Task Each_need_shows_what_answers_it_and_each_goal_leads_to_its_needs()
    {
        var written = await Written.Signed(site);
        var (child, coordinator) = (written.Child, await site.As(Coordination));
        await site.Inside(Coordination, async (services, db) =>
        {
            var id = (await services.Get<OpenAssessment>().Execute(new(child.PersonId))).Id;
            var version = (await db.Assessments.SingleAsync(a => a.Id == id)).Version;
            Assert.True((await services.Get<RateNeeds>().Execute(new(child.PersonId, id, version, [new("1.2.1.2", 3, default), new("1.1.3", 2, default)], ""))).Ok);
            return true;
        });
        var needs = await coordinator.Page(child.Needs);
        var friends = needs.QuerySelector("#besoin-1-2-1-2")!;
        Assert.Contains("Jouer avec une amie chaque semaine", friends.TextContent);
        Assert.Contains("personne, à chercher", friends.TextContent);
        Assert.NotNull(friends.QuerySelector($"a[href$='chercher?prestation={written.Prestation}']"));
        Assert.Contains("aucun objectif du projet n’y répond", needs.QuerySelector("#besoin-1-1-3")!.TextContent);
        Assert.NotNull((await coordinator.Page(child.Plan)).QuerySelector("a[href$='/besoins#besoin-1-2-1-2']"));
        Assert.Null((await (await site.As("secretariat@demo.test")).Page(child.Plan)).QuerySelector("a[href*='/besoins#']"));
    }

    private static async Task Sent(HttpClient client, string url, Dictionary<string, string> fields)
    {
        var answer = await client.Post(url, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, (await answer.Document()).Text(".errors"));
    }

    private static async Task Refused(HttpClient client, string url, Dictionary<string, string> fields, string sentence)
    {
        var answer = await client.Post(url, fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(sentence, (await answer.Document()).Text(".errors"));
    }
}
