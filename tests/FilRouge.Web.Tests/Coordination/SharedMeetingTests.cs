using System.Net;
using FilRouge.Domain.Access;
using FilRouge.Domain.Coordination;
using FilRouge.Web.Access;
using FilRouge.Web.Coordination;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Coordination;

/// <summary>A meeting about several persons: each has her own part, and nobody is named in the record of another.</summary>
public sealed class SharedMeetingTests(Site site)
{
    private const string Claire = "coordination@demo.test";

    private async Task<(string Url, Dictionary<Guid, Guid> Parts)> Prepare(string others, params Admitted[] children)
    {
        using var answer = await Send(others, "ess", children);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var url = answer.Headers.Location!.OriginalString;
        var shared = Guid.Parse(url.Split('/')[^1]);
        return (url, await site.Inside((_, db) => db.Meetings.Where(m => m.SharedId == shared).ToDictionaryAsync(m => m.PersonId, m => m.Id)));
    }

    private async Task<HttpResponseMessage> Send(string others, string kind, params Admitted[] children)
    {
        var claire = await site.As(Claire);
        var token = (await claire.Page("/reunions/nouvelle")).QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        List<KeyValuePair<string, string>> fields =
        [
            new("__RequestVerificationToken", token), new("Input.Kind", kind), new("Input.Day", "hier"), new("Input.At", "9h"), new("Input.Place", "Salle bleue"),
            new("Input.Others", others), new("Input.Invited", "Claire Aubry"), new("Input.Points", "Où en est-on"), .. children.Select(c => new KeyValuePair<string, string>("Persons", c.PersonId.ToString())),
        ];
        return await claire.PostAsync("/reunions/nouvelle", new FormUrlEncodedContent(fields));
    }

    private async Task<HttpResponseMessage> Type(string url, bool hold, bool confirmed, params (Guid Meeting, string Note, string Decisions)[] typed)
    {
        var claire = await site.As(Claire);
        var fields = (await claire.Page(url + "/note")).Sent();
        foreach (var key in fields.Keys.Where(k => k.EndsWith("].Presence", StringComparison.Ordinal)).ToList())
        {
            fields[key] = "Present";
        }

        foreach (var (meeting, note, decisions) in typed)
        {
            var part = fields.Single(f => f.Value == meeting.ToString()).Key.Replace(".MeetingId", "", StringComparison.Ordinal);
            (fields[part + ".Note"], fields[part + ".Decisions"]) = (note, decisions);
        }

        fields["Input.Confirmed"] = confirmed ? "true" : "false";
        return await claire.Post(url + "/note" + (hold ? "?handler=Hold" : ""), fields);
    }

    [Fact]
    public async Task Each_record_shows_its_own_part_and_no_other_name()
    {
        var (one, two) = (await Admitted.Child(site), await Admitted.Child(site));
        await one.Join(site, "mere@demo.test", CareTeamPlace.Representative);
        await one.Join(site, "liberale@demo.test");
        var (url, parts) = await Prepare("Maud Pelletier, psychologue", one, two);
        using (var held = await Type(url, true, false, (parts[one.PersonId], "mot-premier", "claire : appeler le centre pour demain"), (parts[two.PersonId], "mot-second", "")))
        {
            Assert.Equal(HttpStatusCode.Redirect, held.StatusCode);
        }

        var claire = await site.As(Claire);
        var whole = (await claire.Page(url)).Text("main");
        Assert.Contains("mot-premier", whole);
        Assert.Contains("mot-second", whole);
        Assert.Equal(HttpStatusCode.Redirect, (await claire.Post(url + "?handler=Circulate", [], "#diffuser")).StatusCode);

        // Whoever reads the record of one finds nothing of the other: page, thread, tasks, history, for each role.
        string[] pages = ["", "/echanges", "/taches", "/historique", $"/reunions/{parts[one.PersonId]}"];
        foreach (var login in new[] { Claire, "chef@demo.test", "mere@demo.test", "liberale@demo.test" })
        {
            var reader = await site.As(login);
            foreach (var page in pages)
            {
                using var answer = await reader.GetAsync($"/personnes/{one.PersonId}{page}");
                var body = await answer.Content.ReadAsStringAsync();
                Assert.DoesNotContain(two.Name, body, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("mot-second", body, StringComparison.Ordinal);
            }
        }

        // Rights are those of each record: the mother and the psychologist of one read her part, and nothing of the other's.
        foreach (var login in new[] { "mere@demo.test", "liberale@demo.test" })
        {
            var reader = await site.As(login);
            Assert.Contains("mot-premier", (await reader.Page($"/personnes/{one.PersonId}/reunions/{parts[one.PersonId]}")).Text("main"));
            Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/personnes/{two.PersonId}/reunions/{parts[two.PersonId]}")).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync(url)).StatusCode);
        }

        var tasks = await site.Inside((_, db) => db.CareTasks.Where(t => t.MeetingId == parts[one.PersonId] || t.MeetingId == parts[two.PersonId]).ToListAsync());
        Assert.Equal((one.PersonId, "appeler le centre"), (Assert.Single(tasks).PersonId, tasks[0].What));
    }

    [Fact]
    public async Task The_act_of_one_says_nothing_of_another_and_each_read_is_traced()
    {
        var (one, two) = (await Admitted.Child(site), await Admitted.Child(site));
        var (url, parts) = await Prepare("", one, two);
        using var kept = await Type(url, false, false, (parts[one.PersonId], "mot-premier", ""), (parts[two.PersonId], "mot-second", ""));
        var acts = await site.Inside((_, db) => db.Acts.Where(a => a.Subject == one.PersonId && a.Code.StartsWith("coordination.meeting.share")).ToListAsync());
        Assert.Equal(2, acts.Count);
        Assert.DoesNotContain(acts, a => a.Payload!.Contains("mot-second", StringComparison.Ordinal) || a.Payload!.Contains(two.PersonId.ToString(), StringComparison.OrdinalIgnoreCase));
        var traced = await site.Inside((_, db) => db.ReadTraces.Where(t => t.Page == CoordinationAccess.Shared && (t.PersonId == one.PersonId || t.PersonId == two.PersonId)).Select(t => t.PersonId).Distinct().CountAsync());
        Assert.Equal(2, traced);
    }

    [Fact]
    public async Task A_name_in_the_part_of_another_stops_the_whole_note_until_it_is_confirmed()
    {
        var (one, two) = (await Admitted.Child(site), await Admitted.Child(site));
        var (url, parts) = await Prepare("", one, two);
        (Guid, string, string)[] typed = [(parts[one.PersonId], $"Même taxi que {two.Name.ToUpperInvariant()}.", ""), (parts[two.PersonId], "mot-second", "")];
        using var refused = await Type(url, false, false, typed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("confirmez", (await refused.Document()).Text(".errors"));
        Assert.All(await site.Inside((_, db) => db.Meetings.Where(m => parts.Values.Contains(m.Id)).Select(m => m.Note).ToListAsync()), Assert.Empty);
        using var confirmed = await Type(url, false, true, typed);
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
    }

    [Fact]
    public async Task A_decision_that_is_not_understood_holds_no_part_back_from_the_others()
    {
        var (one, two) = (await Admitted.Child(site), await Admitted.Child(site));
        var (url, parts) = await Prepare("", one, two);
        using var refused = await Type(url, true, false, (parts[one.PersonId], "a", "moi : écrire pour demain"), (parts[two.PersonId], "b", "sans personne"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("sans personne", (await refused.Document()).Text(".errors"));
        Assert.All(await site.Inside((_, db) => db.Meetings.Where(m => parts.Values.Contains(m.Id)).Select(m => m.Status).ToListAsync()), s => Assert.Equal(MeetingStatus.Prepared, s));
    }

    [Fact]
    public async Task Who_is_close_to_one_is_not_invited_for_all_and_one_person_is_not_several()
    {
        var (one, two) = (await Admitted.Child(site), await Admitted.Child(site));
        using (var close = await Send("Élodie " + one.Name, "ess", one, two))
        {
            Assert.Contains("une fois la réunion préparée", (await close.Document()).Text("#Input_Others-erreur"));
        }

        using var alone = await Send("", "ess", one);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, alone.StatusCode);
        Assert.Contains("dans son dossier", (await alone.Document()).Text(".errors"));
    }

    [Fact]
    public async Task Persons_of_another_service_are_not_gathered()
    {
        var (one, two) = (await Admitted.Child(site), await Admitted.Child(site));
        var foreign = await site.Inside(async (_, db) => (await Given.PersonIn(db, (await db.Organisations.SingleAsync(o => o.Code == "PCPE91")).Id, "Ailleurs")).Id);
        using var answer = await Send("", "ess", one, two with { PersonId = foreign });
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var (url, _) = await Prepare("", one, two);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("coordination91@demo.test")).GetAsync(url)).StatusCode);
    }

    [Fact]
    public async Task A_meeting_moves_and_is_cancelled_in_every_record()
    {
        var (one, two) = (await Admitted.Child(site), await Admitted.Child(site));
        var (url, parts) = await Prepare("", one, two);
        var claire = await site.As(Claire);
        Assert.Equal(HttpStatusCode.Redirect, (await claire.Post(url + "?handler=Move", new() { ["Input.Day"] = "demain", ["Input.At"] = "14h", ["Input.Place"] = "Mairie" }, "#deplacer")).StatusCode);
        Assert.All(await site.Inside((_, db) => db.Meetings.Where(m => parts.Values.Contains(m.Id)).ToListAsync()), m => Assert.Equal(("Mairie", one.Today.AddDays(1)), (m.Place, m.LocalDay)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await claire.Post(url + "?handler=Cancel", new() { ["Input.Reason"] = "" }, "#annuler")).StatusCode);
        using (var named = await claire.Post(url + "?handler=Cancel", new() { ["Input.Reason"] = "Absence de " + one.Name }, "#annuler"))
        {
            Assert.Contains("dans le dossier de chacun", (await named.Document()).Text("#Input_Reason-erreur"));
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await claire.Post(url + "?handler=Move", new() { ["Input.Day"] = "demain", ["Input.At"] = "14h", ["Input.Place"] = "Chez " + two.Name }, "#deplacer")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await claire.Post(url + "?handler=Cancel", new() { ["Input.Reason"] = "Salle prise" }, "#annuler")).StatusCode);
        Assert.Contains("Salle prise", (await claire.Page($"/personnes/{two.PersonId}/reunions/{parts[two.PersonId]}")).Text("main"));
    }
}
