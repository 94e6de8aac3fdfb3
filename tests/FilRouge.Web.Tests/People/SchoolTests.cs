using System.Net;
using FilRouge.Domain.People;
using FilRouge.Web.People;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.People;

public sealed class SchoolTests(Site site)
{
    private const string Coordination = "coordination@demo.test";

    private static readonly Dictionary<string, string> Primary = new()
    {
        ["Input.Setting"] = nameof(Schooling.OrdinaryPartial),
        ["Input.School"] = "École Jules-Ferry",
        ["Input.Level"] = "CE2",
        ["Input.FollowedLevel"] = "GS",
        ["Input.Timetable"] = "lundi 8h30-11h30\nmardi de 8h30 à 16h30",
        ["Input.AeshNotified"] = "12h",
        ["Input.AeshEffective"] = "4h30",
        ["Input.From"] = "01/09/2025",
    };

    [Fact]
    public async Task A_school_year_is_described_shown_and_drawn()
    {
        var child = await Admitted.Child(site);
        var (client, root) = (await site.As(Coordination), $"/personnes/{child.PersonId}");
        Assert.Contains("Scolarité non renseignée", (await client.Page($"{root}/situation")).Text("[aria-labelledby=scolarite]"));

        Assert.Equal(HttpStatusCode.Redirect, (await client.Post($"{root}/scolarite/nouvelle", Primary)).StatusCode);
        var shown = (await client.Page($"{root}/situation")).Text("[aria-labelledby=scolarite]").Replace('\u00A0', ' ');
        Assert.Contains("École Jules-Ferry, CE2 (suit le niveau GS)", shown);
        Assert.Contains("3 demi-journées par semaine", shown);
        Assert.Contains("4 h 30 sur 12 h notifiées", shown);
        Assert.Contains("il en manque", shown);
        Assert.Equal(Schooling.OrdinaryPartial, await site.Inside((_, db) => db.Persons.Where(p => p.Id == child.PersonId).Select(p => p.Schooling).SingleAsync()));

        var thread = await client.Page(root);
        Assert.Contains("École Jules-Ferry", thread.Text("svg.thread title"));
        Assert.Contains(thread.QuerySelectorAll("table tr"), r => r.TextContent.Contains("École Jules-Ferry", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_beside_its_field()
    {
        var child = await Admitted.Child(site);
        var client = await site.As(Coordination);
        var answer = await client.Post($"/personnes/{child.PersonId}/scolarite/nouvelle", new(Primary) { ["Input.School"] = "", ["Input.Timetable"] = "lundi matin", ["Input.AeshNotified"] = "beaucoup" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.Equal(3, page.QuerySelectorAll(".field.invalid").Length);
        Assert.Contains("« lundi matin »", page.Text(".errors"));
        Assert.False(await site.Inside((_, db) => db.SchoolPeriods.AnyAsync(p => p.PersonId == child.PersonId)));
    }

    [Fact]
    [Trait("Rule", "E71")]
    public async Task A_correction_asks_why_and_keeps_the_old_row()
    {
        var child = await Admitted.Child(site);
        var client = await site.As(Coordination);
        await client.Post($"/personnes/{child.PersonId}/scolarite/nouvelle", Primary);
        var id = await site.Inside((_, db) => db.SchoolPeriods.Where(p => p.PersonId == child.PersonId).Select(p => p.Id).SingleAsync());
        var url = $"/personnes/{child.PersonId}/scolarite/{id}";
        var sent = (await client.Page(url)).Sent();
        Assert.Equal("lundi 8h30-11h30\nmardi 8h30-16h30", sent["Input.Timetable"].Trim().Replace("\r", "", StringComparison.Ordinal));

        sent["Input.Setting"] = nameof(Schooling.Ulis);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.PostAsync(url, new FormUrlEncodedContent(sent))).StatusCode);
        sent["Input.Reason"] = "Notification relue";
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostAsync(url, new FormUrlEncodedContent(sent))).StatusCode);

        var rows = await site.Inside((_, db) => db.SchoolPeriods.AsNoTracking().Where(p => p.PersonId == child.PersonId).OrderBy(p => p.Id).ToListAsync());
        Assert.Equal([(Schooling.OrdinaryPartial, false, "Notification relue"), (Schooling.Ulis, true, null)], rows.Select(r => (r.Setting, r.Stands, r.CorrectionReason)));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(url)).StatusCode);

        await client.Post($"/personnes/{child.PersonId}/situation?handler=EndSchool", new() { ["Input.Id"] = rows[1].Id.ToString(), ["Input.LastDay"] = "04/07/2026" }, "[aria-labelledby=scolarite] form");
        Assert.Contains("4 juillet 2026", (await client.Page($"/personnes/{child.PersonId}/situation")).Text("[aria-labelledby=scolarite]"));
    }

    [Fact]
    public async Task A_structure_of_another_service_is_not_taken()
    {
        var child = await Admitted.Child(site);
        var other = await site.Inside(async (_, db) =>
        {
            var structure = new Domain.Network.Structure((await db.Set<Domain.Access.Organisation>().SingleAsync(o => o.Code == "PCPE91")).Id, "École d’ailleurs " + child.Name, Domain.Network.StructureKind.School);
            db.Add(structure);
            await db.SaveChangesAsync();
            return structure.Id;
        });
        var client = await site.As(Coordination);
        var answer = await client.Post($"/personnes/{child.PersonId}/scolarite/nouvelle", new(Primary) { ["Input.StructureId"] = other.ToString() });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.DoesNotContain("d’ailleurs", await answer.Content.ReadAsStringAsync());
    }
}
