using System.Net;
using FilRouge.Domain.Referrals;
using FilRouge.Web.Referrals;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static FilRouge.Web.Tests.Referrals.Requests;

namespace FilRouge.Web.Tests.Referrals;

public sealed class PoliciesTests(Site site)
{
    private const string Screen = "/territoire/politiques/nouvelle";

    [Fact]
    public async Task A_rule_is_adopted_with_its_source_and_closes_the_one_before()
    {
        var client = await site.As("direction@demo.test");
        var refused = await client.Post(Screen, new() { ["Input.Territory"] = "93", ["Input.AgeMin"] = "20", ["Input.AgeMax"] = "3", ["Input.DipcDays"] = "30", ["Input.RequiredBefore"] = "Never", ["Input.Accepted"] = "AnyOrientation" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var errors = (await refused.Document()).Text(".errors");
        Assert.Contains("au plus tard 15 jours", errors);
        Assert.Contains("L’âge maximal", errors);
        Assert.Contains("d’où vient cette règle", errors);

        foreach (var (from, source) in new[] { ("1/1/2021", "Convention 2021"), ("1/1/2023", "Convention 2023") })
        {
            var answer = await client.Post(Screen, new() { ["Input.Territory"] = "93", ["Input.From"] = from, ["Input.AgeMin"] = "0", ["Input.RequiredBefore"] = "Never", ["Input.Accepted"] = "AnyOrientation", ["Input.SourceText"] = source });
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, (await answer.Document()).Text(".errors"));
        }

        var page = await client.Page("/territoire/politiques");
        Assert.Contains("du 1er janvier 2021 au 31 décembre 2022", page.Text("h2"));
        Assert.Contains("Convention 2023", page.Text("dl"));
    }

    [Theory]
    [InlineData(Coordinator, "/territoire/politiques", HttpStatusCode.OK)]
    [InlineData(Coordinator, Screen, HttpStatusCode.Forbidden)]
    [InlineData(Head, Screen, HttpStatusCode.OK)]
    [InlineData("educatrice@demo.test", "/territoire/politiques", HttpStatusCode.Forbidden)]
    public async Task Rules_are_read_by_the_service_and_adopted_by_its_heads(string login, string url, HttpStatusCode expected) =>
        Assert.Equal(expected, (await (await site.As(login)).GetAsync(url)).StatusCode);

    [Fact]
    public async Task What_is_owed_to_many_is_what_is_owed_to_each()
    {
        var (first, _) = await site.Admitted();
        var second = await site.Received(UrgencyGrade.Proven);
        await site.Inside(Coordinator, async (services, db) =>
        {
            var clock = services.GetRequiredService<Platform.Time.Clock>();
            Guid[] both = [first.PersonId, second.PersonId];
            var together = await db.DueFor(db.Set<Domain.People.Person>().Where(p => both.Contains(p.Id)).Select(p => p.Id), clock, default);
            var apart = (await db.DueFor(first.PersonId, clock, default)).Concat(await db.DueFor(second.PersonId, clock, default));
            Assert.Equal(apart.Select(d => (d.PersonId, d.Item.Code)).Order(), together.Select(d => (d.PersonId, d.Item.Code)).Order());
            Assert.Contains(together, d => d.Item.Code == "dipc.due" && d.Url.EndsWith("/dipc", StringComparison.Ordinal));
            Assert.Contains(together, d => d.Item.Code == "triage.due");
            Assert.Contains(first.PersonId, await db.CoordinatedBy(await site.Account(Coordinator)).ToListAsync());
            return 0;
        });
    }
}
