using System.Net;
using FilRouge.Domain.Referrals;
using FilRouge.Web.Assessments;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Assessments;

public sealed class AssessmentTests(Site site)
{
    private const string Coordination = "coordination@demo.test";

    private static Dictionary<string, string> Need(int i, string code, string intensity, string comment = "") => new()
    {
        [$"Input.Needs[{i}].Code"] = code,
        [$"Input.Needs[{i}].Intensity"] = intensity,
        [$"Input.Needs[{i}].Source"] = "Family",
        [$"Input.Needs[{i}].Comment"] = comment,
    };

    [Fact]
    public async Task An_assessment_goes_from_the_first_word_to_its_validation()
    {
        var child = await Admitted.Child(site);
        var coordinator = await site.As(Coordination);
        Assert.Contains("Aucune évaluation n’a été commencée", (await coordinator.Page(child.Needs)).Text(".empty"));
        var id = await Start(coordinator, child);
        Assert.Equal(EpisodeStatus.Assessment, await child.Path(site));

        var started = await coordinator.Page(child.Needs);
        Assert.Contains("Cotez au moins un besoin", started.Text(".reasons"));
        Assert.Contains("L. 311-3", started.Text(".reasons"));

        // Ticked needs join the form; what was typed stays and nothing is saved yet.
        var edit = $"{child.Needs}/modifier?evaluation={id}";
        var ticked = await (await coordinator.Post($"{edit}&handler=Add", new() { ["Input.Strengths"] = "Elle dessine.", ["Add"] = "1.2.1.2" })).Document();
        Assert.Equal("Elle dessine.", ticked.QuerySelector("textarea[name='Input.Strengths']")!.TextContent.Trim());
        Assert.Equal("1.2.1.2", ticked.QuerySelector("input[name='Input.Needs[0].Code']")!.GetAttribute("value"));
        var found = await (await coordinator.Post($"{edit}&handler=Search", new() { ["Search"] = "ecole scolaire" })).Document();
        Assert.Empty(found.QuerySelectorAll("input[name='Add']"));
        found = await (await coordinator.Post($"{edit}&handler=Search", new() { ["Search"] = "scolaire" })).Document();
        Assert.Equal("1.3.3.1", found.QuerySelector("input[name='Add']")!.GetAttribute("value"));

        var fields = Need(0, "1.2.1.2", "3", "Cherche ses mots.").Concat(Need(1, "1.3.3.1", "4")).ToDictionary();
        fields["Input.Strengths"] = "Elle dessine.";
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post(edit, fields)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post($"{child.Needs}/parole?evaluation={id}", new() { ["Input.Words"] = "Je veux des copines.", ["Input.HowExpressed"] = "Pictogrammes, avec sa mère.", ["Input.CollectedBy"] = "Claire Aubry" })).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post($"{child.Needs}/outil?evaluation={id}", new() { ["Input.ToolName"] = "Vineland-II", ["Input.Score"] = "Communication : 62" })).StatusCode);

        var page = await coordinator.Page(child.Needs);
        Assert.Contains("relations et les interactions", page.Text("[aria-labelledby=besoins]"));
        Assert.Contains("1.3 · 1 besoin, 4 sur 4", page.Text("[aria-labelledby=besoins] summary"));
        Assert.Contains("« Je veux des copines. »", page.Text(".words"));
        Assert.Contains("Vineland-II", page.Text("table.list"));
        Assert.Empty(page.QuerySelectorAll("button[formaction='?handler=Approve'] + .reasons"));

        await Act(coordinator, child, "Approve", id);
        await Act(coordinator, child, "Validate", id);
        Assert.Contains("validée", (await coordinator.Page(child.Needs)).Text(".chip"));

        // The next one takes the needs over, and ends the former when it is validated.
        var next = await Start(coordinator, child);
        Assert.NotEqual(id, next);
        var second = await coordinator.Page(child.Needs);
        Assert.Contains("1.3 · 1 besoin, 4 sur 4", second.Text("summary"));
        Assert.Equal(2, second.QuerySelectorAll("[aria-labelledby=autres] tbody tr").Length);
        Assert.Contains("validée", (await coordinator.Page($"{child.Needs}?evaluation={id}")).Text(".chip"));
        await coordinator.Post($"{child.Needs}/parole?evaluation={next}", new() { ["Input.HowExpressed"] = "Absente, revue par sa mère." });
        await Act(coordinator, child, "Approve", next);
        await Act(coordinator, child, "Validate", next);
        Assert.Contains("terminée", (await coordinator.Page($"{child.Needs}?evaluation={id}")).Text(".chip"));
    }

    [Fact]
    public async Task Refusals_say_what_to_do_and_keep_what_was_typed()
    {
        var child = await Admitted.Child(site);
        var coordinator = await site.As(Coordination);
        var id = await Start(coordinator, child);
        var edit = $"{child.Needs}/modifier?evaluation={id}";

        var missing = await coordinator.Post(edit, Need(0, "1.1.3", "", "Mal au dos."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, missing.StatusCode);
        var page = await missing.Document();
        Assert.Contains("Choisissez une intensité pour « Besoins en matière de douleur »", page.Text(".errors"));
        Assert.Equal("Mal au dos.", page.QuerySelector("input[name='Input.Needs[0].Comment']")!.GetAttribute("value"));
        await Refused(coordinator, edit, Need(0, "1.1.3", "7"), "L’intensité va de 0");
        await Refused(coordinator, edit, Need(0, "2.1.1.3", "2"), "est une prestation");
        await Refused(coordinator, edit, Need(0, "1", "2"), "Précisez le besoin");
        await Refused(coordinator, $"{child.Needs}/parole?evaluation={id}", new() { ["Input.Words"] = "Oui." }, "Dites comment la personne s’est exprimée");
        await Refused(coordinator, $"{child.Needs}/parole?evaluation={id}", new() { ["Input.HowExpressed"] = "Parole", ["Input.On"] = child.Today.AddDays(3).ToString("dd/MM/yyyy") }, "ne peut pas être à venir");
        await Refused(coordinator, $"{child.Needs}/outil?evaluation={id}", new() { ["Input.ToolName"] = "", ["Input.Score"] = new string('x', 501) }, "Nommez l’outil");

        // The forms refuse what the buttons refuse.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Act(coordinator, child, "Approve", id, HttpStatusCode.UnprocessableEntity)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Act(coordinator, child, "Validate", id, HttpStatusCode.UnprocessableEntity)).StatusCode);
        await Act(coordinator, child, "Start", id, HttpStatusCode.UnprocessableEntity);

        await coordinator.Post(edit, Need(0, "1.1.3", "2"));
        await coordinator.Post($"{child.Needs}/parole?evaluation={id}", new() { ["Input.HowExpressed"] = "Recherché par signes, sans réponse." });
        await Act(coordinator, child, "Approve", id);
        await Refused(coordinator, edit, Need(0, "1.1.3", "3"), "L’évaluation est approuvée");
        await Act(coordinator, child, "Reopen", id);
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post(edit, Need(0, "1.1.3", "3"))).StatusCode);
    }

    [Fact]
    [Trait("Rule", "E69")]
    public async Task A_change_made_meanwhile_shows_both_versions()
    {
        var child = await Admitted.Child(site);
        var coordinator = await site.As(Coordination);
        var id = await Start(coordinator, child);
        var edit = $"{child.Needs}/modifier?evaluation={id}";
        var fields = Need(0, "1.1.3", "2");
        fields["Input.Version"] = (await coordinator.Page(edit)).QuerySelector("input[name='Input.Version']")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post(edit, fields)).StatusCode);
        fields["Input.Needs[0].Intensity"] = "4";
        var late = await coordinator.Post(edit, fields);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = await late.Document();
        Assert.Contains("1.1.3 : 4 sur 4", page.Text("[aria-labelledby=versions]"));
        Assert.Contains("1.1.3 : 2 sur 4", page.Text("[aria-labelledby=versions]"));
    }

    [Fact]
    public async Task Nothing_is_assessed_before_the_admission()
    {
        var child = await Admitted.Child(site, admitted: false);
        var answer = await (await site.As(Coordination)).Post($"{child.Needs}?handler=Start", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("prononcez d’abord l’admission", (await answer.Document()).Text(".errors"));
    }

    [Fact]
    public async Task Words_are_taken_out_by_who_noted_them_only()
    {
        var child = await Admitted.Child(site);
        var id = await Start(await site.As(Coordination), child);
        await child.Join(site, "educatrice@demo.test");
        var words = await site.Inside("educatrice@demo.test", async (services, db) =>
        {
            Assert.True((await services.Get<AddWords>().Execute(new(child.PersonId, id, "Non.", "Parole"))).Ok);
            return (await db.Assessments.SingleAsync(a => a.Id == id)).Words.Single().Id;
        });
        var other = await site.Inside(Coordination, (services, _) => services.Get<WithdrawWords>().Execute(new(child.PersonId, id, words)));
        Assert.Equal("assessment.words-of-other", Assert.Single(other.Reasons).Code);
        Assert.True((await site.Inside("educatrice@demo.test", (services, _) => services.Get<WithdrawWords>().Execute(new(child.PersonId, id, words)))).Ok);
    }

    [Fact]
    public async Task Rights_follow_the_team_and_the_scope()
    {
        var child = await Admitted.Child(site);
        var id = await Start(await site.As(Coordination), child);
        foreach (var login in new[] { "coordination91@demo.test", "educatrice@demo.test", "liberale@demo.test", "secretariat@demo.test", "comptable@demo.test", "mere@demo.test" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await site.As(login)).GetAsync(child.Needs)).StatusCode);
        }

        await child.Join(site, "educatrice@demo.test");
        var educator = await site.As("educatrice@demo.test");
        Assert.Equal(HttpStatusCode.Redirect, (await educator.Post($"{child.Needs}/modifier?evaluation={id}", Need(0, "1.1.3", "2"))).StatusCode);
        Assert.Null((await educator.Page(child.Needs)).QuerySelector("button[formaction*='Validate']"));
        var denied = await site.Inside("educatrice@demo.test", (services, _) => services.Get<ValidateAssessment>().Execute(new(child.PersonId, id)));
        Assert.Equal(FilRouge.Platform.Commands.Ending.Denied, denied.Ending);

        // The family speaks under its own name.
        await child.Join(site, "mere@demo.test", FilRouge.Domain.Access.CareTeamPlace.Representative);
        var mother = await site.As("mere@demo.test");
        Assert.Equal(HttpStatusCode.Redirect, (await mother.Post($"{child.Needs}/parole?evaluation={id}", new() { ["Input.Words"] = "Elle veut danser.", ["Input.HowExpressed"] = "Elle me l’a dit.", ["Input.CollectedBy"] = "Claire Aubry" })).StatusCode);
        Assert.Contains("recueilli par Élodie Bardet", (await mother.Page(child.Needs)).Text(".words"));
        Assert.Equal(HttpStatusCode.NotFound, (await mother.GetAsync($"{child.Needs}/modifier?evaluation={id}")).StatusCode);
    }

    private async Task<Guid> Start(HttpClient client, Admitted child)
    {
        var answer = await client.Post($"{child.Needs}?handler=Start", []);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await site.Inside((_, db) => db.Assessments.Where(a => a.PersonId == child.PersonId).OrderByDescending(a => a.Id).Select(a => a.Id).FirstAsync());
    }

    private static async Task<HttpResponseMessage> Act(HttpClient client, Admitted child, string handler, Guid id, HttpStatusCode expected = HttpStatusCode.Redirect)
    {
        var answer = await client.Post($"{child.Needs}?handler={handler}", new() { ["Input.Id"] = id.ToString() });
        Assert.Equal(expected, answer.StatusCode);
        return answer;
    }

    private static async Task Refused(HttpClient client, string url, Dictionary<string, string> fields, string sentence)
    {
        var answer = await client.Post(url, fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(sentence, (await answer.Document()).Text(".errors"));
    }
}
