using System.Net;
using FilRouge.Domain.Access;
using FilRouge.Domain.Assessments;
using FilRouge.Web.Assessments;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Assessments;

public sealed class OwnViewTests(Site site)
{
    private const string Coordination = "coordination@demo.test";

    private static Dictionary<string, string> Answers(params (string Code, SelfAnswer Answer)[] answers) =>
        answers.SelectMany((a, i) => new[] { KeyValuePair.Create($"Input.Rows[{i}].Code", a.Code), KeyValuePair.Create($"Input.Rows[{i}].Answer", a.Answer.ToString()) }).ToDictionary();

    private static Dictionary<string, string> Helped(Dictionary<string, string> answers)
    {
        (answers["Input.Help"], answers["Input.HelperName"], answers["Input.HowHelped"]) = ("Reading", "Claire Aubry", "Pictogrammes, à la maison.");
        return answers;
    }

    [Fact]
    public async Task The_sentences_are_folded_by_theme_and_the_first_that_waits_is_open()
    {
        var child = await Admitted.Child(site);
        var page = await (await site.As("coordination@demo.test")).Page(child.Needs + "/moi");
        var themes = page.QuerySelectorAll("details.theme");
        Assert.Equal(5, themes.Length);
        Assert.Equal(themes[0], Assert.Single(page.QuerySelectorAll("details.theme[open]")));
        Assert.Equal(Domain.Assessments.SelfQuestions.All.Count, page.QuerySelectorAll("details.theme fieldset").Length);
        Assert.Contains("0 sur", themes[0].QuerySelector("summary")!.TextContent);
    }

    [Fact]
    public async Task The_person_answers_and_both_views_stand_on_one_radar()
    {
        var child = await Admitted.Child(site);
        var coordinator = await site.As(Coordination);
        var url = $"{child.Needs}/moi";
        Assert.Contains("Il manque un des deux regards", (await coordinator.Page($"{child.Needs}/regards")).Text(".empty"));
        var form = await coordinator.Page(url);
        Assert.Contains("○ sans aide", form.Text("label"));
        Assert.Contains("Je me lave et je m’habille.", form.Text("legend"));

        await Refused(coordinator, url, Answers(("toilette", SelfAnswer.Alone)), "Dites si quelqu’un a aidé à répondre");
        var alone = Answers(("toilette", SelfAnswer.Alone));
        alone["Input.Help"] = "None";
        await Refused(coordinator, url, alone, "Vous écrivez pour la personne");
        var nameless = Helped(Answers(("toilette", SelfAnswer.Alone)));
        nameless["Input.HelperName"] = "";
        await Refused(coordinator, url, nameless, "Dites qui a aidé à répondre");
        await Refused(coordinator, url, Helped([]), "Répondez à au moins une phrase");

        var said = Helped(Answers(("calme", SelfAnswer.Little), ("toilette", SelfAnswer.Alone), ("ecole", SelfAnswer.Always)));
        said["Input.Words"] = "Je fais mes lacets.";
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post(url, said)).StatusCode);
        await site.Inside(Coordination, async (services, db) =>
        {
            var id = (await services.Get<OpenAssessment>().Execute(new(child.PersonId))).Id;
            Assert.True((await services.Get<RateNeeds>().Execute(new(child.PersonId, id, (await db.Assessments.SingleAsync(a => a.Id == id)).Version, [new("1.1.1", 3, NeedSource.Observation), new("1.2.1.1", 1, NeedSource.Family), new("1.3.3.1", 4, NeedSource.Family)], ""))).Ok);
            return true;
        });
        var tab = await coordinator.Page(child.Needs);
        Assert.Contains("« Je fais mes lacets. »", tab.Text("[aria-labelledby=moi]"));
        Assert.Contains("avec Claire Aubry", tab.Text("[aria-labelledby=moi]"));
        var radar = await coordinator.Page($"{child.Needs}/regards");
        Assert.Equal(3, radar.QuerySelectorAll("svg.radar .t-axis").Length);
        Assert.Single(radar.QuerySelectorAll("svg.radar .r-before"));
        Assert.Single(radar.QuerySelectorAll("svg.radar .r-after"));
        Assert.Contains("Fonctions mentales : 3", radar.Text("[aria-labelledby=parler]"));
        Assert.Contains("plus d’aide selon les professionnels", radar.Text("[aria-labelledby=tableau]"));
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync($"{child.Needs}/regards?de={Guid.NewGuid()}")).StatusCode);
    }

    [Fact]
    public async Task The_person_answers_alone_from_her_own_account_only()
    {
        var child = await Admitted.Child(site);
        await child.Join(site, "personne@demo.test", CareTeamPlace.Self);
        var herself = await site.As("personne@demo.test");
        var said = Answers(("repas", SelfAnswer.Some));
        said["Input.Help"] = "None";
        Assert.Equal(HttpStatusCode.Redirect, (await herself.Post($"{child.Needs}/moi", said)).StatusCode);
        Assert.Equal(AnsweringHelp.None, await site.Inside((_, db) => db.SelfAssessments.Where(a => a.PersonId == child.PersonId).Select(a => a.Help).SingleAsync()));
        foreach (var login in new[] { "coordination91@demo.test", "secretariat@demo.test", "comptable@demo.test", "direction@demo.test" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await site.As(login)).GetAsync($"{child.Needs}/moi")).StatusCode);
        }
    }

    [Fact]
    public async Task Scores_are_noted_within_bounds_and_followed_over_time()
    {
        var child = await Admitted.Child(site);
        var coordinator = await site.As(Coordination);
        var (list, url) = ($"{child.Needs}/echelles", $"{child.Needs}/echelles/nouvelle?outil=zarit");
        Assert.Contains("Vineland-3", (await coordinator.Page($"{child.Needs}/echelles/nouvelle")).Text("table"));
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync($"{child.Needs}/echelles/nouvelle?outil=lune")).StatusCode);
        Dictionary<string, string> Zarit(string total, DateOnly on) => new()
        {
            ["Input.Scores[0].Code"] = "total",
            ["Input.Scores[0].Value"] = total,
            ["Input.PassedOn"] = on.ToString("dd/MM/yyyy"),
            ["Input.About"] = "sa mère",
            ["Input.By"] = "Maud Pelletier",
            ["Input.Report"] = "CR 12",
        };
        await Refused(coordinator, url, Zarit("120", child.Today), "hors des bornes de l’outil (de 0 à 88, points)");
        await Refused(coordinator, url, Zarit("", child.Today), "Notez au moins un score");
        await Refused(coordinator, url, Zarit("50", child.Today.AddDays(2)), "ne peut pas être à venir");
        var whose = Zarit("50", child.Today);
        whose["Input.About"] = "";
        await Refused(coordinator, url, whose, "de quel aidant");
        foreach (var (total, on) in new[] { ("62", child.Today.AddDays(-5)), ("44", child.Today) })
        {
            Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post(url, Zarit(total, on))).StatusCode);
        }

        var page = await coordinator.Page(list);
        Assert.Contains("−18, plus à l’aise", page.Text("table"));
        Assert.Equal(2, page.QuerySelectorAll("svg.score circle").Length);
        Assert.Contains("fardeau sévère", page.Text("li"));
        Assert.Contains("fardeau élevé : à surveiller", page.Text("li"));

        // Who noted it takes it out; somebody else does not.
        var id = await site.Inside((_, db) => db.ScaleResults.Where(r => r.PersonId == child.PersonId).OrderBy(r => r.PassedOn).Select(r => r.Id).FirstAsync());
        await child.Join(site, "educatrice@demo.test");
        var other = await site.Inside("educatrice@demo.test", (services, _) => services.Get<WithdrawScale>().Execute(new(child.PersonId, id)));
        Assert.Equal("scale.of-other", Assert.Single(other.Reasons).Code);
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post($"{list}?handler=Withdraw", new() { ["Input.Id"] = id.ToString() })).StatusCode);
        Assert.DoesNotContain("fardeau sévère", (await coordinator.Page(list)).Text("li"));
    }

    private static async Task Refused(HttpClient client, string url, Dictionary<string, string> fields, string sentence)
    {
        var answer = await client.Post(url, fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(sentence, (await answer.Document()).Text(".errors"));
    }
}
