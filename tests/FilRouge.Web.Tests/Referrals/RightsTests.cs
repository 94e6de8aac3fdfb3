using System.Net;
using FilRouge.Domain.Access;
using FilRouge.Domain.Referrals;
using FilRouge.Web.Access;
using FilRouge.Web.Referrals;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using static FilRouge.Web.Tests.Referrals.Requests;

namespace FilRouge.Web.Tests.Referrals;

public sealed class RightsTests(Site site)
{
    private static Dictionary<string, string> Notification(DateOnly opens, DateOnly? ends, string? nationalId = null) => new()
    {
        ["Input.RightCode"] = RightTypes.Pcpe,
        ["Input.Qualification"] = nameof(OrientationQualification.Target),
        ["Input.DecidedOn"] = opens.AddDays(-10) < Today ? opens.AddDays(-10).Typed() : Today.Typed(),
        ["Input.Opens"] = opens.Typed(),
        ["Input.Ends"] = ends?.Typed() ?? "",
        ["Input.Mdph"] = "77",
        ["Input.NationalId"] = nationalId ?? "",
    };

    private async Task<Guid> Record(HttpClient client, Made made, Dictionary<string, string> typed)
    {
        var answer = await client.Post(made.Of("droits/nouvelle"), typed);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, (await answer.Document()).Text(".errors"));
        return await site.Inside((_, db) => db.CdaphDecisions.Where(d => d.PersonId == made.PersonId).OrderByDescending(d => d.Id).Select(d => d.Id).FirstAsync());
    }

    [Fact]
    public async Task Without_any_decision_the_tab_says_what_to_do_and_the_list_has_41_rights()
    {
        var (client, made) = (await site.As(Coordinator), await site.Received());
        Assert.Contains("Proposez d’ouvrir un dossier", (await client.Page(made.Of("droits"))).Text(".empty"));
        Assert.Equal(41, (await client.Page(made.Of("droits/nouvelle"))).QuerySelectorAll("select[name='Input.RightCode'] option").Length);
        var refused = await client.Post(made.Of("droits/nouvelle"), new() { ["Input.RightCode"] = "99.9" });
        Assert.Contains("Écrivez le jour de la décision", (await refused.Document()).Text(".errors"));
    }

    [Fact]
    [Trait("Rule", "E22")]
    public async Task A_decision_is_read_in_a_word_and_near_its_end_the_renewal_is_due_until_it_is_filed()
    {
        var (client, made) = (await site.As(Coordinator), await site.Received());
        var id = await Record(client, made, Notification(Today.AddYears(-2), Today.AddMonths(2)));

        var page = await client.Page(made.Of("droits"));
        Assert.Contains("moins d’un trimestre", page.Text(".chip"));
        Assert.Contains("active", page.Text("td .chip"));

        var refused = await client.Post(made.Of($"droits/{id}"), [], "#renouveler");
        Assert.Contains("Écrivez la preuve du dépôt", (await refused.Document()).Text(".errors"));
        await client.Post(made.Of($"droits/{id}"), new() { ["Input.RenewalProof"] = "Récépissé du guichet" }, "#renouveler");
        Assert.Contains("Récépissé du guichet", (await client.Page(made.Of("droits"))).Text("td"));
    }

    [Fact]
    [Trait("Rule", "E66")]
    [Trait("Rule", "E22")]
    public async Task A_pasted_proof_of_filing_is_kept_without_what_nobody_sees()
    {
        var (client, made) = (await site.As(Coordinator), await site.Received());
        var id = await Record(client, made, Notification(Today.AddYears(-2), Today.AddMonths(2)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.Post(made.Of($"droits/{id}"), new() { ["Input.RenewalProof"] = "\u200B" }, "#renouveler")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.Post(made.Of($"droits/{id}"), new() { ["Input.RenewalProof"] = "Re\u0301ce\u0301pisse\u0301 no\u200B 12" }, "#renouveler")).StatusCode);
        Assert.Equal("Récépissé no 12", await site.Inside((_, db) => db.CdaphDecisions.Where(d => d.Id == id).SelectMany(d => d.Filings).Select(f => f.Proof).SingleAsync()));
    }

    [Fact]
    [Trait("Rule", "E21")]
    public async Task Expired_rights_say_what_goes_on_and_what_stops()
    {
        var (client, made) = (await site.As(Coordinator), await site.Received());
        await Record(client, made, Notification(Today.AddYears(-3), Today.AddMonths(-5)));

        var page = await client.Page(made.Of("droits"));
        Assert.Contains("échue", page.Text(".chip"));
        Assert.Contains("les nouvelles prestations directes", page.Text("dl dd"));
        Assert.Contains("rien n’est effacé", page.Text("section"));
    }

    [Fact]
    [Trait("Rule", "E21")]
    public async Task A_gap_between_rights_is_told_on_the_dipc()
    {
        var ((made, _), client) = (await site.Admitted(), await site.As(Coordinator));
        Assert.DoesNotContain("La coordination, la guidance", (await client.Page(made.Of("dipc"))).Text("main p"));
        await Record(client, made, Notification(Today.AddYears(-3), Today.AddMonths(-5)));

        Assert.Contains("La coordination, la guidance et les prestations en cours continuent, rien n’est effacé", (await client.Page(made.Of("dipc"))).Text("main p"));
    }

    [Fact]
    [Trait("Rule", "E19")]
    [Trait("Rule", "E20")]
    public async Task A_new_decision_replaces_the_old_one_and_the_same_notification_twice_is_one()
    {
        var (client, made) = (await site.As(Coordinator), await site.Received());
        var first = await Record(client, made, Notification(Today.AddYears(-1), Today.AddYears(1), "IDNAT-1"));

        var twice = await client.Post(made.Of("droits/nouvelle"), Notification(Today.AddYears(-1), Today.AddYears(1), "IDNAT-1"));
        Assert.Contains("déjà enregistrée", (await twice.Document()).Text(".errors"));
        var second = Notification(Today, Today.AddYears(3), "IDNAT-2");
        Assert.Contains("annule et la remplace", (await (await client.Post(made.Of("droits/nouvelle"), second)).Document()).Text(".errors"));
        second["Input.ReplacesId"] = first.ToString();
        await Record(client, made, second);

        var rows = (await client.Page(made.Of("droits"))).QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        Assert.Contains("active", rows[0]);
        Assert.Contains("remplacée", rows[1]);
    }

    [Fact]
    public async Task A_decision_cancelled_comes_back_and_its_implementation_names_a_structure()
    {
        var (client, made) = (await site.As(Coordinator), await site.Received());
        var id = await Record(client, made, Notification(Today.AddYears(-1), Today.AddYears(1)));
        var url = made.Of($"droits/{id}");

        await client.Post(url, [], "#annuler");
        Assert.Contains("annulée", (await client.Page(made.Of("droits"))).Text("td .chip"));
        await client.Post(url, [], "#reactiver");
        Assert.Contains("active", (await client.Page(made.Of("droits"))).Text("td .chip"));
        var refused = await client.Post(url, new() { ["Input.Implementation"] = "Partial", ["Input.Transfer"] = "NotNeeded" }, "#mettre-en-oeuvre");
        Assert.Contains("quelle structure", (await refused.Document()).Text(".errors"));
        await client.Post(url, new() { ["Input.Implementation"] = "Partial", ["Input.ImplementedBy"] = "SESSAD Les Tilleuls", ["Input.Transfer"] = "NotNeeded" }, "#mettre-en-oeuvre");
        Assert.Contains("SESSAD Les Tilleuls", (await client.Page(made.Of("droits"))).Text("td"));
    }

    [Fact]
    [Trait("Rule", "E71")]
    public async Task Two_cancellations_and_two_proofs_are_all_kept_with_when_they_were_entered()
    {
        var (client, made) = (await site.As(Coordinator), await site.Received());
        var id = await Record(client, made, Notification(Today.AddYears(-1), Today.AddMonths(2)));
        var (url, before) = (made.Of($"droits/{id}"), DateTime.UtcNow);
        foreach (var (off, on) in new[] { (-90, -80), (-60, -50) })
        {
            Assert.Equal(HttpStatusCode.Redirect, (await client.Post(url, new() { ["Input.CancelledOn"] = Today.AddDays(off).Typed() }, "#annuler")).StatusCode);
            Assert.Equal(HttpStatusCode.Redirect, (await client.Post(url, new() { ["Input.ReactivatedOn"] = Today.AddDays(on).Typed() }, "#reactiver")).StatusCode);
        }

        foreach (var proof in new[] { "Récépissé du guichet", "Pièces complémentaires" })
        {
            await client.Post(url, new() { ["Input.RenewalProof"] = proof }, "#renouveler");
        }

        var row = (await client.Page(made.Of("droits"))).Text("tbody tr");
        Assert.All(new[] { -90, -80, -60, -50 }, d => Assert.Contains(Domain.Common.FrenchDate.Long(Today.AddDays(d)), row));
        Assert.All(new[] { "Récépissé du guichet", "Pièces complémentaires" }, proof => Assert.Contains(proof, row));
        var chain = RightsChain.Of(await site.Inside((_, db) => db.CdaphDecisions.AsNoTracking().Where(d => d.PersonId == made.PersonId).ToListAsync()));
        Assert.Equal(101 - 20, chain.EligibleDays(Today.AddDays(-100), Today));
        Assert.Equal((2, 2), (chain.Decisions[0].Interruptions.Count, chain.Decisions[0].Filings.Count));
        Assert.Equal(101, chain.AsKnownAt(before).EligibleDays(Today.AddDays(-100), Today));
        Assert.Contains(Domain.Common.FrenchDate.Long(Today.AddDays(-90)), (await client.Page(url)).Text("[aria-labelledby=annulation]"));
    }

    [Fact]
    [Trait("Rule", "E69")]
    public async Task A_cancellation_made_on_an_older_reading_says_that_the_decision_has_changed()
    {
        var (client, made) = (await site.As(Coordinator), await site.Received());
        var id = await Record(client, made, Notification(Today.AddYears(-1), Today.AddMonths(2)));
        var read = await site.Inside((_, db) => db.CdaphDecisions.Where(d => d.Id == id).Select(d => d.Version).SingleAsync());
        Assert.True((await site.Do<FileRenewal, FileRenewal.Input>(Coordinator, new(made.PersonId, id, Today, "Récépissé", read))).Ok);

        Assert.Equal(Platform.Commands.Ending.Changed, (await site.Do<CancelDecision, CancelDecision.Input>(Coordinator, new(made.PersonId, id, Today, read))).Ending);
    }

    [Fact]
    public async Task The_person_and_the_family_read_their_rights_and_change_nothing()
    {
        var made = await site.Received();
        await Record(await site.As(Coordinator), made, Notification(Today.AddYears(-1), Today.AddYears(1)));
        await site.Done<AddTeamMember, AddTeamMember.Input>(Coordinator, new(made.PersonId) { Login = "mere@demo.test", Category = CareTeamCategory.Family, Place = CareTeamPlace.Representative });
        var mother = await site.As("mere@demo.test");
        Assert.Contains("active", (await mother.Page(made.Of("droits"))).Text("td .chip"));
        Assert.Equal(HttpStatusCode.NotFound, (await mother.GetAsync(made.Of("droits/nouvelle"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await mother.GetAsync(made.Of("parcours"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("coordination91@demo.test")).GetAsync(made.Of("droits"))).StatusCode);
    }
}
