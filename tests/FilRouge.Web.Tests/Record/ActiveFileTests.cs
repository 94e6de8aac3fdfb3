using AngleSharp.Html.Dom;
using FilRouge.Domain.Agenda;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Record;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Persistence;
using FilRouge.Web.Agenda;
using FilRouge.Web.Network;
using FilRouge.Web.Plans;
using FilRouge.Web.Record;
using FilRouge.Web.Tests.Agenda;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Record;

/// <summary>The active file: kept true by each command, in order, filtered by links, page by page.</summary>
public sealed class ActiveFileTests(Site site)
{
    private const string Coordination = "coordination@demo.test";

    [Fact]
    public async Task What_is_about_to_break_follows_each_command_in_its_own_transaction()
    {
        var person = await Covered();
        await Plan(person, person.Today.AddDays(6));
        var first = await Watch(person);
        Assert.Equal((BreakKind.Silence, person.Today.AddDays(6 + 28)), (first.Kind, first.BreaksOn));

        await Done<EndProfessional, EndProfessional.Input>(new(person.SalariedId, person.Today.AddDays(9)), "chef@demo.test");
        var leaving = await Watch(person);
        Assert.Equal((BreakKind.ProfessionalLeaves, person.Today.AddDays(10)), (leaving.Kind, leaving.BreaksOn));
        Assert.Contains("quitte le réseau", leaving.Sentence, StringComparison.Ordinal);
        Assert.Equal(person.Today.AddDays(10), leaving.SortDay);
    }

    [Fact]
    public async Task A_closing_period_of_the_service_reaches_the_paths_that_it_breaks_and_its_removal_too()
    {
        var person = await Covered();
        await Plan(person, person.Today.AddDays(1));
        await Plan(person, person.Today.AddDays(27));
        var closed = await Done<DeclareClosure, DeclareClosure.Input>(new(ClosureKind.PcpeClosed, null, "Fermeture annuelle", person.Today.AddDays(8), person.Today.AddDays(24)));
        Assert.Equal((BreakKind.ClosureUncovered, person.Today.AddDays(8)), (await Watch(person) is var w ? (w.Kind, w.BreaksOn) : default));

        await Done<RemoveClosure, RemoveClosure.Input>(new(closed));
        Assert.Equal(BreakKind.Silence, (await Watch(person)).Kind);
    }

    [Fact]
    public async Task A_refused_command_leaves_it_as_it_was_and_the_day_brings_back_what_was_thrown_away()
    {
        var person = await Covered();
        await Plan(person, person.Today.AddDays(6));
        var before = await Watch(person);
        var refused = await site.Inside("chef@demo.test", (services, _) => services.Get<EndProfessional>().Execute(new(person.SalariedId, new DateOnly(1990, 1, 1))));
        Assert.False(refused.Ok);
        Assert.Equal(before.BreaksOn, (await Watch(person)).BreaksOn);

        await site.Inside((_, db) => db.ThreadWatches.Where(x => x.PersonId == person.PersonId).ExecuteDeleteAsync());
        await site.Inside(async (services, _) =>
        {
            await WatchKeeper.Daily.Run(services, CancellationToken.None);
            return true;
        });
        var again = await Watch(person);
        Assert.Equal((before.Kind, before.BreaksOn, before.Sentence), (again.Kind, again.BreaksOn, again.Sentence));
    }

    [Fact]
    public async Task The_list_is_in_the_order_of_what_breaks_and_its_pages_hold_everybody_once()
    {
        var client = await site.As(Coordination);
        var (url, seen, days) = ((string?)"/file-active", new List<string>(), new List<string>());
        while (url is not null)
        {
            var page = await client.Page(url);
            seen.AddRange(page.QuerySelectorAll(".threads tbody th > a").Select(a => a.GetAttribute("href")!));
            days.AddRange(page.QuerySelectorAll(".threads tbody .chip").Select(c => c.TextContent));
            url = page.QuerySelector(".pager a[rel=next]")?.GetAttribute("href");
        }

        var expected = await site.Inside(Coordination, (_, db) => db.ThreadWatches.OrderBy(w => w.SortDay).ThenBy(w => w.PersonId).Select(w => w.PersonId).ToListAsync());
        Assert.True(expected.Count > 5, $"{expected.Count} persons");
        Assert.Equal(expected.Select(id => $"/personnes/{id}"), seen);
        Assert.Equal(expected.Count, days.Count);
    }

    [Fact]
    public async Task Filters_are_links_that_add_up()
    {
        var person = await Covered();
        await Plan(person, person.Today.AddDays(40));
        var client = await site.As(Coordination);
        var page = await client.Page("/file-active?coordination=moi");
        var commune = page.QuerySelectorAll(".threads tbody th small a").OfType<IHtmlAnchorElement>().First();
        Assert.Contains("coordination=moi", commune.Search, StringComparison.Ordinal);
        var narrowed = await client.Page(commune.PathName + commune.Search);
        Assert.Single(narrowed.QuerySelectorAll(".threads tbody th small a").Select(a => a.TextContent).Distinct());
        var soon = narrowed.QuerySelectorAll(".filters a").OfType<IHtmlAnchorElement>().Single(a => a.TextContent == "déjà rompu");
        Assert.Contains("commune=", soon.Search, StringComparison.Ordinal);
        Assert.DoesNotContain("rompt le", (await client.Page(soon.PathName + soon.Search)).Text(".threads .chip"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Threads_stand_in_the_list_of_persons_for_those_who_may_read_a_record()
    {
        Assert.NotEmpty((await (await site.As(Coordination)).Page("/personnes")).QuerySelectorAll("td svg.spark"));
        Assert.Empty((await (await site.As("ecole@demo.test")).Page("/personnes")).QuerySelectorAll("svg.spark"));
    }

    private async Task<Followed> Covered()
    {
        var person = await Followed.Somebody(site);
        await site.Inside(async (_, db) =>
        {
            var version = await db.PlanVersions.SingleAsync(v => v.PersonId == person.PersonId);
            version.MarkSourcing(person.Line, SourcingVerb.Propose, person.Today);
            version.MarkSourcing(person.Line, SourcingVerb.Cover, person.Today);
            db.Add(await Yesterday(db, person));
            return await db.SaveChangesAsync();
        });
        return person;
    }

    /// <summary>A session done the day before, so that the thread holds.</summary>
    private static async Task<Intervention> Yesterday(Db db, Followed person)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
        var episode = await db.Set<EpisodeOfCare>().SingleAsync(e => e.PersonId == person.PersonId);
        var at = person.Today.AddDays(-1).ToDateTime(new TimeOnly(10, 0), DateTimeKind.Utc);
        var done = Intervention.Plan(person.PersonId, new InterventionDraft(episode.Id, person.SalariedId, at, 45, Place.Practice, InterventionMode.InPerson, Outside: default(OutsidePlanReason)), null, zone);
        done.Complete(new CompletionReport(45, true, [new CodedMinutes(PrestationCode.Parse("2.1.1.3").Value, 45)]), new DeclarationDelay(45, false), at.AddHours(2), zone);
        return done;
    }

    private Task<Guid> Plan(Followed person, DateOnly day) => Done<PlanIntervention, PlanIntervention.Input>(new(person.PersonId)
    {
        ProfessionalId = person.SalariedId,
        PrestationId = person.Line,
        Day = day,
        At = new TimeOnly(10, 0),
        DurationMinutes = 45,
        Place = Place.Practice,
    });

    private Task<Guid> Done<TUseCase, TInput>(TInput input, string login = Coordination)
        where TUseCase : UseCase<TInput> => site.Inside(login, async (services, _) =>
    {
        var outcome = await services.Get<TUseCase>().Execute(input);
        Assert.True(outcome.Ok, string.Join(" ", outcome.Reasons.Select(r => r.Sentence)));
        return outcome.Id;
    });

    private Task<ThreadWatch> Watch(Followed person) => site.Inside((_, db) => db.ThreadWatches.AsNoTracking().SingleAsync(w => w.PersonId == person.PersonId));
}
