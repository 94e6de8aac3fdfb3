using System.Net;
using FilRouge.Domain.Referrals;
using FilRouge.Web.People;
using FilRouge.Web.Referrals;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using static FilRouge.Web.Tests.Referrals.Requests;

namespace FilRouge.Web.Tests.Referrals;

public sealed class WaitingListPageTests(Site site)
{
    private async Task<(Made Made, Guid EntryId)> Listed(UrgencyGrade? urgency = null)
    {
        var (made, episode) = await site.Accepted(urgency);
        await site.Done<PutOnWaitingList, PutOnWaitingList.Input>(Head, new(made.PersonId, episode));
        return (made, await site.Inside((_, db) => db.WaitingEntries.Where(e => e.PersonId == made.PersonId).Select(e => e.Id).SingleAsync()));
    }

    [Fact]
    public async Task The_head_moves_somebody_from_the_list_with_a_reason_that_stays()
    {
        var ((made, entry), head) = (await Listed(), await site.As(Head));
        var url = $"/demandes/attente?ligne={entry}";

        var refused = await head.Post(url, new() { ["Input.Grade"] = nameof(UrgencyGrade.Proven), ["Input.Verb"] = "", ["Input.Reason"] = "" }, "#ligne form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("chaque mouvement de la liste d’attente s’explique", (await refused.Document()).Text(".errors"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await head.Post(url, new() { ["Input.Grade"] = nameof(UrgencyGrade.Proven), ["Input.Verb"] = "", ["Input.Reason"] = "Exclu de l’école ce matin." }, "#ligne form")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await head.Post(url, new() { ["Input.Grade"] = "", ["Input.Verb"] = nameof(WaitingVerb.MarkAdmissible), ["Input.Reason"] = "Vu en commission." }, "#ligne form")).StatusCode);

        var row = (await head.Page(url)).QuerySelector("#ligne")!;
        Assert.Contains("2 mouvements", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Exclu de l’école ce matin.", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Karim Benali", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("admissible", row.TextContent, StringComparison.Ordinal);
        Assert.Matches("Rang \\d+ sur \\d+", row.TextContent);
        Assert.DoesNotContain(made.PersonId.ToString(), (await head.Page("/demandes/attente?etape=analyse")).DocumentElement.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coordinator_reads_the_list_and_moves_nobody()
    {
        var ((made, entry), coordinator) = (await Listed(), await site.As(Coordinator));
        var page = await coordinator.Page($"/demandes/attente?ligne={entry}");
        Assert.Null(page.QuerySelector("main form[method=post]"));
        var episode = await site.Episode(made.PersonId);
        var outcome = await site.Do<MoveOnWaitingList, MoveOnWaitingList.Input>(Coordinator, new(made.PersonId, episode, "Je décide.", Grade: UrgencyGrade.Proven));
        Assert.Equal(Platform.Commands.Ending.Denied, outcome.Ending);
        Assert.Equal(WaitingStage.UnderAnalysis, await site.Inside((_, db) => db.WaitingEntries.Where(e => e.Id == entry).Select(e => e.Stage).SingleAsync()));
    }

    [Fact]
    public async Task An_order_is_adopted_shown_with_its_author_and_compared()
    {
        var director = await site.As("direction@demo.test");
        await Listed();
        var twice = await director.Post("/demandes/attente/ordre", Order(from: "", urgency: "1", reception: "1"));
        Assert.Contains("la même place", (await twice.Document()).Text(".errors"), StringComparison.Ordinal);
        var late = await director.Post("/demandes/attente/ordre", Order(from: "1/1/2020", urgency: "2", reception: "1"));
        Assert.Contains("choisissez un jour qui le suit", (await late.Document()).Text(".errors"), StringComparison.Ordinal);

        var day = Today.AddDays(400).Typed();
        Assert.Equal(HttpStatusCode.Redirect, (await director.Post("/demandes/attente/ordre", Order(day, urgency: "", reception: "1"))).StatusCode);

        var page = await director.Page("/demandes/attente");
        Assert.Contains("Karim Benali", page.Text("main p"), StringComparison.Ordinal);
        Assert.Contains("Commission d’essai", page.Text("details li"), StringComparison.Ordinal);
        var compare = page.QuerySelectorAll("details li a").First(a => a.ParentElement!.TextContent.Contains("Commission d’essai", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Contains("Avec l’autre ordre", (await director.Page(compare)).Text("th"), StringComparison.Ordinal);

        static Dictionary<string, string> Order(string from, string urgency, string reception) => new()
        {
            ["Input.Urgency"] = urgency,
            ["Input.Reception"] = reception,
            ["Input.AgeLimitMonths"] = "12",
            ["Input.From"] = from,
            ["Input.SourceText"] = "Commission d’essai",
        };
    }

    [Fact]
    public async Task What_each_criterion_reads_is_computed_from_the_records()
    {
        var (followed, _) = await site.Admitted();
        var (made, entry) = await Listed();
        var (phone, service) = ("06" + Random.Shared.Next(10_000_000, 99_999_999), await ServiceOf(entry));
        foreach (var person in new[] { followed.PersonId, made.PersonId })
        {
            await site.Inside(async (_, db) =>
            {
                db.Add(Domain.People.Relative.Record(person, new("Mère commune", Domain.People.Relation.Mother, Domain.People.Title.None, Today) { Phone = Domain.Common.PhoneNumber.Parse(phone).Value }, DateTime.UtcNow));
                return await db.SaveChangesAsync();
            });
        }

        // Written behind the application's back: the daily job is what keeps it then.
        await KeepAgain(entry);
        var rank = (await Rank(service, entry))!;

        Assert.True(rank.Case.Sibling);
        Assert.Equal("77288", rank.Case.CommuneCode);
        Assert.Null(await Rank(Guid.NewGuid(), entry));
    }

    [Fact]
    public async Task A_brother_is_seen_as_soon_as_the_number_is_written()
    {
        var (followed, _) = await site.Admitted();
        var (made, entry) = await Listed();
        var (phone, service) = ("06" + Random.Shared.Next(10_000_000, 99_999_999), await ServiceOf(entry));
        Assert.False((await Rank(service, entry))!.Case.Sibling);
        foreach (var person in new[] { made.PersonId, followed.PersonId })
        {
            await site.Done<AddRelative, AddRelative.Input>(Coordinator, new(person, new() { Name = "Mère commune", Relation = Domain.People.Relation.Mother, From = Today, Phone = phone }));
        }

        Assert.True((await Rank(service, entry))!.Case.Sibling);
    }

    [Fact]
    public async Task The_places_kept_are_those_of_the_whole_list_ranked_and_a_part_shows_the_same_ranks()
    {
        var entries = new List<Guid>();
        foreach (var urgency in new UrgencyGrade?[] { null, UrgencyGrade.Proven, UrgencyGrade.Fragile, UrgencyGrade.Proven, UrgencyGrade.Imminent })
        {
            entries.Add((await Listed(urgency)).EntryId);
        }

        var service = await ServiceOf(entries[0]);
        await site.Inside(Head, async (services, db) =>
        {
            var reader = services.Get<WaitingListReader>();
            var (orders, summary) = (await reader.Orders(service, default), await reader.Summary(service, default));
            var whole = await reader.RanksUnder(service, orders.Rule!, default);
            var read = new List<WaitingRank>();
            while (await reader.Page(service, orders, summary, new(null, null, read.Count, 3), default) is { Ranks.Count: > 0 } page)
            {
                Assert.Equal(page.HasMore, read.Count + page.Ranks.Count < whole.Count);
                read.AddRange(page.Ranks);
            }

            Assert.Equal(whole.OrderBy(r => r.Value).Select(r => (r.Key, r.Value)), read.Select(r => (r.Case.EntryId, r.Rank)));
            Assert.All(read.Skip(1).Zip(read), pair => Assert.Equal(pair.Second.Case, pair.First.Before));
            Assert.Superset(entries.ToHashSet(), read.Select(r => r.Case.EntryId).ToHashSet());
            var part = await reader.Page(service, orders, summary, new(WaitingStage.UnderAnalysis, null, 0, 1000), default);
            Assert.Equal(read.Where(r => r.Case.Stage == WaitingStage.UnderAnalysis).Select(r => r.WhyThisRank), part.Ranks.Select(r => r.WhyThisRank));
            Assert.Equal(read[^1].WhyThisRank, (await reader.RankOf(service, read[^1].Case.EntryId, default))!.WhyThisRank);
            return true;
        });
    }

    private Task<Guid> ServiceOf(Guid entry) => site.Inside((_, db) => db.WaitingEntries.Where(e => e.Id == entry).Select(e => e.OrganisationId).SingleAsync());

    private Task<WaitingRank?> Rank(Guid service, Guid entry) => site.Inside(Head, (services, _) => services.Get<WaitingListReader>().RankOf(service, entry, default));

    private Task<bool> KeepAgain(Guid entry) => site.Inside(async (services, db) =>
    {
        await db.WaitingPlaces.Where(p => p.EntryId == entry).ExecuteDeleteAsync();
        await WaitingKeeper.Daily.Run(services, CancellationToken.None);
        return true;
    });
}
