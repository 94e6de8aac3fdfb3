using FilRouge.Web.People;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Record;

/// <summary>« Ma journée » on a clock that the test moves: what is new is what others did since the reader's own last visit.</summary>
public sealed class DayTests : IAsyncLifetime
{
    private const string Me = "coordination@demo.test";
    private const string Added = "Lieu de vie ajouté, par Karim Benali";
    private readonly TestTime _time = new(DateTime.UtcNow.Date.AddHours(8));
    private readonly Site _site;

    public DayTests() => _site = new Site { Time = _time };

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task What_moves_is_told_since_ones_own_last_visit()
    {
        var person = await Followed();
        var (me, head) = (await _site.As(Me), await _site.As("direction@demo.test"));
        Assert.DoesNotContain(Added, (await me.Page("/ma-journee")).Text("#contenu"), StringComparison.Ordinal);
        await AddPlace(person);
        _time.Advance(TimeSpan.FromHours(3));

        var back = (await me.Page("/ma-journee")).Text("section[aria-labelledby=j-bouge]");
        Assert.Contains("Depuis votre dernière visite, aujourd’hui à", back, StringComparison.Ordinal);
        Assert.Contains(Added, back, StringComparison.Ordinal);

        _time.Advance(TimeSpan.FromMinutes(10));
        Assert.Contains(Added, (await me.Page("/ma-journee")).Text("#contenu"), StringComparison.Ordinal);

        _time.Advance(TimeSpan.FromHours(1));
        Assert.DoesNotContain(Added, (await me.Page("/ma-journee")).Text("#contenu"), StringComparison.Ordinal);
        var first = (await head.Page("/ma-journee")).Text("section[aria-labelledby=j-bouge]");
        Assert.Contains("Première visite", first, StringComparison.Ordinal);
        Assert.Contains(Added, first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_due_is_gathered_by_person_the_most_pressing_first_or_by_kind()
    {
        var client = await _site.As(Me);
        var page = await client.Page("/ma-journee?tout=true");
        var groups = page.QuerySelectorAll(".gathered > li").ToList();
        Assert.True(groups.Count > 3, $"{groups.Count} groups");
        var late = groups.ConvertAll(g => g.QuerySelector(".chip.late") is not null);
        Assert.Equal(late.OrderDescending(), late);
        var names = groups.ConvertAll(g => g.QuerySelector("h3 a")!.TextContent);
        Assert.Equal(names.Distinct(), names);

        var kinds = (await client.Page("/ma-journee?par=genre&tout=true")).Text(".gathered > li > h3");
        Assert.Contains("Droits", kinds, StringComparison.Ordinal);
        Assert.Contains("Bilans", kinds, StringComparison.Ordinal);
    }

    private Task<Guid> Followed() => _site.Inside(async (_, db) =>
    {
        var me = await db.Set<Web.Access.Account>().Where(a => a.UserName == Me).Select(a => a.Id).SingleAsync();
        return await db.Set<Domain.Referrals.EpisodeOfCare>().Where(e => e.CoordinatorAccountId == me).Select(e => e.PersonId).FirstAsync();
    });

    private async Task AddPlace(Guid person)
    {
        _time.Advance(TimeSpan.FromHours(1));
        var done = await _site.Inside("chef@demo.test", (services, _) => services.Get<AddLivingPlace>().Execute(new(person, new() { With = "sa grand-mère", Commune = "Melun", Postcode = "77000" })));
        Assert.True(done.Ok, string.Join(" ", done.Reasons.Select(r => r.Sentence)));
    }
}
