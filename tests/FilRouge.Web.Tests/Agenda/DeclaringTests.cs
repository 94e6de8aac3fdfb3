using System.Net;
using FilRouge.Domain.Agenda;
using FilRouge.Web.Agenda;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Agenda;

public sealed class DeclaringTests(Site site)
{
    [Fact]
    public async Task What_went_as_planned_is_declared_in_one_action()
    {
        var person = await Followed.Somebody(site);
        var id = await Plan(person, -1);
        var coordinator = await site.As("coordination@demo.test");
        var row = $"input[form=lot][value*='{id}']";
        var list = await PageWith(coordinator, row) ?? throw new InvalidOperationException("Not in the list.");
        var ticked = (await coordinator.Page(list)).QuerySelector(row)!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post(list, new() { ["Chosen"] = ticked }, "#lot")).StatusCode);
        Assert.Contains("1 intervention déclarée réalisée, comme prévu.", (await coordinator.Page("/agenda/a-valider")).Text(".notice"));
        // The same again is refused by its version, and says so; what is no row of one's own is nothing.
        await coordinator.Post(list, new() { ["Chosen"] = ticked }, "#lot");
        Assert.Contains("Aucune intervention n’a été déclarée", (await coordinator.Page("/agenda/a-valider")).Text(".notice"));
        var done = await site.Inside((_, db) => db.Interventions.SingleAsync(i => i.Id == id));
        Assert.Equal((InterventionStatus.Completed, 45, true), (done.Status, done.DoneMinutes, done.PersonPresent));
        Assert.Equal(("2.1.1.3", 45), (Assert.Single(done.Codes).SerafinCode.Text, done.Codes[0].Minutes));
        Assert.Null(await PageWith(coordinator, row));
    }

    [Fact]
    [Trait("Rule", "E34")]
    public async Task A_cancellation_has_a_motive_and_a_declaration_is_undone_by_the_head_of_service_only()
    {
        var person = await Followed.Somebody(site);
        var (missed, done) = (await Plan(person, -2), await Plan(person, -3));
        var coordinator = await site.As("coordination@demo.test");
        var url = Url(person, missed);
        var refused = await coordinator.Post(url, new() { ["Input.Motive"] = "" }, "#annuler");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Dites pourquoi", (await refused.Document()).Text(".errors"));
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post(url, new() { ["Input.Motive"] = "PersonIll", ["Input.Comment"] = "fièvre" }, "#annuler")).StatusCode);
        Assert.Contains("personne malade : fièvre", (await coordinator.Page(url)).Text(".summary"));

        Assert.True(await Declare(person, done, "coordination@demo.test"));
        Assert.Null((await coordinator.Page(Url(person, done))).QuerySelector("#annuler"));
        Assert.False((await Cancel(person, done, "coordination@demo.test")).Ok);
        var head = await site.As("chef@demo.test");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await head.Post(Url(person, done), new() { ["Input.Motive"] = "Weather" }, "#annuler")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await head.Post(Url(person, done), new() { ["Input.Motive"] = "Mistake" }, "#annuler")).StatusCode);
    }

    [Fact]
    [Trait("Rule", "E35")]
    public async Task The_minutes_are_shared_between_prestations_and_add_up()
    {
        var person = await Followed.Somebody(site);
        var id = await Plan(person, -1);
        var coordinator = await site.As("coordination@demo.test");
        var url = Url(person, id) + "/realisee";
        var form = await coordinator.Page(url);
        Assert.Equal("2.1.1.3", form.QuerySelector("[name='Input.Codes'] option[selected]")!.GetAttribute("value"));
        Assert.Null(form.QuerySelector("[name='Input.Note']"));
        var fields = new Dictionary<string, string>
        {
            ["Input.DoneMinutes"] = "1h",
            ["Input.PersonPresent"] = "false",
            ["Input.Codes"] = "2.1.1.3",
            ["Input.Minutes1"] = "40",
            ["Input.Code2"] = "2.4.1",
            ["Input.Minutes2"] = "10",
        };
        var wrong = await coordinator.Post(url, fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("le total saisi est 50", (await wrong.Document()).Text(".errors"));
        fields["Input.Minutes2"] = "20";
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post(url, fields)).StatusCode);
        Assert.Contains("sans la personne", (await coordinator.Page(Url(person, id))).Text(".summary"));
    }

    [Fact]
    public async Task A_session_is_logged_with_the_hour_at_which_it_really_began()
    {
        var person = await Followed.Somebody(site);
        var id = await Plan(person, -1);
        var coordinator = await site.As("coordination@demo.test");
        var url = Url(person, id) + "/realisee";
        Assert.NotEmpty((await coordinator.Page(url)).QuerySelector("[name='Input.StartedAt']")!.GetAttribute("value")!);
        var fields = new Dictionary<string, string> { ["Input.DoneMinutes"] = "1h", ["Input.PersonPresent"] = "true", ["Input.Codes"] = "2.1.1.3", ["Input.StartedAt"] = "23h30" };
        var late = await coordinator.Post(url, fields);
        Assert.Contains("passe minuit", (await late.Document()).Text("#Input_StartedAt-erreur"));
        fields["Input.StartedAt"] = "7h05";
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post(url, fields)).StatusCode);
        Assert.Contains("7 h 05", (await coordinator.Page(Url(person, id))).Text(".summary").Replace('\u00A0', ' '));
        Assert.Equal(person.Today.AddDays(-1), await site.Inside((_, db) => db.Interventions.Where(i => i.Id == id).Select(i => i.LocalDay).SingleAsync()));
    }

    [Fact]
    public async Task Words_of_a_note_propose_acts_whose_forms_are_filled_in_and_do_nothing()
    {
        var person = await Followed.Somebody(site);
        var id = await Plan(person, -1);
        var login = await person.Join(site);
        var educator = await site.As(login);
        Assert.Equal(HttpStatusCode.Redirect, (await educator.Post(Url(person, id) + "/realisee", new()
        {
            ["Input.DoneMinutes"] = "45",
            ["Input.Codes"] = "2.1.1.3",
            ["Input.PersonPresent"] = "true",
            ["Input.Note"] = "Elle a refusé les images. À l’école, ça se dégrade. Pas d’absence.",
        })).StatusCode);
        var links = (await educator.Page(Url(person, id))).QuerySelectorAll("[aria-labelledby=suites] a").ToDictionary(a => a.TextContent, a => a.GetAttribute("href")!.Split('#')[0]);
        Assert.Equal(2, links.Count);
        Assert.DoesNotContain(links.Values, l => l.Contains("images", StringComparison.Ordinal));
        var task = links.Single(l => l.Key.Contains("refus", StringComparison.Ordinal)).Value;
        Assert.Contains("refus", (await educator.Page(task)).QuerySelector("#Input_What")!.GetAttribute("value")!);
        var alert = await educator.Page(links.Single(l => l.Key.Contains("dégrade", StringComparison.Ordinal)).Value);
        Assert.NotNull(alert.QuerySelector("details[open] #noter #Input_Important[checked]"));
        Assert.Empty(await site.Inside((_, db) => db.Set<Domain.Coordination.CareTask>().Where(t => t.PersonId == person.PersonId).ToListAsync()));
        // Who may not read the note is offered nothing from it.
        Assert.Null((await (await site.As("secretariat@demo.test")).Page(Url(person, id))).QuerySelector("[aria-labelledby=suites]"));
    }

    [Fact]
    [Trait("Rule", "E33")]
    public async Task What_has_not_begun_is_not_done_and_what_is_old_is_for_the_head_of_service()
    {
        var person = await Followed.Somebody(site);
        var (future, old) = (await Plan(person, 3), await Plan(person, -140));
        Assert.False(await Declare(person, future, "chef@demo.test"));
        Assert.False(await Declare(person, old, "coordination@demo.test"));
        Assert.True(await Declare(person, old, "chef@demo.test"));
    }

    [Fact]
    public async Task A_professional_declares_her_own_writes_its_note_and_touches_no_other()
    {
        var person = await Followed.Somebody(site);
        var (hers, late) = (await Plan(person, -1), await Plan(person, -20));
        await person.Agree(site, person.Today.AddDays(-100));
        var other = await Plan(person, -2, person.IndependentId);
        var login = await person.Join(site);
        var educator = await site.As(login);
        Assert.Contains(hers.ToString(), (await educator.Page($"/agenda?voir=moi&semaine={person.Today.AddDays(-1):yyyy-MM-dd}")).QuerySelector("main")!.InnerHtml);
        Assert.Equal(HttpStatusCode.OK, (await educator.GetAsync(person.Week)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await educator.GetAsync(person.New)).StatusCode);

        Assert.Equal(HttpStatusCode.Redirect, (await educator.Post(Url(person, hers) + "/realisee", new() { ["Input.DoneMinutes"] = "45", ["Input.Codes"] = "2.1.1.3", ["Input.PersonPresent"] = "true", ["Input.Note"] = "Inès a choisi le jeu." })).StatusCode);
        Assert.Contains("Inès a choisi le jeu.", (await educator.Page(Url(person, hers))).Text("main"));
        Assert.True(await Declare(person, late, login));
        var noted = await educator.Post(Url(person, late), new() { ["Input.Note"] = "Écrite tard." }, "#ecrire");
        Assert.Equal(HttpStatusCode.Redirect, noted.StatusCode);
        Assert.Contains("heures après l’intervention", (await educator.Page(Url(person, late))).Text(".notice"));

        Assert.Equal("intervention.not-yours", (await Cancel(person, other, login)).Reasons[0].Code);
        Assert.False(await Declare(person, other, login));
        Assert.Null((await educator.Page(Url(person, other))).QuerySelector("#annuler, #ecrire, #confirmer"));

        // The secretary plans but does not read what was observed; the coordinator reads it and cannot write in her place.
        Assert.DoesNotContain("Inès a choisi", (await (await site.As("secretariat@demo.test")).Page(Url(person, hers))).Text("main"));
        var coordinator = await (await site.As("coordination@demo.test")).Page(Url(person, hers));
        Assert.Contains("Inès a choisi", coordinator.Text("main"));
        Assert.Null(coordinator.QuerySelector("#ecrire"));
        var written = await site.Inside("coordination@demo.test", async (services, db) =>
            await services.Get<WriteNote>().Execute(new(person.PersonId, hers, (await db.Interventions.AsNoTracking().SingleAsync(i => i.Id == hers)).Version, "À sa place.")));
        Assert.Equal("intervention.note-author", written.Reasons[0].Code);
    }

    [Fact]
    public async Task Nobody_outside_sees_the_week_of_a_person()
    {
        var person = await Followed.Somebody(site);
        var id = await Plan(person, 1);
        foreach (var login in new[] { "coordination91@demo.test", "liberale@demo.test", "mere@demo.test", "mdph@demo.test", "comptable@demo.test", "sessad@demo.test" })
        {
            var client = await site.As(login);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(person.Week)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(Url(person, id))).StatusCode);
        }

        var director = await site.As("direction@demo.test");
        Assert.Null((await director.Page(Url(person, id))).QuerySelector("#annuler, #deplacer, #confirmer"));
        Assert.Equal(HttpStatusCode.Forbidden, (await director.GetAsync("/agenda/a-valider")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.As("educatrice@demo.test")).GetAsync("/agenda/fermetures")).StatusCode);
        Assert.DoesNotContain(person.PersonId.ToString(), (await (await site.As("coordination91@demo.test")).Page("/agenda?voir=tout")).QuerySelector("main")!.InnerHtml);
    }

    [Fact]
    [Trait("Rule", "E69")]
    public async Task Somebody_who_changed_it_meanwhile_is_not_overwritten()
    {
        var person = await Followed.Somebody(site);
        var id = await Plan(person, 1);
        var coordinator = await site.As("coordination@demo.test");
        var url = Url(person, id);
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post(url, [], "#confirmer")).StatusCode);
        var stale = await coordinator.Post(url, new() { ["Input.Version"] = "0", ["Input.Motive"] = "Weather" }, "#annuler");
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
    }

    [Fact]
    [Trait("Rule", "E69")]
    public async Task A_note_written_meanwhile_is_not_overwritten()
    {
        var person = await Followed.Somebody(site);
        var (id, login) = (await Plan(person, -1), await person.Join(site));
        Assert.True(await Declare(person, id, login));
        Task<Intervention> Stored() => site.Inside((_, db) => db.Interventions.AsNoTracking().SingleAsync(i => i.Id == id));
        var seen = (await Stored()).Version;
        Task<Platform.Commands.Outcome> Write(string note) => site.Inside(login, (services, _) => services.Get<WriteNote>().Execute(new(person.PersonId, id, seen, note)));

        Assert.True((await Write("Écrite au cabinet.")).Ok);
        Assert.Equal(Platform.Commands.Ending.Changed, (await Write("Écrite à l’école.")).Ending);
        Assert.Equal("Écrite au cabinet.", (await Stored()).Note);
    }

    [Fact]
    public async Task Closures_are_declared_and_removed()
    {
        var secretary = await site.As("secretariat@demo.test");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await secretary.Post("/agenda/fermetures", new() { ["Input.Kind"] = "StructureClosed", ["Input.Label"] = "", ["Input.From"] = "1/8/2050", ["Input.To"] = "1/7/2050" }, "#declarer")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.Post("/agenda/fermetures", new() { ["Input.Kind"] = "PcpeClosed", ["Input.Label"] = "Été d’essai", ["Input.From"] = "1/8/2050", ["Input.To"] = "15/8/2050" }, "#declarer")).StatusCode);
        Assert.Contains("Été d’essai", (await secretary.Page("/agenda/fermetures")).Text("table.list"));
        Assert.DoesNotContain("Été d’essai", (await (await site.As("coordination91@demo.test")).Page("/agenda/fermetures")).Text("main"));
        var id = await site.Inside((_, db) => db.Closures.Where(c => c.Label == "Été d’essai").Select(c => c.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.Post("/agenda/fermetures", [], $"form:has(input[value='{id}'])")).StatusCode);
        Assert.DoesNotContain("Été d’essai", (await secretary.Page("/agenda/fermetures")).Text("main"));
    }

    [Fact]
    public async Task The_reads_of_the_record_and_of_the_day_say_what_was_done_and_what_is_silent()
    {
        var person = await Followed.Somebody(site);
        var (done, today) = (await Plan(person, -40), await Plan(person, 0));
        Assert.True(await Declare(person, done, "chef@demo.test"));
        await site.Inside("coordination@demo.test", async (services, db) =>
        {
            var account = (await db.Set<Web.Access.Account>().SingleAsync(a => a.UserName == "coordination@demo.test")).Id;
            var marks = await db.InterventionMarks(person.PersonId, person.Today.AddDays(-50), person.Today, CancellationToken.None);
            Assert.Equal([InterventionStatus.Completed, InterventionStatus.Planned], marks.Select(m => m.Status));
            Assert.Contains(today, (await db.InterventionsOn(person.Today, account, CancellationToken.None)).Select(r => r.Id));
            Assert.True(await db.CountNotClosed(person.Today.AddDays(1), account, CancellationToken.None) >= 1);
            var silent = await db.SilentPrestations(person.Today.AddDays(-28), person.Today, account, CancellationToken.None);
            Assert.Equal(person.Today.AddDays(-40), silent.Single(s => s.PersonId == person.PersonId).LastDone);
            Assert.DoesNotContain(await db.SilentPrestations(person.Today.AddDays(-45), person.Today, null, CancellationToken.None), s => s.PersonId == person.PersonId);
            return true;
        });
    }

    /// <summary>The page of the list that holds a row; null when none does.</summary>
    private static async Task<string?> PageWith(HttpClient client, string row)
    {
        for (string? url = "/agenda/a-valider"; url is not null;)
        {
            var page = await client.Page(url);
            if (page.QuerySelector(row) is not null)
            {
                return url;
            }

            url = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        return null;
    }

    private static string Url(Followed person, Guid id) => $"/personnes/{person.PersonId}/interventions/{id}";

    private Task<Guid> Plan(Followed person, int days, Guid? professionalId = null) => person.Session(site, days, professionalId);

    private Task<bool> Declare(Followed person, Guid id, string login) => site.Inside(login, async (services, db) =>
        (await services.Get<CompleteIntervention>().Execute(new(person.PersonId, id, (await db.Interventions.AsNoTracking().SingleAsync(i => i.Id == id)).Version))).Ok);

    private Task<Platform.Commands.Outcome> Cancel(Followed person, Guid id, string login) => site.Inside(login, async (services, db) =>
        await services.Get<CancelIntervention>().Execute(new(person.PersonId, id, (await db.Interventions.AsNoTracking().SingleAsync(i => i.Id == id)).Version, CancelMotive.Mistake)));
}
