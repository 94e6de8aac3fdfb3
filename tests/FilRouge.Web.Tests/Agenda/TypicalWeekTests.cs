using System.Net;
using FilRouge.Domain.People;
using FilRouge.Domain.Plans;
using FilRouge.Web.Network;
using FilRouge.Web.People;
using FilRouge.Web.Plans;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Agenda;

public sealed class TypicalWeekTests(Site site)
{
    private const string Coordination = "coordination@demo.test";

    [Fact]
    [Trait("Rule", "E30")]
    public async Task Two_homes_give_two_weeks_with_school_behind()
    {
        var child = await Followed.Somebody(site);
        var client = await site.As(Coordination);
        await site.Inside(async (_, db) =>
        {
            db.Add(LivingPlace.Record(child.PersonId, new LivingPlaceDetails(LivingPlaceKind.OtherParentHome, child.Today.AddDays(-90)) { With = "chez son père", Rhythm = LivingRhythm.OddWeeks }, DateTime.UtcNow));
            db.Add(SchoolPeriod.Record(child.PersonId, new SchoolPeriodDetails(Schooling.OrdinaryPartial, child.Today.AddDays(-60)) { School = "École Jules-Ferry", Timetable = new(Domain.Network.SlotsInWords.Parse("lundi 8h30-11h30 ; mardi 8h30-16h30").Value!) }, DateTime.UtcNow));
            await db.SaveChangesAsync();
            return true;
        });

        var page = await client.Page($"/personnes/{child.PersonId}/semaine-type");
        var weeks = page.QuerySelectorAll(".week.typical");
        Assert.Equal(2, weeks.Length);
        Assert.Equal(7, weeks[0].Children.Length);
        Assert.Single(weeks, w => w.Text(".home").Contains("chez son père", StringComparison.Ordinal));
        Assert.Equal(3, weeks[0].QuerySelectorAll(".half.at-school").Length);
        Assert.Contains("école 8 h 30–11 h 30", weeks[0].Text(".half").Replace('\u00A0', ' '));
        Assert.Contains(page.QuerySelectorAll("table tr"), r => r.TextContent.Contains("chez son père", StringComparison.Ordinal));
        var monday = child.Today.AddDays(-(((int)child.Today.DayOfWeek + 6) % 7));
        var seven = await client.Page($"/personnes/{child.PersonId}/semaine?semaine={monday:yyyy-MM-dd}");
        Assert.Equal(Domain.Common.PublicHolidays.NameOf(monday) is null, seven.QuerySelector(".week > li")!.TextContent.Replace('\u00A0', ' ').Contains("école 8 h 30–11 h 30", StringComparison.Ordinal));
        Assert.DoesNotContain("école", seven.QuerySelectorAll(".week > li")[2].TextContent, StringComparison.Ordinal);
        Assert.Contains("0 min couvertes sur 45 min écrites", page.Text("main p").Replace('\u00A0', ' '));
    }

    [Fact]
    public async Task A_hole_leads_to_the_search_at_its_time_and_closes_when_somebody_accepts()
    {
        var child = await Followed.Somebody(site);
        var client = await site.As(Coordination);
        await Wish(child, "mercredi 14h00-17h00");
        var url = $"/personnes/{child.PersonId}/semaine-type";
        var hole = (await client.Page(url)).QuerySelector(".typical .slot.uncovered")!;
        Assert.Contains("45 min entre 14 h et 17 h", hole.TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
        var search = hole.QuerySelector("a")!.GetAttribute("href")!;
        Assert.EndsWith("&jour=Wednesday&heure=14:00&jusque=17:00", search, StringComparison.Ordinal);

        await Offer(child, "mercredi 16h-18h");
        var found = await client.Page(search);
        Assert.Contains("libre le mercredi, 45 min entre 14 h et 17 h", found.Text("td").Replace('\u00A0', ' '));
        var propose = found.QuerySelectorAll("a.button").Select(a => a.GetAttribute("href")!).Single(h => h.Contains(child.IndependentId.ToString(), StringComparison.Ordinal));
        var form = await client.Page(propose);
        Assert.Equal("Wednesday", form.QuerySelector("[name='Input.SlotDay'] option[selected]")!.GetAttribute("value"));
        var sent = new Dictionary<string, string>(form.Sent()) { ["Input.SlotAt"] = "16h" };
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostAsync(propose, new FormUrlEncodedContent(sent))).StatusCode);
        Assert.Contains("proposé", (await client.Page(url)).Text(".typical .slot.asked"));

        await site.Inside(Coordination, async (services, db) =>
        {
            var proposal = await db.Proposals.SingleAsync(p => p.PersonId == child.PersonId);
            var accepted = await services.Get<AcceptProposal>().Execute(new(child.PersonId, proposal.Id, "téléphone ce matin"));
            Assert.True(accepted.Ok, string.Join(" ", accepted.Reasons.Select(r => r.Sentence)));
            return true;
        });
        var after = await client.Page(url);
        Assert.Empty(after.QuerySelectorAll(".slot.uncovered, .slot.asked"));
        Assert.Contains("16 h à 16 h 45", after.Text(".typical .slot").Replace('\u00A0', ' '));
        Assert.Contains("100 %", after.Text("main p"));
    }

    [Fact]
    public async Task Who_is_only_asked_is_not_told_to_the_team()
    {
        var child = await Followed.Somebody(site);
        var login = await child.Join(site);
        var client = await site.As(Coordination);
        await site.Inside(async (_, db) =>
        {
            var version = await db.PlanVersions.SingleAsync(v => v.PersonId == child.PersonId);
            db.Add(Proposal.Send(version, child.Line, child.IndependentId, [], "", new ProposedSlot(DayOfWeek.Monday, new TimeOnly(9, 0)), null, DateTime.UtcNow));
            await db.SaveChangesAsync();
            return true;
        });
        var url = $"/personnes/{child.PersonId}/semaine-type";
        Assert.Contains("Psychologue ", (await client.Page(url)).Text(".slot.asked strong"));
        var seen = await (await site.As(login)).Page(url);
        Assert.Equal("Psychologue", seen.Text(".slot.asked strong"));
        Assert.Empty(seen.QuerySelectorAll(".slot a"));
    }

    [Fact]
    public async Task A_draft_takes_wished_windows_and_refuses_those_too_short()
    {
        var written = await Plans.Written.Plan(site);
        var client = await site.As(Coordination);
        var url = $"{written.Child.Plan}/prestation?ligne={written.Prestation}";
        var refused = await Save("mercredi 14h-14h05");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("plus courte qu’une séance", (await refused.Document()).Text(".errors"));
        Assert.Equal(HttpStatusCode.Redirect, (await Save("mercredi 14h-17h")).StatusCode);
        Assert.Contains("souhaité : mercredi de 14 h à 17 h", (await client.Page(written.Child.Plan)).Text(".slot").Replace('\u00A0', ' '));

        async Task<HttpResponseMessage> Save(string wished) =>
            await client.PostAsync(url, new FormUrlEncodedContent(new Dictionary<string, string>((await client.Page(url)).Sent()) { ["Input.Wished"] = wished }));
    }

    private Task<int> Wish(Followed child, string wished) => site.Inside((_, db) => db.Database.ExecuteSqlAsync(
        $"UPDATE plan_prestations SET wished = {wished} WHERE line_id = {child.Line}"));

    private Task<bool> Offer(Followed child, string slots) => site.Inside(async (_, db) =>
    {
        var professional = await db.Professionals.Include(p => p.Zones).Include(p => p.Slots).SingleAsync(p => p.Id == child.IndependentId);
        professional.Offer(default, default, null, 600, ["77"], Domain.Network.SlotsInWords.Parse(slots).Value!.ToList());
        await db.SaveChangesAsync();
        return true;
    });
}
