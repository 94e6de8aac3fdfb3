using System.Net;
using FilRouge.Domain.Agenda;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Agenda;
using FilRouge.Web.Plans;
using FilRouge.Web.Referrals;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Agenda;

public sealed class PlanningTests(Site site)
{
    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy");

    [Fact]
    public async Task A_coordinator_plans_an_intervention_and_the_gap_of_the_week_closes()
    {
        var person = await Followed.Somebody(site);
        await person.Agree(site, person.Today.AddDays(-100));
        var coordinator = await site.As("coordination@demo.test");
        var before = await coordinator.Page(person.Week);
        Assert.Contains("Prestations des psychologues", before.Text(".slot.uncovered"));
        Assert.Equal($"/personnes/{person.PersonId}/projet/chercher?prestation={person.Line}", before.QuerySelector(".slot.uncovered a")!.GetAttribute("href"));

        var form = await coordinator.Page($"{person.New}?prestation={person.Line}");
        Assert.Equal("45 min", form.QuerySelector("[name='Input.DurationMinutes']")!.GetAttribute("value")!.Replace('\u00A0', ' '));
        var answer = await coordinator.Post(person.New, Fields(person, person.IndependentId, person.Today, "10h"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var after = await coordinator.Page(person.Week);
        Assert.Empty(after.QuerySelectorAll(".slot.uncovered"));
        Assert.Contains("10 h à 10 h 45", after.Text(".slot").Replace('\u00A0', ' '));
        Assert.Contains("cabinet", after.Text(".slot"));
        Assert.Contains("Prestations des psychologues", after.Text("table.list"));

        var agenda = await coordinator.Page("/agenda?voir=moi");
        Assert.NotNull(agenda.QuerySelector($"a[href^='/personnes/{person.PersonId}/interventions/']"));
        Assert.NotNull((await coordinator.Page($"/agenda?pro={person.IndependentId}")).QuerySelector(".slot"));
        Assert.Contains("45 min", (await coordinator.Page($"/reseau/professionnels/{person.IndependentId}")).Text("[aria-labelledby=prevu] td.num").Replace('\u00A0', ' '));
    }

    [Fact]
    public async Task An_independent_is_never_planned_without_agreeing_nor_without_an_agreement_in_force()
    {
        var person = await Followed.Somebody(site);
        var coordinator = await site.As("coordination@demo.test");
        var fields = Fields(person, person.IndependentId, person.Today, "10h");
        fields["Input.Acceptance"] = "";
        await Refused(coordinator, person, fields, "rien ne lui est imposé");
        fields["Input.Acceptance"] = "téléphone ce matin à 9 h";
        await Refused(coordinator, person, fields, "n’a pas de convention");
        await person.Agree(site, person.Today.AddDays(30));
        await Refused(coordinator, person, fields, "n’est pas en vigueur");
        await person.Agree(site, person.Today.AddDays(-10));
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post(person.New, fields)).StatusCode);

        // An accepted proposal says it as well.
        await site.Inside(async (_, db) =>
        {
            var version = await db.PlanVersions.SingleAsync(v => v.PersonId == person.PersonId);
            var proposal = Proposal.Send(version, person.Line, person.IndependentId, [], "", new ProposedSlot(), null, DateTime.UtcNow);
            proposal.Accept(new ProposalAnswer(person.IndependentId, "Maud"), person.Today, DateTime.UtcNow);
            db.Add(proposal);
            await db.SaveChangesAsync();
            return true;
        });
        var proposed = Fields(person, person.IndependentId, person.Today.AddDays(1), "10h");
        proposed["Input.Acceptance"] = "";
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post(person.New, proposed)).StatusCode);
        Assert.Equal(person.IndependentId.ToString(), (await coordinator.Page($"{person.New}?prestation={person.Line}")).QuerySelector("[name='Input.ProfessionalId'] option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    [Trait("Rule", "E32")]
    public async Task A_series_is_planned_whole_or_refused_with_its_days()
    {
        var person = await Followed.Somebody(site);
        var coordinator = await site.As("coordination@demo.test");
        var first = person.Today.AddDays(21);
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post(person.New, Fields(person, person.SalariedId, first.AddDays(14), "10h30"))).StatusCode);

        var series = Fields(person, person.SalariedId, first, "10h");
        series["Input.Until"] = Day(first.AddDays(28));
        await Refused(coordinator, person, series, "déjà pris", Domain.Common.FrenchDate.Long(first.AddDays(14)));
        Assert.Equal(1, await Count(person));

        series["Input.At"] = "14h";
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post(person.New, series)).StatusCode);
        Assert.Equal(6, await Count(person));
        series["Input.Until"] = Day(first.AddDays(800));
        await Refused(coordinator, person, series, "un an au plus");
    }

    [Fact]
    public async Task A_series_leaves_out_closures_when_asked()
    {
        var person = await Followed.Somebody(site);
        var first = person.Today.AddDays(400);
        while (Domain.Common.PublicHolidays.NameOf(first) is not null)
        {
            first = first.AddDays(1);
        }

        var closed = first.AddDays(7);
        await site.Inside("coordination@demo.test", async (services, _) =>
            (await services.Get<DeclareClosure>().Execute(new(ClosureKind.SchoolHolidays, null, "Vacances d’essai", closed, closed))).Ok);

        var coordinator = await site.As("coordination@demo.test");
        var fields = Fields(person, person.SalariedId, first, "16h");
        (fields["Input.PrestationId"], fields["Input.Until"], fields["Input.SkipClosures"]) = ("Assessment", Day(first.AddDays(7)), "true");
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post(person.New, fields)).StatusCode);
        Assert.Contains("Vacances d’essai", (await coordinator.Page($"{person.Week}?semaine={closed:yyyy-MM-dd}")).Text(".slot.school"));
        Assert.DoesNotContain(closed, await site.Inside((_, db) => db.Interventions.Where(i => i.PersonId == person.PersonId).Select(i => i.LocalDay).ToListAsync()));
    }

    [Fact]
    public async Task Outside_the_dates_of_the_plan_only_an_assessment_is_possible()
    {
        var person = await Followed.Somebody(site);
        var coordinator = await site.As("coordination@demo.test");
        var fields = Fields(person, person.SalariedId, person.Today.AddDays(300), "10h");
        await Refused(coordinator, person, fields, "La prestation est prévue du");
        fields["Input.PrestationId"] = "";
        await Refused(coordinator, person, fields, "Rattachez l’intervention");
        fields["Input.PrestationId"] = "Assessment";
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post(person.New, fields)).StatusCode);
    }

    [Fact]
    [Trait("Rule", "E21")]
    public async Task Beyond_the_grace_no_new_direct_prestation_is_planned_and_nothing_else_stops()
    {
        var person = await Followed.Somebody(site, rightDays: 20);
        var coordinator = await site.As("coordination@demo.test");
        var grace = person.Today.AddDays(20).AddMonths(3);
        var planned = Fields(person, person.SalariedId, grace, "10h");
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post(person.New, planned)).StatusCode);

        var late = Fields(person, person.SalariedId, grace.AddDays(1), "10h");
        await Refused(coordinator, person, late, "les nouvelles prestations directes sont suspendues", "Relancez la MDPH");
        var outcome = await site.Inside("coordination@demo.test", (services, _) => services.Get<PlanIntervention>().Execute(
            new(person.PersonId) { ProfessionalId = person.SalariedId, PrestationId = person.Line, Day = grace.AddDays(1), At = new(10, 0), DurationMinutes = 45 }));
        var refusal = Assert.Single(outcome.Reasons);
        Assert.Equal("eligibility.gap", refusal.Code);
        Assert.StartsWith("Cahier des charges du PCPE 77", refusal.Source, StringComparison.Ordinal);

        // A series is checked on each of its days: the ones within the grace are not planned alone.
        var series = Fields(person, person.SalariedId, grace.AddDays(-7), "14h");
        series["Input.Until"] = Day(grace.AddDays(14));
        await Refused(coordinator, person, series, $"({Domain.Common.FrenchDate.Long(grace.AddDays(7))}, {Domain.Common.FrenchDate.Long(grace.AddDays(14))})");
        Assert.Equal(1, await Count(person));

        foreach (var (reason, at) in new[] { ("Assessment", "11h"), ("UrgentDerogation", "15h") })
        {
            (late["Input.PrestationId"], late["Input.At"]) = (reason, at);
            Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post(person.New, late)).StatusCode);
        }

        Assert.Equal(3, await Count(person));
    }

    [Fact]
    [Trait("Rule", "E21")]
    public async Task A_new_notification_opens_direct_prestations_again()
    {
        var person = await Followed.Somebody(site, rightDays: -120);
        var coordinator = await site.As("coordination@demo.test");
        var fields = Fields(person, person.SalariedId, person.Today.AddDays(2), "10h");
        await Refused(coordinator, person, fields, "les nouvelles prestations directes sont suspendues");
        await site.Inside(async (_, db) =>
        {
            var known = RightsChain.Of(await db.CdaphDecisions.Where(d => d.PersonId == person.PersonId).ToListAsync());
            db.Add(CdaphDecision.Record(new DecisionTerms(person.PersonId, RightTypes.Pcpe, "77", person.Today, person.Today, null), known, "77", person.Today, DateTime.UtcNow));
            await db.SaveChangesAsync();
            return true;
        });
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post(person.New, fields)).StatusCode);
    }

    [Fact]
    [Trait("Rule", "E32")]
    public async Task A_move_checks_what_a_plan_checks_and_asks_for_confirmation_again()
    {
        var person = await Followed.Somebody(site);
        var id = await Plan(person, person.Today.AddDays(2), new(10, 0));
        await Plan(person, person.Today.AddDays(2), new(15, 0));
        var coordinator = await site.As("coordination@demo.test");
        var url = $"/personnes/{person.PersonId}/interventions/{id}";
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post(url, [], "#confirmer")).StatusCode);
        Assert.Contains("confirmée", (await coordinator.Page(url)).Text(".summary .chip"));
        var taken = await coordinator.Post(url, new() { ["Input.Day"] = Day(person.Today.AddDays(2)), ["Input.At"] = "15h15", ["Input.DurationMinutes"] = "45 min" }, "#deplacer");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, taken.StatusCode);
        Assert.Contains("déjà pris", (await taken.Document()).Text(".errors"));
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Post(url, new() { ["Input.Day"] = Day(person.Today.AddDays(3)), ["Input.At"] = "9h", ["Input.DurationMinutes"] = "1h" }, "#deplacer")).StatusCode);
        var page = await coordinator.Page(url);
        Assert.Contains("planifiée", page.Text(".summary .chip"));
        Assert.Contains("9 h à 10 h", page.Text(".summary").Replace('\u00A0', ' '));
    }

    [Fact]
    public async Task Without_a_path_nothing_is_planned()
    {
        var outcome = await site.Inside("coordination@demo.test", async (services, _) =>
        {
            var person = await Followed.Somebody(site);
            var alone = await services.Get<Web.People.RegisterPerson>().Execute(new() { BirthName = "Sansparcours", GivenNames = "Ali", BirthDate = "1/1/2015", RelativeName = "Nora Sansparcours", DuplicateReason = "essai" });
            return await services.Get<PlanIntervention>().Execute(new(alone.Id) { ProfessionalId = person.SalariedId, Outside = OutsidePlanReason.Assessment, Day = person.Today, At = new(9, 0), DurationMinutes = 60 });
        });
        Assert.Equal("intervention.episode", Assert.Single(outcome.Reasons).Code);
    }

    private Task<int> Count(Followed person) => site.Inside((_, db) => db.Interventions.CountAsync(i => i.PersonId == person.PersonId));

    private Task<Guid> Plan(Followed person, DateOnly day, TimeOnly at) => site.Inside("coordination@demo.test", async (services, _) =>
    {
        var outcome = await services.Get<PlanIntervention>().Execute(new(person.PersonId) { ProfessionalId = person.SalariedId, PrestationId = person.Line, Day = day, At = at, DurationMinutes = 45 });
        Assert.True(outcome.Ok, string.Join(" ", outcome.Reasons.Select(r => r.Sentence)));
        return outcome.Id;
    });

    private static Dictionary<string, string> Fields(Followed person, Guid professionalId, DateOnly day, string at) => new()
    {
        ["Input.PrestationId"] = person.Line.ToString(),
        ["Input.ProfessionalId"] = professionalId.ToString(),
        ["Input.Day"] = Day(day),
        ["Input.At"] = at,
        ["Input.DurationMinutes"] = "45 min",
        ["Input.Place"] = "Practice",
        ["Input.Mode"] = "InPerson",
        ["Input.Acceptance"] = "téléphone ce matin à 9 h",
    };

    private static async Task Refused(HttpClient client, Followed person, Dictionary<string, string> fields, params string[] says)
    {
        var answer = await client.Post(person.New, fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var errors = (await answer.Document()).Text(".errors");
        Assert.All(says, s => Assert.Contains(s, errors));
    }
}
