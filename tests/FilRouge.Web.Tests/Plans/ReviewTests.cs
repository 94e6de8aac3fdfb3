using System.Net;
using FilRouge.Domain.Referrals;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Plans;

public sealed class ReviewTests(Site site)
{
    [Fact]
    public async Task A_review_is_held_goal_by_goal_and_fixes_the_next_one()
    {
        var written = await Written.Signed(site);
        var coordinator = await site.As("coordination@demo.test");
        var (tab, url) = ($"/personnes/{written.Child.PersonId}/bilan", $"/personnes/{written.Child.PersonId}/bilan/nouveau");
        Assert.Contains("Prochain bilan avant le", (await coordinator.Page(tab)).Text("main p"));
        Assert.Contains("Jouer avec une amie", (await coordinator.Page(url)).Text("legend"));

        var fields = Fields(written);
        fields["Input.NextOn"] = "";
        await Refused(coordinator, url, fields, "Fixez la date du prochain bilan");
        fields["Input.NextOn"] = written.Child.Today.AddMonths(13).ToString("dd/MM/yyyy");
        await Refused(coordinator, url, fields, "dans les 12 mois");
        fields["Input.NextOn"] = written.Child.Today.AddMonths(6).ToString("dd/MM/yyyy");
        fields["Input.PersonOpinion"] = "";
        await Refused(coordinator, url, fields, "Écrivez l’avis de la personne");
        fields["Input.PersonOpinion"] = "Je suis contente.";
        fields["Input.Ratings[0].Level"] = "";
        fields["Input.Ratings[0].Comment"] = "";
        await Refused(coordinator, url, fields, "pour un objectif non coté, dites pourquoi");
        fields["Input.Ratings[0].Level"] = "More";
        fields["Input.Participants"] = "";
        await Refused(coordinator, url, fields, "Nommez les participants");

        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post(url, Fields(written))).StatusCode);
        var page = await coordinator.Page(tab);
        Assert.Contains("+1, plus qu’attendu", page.Text("table.list"));
        Assert.Contains("« Je suis contente. »", page.Text(".summary"));
        Assert.Equal(EpisodeStatus.Active, await written.Child.Path(site));
        Assert.Equal(written.Child.Today, await site.Inside((_, db) => db.Set<EpisodeOfCare>().Where(e => e.PersonId == written.Child.PersonId).Select(e => e.LastReviewOn).SingleAsync()));

        var last = Fields(written);
        last["Input.Decision"] = "PrepareExit";
        last["Input.NextOn"] = "";
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post(url, last)).StatusCode);
        Assert.Equal(EpisodeStatus.Transition, await written.Child.Path(site));
    }

    [Fact]
    public async Task Only_a_signed_plan_is_reviewed_and_only_by_the_service()
    {
        var written = await Written.Plan(site);
        var (tab, url) = ($"/personnes/{written.Child.PersonId}/bilan", $"/personnes/{written.Child.PersonId}/bilan/nouveau");
        var away = await (await site.As("coordination@demo.test")).GetAsync(url);
        Assert.Equal(tab, away.Headers.Location!.OriginalString);
        await written.Child.Join(site, "educatrice@demo.test");
        var educator = await site.As("educatrice@demo.test");
        Assert.Contains("faites d’abord signer", (await educator.Page(tab)).Text(".empty"));
        Assert.Equal(HttpStatusCode.NotFound, (await educator.GetAsync(url)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("coordination91@demo.test")).GetAsync(tab)).StatusCode);
    }

    private static Dictionary<string, string> Fields(Written written) => new()
    {
        ["Input.Participants"] = "Lila, sa mère, Claire Aubry",
        ["Input.Ratings[0].GoalId"] = written.Goal.ToString(),
        ["Input.Ratings[0].Level"] = "More",
        ["Input.Ratings[0].Comment"] = "Deux jeux par semaine.",
        ["Input.Summary"] = "Elle joue avec Zoé.",
        ["Input.Opinion"] = "Expressed",
        ["Input.PersonOpinion"] = "Je suis contente.",
        ["Input.Decision"] = "Continue",
        ["Input.NextOn"] = written.Child.Today.AddMonths(6).ToString("dd/MM/yyyy"),
    };

    private static async Task Refused(HttpClient client, string url, Dictionary<string, string> fields, string sentence)
    {
        var answer = await client.Post(url, fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(sentence, (await answer.Document()).Text(".errors"));
    }
}
