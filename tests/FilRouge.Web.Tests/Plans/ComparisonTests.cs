using System.Net;
using FilRouge.Domain.Assessments;
using FilRouge.Domain.Plans;
using FilRouge.Web.Plans;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Plans;

/// <summary>Two versions, two assessments, two reviews side by side.</summary>
public sealed class ComparisonTests(Site site)
{
    private const string Coordination = "coordination@demo.test";

    [Fact]
    public async Task Two_versions_show_what_changed_and_only_that()
    {
        var written = await Written.Signed(site);
        var (id, coordinator) = (written.Child.PersonId, await site.As(Coordination));
        var url = $"/personnes/{id}/projet/comparer";
        Assert.Contains("Il n’y a qu’une version", (await coordinator.Page(url)).Text(".empty"));
        await site.Inside(Coordination, async (services, db) =>
        {
            Assert.True((await services.Get<AmendPlan>().Execute(new(id))).Ok);
            var draft = await db.PlanVersions.SingleAsync(v => v.PersonId == id && v.Number == 2);
            Assert.True((await services.Get<SaveGoal>().Execute(new(id, null, null, "Prendre le bus", ["1.2.1.2"]))).Ok);
            var same = draft.Prestations.Single();
            Assert.True((await services.Get<SavePrestation>().Execute(new(id, null, same.LineId, written.Goal, "2.1.1.3", "psychologue")
            {
                Modality = Modality.Independent,
                Place = Place.PersonHome,
                Frequency = "2 par semaine",
                Duration = "1h",
                Payer = Payer.Pcpe,
                From = same.From,
                To = same.To,
            })).Ok);
            return true;
        });

        var page = await coordinator.Page(url);
        Assert.Contains("1 objectif ajouté", page.Text("#resume + p"));
        Assert.Contains("volume hebdomadaire de 1 h à 2 h", page.Text("#resume + p").Replace('\u00A0', ' '));
        Assert.Equal(["Prendre le bus"], page.QuerySelectorAll("[aria-labelledby=objectifs] tbody th").Select(t => t.TextContent.Trim()));
        Assert.Contains("modification", page.Text("[aria-labelledby=prestations]"));
        Assert.Contains("1 par semaine", page.Text("[aria-labelledby=prestations] del").Replace('\u00A0', ' '));
        Assert.Contains("Aucun changement", page.Text("[aria-labelledby=attentes]"));
        Assert.Contains("Jouer avec une amie", (await coordinator.Page(url + "?de=2&a=1&tout=true")).Text("[aria-labelledby=objectifs]"));
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync(url + "?de=1&a=9")).StatusCode);
        Assert.Contains(url, (await coordinator.Page($"/personnes/{id}/projet")).QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("coordination91@demo.test")).GetAsync(url)).StatusCode);
    }

    [Fact]
    public async Task Two_assessments_are_drawn_and_written()
    {
        var child = await Admitted.Child(site);
        var coordinator = await site.As(Coordination);
        var url = $"{child.Needs}/comparer";
        Assert.Contains("pas encore deux évaluations", (await coordinator.Page(url)).Text(".empty"));
        var (first, second) = await site.Inside(async (_, db) =>
        {
            var before = Rated(child, child.Today.AddMonths(-8), ("1.1.1", 2), ("1.2.1.2", 3), ("1.3.3.1", 4), ("1.3.2.1", 1));
            var after = Rated(child, child.Today, ("1.1.1", 2), ("1.2.1.2", 1), ("1.3.3.1", 4), ("1.3.5", 2));
            db.AddRange(before, after);
            await db.SaveChangesAsync();
            return (before.Id, after.Id);
        });
        var page = await coordinator.Page(url);
        Assert.Equal(3, page.QuerySelectorAll("svg.radar text").Length);
        Assert.Contains("de 3 à 1", page.Text("[aria-labelledby=bouge]"));
        var rows = page.QuerySelectorAll("[aria-labelledby=tableau] tbody tr").Select(r => r.TextContent).ToList();
        Assert.Contains(rows, r => r.Contains("1.3.5", StringComparison.Ordinal) && r.Contains("nouveau", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains("1.3.2.1", StringComparison.Ordinal) && r.Contains("non réévalué", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await coordinator.GetAsync($"{url}?de={second}&a={first}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync($"{url}?de={Guid.NewGuid()}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("coordination91@demo.test")).GetAsync(url)).StatusCode);
    }

    [Fact]
    public async Task Each_goal_has_its_way_from_review_to_review()
    {
        var written = await Written.Signed(site);
        await site.Inside(async (_, db) =>
        {
            var plan = await db.PlanOf(written.Child.PersonId, CancellationToken.None);
            foreach (var (days, level) in new[] { (0, GasLevel.Less), (60, GasLevel.More) })
            {
                var on = written.Child.Today.AddDays(days);
                db.Add(Review.Hold(plan!, plan!.Current!, new ReviewContent(on, "Claire Aubry", "Bilan.", OpinionStatus.Expressed, "Bien.", [new GoalRating(written.Goal, level, "Vu ensemble.")], ReviewDecision.Continue, on.AddMonths(6)), on, 12).Review);
            }

            await db.SaveChangesAsync();
            return true;
        });
        var row = (await (await site.As(Coordination)).Page($"/personnes/{written.Child.PersonId}/bilan")).QuerySelector("[aria-labelledby=chemin] tbody tr")!;
        Assert.Equal(["−1", "+1"], row.QuerySelectorAll("td").Skip(1).Take(2).Select(t => t.TextContent.Trim()));
        Assert.Contains("en progrès", row.TextContent, StringComparison.Ordinal);
    }

    private static Assessment Rated(Admitted child, DateOnly on, params (string Code, int Intensity)[] needs)
    {
        var assessment = new Assessment(child.PersonId, Guid.CreateVersion7(), on, "Claire Aubry");
        foreach (var (code, intensity) in needs)
        {
            assessment.SetNeed(NeedCode.Parse(code).Value, intensity, NeedSource.Person);
        }

        return assessment;
    }
}
