using FilRouge.Domain.Agenda;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Time;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Agenda;

public sealed class MonthTests(Site site)
{
    private const string Coordination = "coordination@demo.test";

    [Fact]
    public async Task Planned_is_the_frozen_plan_and_done_is_what_took_place_on_it()
    {
        var child = await Followed.Somebody(site);
        var first = new DateOnly(child.Today.Year, child.Today.Month, 1).AddMonths(-1);
        var ids = await Sessions(child, (first.AddDays(2), null, true), (first.AddDays(9), CancelMotive.PersonIll, true), (first.AddDays(16), CancelMotive.Mistake, true), (first.AddDays(17), null, false));
        var client = await site.As(Coordination);
        var days = first.AddMonths(1).DayNumber - first.DayNumber;
        var written = days * 45 / 7;

        var page = await client.Page($"/personnes/{child.PersonId}/mois?mois={first:yyyy-MM}");
        var said = page.Text("main p").Replace('\u00A0', ' ');
        Assert.Contains($"45 min réalisées sur {new Domain.Common.Minutes(written).Display.Replace('\u00A0', ' ')} écrites au projet : {45 * 100 / written} %", said);
        Assert.Contains("Hors de ces prestations : 45 min", said);
        Assert.Contains("personne malade : 1 intervention, 45 min", page.Text("[aria-labelledby=annule] li").Replace('\u00A0', ' '));
        Assert.Equal(3, page.QuerySelectorAll("[aria-labelledby=interventions] tbody tr").Length);
        Assert.NotNull(page.QuerySelector($"a[href='/personnes/{child.PersonId}/interventions/{ids[0]}']"));
        Assert.NotNull(page.QuerySelector("[aria-labelledby=par-semaine] svg"));

        var service = await client.Page($"/agenda/mois?mois={first:yyyy-MM}");
        var row = service.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector($"a[href^='/personnes/{child.PersonId}/']") is not null);
        Assert.Contains("45 min", row.TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
        var mine = await client.Page($"/agenda/mois?mois={first:yyyy-MM}&pro={child.IndependentId}");
        Assert.Contains("45 min réalisées sur 1 h 30 prévues à l’agenda : 50 %", mine.Text("main p").Replace('\u00A0', ' '));

        // Before the signature nothing was planned, whatever was signed since.
        Assert.Contains("Aucun projet signé", (await client.Page($"/personnes/{child.PersonId}/mois?mois={first.AddMonths(-9):yyyy-MM}")).Text("main p"));
        Assert.NotNull(await client.Page($"/personnes/{child.PersonId}/mois?mois=n’importe"));
    }

    [Fact]
    public async Task A_plan_that_is_not_carried_out_is_due()
    {
        var child = await Followed.Somebody(site);
        await site.Inside((_, db) => db.Database.ExecuteSqlAsync($"UPDATE plan_prestations SET sourcing = 'Covered' WHERE line_id = {child.Line}"));
        var client = await site.As(Coordination);
        Assert.Contains("Voyez pourquoi rien n’a eu lieu : psychologue.", (await client.Page($"/personnes/{child.PersonId}")).Text("[aria-labelledby=t-suite] li"));

        await Sessions(child, (child.Today.AddDays(-20), null, true), (child.Today.AddDays(-9), CancelMotive.PersonIll, true), (child.Today.AddDays(-2), CancelMotive.Transport, true));
        var due = (await client.Page($"/personnes/{child.PersonId}")).Text("[aria-labelledby=t-suite] li");
        Assert.Contains("Voyez pourquoi deux séances sont annulées : psychologue.", due);
        Assert.Contains("Le projet est réalisé à 25 %", due);
        Assert.DoesNotContain("rien n’a eu lieu", due);
    }

    /// <summary>Sessions of 45 minutes: done when no motive is given, on the line of the plan or outside it.</summary>
    private Task<List<Guid>> Sessions(Followed child, params (DateOnly Day, CancelMotive? Motive, bool InPlan)[] told) => site.Inside(async (services, db) =>
    {
        var clock = services.Get<Clock>();
        var version = await db.Set<PlanVersion>().AsSplitQuery().SingleAsync(v => v.PersonId == child.PersonId);
        var episode = await db.Set<Plan>().Where(p => p.Id == version.PlanId).Select(p => p.EpisodeId).SingleAsync();
        var made = told.Select(t =>
        {
            var draft = new InterventionDraft(episode, child.IndependentId, clock.ToUtc(t.Day, new TimeOnly(10, 0)), 45, Place.Practice, InterventionMode.InPerson, t.InPlan ? child.Line : null, t.InPlan ? null : OutsidePlanReason.Assessment);
            var intervention = Intervention.Plan(child.PersonId, draft, version, clock.Zone);
            if (t.Motive is { } motive)
            {
                intervention.Cancel(motive, "", intervention.StartsAtUtc);
            }
            else
            {
                intervention.Complete(new CompletionReport(45, true, [new CodedMinutes(PrestationCode.Parse("2.1.1.3").Value, 45)]), new DeclarationDelay(400, true), clock.UtcNow, clock.Zone);
            }

            db.Add(intervention);
            return intervention.Id;
        }).ToList();
        await db.SaveChangesAsync();
        return made;
    });
}
