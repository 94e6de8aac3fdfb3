using System.Net;
using FilRouge.Domain.Access;
using FilRouge.Domain.Coordination;
using FilRouge.Web.Coordination;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Coordination;

/// <summary>The thread of exchanges: noted in one form, corrected without losing anything, read by whom its scope is open to.</summary>
public sealed class ExchangeTests(Site site)
{
    private const string Claire = "coordination@demo.test";

    private static Dictionary<string, string> Said(string text, string scope = "Support", string kind = "Call") => new()
    {
        ["Input.Kind"] = kind,
        ["Input.Scope"] = scope,
        ["Input.Other"] = "Élodie, sa mère",
        ["Input.Text"] = text,
    };

    private static string Of(Admitted child) => $"/personnes/{child.PersonId}/echanges";

    private async Task<string> Thread(Admitted child, string login) => (await (await site.As(login)).Page(Of(child))).Text("article.said");

    private async Task Note(Admitted child, string login, string text, string scope = "Support", string kind = "Call")
    {
        using var answer = await (await site.As(login)).Post(Of(child), Said(text, scope, kind), "#noter");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task A_call_is_noted_now_and_its_next_step_is_a_task()
    {
        var child = await Admitted.Child(site);
        var claire = await site.As(Claire);
        var fields = Said("Elle a trouvé une place au centre de loisirs.");
        (fields["Input.Next"], fields["Input.NextDueOn"], fields["Input.Important"]) = ("Envoyer la fiche au centre", "demain", "true");
        Assert.Equal(HttpStatusCode.Redirect, (await claire.Post(Of(child), fields, "#noter")).StatusCode);

        var page = await claire.Page(Of(child));
        Assert.Contains("Appel : Élodie, sa mère", page.Text("article.said"));
        Assert.Contains("important", page.Text("article.said .chip"));
        Assert.Contains("Envoyer la fiche au centre", page.Text("[aria-labelledby=a-faire]"));
        Assert.Contains("Claire Aubry", page.Text("[aria-labelledby=a-faire]"));
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_the_field_and_nothing_typed_is_lost()
    {
        var child = await Admitted.Child(site);
        var fields = Said("");
        (fields["Input.Next"], fields["Input.Other"]) = ("Rappeler", "");
        using var answer = await (await site.As(Claire)).Post(Of(child), fields, "#noter");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.Contains("Dites avec qui", page.Text("#Input_With-erreur"));
        Assert.Contains("Écrivez ce qui a été dit", page.Text("#Input_Text-erreur"));
        Assert.Contains("Dites pour quand", page.Text("#Input_NextDueOn-erreur"));
        Assert.Equal("Rappeler", page.QuerySelector("#Input_Next")!.GetAttribute("value"));
        Assert.Empty(await site.Inside((_, db) => db.Exchanges.Where(e => e.PersonId == child.PersonId).ToListAsync()));
    }

    [Fact]
    public async Task A_call_is_noted_as_one_line_from_the_synthese()
    {
        var child = await Admitted.Child(site);
        var claire = await site.As(Claire);
        var form = (await claire.Page($"/personnes/{child.PersonId}")).QuerySelector("#ligne")!;
        var token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        async Task<HttpResponseMessage> Type(string line) => await claire.PostAsync(
            form.GetAttribute("action"), new FormUrlEncodedContent(new Dictionary<string, string> { ["Input.Line"] = line, ["__RequestVerificationToken"] = token }));

        using var done = await Type("courriel de Mme Dupont : place libre mercredi #important → envoyer la fiche demain");
        Assert.Equal(Of(child), done.Headers.Location!.OriginalString);
        var page = await claire.Page(Of(child));
        Assert.Contains("Noté : courriel", page.Text("main").Replace("courrier ou courriel", "courriel", StringComparison.Ordinal));
        Assert.Contains("Mme Dupont", page.Text("article.said h3"));
        Assert.Contains("important", page.Text("article.said .chip"));
        Assert.Contains("envoyer la fiche", page.Text("[aria-labelledby=a-faire]"));

        // What cannot be read comes back beside the line, with the whole form filled in from the rest.
        using var again = await Type("place libre mercredi → rappeler demain");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        var shown = await again.Document();
        Assert.Contains("avec qui", shown.Text("#Input_Line-erreur"));
        Assert.Equal("rappeler", shown.QuerySelector("#Input_Next")!.GetAttribute("value"));
        Assert.NotNull(shown.QuerySelector("details[open] #noter"));
        Assert.Single(await site.Inside((_, db) => db.Exchanges.Where(e => e.PersonId == child.PersonId).ToListAsync()));
    }

    [Fact]
    public async Task A_line_is_read_as_it_is_typed_by_who_may_write()
    {
        var child = await Admitted.Child(site);
        await child.Join(site, "ecole@demo.test");
        using var answer = await (await site.As(Claire)).Post(Of(child) + "?handler=Read", new() { ["Input.Line"] = "École : absent → rappeler" }, "#ligne");
        Assert.Contains("compris", (await answer.Document()).Text(".chip"));
        Assert.Null((await (await site.As("direction@demo.test")).Page(Of(child))).QuerySelector("#ligne"));

        // School writes about school without having to say so.
        using var noted = await (await site.As("ecole@demo.test")).Post(Of(child) + "?handler=Line", new() { ["Input.Line"] = "mère : matinée tenue" }, "#ligne");
        Assert.Equal(HttpStatusCode.Redirect, noted.StatusCode);
        Assert.Equal(ExchangeScope.School, await site.Inside((_, db) => db.Exchanges.Where(e => e.PersonId == child.PersonId).Select(e => e.Scope).SingleAsync()));
    }

    [Fact]
    public async Task A_correction_keeps_the_former_text_and_is_the_authors_only()
    {
        var child = await Admitted.Child(site);
        await Note(child, Claire, "Place le mardi.");
        var id = await site.Inside((_, db) => db.Exchanges.Where(e => e.PersonId == child.PersonId).Select(e => e.Id).SingleAsync());
        var url = $"{Of(child)}/{id}";
        var claire = await site.As(Claire);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await claire.Post(url, new() { ["Input.Text"] = "Place le jeudi.", ["Input.Reason"] = "" })).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await claire.Post(url, new() { ["Input.Text"] = "Place le jeudi.", ["Input.Reason"] = "jour confondu" })).StatusCode);
        var page = await claire.Page(url);
        Assert.Contains("Place le jeudi.", page.Text("[aria-labelledby=dit]"));
        Assert.Contains("Place le mardi.", page.Text("main"));
        Assert.Contains("jour confondu", page.Text("main"));

        var chief = await site.As("chef@demo.test");
        Assert.Null((await chief.Page(url)).QuerySelector("#Input_Reason"));
        var stale = await claire.Post(url, new() { ["Input.Version"] = "0", ["Input.Text"] = "Autre.", ["Input.Reason"] = "x" });
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
    }

    [Fact]
    public async Task Each_reads_what_her_place_opens_and_nothing_else()
    {
        var child = await Admitted.Child(site);
        await child.Join(site, "educatrice@demo.test");
        await child.Join(site, "liberale@demo.test");
        await child.Join(site, "ecole@demo.test");
        await child.Join(site, "mere@demo.test", CareTeamPlace.Representative);
        await child.Join(site, "personne@demo.test", CareTeamPlace.Self);
        await Note(child, Claire, "mot-soutien");
        await Note(child, Claire, "mot-ecole", "School");
        await Note(child, Claire, "mot-sante", "Health");
        await Note(child, Claire, "mot-confidence", "Confided");
        await Note(child, "liberale@demo.test", "mot-liberale", "Health");
        await Note(child, "ecole@demo.test", "mot-maitre", "School");

        string[] words = ["mot-soutien", "mot-ecole", "mot-sante", "mot-confidence", "mot-liberale", "mot-maitre"];
        async Task Sees(string login, params string[] seen)
        {
            var text = await Thread(child, login);
            Assert.Equal([.. seen.Order()], words.Where(text.Contains).Order());
        }

        await Sees(Claire, words);
        await Sees("chef@demo.test", "mot-soutien", "mot-ecole", "mot-confidence", "mot-maitre");
        await Sees("direction@demo.test", "mot-soutien", "mot-ecole", "mot-maitre");
        await Sees("educatrice@demo.test", "mot-soutien", "mot-ecole", "mot-sante", "mot-liberale", "mot-maitre");
        await Sees("liberale@demo.test", "mot-liberale");
        await Sees("ecole@demo.test", "mot-ecole", "mot-maitre");
        await Sees("secretariat@demo.test");
        await Sees("mere@demo.test", "mot-soutien", "mot-ecole", "mot-maitre");
        await Sees("personne@demo.test", "mot-soutien", "mot-ecole", "mot-sante", "mot-liberale", "mot-maitre");

        // The page of one exchange follows the same rule as the list.
        var health = await site.Inside((_, db) => db.Exchanges.Where(e => e.PersonId == child.PersonId && e.Text == "mot-sante").Select(e => e.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("mere@demo.test")).GetAsync($"{Of(child)}/{health}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await site.As("educatrice@demo.test")).GetAsync($"{Of(child)}/{health}")).StatusCode);
    }

    [Fact]
    public async Task School_writes_about_school()
    {
        var child = await Admitted.Child(site);
        await child.Join(site, "ecole@demo.test");
        using var answer = await (await site.As("ecole@demo.test")).Post(Of(child), Said("La mère est fatiguée."), "#noter");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("scolarité", (await answer.Document()).Text("#Input_Scope-erreur"));
    }

    [Fact]
    public async Task The_thread_is_paged_without_loss_and_filtered_by_kind()
    {
        var child = await Admitted.Child(site);
        await site.Inside(async (_, db) =>
        {
            var (author, at) = (new Author(Guid.CreateVersion7(), "Claire"), new DateTime(2026, 3, 1, 9, 0, 0, DateTimeKind.Utc));
            for (var i = 0; i < 45; i++)
            {
                // Several at the same instant: the key breaks the tie.
                db.Add(Exchange.Log(child.PersonId, new ExchangeContent(i % 3 == 0 ? ExchangeKind.Visit : ExchangeKind.Call, ExchangeScope.Support, "Anne", at.AddHours(i / 4), $"texte {i:00}."), author, DateTime.UtcNow));
            }

            db.Add(Meeting.Prepare(child.PersonId, new MeetingPlan("ess", at.AddHours(5), new DateOnly(2026, 3, 1), "École", false, [new(null, "Anne")], []), author));
            return await db.SaveChangesAsync();
        });
        var claire = await site.As(Claire);
        var (seen, url, pages) = (new List<string>(), (string?)Of(child), 0);
        while (url is not null)
        {
            var page = await claire.Page(url);
            seen.AddRange(page.QuerySelectorAll("article.said").Select(a => a.TextContent));
            url = page.QuerySelector(".pager a[rel=next]")?.GetAttribute("href");
            pages++;
        }

        Assert.Equal((46, 46, 3), (seen.Count, seen.Distinct().Count(), pages));
        Assert.Equal(15, (await claire.Page(Of(child) + "?nature=visite")).QuerySelectorAll("article.said").Length);
        Assert.Single((await claire.Page(Of(child) + "?nature=reunion")).QuerySelectorAll("article.said"));
    }
}
