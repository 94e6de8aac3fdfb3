using FilRouge.Platform.Access;
using FilRouge.Web.Access;
using System.Net;
using FilRouge.Domain.Network;
using FilRouge.Web.Network;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Network;

public sealed class NetworkTests(Site site)
{
    private static Dictionary<string, string> Fields(string name) => new()
    {
        ["Input.Name"] = name,
        ["Input.ProfessionCode"] = "psychologue",
        ["Input.Status"] = "Independent",
        ["Input.Zones"] = "Seine-et-Marne, 91000 Évry-Courcouronnes",
        ["Input.Slots"] = "mercredi 14h-17h30",
        ["Input.Capacity"] = "10 h",
        ["Input.Ages"] = "From6To11",
        ["Input.Disabilities"] = "Autism",
    };

    [Fact]
    public async Task A_coordinator_adds_a_professional_in_words()
    {
        var coordinator = await site.As("coordination@demo.test");
        var fields = Fields("Zoé Montrachet");
        fields["Input.Rpps"] = "10 00 10 00 101";
        var answer = await coordinator.Post("/reseau/professionnels/nouveau", fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        var page = await coordinator.Page(answer.Headers.Location!.ToString());
        Assert.Contains("Zoé Montrachet", page.Text("h1"));
        Assert.Contains("Seine-et-Marne (77), Évry-Courcouronnes", page.Text("main"));
        Assert.Contains("mercredi de 14 h à 17 h 30", page.Text("main").Replace('\u00A0', ' '));
        Assert.Contains("clé du numéro RPPS", page.Text(".notice"));
        Assert.Contains("Aucune convention", page.Text("main"));

        var list = await coordinator.Page("/reseau?q=montrachet&profession=psychologue&statut=Independent&departement=77&public=Autism");
        Assert.Contains("Zoé Montrachet", list.Text("table.list"));
        Assert.DoesNotContain("Zoé Montrachet", (await coordinator.Page("/reseau?q=montrachet&departement=94")).Text("main"));
        Assert.DoesNotContain("Zoé Montrachet", (await coordinator.Page("/reseau?q=montrachet&public=From60")).Text("main"));
        Assert.DoesNotContain("Zoé Montrachet", (await coordinator.Page("/reseau?q=montrachet&partis=true")).Text("main"));

        fields["Input.Name"] = "Zoé Montrachet bis";
        var twice = await coordinator.Post("/reseau/professionnels/nouveau", fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.StatusCode);
        Assert.Contains("porte déjà ce numéro RPPS", (await twice.Document()).Text(".errors"));
    }

    [Fact]
    public async Task What_is_not_understood_comes_back_with_all_that_was_typed()
    {
        var coordinator = await site.As("coordination@demo.test");
        var fields = Fields("Paul Trompette");
        (fields["Input.Zones"], fields["Input.Slots"], fields["Input.Rpps"], fields["Input.ProfessionCode"]) = ("Trifouilly", "quand je peux", "12", "");
        var answer = await coordinator.Post("/reseau/professionnels/nouveau", fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        var errors = page.Text(".errors");
        Assert.Contains("Ni département ni commune", errors);
        Assert.Contains("Créneau non compris", errors);
        Assert.Contains("11 chiffres", errors);
        Assert.Contains("profession", errors);
        Assert.Equal("Paul Trompette", page.QuerySelector("[name='Input.Name']")!.GetAttribute("value"));
        Assert.Contains("Trifouilly", page.QuerySelector("[name='Input.Zones']")!.TextContent);
    }

    [Fact]
    public async Task Two_people_who_change_the_same_entry_see_both_versions()
    {
        var coordinator = await site.As("coordination@demo.test");
        var id = await Add("Rose Divergente");
        var fields = Fields("Rose Divergente");
        var page = await coordinator.Page($"/reseau/professionnels/{id}/modifier");
        Assert.Equal("Seine-et-Marne", page.QuerySelector("[name='Input.Zones']")!.TextContent.Trim());
        var stale = new Dictionary<string, string>(fields) { ["Input.Version"] = page.QuerySelector("[name='Input.Version']")!.GetAttribute("value")! };

        fields["Input.Phone"] = "01 60 00 00 00";
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post($"/reseau/professionnels/{id}/modifier", fields)).StatusCode);
        var answer = await coordinator.Post($"/reseau/professionnels/{id}/modifier", stale);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("01 60 00 00 00", (await answer.Document()).Text("#versions ~ *"));
    }

    [Fact]
    public async Task An_agreement_lives_from_draft_to_termination()
    {
        var id = await Add("Ida Convention");
        var url = $"/reseau/professionnels/{id}";
        var (secretary, director) = (await site.As("secretariat@demo.test"), await site.As("direction@demo.test"));
        var number = "C-" + id.ToString("N")[^8..];
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await secretary.Post(url, new() { ["Input.Number"] = "", ["Input.From"] = "" }, "#preparer")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.Post(url, new() { ["Input.Number"] = number, ["Input.From"] = "1/1/2026" }, "#preparer")).StatusCode);

        Assert.Equal(HttpStatusCode.Redirect, (await Act(secretary, url, "Send")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Act(secretary, url, "Sign", "1/1/2090")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Act(secretary, url, "Sign", "2/1/2026")).StatusCode);
        Assert.Contains("ne donne pas ce droit", (await secretary.Page(url)).Text(".reasons"));
        Assert.Equal(HttpStatusCode.Forbidden, (await Act(secretary, url, "Activate")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Act(director, url, "Activate")).StatusCode);
        Assert.Contains("en vigueur", (await director.Page(url)).Text("article h3"));
        Assert.Contains("n’a pas de fin", (await director.Page(url)).Text("article .reasons"));
        Assert.Equal(HttpStatusCode.Redirect, (await Act(director, url, "Suspend", "1/3/2026")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Act(director, url, "Resume", "1/2/2026")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Act(director, url, "Resume", "1/4/2026")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Act(director, url, "Terminate", "30/6/2026")).StatusCode);

        var agreement = await site.Inside((_, db) => db.Agreements.SingleAsync(a => a.ProfessionalId == id));
        Assert.Equal((AgreementStatus.Terminated, true, false, false), (agreement.Status, agreement.IsInForceOn(new(2026, 2, 1)), agreement.IsInForceOn(new(2026, 3, 15)), agreement.IsInForceOn(new(2026, 7, 1))));
    }

    [Fact]
    public async Task Structures_are_kept_by_kind()
    {
        var secretary = await site.As("secretariat@demo.test");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await secretary.Post("/reseau/structures/nouvelle", new() { ["Input.Name"] = " ", ["Input.Finess"] = "1" })).StatusCode);
        var answer = await secretary.Post("/reseau/structures/nouvelle", new() { ["Input.Name"] = "École des Sablons", ["Input.Kind"] = "School", ["Input.Postcode"] = "77000", ["Input.Commune"] = "Melun" });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await secretary.Page("/reseau/structures?q=sablons&nature=School");
        Assert.Contains("École des Sablons", page.Text("table.list"));
        var edit = page.QuerySelector("tbody a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.Post(edit, new() { ["Input.Name"] = "École des Grands Sablons", ["Input.Kind"] = "School" })).StatusCode);
        Assert.Contains("Grands Sablons", (await secretary.Page("/reseau/structures?q=grands")).Text("table.list"));
    }

    [Fact]
    public async Task Each_service_keeps_its_own_network_and_each_role_its_rights()
    {
        var id = await Add("Ulysse Frontière");
        var url = $"/reseau/professionnels/{id}";
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("coordination91@demo.test")).GetAsync(url)).StatusCode);
        Assert.DoesNotContain("Ulysse", (await (await site.As("coordination91@demo.test")).Page("/reseau?q=ulysse")).Text("main"));
        foreach (var reader in new[] { "educatrice@demo.test", "comptable@demo.test", "direction@demo.test" })
        {
            Assert.Contains("Ulysse", (await (await site.As(reader)).Page(url)).Text("h1"));
            Assert.Equal(HttpStatusCode.Forbidden, (await (await site.As(reader)).GetAsync("/reseau/professionnels/nouveau")).StatusCode);
        }

        foreach (var stranger in new[] { "liberale@demo.test", "mere@demo.test", "mdph@demo.test", "admin@demo.test" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await site.As(stranger)).GetAsync("/reseau")).StatusCode);
        }
    }

    [Fact]
    public async Task An_account_is_the_one_of_a_single_professional()
    {
        var (first, second) = (await Add("Paire Première"), await Add("Paire Seconde"));
        var head = await site.As("chef@demo.test");
        var login = await Agenda.Followed.NewAccount(site, Platform.Access.Role.Independent);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await head.Post($"/reseau/professionnels/{first}/compte", new() { ["Input.Login"] = "educatrice@demo.test" })).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await head.Post($"/reseau/professionnels/{first}/compte", new() { ["Input.Login"] = login })).StatusCode);
        var twice = await head.Post($"/reseau/professionnels/{second}/compte", new() { ["Input.Login"] = login });
        Assert.Contains("déjà relié à Paire Première", (await twice.Document()).Text(".errors"));
        Assert.Equal(HttpStatusCode.Redirect, (await head.Post($"/reseau/professionnels/{first}/compte", new() { ["Input.Login"] = "" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.As("coordination@demo.test")).GetAsync($"/reseau/professionnels/{first}/compte")).StatusCode);
    }

    [Fact]
    public async Task Somebody_who_leaves_stays_readable()
    {
        var id = await Add("Léon Départ");
        var coordinator = await site.As("coordination@demo.test");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await coordinator.Post($"/reseau/professionnels/{id}", new() { ["Input.ActiveTo"] = "1/1/2001" }, "#depart")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post($"/reseau/professionnels/{id}", new() { ["Input.ActiveTo"] = "" }, "#depart")).StatusCode);
        Assert.Contains("dans le réseau jusqu’au", (await coordinator.Page($"/reseau/professionnels/{id}")).Text("main"));
    }

    private Task<Guid> Add(string name) => site.Inside("coordination@demo.test", async (services, _) =>
    {
        var outcome = await services.Get<AddProfessional>().Execute(new(new ProfessionalForm { Name = name, Status = ProfessionalStatus.Independent, ProfessionCode = "psychologue", Zones = "77" }));
        Assert.True(outcome.Ok, string.Join(" ", outcome.Reasons.Select(r => r.Sentence)));
        return outcome.Id;
    });

    private static Task<HttpResponseMessage> Act(HttpClient client, string url, string verb, string on = "") =>
        client.Post(url, new() { ["Input.On"] = on }, $"form:has(input[value={verb}])");
}
