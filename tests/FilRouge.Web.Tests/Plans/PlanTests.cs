using System.Net;
using FilRouge.Domain.Access;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Referrals;
using FilRouge.Web.Plans;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Plans;

public sealed class PlanTests(Site site)
{
    private const string Coordination = "coordination@demo.test";

    [Fact]
    public async Task A_plan_is_written_submitted_signed_and_amended_by_forms()
    {
        var child = await Admitted.Child(site);
        var coordinator = await site.As(Coordination);
        Assert.Contains("Aucun projet n’est écrit", (await coordinator.Page(child.Plan)).Text(".empty"));
        await Sent(coordinator, $"{child.Plan}?handler=Start", []);
        Assert.Equal(EpisodeStatus.Planning, await child.Path(site));
        var empty = await coordinator.Page(child.Plan);
        Assert.Contains("Écrivez au moins un objectif.", empty.Text(".reasons"));

        await Sent(coordinator, $"{child.Plan}/attente", new() { ["Input.Author"] = "Person", ["Input.Words"] = "Je veux des copines." });
        var expectation = await Line(child, v => v.Expectations.Single().LineId);
        await Sent(coordinator, $"{child.Plan}/objectif?attente={expectation}", new() { ["Input.Wording"] = "Jouer avec une amie", ["Input.ExpectationId"] = expectation.ToString(), ["Input.OtherNeed"] = "1.2.1.2", ["Input.Indicator"] = "jeux par semaine" });
        var goal = await Line(child, v => v.Goals.Single().LineId);
        await Sent(coordinator, $"{child.Plan}/prestation?objectif={goal}", Prestation(goal));
        var line = await Line(child, v => v.Prestations.Single().LineId);
        Assert.Equal("1,5 par semaine", (await coordinator.Page($"{child.Plan}/prestation?ligne={line}")).QuerySelector("[name='Input.Frequency']")!.GetAttribute("value"));
        await Sent(coordinator, $"{child.Plan}/avis?objectif={goal}", new() { ["Input.Opinion"] = "Expressed", ["Input.PersonOpinion"] = "Oui, avec Zoé." });
        await Sent(coordinator, $"{child.Plan}/dates", new() { ["Input.StartsOn"] = child.Today.ToString("dd/MM/yyyy"), ["Input.EndsOn"] = child.Today.AddYears(1).AddDays(-1).ToString("dd/MM/yyyy"), ["Input.CrisisPlan"] = "Appeler sa mère.", ["Input.ClosurePlan"] = "Chez sa tante." });

        var page = await coordinator.Page(child.Plan);
        var chain = page.Text(".chain");
        Assert.All(new[] { "Je veux des copines.", "relations et les interactions", "Jouer avec une amie", "Oui, avec Zoé.", "Psychologue", "1,5 par semaine, 1 h à chaque fois", "à chercher" }, words => Assert.Contains(words, chain.Replace('\u00A0', ' ')));
        Assert.Contains("Appeler sa mère.", page.Text("[aria-labelledby=crise]"));

        await Sent(coordinator, $"{child.Plan}?handler=Submit", []);
        Assert.Equal(EpisodeStatus.PlanApproval, await child.Path(site));
        Assert.Contains("un représentant légal, le coordonnateur, la direction", (await coordinator.Page(child.Plan)).Text("[aria-labelledby=signatures]"));
        await Refused(coordinator, $"{child.Plan}/attente", new() { ["Input.Words"] = "Trop tard." }, "soumis à la signature");

        await Sent(coordinator, $"{child.Plan}/signer", new() { ["Input.Signer"] = $"{child.MotherId}|ParentalAuthority", ["Input.Method"] = "Paper" });
        await Sent(coordinator, $"{child.Plan}/signer", new() { ["Input.Signer"] = $"{await Written.Account(site, Coordination)}|Coordinator", ["Input.Method"] = "OnScreen" });
        Assert.Contains("Signatures attendues : la direction", (await coordinator.Page(child.Plan)).Text("[aria-labelledby=signatures]"));
        await Sent(await site.As("chef@demo.test"), $"{child.Plan}/signer", new() { ["Input.Signer"] = $"{await Written.Account(site, "chef@demo.test")}|HeadOfService", ["Input.Method"] = "OnScreen" });

        var signed = await coordinator.Page(child.Plan);
        Assert.Contains("signée, en cours", signed.Text(".chip"));
        Assert.Equal(3, signed.QuerySelectorAll("[aria-labelledby=signatures] tbody tr").Length);
        Assert.Equal(64, signed.Text("code").Length);
        Assert.Equal(EpisodeStatus.Active, await child.Path(site));
        Assert.Contains("Jouer avec une amie", await site.Inside((_, db) => db.Set<EpisodeOfCare>().Where(e => e.PersonId == child.PersonId).SelectMany(e => e.Amendments).Select(a => a.Subject).SingleAsync()));
        await Refused(coordinator, $"{child.Plan}?handler=Submit", [], "Aucune version n’est en préparation");

        await Sent(coordinator, $"{child.Plan}?handler=Amend", []);
        var draft = await coordinator.Page($"{child.Plan}?version=0");
        Assert.Contains("version 2", draft.Text("#projet"));
        Assert.Contains("Jouer avec une amie", draft.Text(".chain"));
        Assert.Contains("version 1", (await coordinator.Page(child.Plan)).Text("#projet"));
        Assert.Equal(2, draft.QuerySelectorAll(".filters a").Length);
        await Refused(coordinator, $"{child.Plan}?handler=Amend", [], "La version 2 est en préparation");
        await Sent(coordinator, $"{child.Plan}/objectif?ligne={goal}", new() { ["Input.Wording"] = "Jouer avec deux amies", ["Input.ExpectationId"] = expectation.ToString(), ["Input.NeedCodes"] = "1.2.1.2" });
        Assert.Contains("Jouer avec une amie", (await coordinator.Page($"{child.Plan}?version=1")).Text(".chain"));
        Assert.Contains("Jouer avec deux amies", (await coordinator.Page($"{child.Plan}?version=2")).Text(".chain"));
    }

    [Fact]
    public async Task What_does_not_hold_is_refused_beside_its_field()
    {
        var written = await Written.Plan(site);
        var (plan, coordinator) = (written.Child.Plan, await site.As(Coordination));
        await Refused(coordinator, $"{plan}/attente", new() { ["Input.Words"] = " " }, "Écrivez l’attente");
        await Refused(coordinator, $"{plan}/objectif", new() { ["Input.Wording"] = "", ["Input.DueOn"] = "1/1/2020" }, "Formulez l’objectif");
        var bad = Prestation(written.Goal);
        (bad["Input.Code"], bad["Input.Frequency"], bad["Input.Duration"], bad["Input.ProfessionCode"]) = ("2.1.1", "souvent", "beaucoup", "");
        var refused = await Refused(coordinator, $"{plan}/prestation", bad, "trop général");
        Assert.Contains("1,5 par semaine", refused);
        Assert.Contains("Choisissez la profession attendue", refused);
        await Refused(coordinator, $"{plan}/objectif?handler=Remove&ligne={written.Goal}", [], "1 prestation sert cet objectif");
        await Refused(coordinator, $"{plan}/avis?objectif={written.Goal}", new() { ["Input.Opinion"] = "Unable", ["Input.PersonOpinion"] = "" }, "Dites comment l’avis");
        await Refused(coordinator, $"{plan}/dates", new() { ["Input.StartsOn"] = "2/5/2026", ["Input.EndsOn"] = "1/5/2026" }, "avant son début");
        await Refused(coordinator, $"{plan}?handler=Start", [], "a déjà un projet");

        var child = await Admitted.Child(site, admitted: false);
        await Refused(coordinator, $"{child.Plan}?handler=Start", [], "prononcez d’abord l’admission");
        var away = await coordinator.GetAsync($"{child.Plan}/attente");
        Assert.Equal(HttpStatusCode.Redirect, away.StatusCode);
    }

    [Fact]
    public async Task Nobody_signs_for_somebody_else_and_only_what_was_shown_is_signed()
    {
        var written = await Written.Plan(site);
        var (plan, coordinator) = ($"{written.Child.Plan}/signer", await site.As(Coordination));
        await Sent(coordinator, $"{written.Child.Plan}?handler=Submit", []);
        var (mother, director) = ($"{written.Child.MotherId}|ParentalAuthority", $"{await Written.Account(site, "direction@demo.test")}|Director");
        await Refused(coordinator, plan, new() { ["Input.Signer"] = mother, ["Input.Method"] = "OnScreen" }, "chacun signe avec son propre compte");
        await Refused(coordinator, plan, new() { ["Input.Signer"] = director, ["Input.Method"] = "OnScreen" }, "chacun signe avec son propre compte");
        await Refused(coordinator, plan, new() { ["Input.Signer"] = $"{written.Child.MotherId}|Director", ["Input.Method"] = "Paper" }, "ne peut pas signer comme directeur");
        await Refused(coordinator, plan, new() { ["Input.Signer"] = mother, ["Input.Method"] = "Paper", ["Input.ContentHash"] = new string('0', 64) }, "Le contenu a changé depuis sa lecture");
        await Refused(coordinator, plan, new() { ["Input.Signer"] = mother, ["Input.Method"] = "Paper", ["Input.SignedOn"] = "1/1/2020" }, "figé le");
        await Refused(coordinator, plan, new() { ["Input.Signer"] = "" }, "Choisissez qui signe");
        await Sent(coordinator, plan, new() { ["Input.Signer"] = mother, ["Input.Method"] = "Paper" });
        await Refused(coordinator, plan, new() { ["Input.Signer"] = mother, ["Input.Method"] = "Paper" }, "a déjà signé");

        // A signature on a content since changed does not count any more.
        await Sent(coordinator, $"{written.Child.Plan}?handler=Reopen", []);
        Assert.Equal(EpisodeStatus.Planning, await written.Child.Path(site));
        await Sent(coordinator, $"{written.Child.Plan}/attente", new() { ["Input.Author"] = "Relative", ["Input.Words"] = "Du répit." });
        await Sent(coordinator, $"{written.Child.Plan}?handler=Submit", []);
        var page = await coordinator.Page(written.Child.Plan);
        Assert.Contains("ne compte plus", page.Text("[aria-labelledby=signatures]"));
        Assert.Contains("un représentant légal", page.Text("[aria-labelledby=signatures] strong"));
    }

    [Fact]
    public async Task A_representative_signs_on_screen_with_the_account_that_bears_her_name()
    {
        var written = await Written.Plan(site);
        await written.Child.Join(site, "mere@demo.test", CareTeamPlace.Representative);
        var mother = await site.As("mere@demo.test");
        await Sent(await site.As(Coordination), $"{written.Child.Plan}?handler=Submit", []);
        Assert.Contains("Aucune signature à donner ici", (await mother.Page($"{written.Child.Plan}/signer")).Text(".empty"));
        var relative = await site.Inside(Coordination, async (services, _) => await Written.Done(services.Get<FilRouge.Web.People.AddRelative>().Execute(new(written.Child.PersonId, new()
        {
            Name = "Élodie Bardet",
            Relation = FilRouge.Domain.People.Relation.Mother,
            Title = FilRouge.Domain.People.Title.ParentalAuthority,
        }))));
        await Sent(mother, $"{written.Child.Plan}/signer", new() { ["Input.Signer"] = $"{relative}|ParentalAuthority" });
        Assert.Contains("Élodie Bardet", (await mother.Page(written.Child.Plan)).Text("[aria-labelledby=signatures]"));
        var signature = await site.Inside((_, db) => db.PlanVersions.AsNoTracking().Where(v => v.PersonId == written.Child.PersonId).SelectMany(v => v.Signatures).SingleAsync());
        Assert.Contains("Lila", signature.OnBehalf);
        var paper = await site.Inside("mere@demo.test", (services, _) => services.Get<SignPlan>().Execute(new(written.Child.PersonId, relative, SignatureQuality.ParentalAuthority, SignatureMethod.Paper, signature.ContentHash)));
        Assert.Contains(paper.Reasons, r => r.Code == "plan.paper-by-service");
    }

    [Fact]
    [Trait("Rule", "E03")]
    public async Task A_plan_is_signed_for_the_names_of_the_civil_status()
    {
        var written = await Written.Plan(site);
        var id = written.Child.PersonId;
        await Referrals.Requests.Use(site, id, "Zoé", "Roux");
        await Sent(await site.As(Coordination), $"{written.Child.Plan}?handler=Submit", []);
        var civil = await site.Inside(async (_, db) => (await db.Set<FilRouge.Domain.People.Person>().AsNoTracking().SingleAsync(p => p.Id == id)).Names.Civil);
        foreach (var signer in new[] { $"{id}|Person", $"{written.Child.MotherId}|ParentalAuthority" })
        {
            await Sent(await site.As(Coordination), $"{written.Child.Plan}/signer", new() { ["Input.Signer"] = signer, ["Input.Method"] = "Paper" });
        }

        var signatures = await site.Inside((_, db) => db.PlanVersions.AsNoTracking().Where(v => v.PersonId == id).SelectMany(v => v.Signatures).ToListAsync());
        Assert.Equal(civil, signatures.Single(s => s.SignerId == id).SignerName);
        Assert.Equal(civil, signatures.Single(s => s.SignerId == written.Child.MotherId).OnBehalf);
    }

    [Fact]
    [Trait("Rule", "E11")]
    public async Task When_the_parents_disagree_the_plan_waits_for_the_head_of_service()
    {
        var written = await Written.Plan(site);
        await site.Inside(Coordination, async (services, _) => await Written.Done(services.Get<FilRouge.Web.People.AddRelative>().Execute(new(written.Child.PersonId, new()
        {
            Name = "Yves " + written.Child.Name,
            Relation = FilRouge.Domain.People.Relation.Father,
            Title = FilRouge.Domain.People.Title.ParentalAuthority,
            Restrictions = FilRouge.Domain.People.Restrictions.Disagreement,
        }))));
        await written.Sign(site);
        var coordinator = await site.As(Coordination);
        Assert.Contains("Signatures attendues : le chef de service (titulaires en désaccord)", (await coordinator.Page(written.Child.Plan)).Text("[aria-labelledby=signatures]"));
        Assert.Equal(EpisodeStatus.PlanApproval, await written.Child.Path(site));

        await Sent(await site.As("chef@demo.test"), $"{written.Child.Plan}/signer", new() { ["Input.Signer"] = $"{await Written.Account(site, "chef@demo.test")}|HeadOfService", ["Input.Method"] = "OnScreen" });
        Assert.Equal(EpisodeStatus.Active, await written.Child.Path(site));
    }

    [Fact]
    [Trait("Rule", "E67")]
    public async Task A_family_without_telephone_nor_address_signs_on_paper()
    {
        var written = await Written.Signed(site);
        var id = written.Child.PersonId;
        var (person, mother, plan) = await site.Inside(async (_, db) => (
            await db.Set<FilRouge.Domain.People.Person>().AsNoTracking().SingleAsync(p => p.Id == id),
            await db.Set<FilRouge.Domain.People.Relative>().AsNoTracking().SingleAsync(r => r.PersonId == id),
            await db.PlanVersions.AsNoTracking().SingleAsync(v => v.PersonId == id)));

        Assert.Equal((null, null, null, null), (person.Phone, person.Email, mother.Phone, mother.Email));
        Assert.Equal(SignatureMethod.Paper, plan.Signatures.Single(s => s.SignerId == mother.Id).Method);
        Assert.True(plan.InForce);
    }

    [Fact]
    [Trait("Rule", "E69")]
    public async Task A_line_changed_meanwhile_shows_both_versions()
    {
        var written = await Written.Plan(site);
        var coordinator = await site.As(Coordination);
        var url = $"{written.Child.Plan}/prestation?ligne={written.Prestation}";
        var fields = Prestation(written.Goal);
        fields["Input.Version"] = (await coordinator.Page(url)).QuerySelector("[name='Input.Version']")!.GetAttribute("value")!;
        await Sent(coordinator, url, fields);
        fields["Input.Frequency"] = "3 par mois";
        var late = await coordinator.Post(url, fields);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Fréquence 3 par mois 1,5 par semaine", (await late.Document()).Text("[aria-labelledby=versions] tbody tr > *"));
    }

    [Fact]
    public async Task A_plan_in_force_pauses_resumes_and_ends()
    {
        var written = await Written.Signed(site);
        var (plan, coordinator) = (written.Child.Plan, await site.As(Coordination));
        await Sent(coordinator, $"{plan}?handler=Pause", []);
        await Refused(coordinator, $"{plan}?handler=Pause", [], "n’est pas possible");
        await Sent(coordinator, $"{plan}?handler=Resume", []);
        await Sent(coordinator, $"{plan}?handler=Amend", []);
        await Sent(coordinator, $"{plan}?handler=Abandon", []);
        await Sent(coordinator, $"{plan}?handler=End", []);
        Assert.Contains("terminée", (await coordinator.Page($"{plan}?version=1")).Text("#projet ~ p, .panel .chip"));
    }

    [Fact]
    public async Task Rights_follow_the_service_and_the_team()
    {
        var written = await Written.Plan(site);
        var child = written.Child;
        foreach (var login in new[] { "coordination91@demo.test", "educatrice@demo.test", "liberale@demo.test", "comptable@demo.test", "mere@demo.test", "ecole@demo.test" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await site.As(login)).GetAsync(child.Plan)).StatusCode);
        }

        var secretary = await site.As("secretariat@demo.test");
        var read = await secretary.Page(child.Plan);
        Assert.Empty(read.QuerySelectorAll(".chain a, [aria-labelledby=projet] button"));
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.GetAsync($"{child.Plan}/attente")).StatusCode);

        await child.Join(site, "educatrice@demo.test");
        var educator = await site.As("educatrice@demo.test");
        await Sent(educator, $"{child.Plan}/avis?objectif={written.Goal}", new() { ["Input.Opinion"] = "Expressed", ["Input.PersonOpinion"] = "Et avec Tom." });
        Assert.Equal(HttpStatusCode.NotFound, (await educator.GetAsync($"{child.Plan}/objectif")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await educator.GetAsync($"{child.Plan}/chercher?prestation={written.Prestation}")).StatusCode);
    }

    private static Dictionary<string, string> Prestation(Guid goal) => new()
    {
        ["Input.GoalId"] = goal.ToString(),
        ["Input.Code"] = "2.1.1.3",
        ["Input.ProfessionCode"] = "psychologue",
        ["Input.Modality"] = "Independent",
        ["Input.Place"] = "Practice",
        ["Input.Frequency"] = "1,5 par semaine",
        ["Input.Duration"] = "1h",
        ["Input.Payer"] = "Pcpe",
    };

    private Task<Guid> Line(Admitted child, Func<PlanVersion, Guid> line) =>
        site.Inside(async (_, db) => line(await db.PlanVersions.SingleAsync(v => v.PersonId == child.PersonId && v.Status == PlanVersionStatus.InPreparation)));

    private static async Task Sent(HttpClient client, string url, Dictionary<string, string> fields)
    {
        var answer = await client.Post(url, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{url}: {(int)answer.StatusCode} {(await answer.Document()).Text(".errors, main > p")}");
    }

    private static async Task<string> Refused(HttpClient client, string url, Dictionary<string, string> fields, string sentence)
    {
        var answer = await client.Post(url, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.UnprocessableEntity, $"{url}: {(int)answer.StatusCode}");
        var errors = (await answer.Document()).Text(".errors");
        Assert.Contains(sentence, errors);
        return errors;
    }
}
