using System.Net;
using FilRouge.Domain.Access;
using FilRouge.Domain.Coordination;
using FilRouge.Web.Coordination;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Coordination;

/// <summary>A meeting, from its preparation to its minutes; its decisions are tasks.</summary>
public sealed class MeetingTests(Site site)
{
    private const string Claire = "coordination@demo.test";

    private async Task<string> Prepare(Admitted child, string kind = "ess", string others = "Paul Vasseur, enseignant référent\nMDPH")
    {
        using var answer = await (await site.As(Claire)).Post($"/personnes/{child.PersonId}/reunions/nouvelle", new()
        {
            ["Input.Kind"] = kind,
            ["Input.Day"] = "hier",
            ["Input.At"] = "10h",
            ["Input.Place"] = "École, salle 3",
            ["Input.Others"] = others,
            ["Input.Points"] = "Temps d’accueil\nCantine",
        });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private async Task<HttpResponseMessage> Type(string url, string decisions, string handler = "")
    {
        var claire = await site.As(Claire);
        var fields = (await claire.Page(url + "/note")).Sent();
        fields["Input.Points[0].Note"] = "Deux matinées de plus.";
        fields["Input.Decisions"] = decisions;
        fields["Input.Duration"] = "1h15";
        foreach (var key in fields.Keys.Where(k => k.EndsWith("].Presence", StringComparison.Ordinal)).ToList())
        {
            fields[key] = "Present";
        }

        return await claire.Post(url + "/note" + (handler.Length == 0 ? "" : "?handler=" + handler), fields);
    }

    [Fact]
    public async Task A_meeting_is_noted_while_it_takes_place_and_its_decisions_become_tasks()
    {
        var child = await Admitted.Child(site);
        var url = await Prepare(child, others: "Claire Aubry, coordonnatrice\nPaul Vasseur, enseignant référent");
        var claire = await site.As(Claire);
        var nextYear = child.Today.Year + 1;

        // Saved while typing: what is not understood is kept, and said.
        Assert.Equal(HttpStatusCode.Redirect, (await Type(url, $"Paul : ouvrir le jeudi matin pour le 12/1/{nextYear}\nappeler l’ESAT")).StatusCode);
        var note = await claire.Page(url + "/note");
        Assert.Contains($"Paul Vasseur — ouvrir le jeudi matin — pour le 12 janvier {nextYear}", note.Text(".understood"));
        Assert.Contains("il manque qui s’en charge", note.Text(".understood"));

        using (var refused = await Type(url, "appeler l’ESAT", "Hold"))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Contains("« appeler l’ESAT »", (await refused.Document()).Text("#Input_Decisions-erreur"));
        }

        Assert.Equal(HttpStatusCode.Redirect, (await Type(url, $"Paul : ouvrir le jeudi matin pour le 12/1/{nextYear}\nclaire : écrire à la CPAM pour demain", "Hold")).StatusCode);
        var tasks = await site.Inside((_, db) => db.CareTasks.Where(t => t.PersonId == child.PersonId).OrderBy(t => t.DueOn).ToListAsync());
        Assert.Equal(["écrire à la CPAM", "ouvrir le jeudi matin"], tasks.Select(t => t.What));
        var held = await claire.Page(url);
        Assert.Contains("tenue", held.Text(".chip"));
        Assert.Contains("Deux matinées de plus.", held.Text("[aria-labelledby=releve]"));
        Assert.Contains("ouvrir le jeudi matin", held.Text("[aria-labelledby=decisions]"));
        Assert.Contains("1 h 15", held.Text("main").Replace('\u00A0', ' '));

        Assert.Equal(HttpStatusCode.Redirect, (await claire.Post(url + "?handler=Circulate", [], "#diffuser")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await claire.GetAsync(url + "/note")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await claire.GetAsync(url + "/modifier")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await claire.Post(url + "?handler=Complete", new() { ["Input.Text"] = "C’est le vendredi." }, "#additif")).StatusCode);
        Assert.Contains("C’est le vendredi.", (await claire.Page(url)).Text("main"));
    }

    [Fact]
    public async Task Decisions_are_read_as_they_are_typed()
    {
        var child = await Admitted.Child(site);
        using var answer = await Type(await Prepare(child), "Paul : ouvrir le jeudi pour demain", "Read");
        var part = await answer.Document();
        Assert.Contains("compris", part.Text(".chip"));
        Assert.Null(part.QuerySelector("header.top"));
    }

    [Fact]
    public async Task Minutes_open_to_those_invited_and_to_the_person_once_they_are_out()
    {
        var child = await Admitted.Child(site);
        await child.Join(site, "liberale@demo.test");
        await child.Join(site, "educatrice@demo.test");
        await child.Join(site, "mere@demo.test", CareTeamPlace.Representative);
        var url = await Prepare(child, others: "Maud Pelletier, psychologue");
        var team = await Prepare(child, "supervision", "Maud Pelletier");
        var (maud, ines, mother, claire) = (await site.As("liberale@demo.test"), await site.As("educatrice@demo.test"), await site.As("mere@demo.test"), await site.As(Claire));
        Assert.Equal(HttpStatusCode.Redirect, (await Type(url, "", "Hold")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Type(team, "", "Hold")).StatusCode);

        // Invited: that it took place, not yet what was noted. Not invited: nothing. The person's side: nothing before it is out.
        var before = await maud.Page(url);
        Assert.DoesNotContain("Deux matinées", before.Text("main"));
        Assert.Contains("en cours d’écriture", before.Text("main"));
        Assert.Equal(HttpStatusCode.NotFound, (await ines.GetAsync(url)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await mother.GetAsync(url)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await maud.GetAsync(url + "/note")).StatusCode);

        Assert.Equal(HttpStatusCode.Redirect, (await claire.Post(url + "?handler=Circulate", [], "#diffuser")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await claire.Post(team + "?handler=Circulate", [], "#diffuser")).StatusCode);
        Assert.Contains("Deux matinées", (await maud.Page(url)).Text("main"));
        Assert.Contains("Deux matinées", (await mother.Page(url)).Text("main"));
        Assert.Equal(HttpStatusCode.NotFound, (await ines.GetAsync(url)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await mother.GetAsync(team)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await maud.GetAsync(team)).StatusCode);

        var thread = (await mother.Page($"/personnes/{child.PersonId}/echanges")).Text("article.said h3");
        Assert.Contains("ESS", thread);
        Assert.DoesNotContain("Supervision", thread);
    }

    [Fact]
    public async Task A_meeting_about_somebody_else_is_not_found_through_this_person()
    {
        var (one, other) = (await Admitted.Child(site), await Admitted.Child(site));
        var url = await Prepare(one);
        var claire = await site.As(Claire);
        Assert.Equal(HttpStatusCode.NotFound, (await claire.GetAsync(url.Replace(one.PersonId.ToString(), other.PersonId.ToString(), StringComparison.Ordinal))).StatusCode);
    }

    [Fact]
    public async Task A_preparation_changes_and_a_meeting_is_cancelled_with_a_reason()
    {
        var child = await Admitted.Child(site);
        var url = await Prepare(child);
        var claire = await site.As(Claire);
        var fields = (await claire.Page(url + "/modifier")).Sent();
        fields["Input.Points"] = "Cantine\nVacances";
        Assert.Equal(HttpStatusCode.Redirect, (await claire.Post(url + "/modifier", fields)).StatusCode);
        Assert.Contains("Cantine Vacances", (await claire.Page(url)).Text(".points li b"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await claire.Post(url + "?handler=Cancel", [], "#annuler")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await claire.Post(url + "?handler=Cancel", new() { ["Input.Reason"] = "École fermée." }, "#annuler")).StatusCode);
        Assert.Contains("École fermée.", (await claire.Page(url)).Text("main"));
    }

    [Fact]
    public async Task The_gos_sheet_is_made_from_the_data_and_leaves_needs_out_unless_asked()
    {
        var child = await Admitted.Child(site);
        await Prepare(child, "gos-1");
        var (claire, root) = (await site.As(Claire), $"/personnes/{child.PersonId}");
        Assert.Equal(HttpStatusCode.Redirect, (await claire.Post(root + "/taches?handler=Record", new()
        {
            ["Input.Partner"] = "ARS",
            ["Input.Kind"] = "Funding",
            ["Input.Promise"] = "quatre séances par semaine",
            ["Input.HeldFrom"] = "1/9/2027",
        }, "#engagement")).StatusCode);
        var sheet = await claire.Page(root + "/gos");
        Assert.Contains("quatre séances par semaine", sheet.Text("[aria-labelledby=engagements]"));
        Assert.Contains("Élodie", sheet.Text("main"));
        Assert.Null(sheet.QuerySelector("#besoins"));
        var chosen = await claire.Page(root + "/gos?montrer=besoins");
        Assert.NotNull(chosen.QuerySelector("#besoins"));
        Assert.Null(chosen.QuerySelector("#engagements"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("secretariat@demo.test")).GetAsync(root + "/gos")).StatusCode);
    }
}
