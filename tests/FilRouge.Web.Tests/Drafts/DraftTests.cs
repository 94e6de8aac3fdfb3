using System.Net;
using AngleSharp.Html.Dom;
using FilRouge.Domain.Access;
using FilRouge.Platform.Access;
using FilRouge.Platform.Time;
using FilRouge.Web.Access;
using FilRouge.Web.Agenda;
using FilRouge.Web.Demo;
using FilRouge.Web.Record;
using FilRouge.Web.Tests.Agenda;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Drafts;

/// <summary>What is typed and not sent is kept for its author alone, comes back in its form, and leaves no trace once it is sent.</summary>
public sealed class DraftTests(Site site)
{
    private const string NewRequest = "/demandes/nouvelle";

    [Fact]
    public async Task A_draft_comes_back_filled_with_its_line_and_goes_when_it_is_thrown_away()
    {
        var client = await Alone(Role.Coordinator);
        var form = await client.Page(NewRequest);
        var fields = Fields(form);
        fields["Input.RequesterName"] = "Odile Essai";
        fields["Input.CurrentSituation"] = "\r\nDeux lignes,\r\net des « guillemets ».";
        fields["Input.Informed"] = "Emergency";
        Assert.Equal(HttpStatusCode.OK, (await Keep(client, NewRequest, fields)).StatusCode);

        var back = await client.Page(NewRequest);
        Assert.Equal("Odile Essai", Value(back, "Input.RequesterName"));
        Assert.Equal("\nDeux lignes,\net des « guillemets ».", ((IHtmlTextAreaElement)back.QuerySelector("[name='Input.CurrentSituation']")!).Value.ReplaceLineEndings("\n"));
        Assert.Matches("^Brouillon du .+ à .+ repris — l’effacer$", back.Text(".draft-line"));
        Assert.Contains("Nouvelle demande", (await client.Page("/mes-brouillons")).Text("main table"));

        Assert.Equal(HttpStatusCode.Redirect, (await client.Post(NewRequest, [], ".draft-line")).StatusCode);
        var empty = await client.Page(NewRequest);
        Assert.Equal("", Value(empty, "Input.RequesterName"));
        Assert.Null(empty.QuerySelector(".draft-line"));
        // A save that was on its way comes too late.
        Assert.Equal(HttpStatusCode.Gone, (await Keep(client, NewRequest, fields)).StatusCode);
        Assert.Empty(await Contents(fields));
    }

    [Fact]
    public async Task Only_its_author_reads_it_and_nobody_writes_over_it()
    {
        var (mine, other) = (await Alone(Role.Coordinator), await Alone(Role.HeadOfService));
        var fields = Fields(await mine.Page(NewRequest));
        fields["Input.CurrentSituation"] = "Écrit par Claire.";
        Assert.Equal(HttpStatusCode.OK, (await Keep(mine, NewRequest, fields)).StatusCode);
        Assert.DoesNotContain("Écrit par Claire", (await other.Page(NewRequest)).Source.Text, StringComparison.Ordinal);
        Assert.Null((await other.Page($"{NewRequest}?brouillon={fields["brouillon.id"]}")).QuerySelector(".draft-line"));

        var stolen = new Dictionary<string, string>(fields) { ["__RequestVerificationToken"] = Fields(await other.Page(NewRequest))["__RequestVerificationToken"], ["Input.CurrentSituation"] = "Par un autre." };
        Assert.Equal(HttpStatusCode.Conflict, (await Keep(other, NewRequest, stolen)).StatusCode);
        Assert.Contains("Écrit par Claire.", Assert.Single(await Contents(fields)));
        Assert.Equal(HttpStatusCode.BadRequest, (await mine.PostAsync(NewRequest + "?brouillon=garder", new FormUrlEncodedContent([new("brouillon.id", fields["brouillon.id"])]))).StatusCode);
        await mine.Post(NewRequest, [], ".draft-line");
    }

    [Fact]
    public async Task Two_windows_never_write_over_each_other_and_a_repeated_save_is_one()
    {
        var client = await Alone(Role.Coordinator);
        var one = Fields(await client.Page(NewRequest));
        one["Input.CurrentSituation"] = "Première fenêtre.";
        Assert.Equal(HttpStatusCode.OK, (await Keep(client, NewRequest, one)).StatusCode);
        var (left, right) = (Fields(await client.Page(NewRequest)), Fields(await client.Page(NewRequest)));
        Assert.Equal(one["brouillon.id"], left["brouillon.id"]);
        (left["Input.CurrentSituation"], right["Input.CurrentSituation"]) = ("À gauche.", "À droite.");
        Assert.Equal(HttpStatusCode.OK, (await Keep(client, NewRequest, left)).StatusCode);
        // The answer was lost: the same save again is the same save.
        Assert.Equal(HttpStatusCode.OK, (await Keep(client, NewRequest, left)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await Keep(client, NewRequest, right)).StatusCode);
        right["brouillon.id"] = Guid.NewGuid().ToString();
        right["brouillon.depuis"] = "";
        Assert.Equal(HttpStatusCode.OK, (await Keep(client, NewRequest, right)).StatusCode);
        // An older save of a window comes after a newer one.
        left["brouillon.rang"] = "7";
        await Keep(client, NewRequest, left);
        Assert.Equal(HttpStatusCode.OK, (await Keep(client, NewRequest, new(left) { ["brouillon.rang"] = "6", ["Input.CurrentSituation"] = "Ancien." })).StatusCode);

        Assert.Contains("À gauche.", Assert.Single(await Contents(left)));
        var back = await client.Page(NewRequest);
        Assert.Contains("un autre, du", back.Text(".draft-line"));
        var second = await client.Page(back.QuerySelector(".draft-line a")!.GetAttribute("href")!);
        Assert.Equal("À droite.", ((IHtmlTextAreaElement)second.QuerySelector("[name='Input.CurrentSituation']")!).Value);
        await client.Post(NewRequest, [], ".draft-line");
        await client.Post(NewRequest, [], ".draft-line");
        Assert.Null((await client.Page(NewRequest)).QuerySelector(".draft-line"));
    }

    [Fact]
    public async Task An_accepted_form_leaves_no_draft_and_the_journal_never_held_it()
    {
        var person = await Followed.Somebody(site);
        var client = await Alone(Role.Coordinator);
        var url = $"/personnes/{person.PersonId}/bilan/nouveau";
        var page = await client.GetAsync(url);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var fields = Fields(await page.Document());
        var text = "Secret" + Guid.NewGuid().ToString("N");
        var area = (await client.Page(url)).QuerySelector("main form textarea")!.GetAttribute("name")!;
        fields[area] = text;
        Assert.Equal(HttpStatusCode.OK, (await Keep(client, url, fields)).StatusCode);
        Assert.Empty(await site.Inside((_, db) => db.Acts.Where(a => a.Payload!.Contains(text)).Select(a => a.Code).ToListAsync()));
        Assert.Equal(text, ((IHtmlTextAreaElement)(await client.Page(url)).QuerySelector($"[name='{area}']")!).Value);

        var request = Fields(await client.Page(NewRequest));
        (request["Input.RequesterName"], request["Input.Informed"], request["Input.CurrentSituation"]) = ("Odile", "Yes", text);
        (request["Input.BirthName"], request["Input.GivenNames"], request["Input.BirthDate"], request["Input.CallerRepresents"]) = ("Reçue" + text, "Ewen", "14/3/2017", "true");
        Assert.Equal(HttpStatusCode.OK, (await Keep(client, NewRequest, request)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.PostAsync(NewRequest, new FormUrlEncodedContent(new Dictionary<string, string>(request) { ["Input.BirthName"] = "" }))).StatusCode);
        Assert.Single(await Contents(request));
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostAsync(NewRequest, new FormUrlEncodedContent(request))).StatusCode);
        Assert.Empty(await Contents(request));
        Assert.Null((await client.Page(NewRequest)).QuerySelector(".draft-line"));
        Assert.Equal(HttpStatusCode.Gone, (await Keep(client, NewRequest, request)).StatusCode);

        // Without any script: the button keeps the same way, and the page says so.
        var kept = await client.PostAsync(url + "?brouillon=garder", new FormUrlEncodedContent(Fields(await client.Page(url))));
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.Contains("Le brouillon est gardé", (await client.Page(kept.Headers.Location!.OriginalString)).Text(".notice"));
        Assert.Equal("Garder le brouillon", (await client.Page(url)).Text("noscript button"));
    }

    [Fact]
    [Trait("Rule", "E70")]
    public async Task A_draft_about_a_person_one_may_no_longer_open_is_neither_shown_nor_lost()
    {
        var person = await Followed.Somebody(site);
        var login = await person.Join(site);
        var session = await person.Session(site, -1);
        var client = await Alone(login);
        var url = $"/personnes/{person.PersonId}/interventions/{session}/realisee";
        var fields = Fields(await client.Page(url));
        fields["Input.Note"] = "Écrit avant le retrait.";
        Assert.Equal(HttpStatusCode.OK, (await Keep(client, url, fields)).StatusCode);
        Assert.Contains(person.PersonId.ToString(), (await client.Page("/mes-brouillons")).QuerySelector("main")!.InnerHtml);

        await Withdraw(person, person.Today.AddDays(-1));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(url)).StatusCode);
        // Kept on a machine without network, it comes back after the withdrawal: taken, not shown, and the refusal is journaled.
        var late = new Dictionary<string, string>(fields) { ["brouillon.rang"] = "3", ["Input.Note"] = "Écrit hors ligne." };
        Assert.Equal(HttpStatusCode.Accepted, (await Keep(client, url, late)).StatusCode);
        var list = await client.Page("/mes-brouillons");
        Assert.Contains("1 brouillon concerne une personne dont vous ne pouvez plus ouvrir le dossier", list.Text("main"));
        Assert.DoesNotContain(person.PersonId.ToString(), list.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("Écrit", list.Text("main"), StringComparison.Ordinal);
        Assert.NotEmpty(await site.Inside((_, db) => db.Acts.Where(a => a.Subject == person.PersonId && !a.Allowed && a.Reason == "Brouillon gardé à part, sans être montré.").Select(a => a.Id).ToListAsync()));
        // About nobody, the answer is the same: it tells nothing.
        Assert.Equal(HttpStatusCode.Accepted, (await Keep(client, $"/personnes/{Guid.NewGuid()}/interventions/{session}/realisee", new(late) { ["brouillon.id"] = Guid.NewGuid().ToString() })).StatusCode);

        await Withdraw(person, null);
        Assert.Equal("Écrit hors ligne.", ((IHtmlTextAreaElement)(await client.Page(url)).QuerySelector("[name='Input.Note']")!).Value);
    }

    [Fact]
    [Trait("Rule", "E69")]
    public async Task What_changed_while_one_typed_is_shown_beside_the_typed_text()
    {
        var person = await Followed.Somebody(site);
        var login = await person.Join(site);
        var (session, client) = (await person.Session(site, -1), await Alone(login));
        var url = $"/personnes/{person.PersonId}/interventions/{session}";
        var fields = (await client.Page(url)).Sent("#ecrire");
        fields["Input.Note"] = "Ma version.";
        Assert.Equal(HttpStatusCode.OK, (await Keep(client, url, fields)).StatusCode);
        await site.Inside(login, (services, _) => services.Get<WriteNote>().Execute(new(person.PersonId, session, int.Parse(fields["Input.Version"]), "Écrite ailleurs.")));

        var back = (await client.Page(url)).Sent("#ecrire");
        Assert.Equal(("Ma version.", fields["Input.Version"]), (back["Input.Note"], back["Input.Version"]));
        using var answer = await client.PostAsync(url + "?handler=Note", new FormUrlEncodedContent(back));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var both = await answer.Document();
        Assert.Contains("Ma version. Écrite ailleurs.", both.Text("#versions ~ * table td"));
        Assert.Equal("Ma version.", both.Sent("#ecrire")["Input.Note"]);
    }

    [Fact]
    public async Task A_session_that_ended_while_typing_loses_nothing()
    {
        var login = await Followed.NewAccount(site, Role.Coordinator);
        var client = await Alone(login);
        var fields = Fields(await client.Page(NewRequest));
        fields["Input.CurrentSituation"] = "Tapé avant que la session finisse.";
        using var ended = site.Anonymous();
        Assert.Equal(HttpStatusCode.Unauthorized, (await Keep(ended, NewRequest, fields)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await ended.PostAsync(NewRequest, new FormUrlEncodedContent(fields))).StatusCode);
        ended.DefaultRequestHeaders.Add("Origin", site.Root.GetLeftPart(UriPartial.Authority));
        using var answer = await ended.PostAsync(NewRequest, new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        var page = await answer.Document();
        Assert.Contains("Ce que vous aviez écrit est gardé", page.Text(".notice"));

        // Somebody else who signs in on that screen gets nothing of it.
        var signIn = Hidden(page, "form:not(.draft-line)");
        (signIn["Input.Login"], signIn["Input.Password"]) = ("chef@demo.test", DemoTerritory.Password);
        using var other = site.Anonymous();
        var token = Hidden(await other.Page("/connexion"), "form")["__RequestVerificationToken"];
        Assert.Equal(HttpStatusCode.Redirect, (await other.PostAsync("/connexion", new FormUrlEncodedContent(new Dictionary<string, string>(signIn) { ["__RequestVerificationToken"] = token }))).StatusCode);
        Assert.Null((await other.Page(NewRequest)).QuerySelector(".draft-line"));

        signIn["Input.Login"] = login;
        using var back = await ended.PostAsync("/connexion", new FormUrlEncodedContent(signIn));
        Assert.Equal(NewRequest, back.Headers.Location!.OriginalString);
        var again = await ended.Page(NewRequest);
        Assert.Equal("Tapé avant que la session finisse.", ((IHtmlTextAreaElement)again.QuerySelector("[name='Input.CurrentSituation']")!).Value);
        await ended.Post(NewRequest, [], ".draft-line");
    }

    [Fact]
    public async Task Drafts_are_forgotten_after_the_delay_of_the_service()
    {
        var client = await Alone(Role.Secretary);
        var fields = Fields(await client.Page(NewRequest));
        fields["Input.RequesterName"] = "Ancien";
        Assert.Equal(HttpStatusCode.OK, (await Keep(client, NewRequest, fields)).StatusCode);
        var id = Guid.Parse(fields["brouillon.id"]);
        Task<int> Age(int days) => site.Inside((services, db) => db.Drafts.Where(d => d.Id == id).ExecuteUpdateAsync(s => s.SetProperty(d => d.SavedAtUtc, services.Get<Clock>().UtcNow.AddDays(-days))));
        async Task<bool> There() => await site.Inside(async (services, db) =>
        {
            await ForgetDrafts.Run(db, services.Get<Clock>(), CancellationToken.None);
            return await db.Drafts.AnyAsync(d => d.Id == id);
        });
        Assert.Equal(1, await Age(29));
        Assert.True(await There());
        Assert.Equal(1, await Age(31));
        Assert.False(await There());
    }

    [Fact]
    public async Task Signing_out_is_taken()
    {
        var client = await Alone(Role.Coordinator);
        Assert.Equal(HttpStatusCode.Redirect, (await client.Post("/ma-journee", [], "form[action='/deconnexion']")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/ma-journee")).StatusCode);
    }

    [Fact]
    public async Task Neither_a_password_nor_a_file_is_kept()
    {
        using var client = site.Anonymous();
        Assert.Null((await client.Page("/connexion")).QuerySelector("[data-draft]"));
        var signedIn = await Alone(Role.HeadOfService);
        Assert.Null((await signedIn.Page("/personnes/importer")).QuerySelector("[data-draft]"));
        var fields = Fields(await signedIn.Page(NewRequest));
        fields["Input.Password"] = "secret";
        Assert.Equal(HttpStatusCode.OK, (await Keep(signedIn, NewRequest, fields)).StatusCode);
        Assert.DoesNotContain("secret", Assert.Single(await Contents(fields)), StringComparison.Ordinal);
        await signedIn.Post(NewRequest, [], ".draft-line");
    }

    /// <summary>A client and an account of its own: what others keep meanwhile is not its.</summary>
    private async Task<HttpClient> Alone(Role role) => await Alone(await Followed.NewAccount(site, role));

    private async Task<HttpClient> Alone(string login)
    {
        var client = site.Anonymous();
        Assert.Equal(HttpStatusCode.Redirect, (await client.Post("/connexion", new() { ["Input.Login"] = login, ["Input.Password"] = DemoTerritory.Password })).StatusCode);
        return client;
    }

    private static async Task<HttpResponseMessage> Keep(HttpClient client, string url, Dictionary<string, string> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}brouillon=garder") { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("Accept", "application/json");
        request.Headers.Add("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        return await client.SendAsync(request);
    }

    private static Dictionary<string, string> Fields(IHtmlDocument page) => page.Sent("main form[data-draft]");

    private static Dictionary<string, string> Hidden(IHtmlDocument page, string form) =>
        page.QuerySelector(form)!.QuerySelectorAll("input[type=hidden][name]").OfType<IHtmlInputElement>().ToDictionary(i => i.Name!, i => i.Value);

    private static string? Value(IHtmlDocument page, string name) => ((IHtmlInputElement)page.QuerySelector($"[name='{name}']")!).Value;

    private Task<List<string>> Contents(Dictionary<string, string> fields)
    {
        var id = Guid.Parse(fields["brouillon.id"]);
        return site.Inside((_, db) => db.Drafts.Where(d => d.Id == id && d.Fields != "").Select(d => d.Fields).ToListAsync());
    }

    private Task<int> Withdraw(Followed person, DateOnly? on) => site.Inside((_, db) =>
        db.CareTeam.Where(m => m.PersonId == person.PersonId && m.Place == CareTeamPlace.Member).ExecuteUpdateAsync(s => s.SetProperty(m => m.WithdrawnOn, on)));
}
