using System.Net;
using FilRouge.Domain.Coordination;
using FilRouge.Web.Coordination;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Coordination;

/// <summary>Tasks and commitments: in « Ma journée », in the record, done in one action; the list of pieces.</summary>
public sealed class TaskTests(Site site)
{
    private const string Claire = "coordination@demo.test";

    private static string Of(Admitted child) => $"/personnes/{child.PersonId}/taches";

    private async Task<CareTask> Add(Admitted child, string what, string owner = "", string due = "demain")
    {
        using var answer = await (await site.As(Claire)).Post(Of(child) + "?handler=Add", new() { ["Input.What"] = what, ["Input.Other"] = owner, ["Input.DueOn"] = due }, "#tache");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await site.Inside((_, db) => db.CareTasks.SingleAsync(t => t.PersonId == child.PersonId && t.What == what));
    }

    private static Dictionary<string, string> One(CareTask task) => new() { ["Input.TaskId"] = task.Id.ToString(), ["Input.Version"] = $"{task.Version}" };

    [Fact]
    public async Task One_s_task_is_in_the_day_and_is_done_there_in_one_action()
    {
        var child = await Admitted.Child(site);
        var task = await Add(child, "Appeler le centre " + child.Name);
        var claire = await site.As(Claire);
        var day = await claire.Page("/ma-journee?tout=true");
        Assert.Contains(task.What, day.Text("[aria-labelledby=j-faire]"));
        var form = day.QuerySelector($"form:has(input[value='{task.Id}'])")!;
        var fields = One(task);
        (fields["retour"], fields["__RequestVerificationToken"]) = ("/ma-journee", form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        using var answer = await claire.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields));
        Assert.Equal("/ma-journee", answer.Headers.Location!.OriginalString);
        Assert.DoesNotContain(task.What, (await claire.Page("/ma-journee?tout=true")).Text("[aria-labelledby=j-faire]"));
        Assert.Contains("faite", (await claire.Page(Of(child))).Text("details .chip"));
    }

    [Fact]
    public async Task A_task_is_put_off_from_the_day_in_one_act_and_keeps_its_former_day()
    {
        var child = await Admitted.Child(site);
        await child.Join(site, "educatrice@demo.test");
        var task = await Add(child, "Appeler le centre " + child.Name, due: "demain");
        var claire = await site.As(Claire);
        var form = (await claire.Page("/ma-journee?tout=true")).QuerySelectorAll("details form.postpone").Single(f => f.InnerHtml.Contains(task.Id.ToString(), StringComparison.Ordinal));
        async Task<HttpResponseMessage> PutOff(string until, string why)
        {
            var fields = One(task);
            (fields["Input.Until"], fields["Input.Motive"], fields["retour"]) = (until, why, "/ma-journee");
            fields["__RequestVerificationToken"] = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            return await claire.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields));
        }

        using var refused = await PutOff("hier", "");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.NotNull((await refused.Document()).QuerySelector("details[open] form.postpone"));
        using var done = await PutOff("j+9", "école fermée");
        Assert.Equal("/ma-journee", done.Headers.Location!.OriginalString);
        var shown = (await claire.Page(Of(child))).Text("ol.todo");
        Assert.Contains("école fermée", shown);
        Assert.Contains("Reportée du", shown);
        Assert.Equal(child.Today.AddDays(9), await site.Inside((_, db) => db.CareTasks.Where(t => t.Id == task.Id).Select(t => t.DueOn).SingleAsync()));

        // Somebody else's task is as good as missing.
        var again = One(task);
        (again["Input.Until"], again["Input.Motive"]) = ("j+20", "x");
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("educatrice@demo.test")).Post(Of(child) + "?handler=Postpone", again)).StatusCode);
    }

    [Fact]
    public async Task A_commitment_and_the_gos_where_it_was_given_lead_to_each_other()
    {
        var (child, other) = (await Admitted.Child(site), await Admitted.Child(site));
        async Task<Guid> Gos(Admitted about) => await site.Inside(async (_, db) =>
        {
            var meeting = Meeting.Prepare(about.PersonId, new MeetingPlan("gos-2", DateTime.UtcNow.AddDays(-1), about.Today.AddDays(-1), "MDPH", false, [new(null, "ARS")], []), new Author(Guid.CreateVersion7(), "Claire"));
            meeting.Type(new MeetingNote("Vu.", new Dictionary<Guid, string>(), meeting.Participants.ToDictionary(p => p.Id, _ => Presence.Present), ""));
            meeting.Hold([], about.Today, DateTime.UtcNow);
            db.Add(meeting);
            await db.SaveChangesAsync();
            return meeting.Id;
        });
        var (gos, foreign) = (await Gos(child), await Gos(other));
        var claire = await site.As(Claire);
        var sheet = await claire.Page($"/personnes/{child.PersonId}/reunions/{gos}");
        var link = sheet.QuerySelector("[aria-labelledby=engagements] a")!.GetAttribute("href")!;
        Dictionary<string, string> Promise(Guid meeting) => new() { ["Input.Partner"] = "ARS", ["Input.Promise"] = "douze séances", ["Input.HeldFrom"] = "demain", ["Input.Place"] = meeting.ToString() };
        var url = link.Split('#')[0];
        Assert.Equal(gos.ToString(), (await claire.Page(url)).QuerySelector("#engagement select[name='Input.Place'] option[selected]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.NotFound, (await claire.Post(url + "&handler=Record", Promise(foreign), "#engagement")).StatusCode);
        // Posted where the form says: one comes back to the meeting.
        var form = (await claire.Page(url)).QuerySelector("#engagement")!;
        var fields = Promise(gos);
        fields["__RequestVerificationToken"] = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var kept = await claire.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields));
        Assert.Equal($"/personnes/{child.PersonId}/reunions/{gos}", kept.Headers.Location!.OriginalString);
        Assert.Contains("douze séances", (await claire.Page($"/personnes/{child.PersonId}/reunions/{gos}")).Text("[aria-labelledby=engagements]"));
        Assert.Contains("GOS de niveau 2", (await claire.Page(Of(child))).Text("[aria-labelledby=engagements] article"));

        var commitment = await site.Inside((_, db) => db.Commitments.SingleAsync(c => c.PersonId == child.PersonId));
        var away = new Dictionary<string, string> { ["Input.CommitmentId"] = commitment.Id.ToString(), ["Input.Version"] = $"{commitment.Version}", ["Input.Place"] = "" };
        Assert.Equal(HttpStatusCode.Redirect, (await claire.Post(Of(child) + "?handler=Place", away)).StatusCode);
        Assert.Contains("Aucun engagement noté", (await claire.Page($"/personnes/{child.PersonId}/reunions/{gos}")).Text("[aria-labelledby=engagements]"));
    }

    [Fact]
    public async Task The_way_back_stays_within_the_product()
    {
        var child = await Admitted.Child(site);
        var fields = One(await Add(child, "Écrire"));
        fields["retour"] = "https://ailleurs.test/";
        using var answer = await (await site.As(Claire)).Post(Of(child) + "?handler=Done", fields);
        Assert.Equal(Of(child), answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_member_sees_and_does_her_own_tasks_only()
    {
        var child = await Admitted.Child(site);
        await child.Join(site, "educatrice@demo.test");
        var (hers, partners) = (await Add(child, "Dessiner le planning", "Inès Carvalho"), await Add(child, "Répondre", "MDPH"));
        var ines = await site.As("educatrice@demo.test");
        var seen = (await ines.Page(Of(child))).Text("ol.todo");
        Assert.Contains(hers.What, seen);
        Assert.DoesNotContain(partners.What, seen);
        Assert.Contains(hers.What, (await ines.Page("/ma-journee?tout=true")).Text("[aria-labelledby=j-faire]"));
        Assert.Equal(HttpStatusCode.NotFound, (await ines.Post(Of(child) + "?handler=Done", One(partners))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await ines.Post(Of(child) + "?handler=Done", One(hers))).StatusCode);
    }

    [Fact]
    public async Task Giving_up_needs_a_motive_and_a_task_is_put_back()
    {
        var child = await Admitted.Child(site);
        var task = await Add(child, "Chercher un taxi");
        var claire = await site.As(Claire);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await claire.Post(Of(child) + "?handler=Abandon", One(task))).StatusCode);
        var fields = One(task);
        fields["Input.Motive"] = "La famille conduit.";
        Assert.Equal(HttpStatusCode.Redirect, (await claire.Post(Of(child) + "?handler=Abandon", fields)).StatusCode);
        Assert.Contains("La famille conduit.", (await claire.Page(Of(child))).Text("details"));
        // The version shown is the old one: somebody has moved the task meanwhile.
        Assert.Equal(HttpStatusCode.Conflict, (await claire.Post(Of(child) + "?handler=Reopen", One(task))).StatusCode);
    }

    [Fact]
    public async Task An_overdue_commitment_and_a_partners_late_task_come_back_to_the_coordinator()
    {
        var child = await Admitted.Child(site);
        await child.Join(site, "educatrice@demo.test");
        var id = await site.Inside(async (_, db) =>
        {
            var commitment = Commitment.Record(child.PersonId, new CommitmentContent("SESSAD " + child.Name, CommitmentKind.Prestation, "deux séances", child.Today.AddDays(-3)), null, DateTime.UtcNow);
            db.Add(commitment);
            db.Add(CareTask.Add(child.PersonId, "Réponse " + child.Name, new TaskOwner(null, "MDPH"), child.Today.AddDays(-2), new TaskOrigin(), child.Today.AddDays(-9), DateTime.UtcNow));
            await db.SaveChangesAsync();
            return commitment.Id;
        });
        var claire = await site.As(Claire);
        var day = (await claire.Page("/ma-journee?tout=true")).Text("[aria-labelledby=j-faire]");
        Assert.Contains("Relancez SESSAD " + child.Name, day);
        Assert.Contains("tâche confiée à MDPH", day);
        Assert.Contains("Relancez SESSAD", (await claire.Page($"/personnes/{child.PersonId}")).Text("[aria-labelledby=t-suite]"));
        Assert.DoesNotContain(child.Name, (await (await site.As("educatrice@demo.test")).Page("/ma-journee?tout=true")).Text("[aria-labelledby=j-faire] li a"));

        var news = new Dictionary<string, string> { ["Input.CommitmentId"] = id.ToString(), ["Input.Version"] = "0", ["Input.Verb"] = "Keep", ["Input.Comment"] = "" };
        Assert.Equal(HttpStatusCode.Redirect, (await claire.Post(Of(child) + "?handler=Follow", news)).StatusCode);
        Assert.DoesNotContain("Relancez SESSAD " + child.Name, (await claire.Page("/ma-journee?tout=true")).Text("[aria-labelledby=j-faire]"));
    }

    [Fact]
    public async Task Pieces_are_computed_what_is_missing_first_and_say_where_the_paper_is()
    {
        var child = await Admitted.Child(site);
        var (claire, url) = (await site.As(Claire), $"/personnes/{child.PersonId}/pieces");
        var rows = (await claire.Page(url)).QuerySelectorAll("tbody tr").Select(r => string.Join(' ', r.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Contains(rows, r => r.StartsWith("DIPC", StringComparison.Ordinal) && r.Contains("signée", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.StartsWith("Demande PCPE77", StringComparison.Ordinal));
        var awaited = rows.FindIndex(r => r.StartsWith("Avenant au DIPC", StringComparison.Ordinal));
        Assert.Equal(0, awaited);
        Assert.Contains("attendue avant le", rows[0]);

        var dipc = (await claire.Page(url)).QuerySelectorAll("input[name='Input.Piece']").Select(i => i.GetAttribute("value")!).Single(k => k.StartsWith("dipc:", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, (await claire.Post(url, new() { ["Input.Piece"] = dipc, ["Input.Where"] = "classeur A12" })).StatusCode);
        Assert.Contains("classeur A12", (await claire.Page(url)).Text("tbody"));
        Assert.DoesNotContain("Demande", (await claire.Page(url + "?voir=manque")).Text("tbody th"));
    }

    [Fact]
    public async Task Each_piece_is_held_by_the_right_of_its_tab()
    {
        var child = await Admitted.Child(site);
        await child.Join(site, "educatrice@demo.test");
        var url = $"/personnes/{child.PersonId}/pieces";
        var seen = (await (await site.As("educatrice@demo.test")).Page(url)).Text("tbody");
        Assert.Contains("DIPC", seen);
        Assert.DoesNotContain("Demande", seen);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("ecole@demo.test")).GetAsync(url)).StatusCode);
    }
}
