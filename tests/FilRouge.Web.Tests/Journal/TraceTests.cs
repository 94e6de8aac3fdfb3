using System.Net;
using FilRouge.Domain.Access;
using FilRouge.Platform.Journal;
using FilRouge.Web.Access;
using FilRouge.Web.Demo;
using FilRouge.Web.People;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Journal;

/// <summary>Reads and refusals leave their trace, and nothing is shown that could not be traced.</summary>
public sealed class TraceTests(Site site)
{
    [Fact]
    public async Task A_page_about_a_person_is_traced_with_who_and_whom()
    {
        var person = await Person("Tracé");
        var client = await site.As("coordination@demo.test");
        await client.Page($"/personnes/{person}/situation");
        var trace = Assert.Single(await Traces(person));
        Assert.Equal(("Claire Aubry", "Coordinator", PeopleAccess.Read, null, null), (trace.AccountName, trace.Role, trace.Page, trace.Query, trace.Count));
        Assert.InRange(trace.AtUtc, DateTime.UtcNow.AddMinutes(-1), DateTime.UtcNow.AddSeconds(1));
    }

    [Fact]
    public async Task A_list_is_traced_with_its_question_and_the_number_of_rows_shown()
    {
        await Person("Quartzique");
        var client = await site.As("coordination2@demo.test");
        var page = await client.Page("/personnes?q=quartzique");
        var shown = page.QuerySelectorAll("tbody tr").Length;
        Assert.True(shown >= 1);
        var trace = await site.Inside((_, db) => db.ReadTraces.AsNoTracking().Where(t => t.PersonId == null && t.AccountName == "Yann Le Goff").OrderByDescending(t => t.Id).FirstAsync());
        Assert.Equal((PeopleAccess.List, "q=quartzique tri=nom", shown), (trace.Page, trace.Query, trace.Count));
    }

    [Fact]
    public async Task A_refused_page_is_journaled_in_the_persons_chain_and_not_traced_as_read()
    {
        var person = await Person("Refusé");
        var client = await site.As("coordination91@demo.test");
        using var answer = await client.GetAsync($"/personnes/{person}/situation");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(await Traces(person));
        var act = Assert.Single(await Acts(person));
        Assert.Equal((false, PeopleAccess.Read, "Sophie Nguyen"), (act.Allowed, act.Code, act.ActorName));
        Assert.Contains("autre organisation", act.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_use_case_is_journaled_under_its_code()
    {
        var person = await Person("Sansdroit");
        var outcome = await site.Inside("coordination91@demo.test", (services, _) =>
            ((CorrectPerson)services.GetService(typeof(CorrectPerson))!).Execute(new CorrectPerson.Input(person, new() { Version = 0, BirthName = "Autre", BirthDate = "1990" })));
        Assert.Equal(Platform.Commands.Ending.Denied, outcome.Ending);
        var act = Assert.Single(await Acts(person));
        Assert.Equal((false, "people.correct"), (act.Allowed, act.Code));
    }

    [Fact]
    public async Task Nothing_is_shown_when_its_trace_cannot_be_written()
    {
        var own = new Site();
        await own.InitializeAsync();
        try
        {
            var person = await own.Inside(async (_, db) => (await Given.PersonIn(db, (await Service(db)).Id, "Intraçable")).Id);
            var client = await own.As("coordination@demo.test");
            await own.Inside((_, db) => db.Database.ExecuteSqlRawAsync(db.IsSqlite
                ? "CREATE TRIGGER full BEFORE INSERT ON read_traces BEGIN SELECT RAISE(ABORT, 'full'); END"
                : "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'full'; END $$; CREATE TRIGGER full_disk BEFORE INSERT ON read_traces FOR EACH ROW EXECUTE FUNCTION full_disk()"));
            foreach (var url in (string[])[$"/personnes/{person}/situation", "/personnes"])
            {
                using var answer = await client.GetAsync(url);
                Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
                Assert.DoesNotContain("Intraçable", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.OrdinalIgnoreCase);
            }
        }
        finally
        {
            await own.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_sign_in_is_journaled()
    {
        using var client = site.Anonymous();
        using var _ = await client.Post("/connexion", new() { ["Input.Login"] = "pair@demo.test", ["Input.Password"] = DemoTerritory.Password });
        Assert.True(await site.Inside((_, db) => db.Acts.AnyAsync(a => a.Code == "access.sign-in" && a.ActorName == "Samir Haddad" && a.Allowed)));
    }

    [Fact]
    [Trait("Rule", "E73")]
    public async Task Who_acted_keeps_a_name_when_the_account_is_closed_then_gone()
    {
        var (person, login) = (await Person("Suivi"), await Agenda.Followed.NewAccount(site, Platform.Access.Role.Coordinator));
        var done = await site.Inside(login, (services, _) => services.Get<CorrectPerson>().Execute(new(person, new() { Version = 0, BirthName = "Suivi", GivenNames = "Camille", BirthDate = "14/3/1990" })));
        Assert.True(done.Ok, string.Join(" ", done.Reasons.Select(r => r.Sentence)));
        var client = await site.As("coordination@demo.test");
        async Task<string> Authors() => (await client.Page($"/personnes/{person}/historique")).Text("tbody th");

        var until = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-2);
        await site.Inside((_, db) => db.Accounts.Where(a => a.UserName == login).ExecuteUpdateAsync(s => s.SetProperty(a => a.Until, until)));
        Assert.Contains("Nouvelle venue", await Authors());
        await site.Inside((_, db) => db.Accounts.Where(a => a.UserName == login).ExecuteDeleteAsync());
        Assert.Contains("Nouvelle venue", await Authors());
    }

    private Task<Guid> Person(string name) => site.Inside(async (_, db) => (await Given.PersonIn(db, (await Service(db)).Id, name)).Id);

    private static Task<Organisation> Service(Platform.Persistence.Db db) => db.Organisations.SingleAsync(o => o.Code == "PCPE77");

    private Task<List<ReadTrace>> Traces(Guid person) => site.Inside((_, db) => db.ReadTraces.AsNoTracking().Where(t => t.PersonId == person).ToListAsync());

    private Task<List<Act>> Acts(Guid person) => site.Inside((_, db) => db.Acts.AsNoTracking().Where(a => a.Subject == person).ToListAsync());
}
