using FilRouge.Domain.Agenda;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Referrals;
using FilRouge.Web.Agenda;
using FilRouge.Web.Plans;
using FilRouge.Web.Referrals;
using FilRouge.Web.Tests.Infrastructure;
using FilRouge.Web.Tests.Referrals;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Agenda;

/// <summary>What a path's end, a return and a new plan do to what was planned.</summary>
public sealed class AfterThePathTests(Site site)
{
    private const string Head = "chef@demo.test";

    [Fact]
    public async Task An_exit_ends_the_plan_and_cancels_what_is_after_it_and_a_return_goes_on()
    {
        var person = await Followed.Somebody(site);
        var yesterday = person.Today.AddDays(-1);
        await Plan(person, yesterday);
        await Plan(person, person.Today.AddDays(7));
        await site.Inside(async (_, db) =>
        {
            var version = await db.PlanVersions.SingleAsync(v => v.PersonId == person.PersonId);
            db.Add(Proposal.Send(version, person.Line, person.IndependentId, [], "", new ProposedSlot(), null, DateTime.UtcNow));
            await db.SaveChangesAsync();
            return true;
        });
        var episode = await Episode(person);
        await site.Done<PronounceExit, PronounceExit.Input>(Head, new(person.PersonId, episode)
        {
            LastDay = yesterday,
            Motive = ExitMotive.EsmsEntry,
            Destination = "IME Les Peupliers",
            RelayWho = "Mme Roy",
            RelayContact = "01 60 00 00 00",
        });

        Assert.Equal([(yesterday, InterventionStatus.Planned, null), (person.Today.AddDays(7), InterventionStatus.Cancelled, CancelMotive.PathEnded)], await Interventions(person));
        Assert.Equal((PlanVersionStatus.Ended, true, ProposalStatus.Withdrawn), await PlanOf(person));

        await site.Done<ReopenPath, ReopenPath.Input>(Head, new(person.PersonId, episode));
        Assert.Equal((PlanVersionStatus.Signed, false, ProposalStatus.Withdrawn), await PlanOf(person));
        await Plan(person, person.Today.AddDays(8));
    }

    [Fact]
    public async Task News_are_due_to_the_last_coordinator_and_noted_on_the_path()
    {
        var person = await Followed.Somebody(site);
        await site.Done<PronounceExit, PronounceExit.Input>(Head, new(person.PersonId, await Episode(person))
        {
            LastDay = person.Today.AddMonths(-3),
            Motive = ExitMotive.ObjectivesReached,
            Destination = "École de secteur",
        });
        var coordinator = await site.As("coordination@demo.test");
        var url = $"/personnes/{person.PersonId}/parcours";
        Assert.Contains("Prenez des nouvelles, 3 mois après la sortie", (await coordinator.Page($"/personnes/{person.PersonId}")).Text("main"));
        Assert.Contains(url, (await coordinator.Page("/ma-journee?tout=true")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
        var refused = await coordinator.Post(url, new() { ["Input.Months"] = "3", ["Input.Words"] = "" }, "#nouvelles");
        Assert.Contains("Dites où en est la personne", (await refused.Document()).Text(".errors"));
        await coordinator.Post(url, new() { ["Input.Months"] = "3", ["Input.Outcome"] = "Holding", ["Input.Words"] = "Sa mère : il va à l’école." }, "#nouvelles");
        var page = await coordinator.Page(url);
        Assert.Contains("Nouvelles à 3 mois : le relais tient", page.Text("[aria-labelledby=suite]").Replace('\u00A0', ' '));
        Assert.DoesNotContain("3 mois après la sortie", page.Text("[aria-labelledby=echeances]"));
        Assert.Equal(["6", "12"], page.QuerySelectorAll("#nouvelles select[name='Input.Months'] option").Select(o => o.GetAttribute("value")).Where(v => v?.Length > 0));
    }

    [Fact]
    public async Task A_death_ends_the_plan_too()
    {
        var person = await Followed.Somebody(site);
        await Plan(person, person.Today.AddDays(7));
        await site.Done<CloseForDeath, CloseForDeath.Input>(Head, new(person.PersonId, await Episode(person), person.Today));
        Assert.Equal(InterventionStatus.Cancelled, (await Interventions(person)).Single().Status);
        Assert.Equal(PlanVersionStatus.Ended, await site.Inside((_, db) => db.PlanVersions.Where(v => v.PersonId == person.PersonId).Select(v => v.Status).SingleAsync()));
    }

    [Fact]
    public async Task What_a_paused_plan_no_longer_foresees_is_shown_to_be_examined_again()
    {
        var person = await Followed.Somebody(site);
        var (today, later) = (person.Today, person.Today.AddDays(7));
        await Plan(person, later);
        var coordinator = await site.As("coordination@demo.test");
        Assert.DoesNotContain("Réexaminez", (await coordinator.Page($"/personnes/{person.PersonId}")).Text("main"));
        await site.Inside(async (_, db) =>
        {
            (await db.PlanVersions.SingleAsync(v => v.PersonId == person.PersonId)).Pause();
            await db.SaveChangesAsync();
            return true;
        });
        Assert.Contains("Réexaminez une intervention que le projet ne prévoit plus", (await coordinator.Page($"/personnes/{person.PersonId}")).Text("main"));
        var week = await coordinator.Page($"{person.Week}?semaine={later:yyyy-MM-dd}");
        Assert.Contains("à réexaminer", week.Text(".slot"));
        Assert.Contains("pas signé et en cours", week.Text("table.list"));
        Assert.Equal(1, await site.Inside((_, db) => db.Interventions.Where(i => i.PersonId == person.PersonId).OutOfPlan(db, today).CountAsync()));
    }

    private async Task Plan(Followed person, DateOnly day) => await site.Done<PlanIntervention, PlanIntervention.Input>("coordination@demo.test", new(person.PersonId)
    {
        ProfessionalId = person.SalariedId,
        PrestationId = person.Line,
        Day = day,
        At = new TimeOnly(10, 0),
        DurationMinutes = 45,
    });

    private Task<Guid> Episode(Followed person) => site.Inside((_, db) => db.Episodes.Where(e => e.PersonId == person.PersonId).Select(e => e.Id).SingleAsync());

    private Task<(PlanVersionStatus Version, bool WithPath, ProposalStatus Proposal)> PlanOf(Followed person) => site.Inside(async (_, db) =>
    {
        var version = await db.PlanVersions.AsNoTracking().SingleAsync(v => v.PersonId == person.PersonId);
        return (version.Status, version.EndedWithPath, await db.Proposals.Where(p => p.PersonId == person.PersonId).Select(p => p.Status).SingleAsync());
    });

    private Task<List<(DateOnly Day, InterventionStatus Status, CancelMotive? Motive)>> Interventions(Followed person) => site.Inside(async (_, db) =>
        (await db.Interventions.AsNoTracking().Where(i => i.PersonId == person.PersonId).OrderBy(i => i.LocalDay).ToListAsync()).ConvertAll(i => (i.LocalDay, i.Status, i.Motive)));
}
