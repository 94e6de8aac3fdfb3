using System.Net;
using FilRouge.Web.Access;
using FilRouge.Web.People;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Durability;

/// <summary>Two people at the same form: nobody overwrites the other without having seen both versions.</summary>
public sealed class ConcurrentEditTests(Site site)
{
    [Fact]
    [Trait("Rule", "E69")]
    public async Task The_second_sees_both_versions_and_saves_knowingly()
    {
        var id = await site.Inside(async (_, db) => (await Given.PersonIn(db, (await db.Organisations.SingleAsync(o => o.Code == "PCPE77")).Id, "Simultané")).Id);
        var url = $"/personnes/{id}/identite";
        var (claire, yann) = (await site.As("coordination@demo.test"), await site.As("coordination2@demo.test"));
        var (hers, his) = ((await claire.Page(url)).Sent(), (await yann.Page(url)).Sent());

        hers["Input.Phone"] = "06 11 22 33 44";
        using (var first = await claire.PostAsync(url, new FormUrlEncodedContent(hers)))
        {
            Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        }

        his["Input.Phone"] = "07 55 66 77 88";
        his["Input.SupportLanguage"] = "Makaton";
        using var second = await yann.PostAsync(url, new FormUrlEncodedContent(his));
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var both = await second.Document();
        var differences = both.Text("table");
        Assert.Contains("06 11 22 33 44", differences, StringComparison.Ordinal);
        Assert.Contains("07 55 66 77 88", differences, StringComparison.Ordinal);
        Assert.Contains("Makaton", differences, StringComparison.Ordinal);
        Assert.Equal(("+33611223344", null, 1), await Stored(id));

        var again = both.Sent();
        Assert.Equal("07 55 66 77 88", again["Input.Phone"]);
        Assert.Equal("1", again["Input.Version"]);
        using var third = await yann.PostAsync(url, new FormUrlEncodedContent(again));
        Assert.Equal(HttpStatusCode.Redirect, third.StatusCode);
        Assert.Equal(("+33755667788", "Makaton", 2), await Stored(id));
    }

    [Fact]
    [Trait("Rule", "E69")]
    public async Task Of_many_saves_at_once_on_the_same_version_one_is_done()
    {
        var id = await site.Inside(async (_, db) => (await Given.PersonIn(db, (await db.Organisations.SingleAsync(o => o.Code == "PCPE77")).Id, "Ensemble")).Id);
        var url = $"/personnes/{id}/identite";
        var client = await site.As("coordination@demo.test");
        var form = (await client.Page(url)).Sent();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            using var answer = await client.PostAsync(url, new FormUrlEncodedContent(new Dictionary<string, string>(form) { ["Input.SupportLanguage"] = $"Langue {i}" }));
            return answer.StatusCode;
        }));
        Assert.Equal(1, answers.Count(a => a == HttpStatusCode.Redirect));
        Assert.Equal(7, answers.Count(a => a == HttpStatusCode.Conflict));
        Assert.Equal(1, (await Stored(id)).Version);
        Assert.Equal(1, await site.Inside((_, db) => db.Acts.CountAsync(a => a.Subject == id && a.Code == "people.correct")));
    }

    private Task<(string? Phone, string? Language, int Version)> Stored(Guid id) => site.Inside(async (_, db) =>
    {
        var person = await db.Persons.AsNoTracking().SingleAsync(p => p.Id == id);
        return (person.Phone?.Text, person.SupportLanguage, person.Version);
    });
}
