using System.Net;
using FilRouge.Domain.Common;
using FilRouge.Platform.Access;
using FilRouge.Platform.Persistence;
using FilRouge.Web.People;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Access;

/// <summary>Guessing keys teaches nothing: what belongs to others and what does not exist give the same page, word for word.</summary>
public sealed class ForeignIdentifierTests(Cast cast) : IClassFixture<Cast>
{
    private const int Tries = 200;

    [Fact]
    public async Task Two_hundred_foreign_keys_on_every_route_give_one_same_page()
    {
        var random = new Random(20260302);
        var (foreign, persons) = await Foreign();
        Assert.True(foreign.Count > 5, $"only {foreign.Count} foreign keys");
        var client = await cast.As(Role.Coordinator);
        var routes = cast.Endpoints.Where(e => e.Permission is not null && (e.AboutPerson || e.Keys.Count > 0)).ToList();
        Assert.NotEmpty(routes);
        var faults = new List<string>();
        foreach (var route in routes)
        {
            using var missing = await client.GetAsync(route.Url(Guid.CreateVersion7()));
            if (missing.StatusCode == HttpStatusCode.Forbidden)
            {
                continue;
            }

            var expected = await missing.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
            await Parallel.ForEachAsync(Enumerable.Range(0, Tries).Select(_ => Try(route, foreign, persons, random)).Distinct().ToList(), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (url, _) =>
            {
                using var answer = await client.GetAsync(url);
                if (answer.StatusCode != HttpStatusCode.NotFound || await answer.Content.ReadAsStringAsync() != expected)
                {
                    lock (faults)
                    {
                        faults.Add($"{url}: {(int)answer.StatusCode}, or another page");
                    }
                }
            });
        }

        Assert.Empty(faults);
    }

    /// <summary>A key of others in its place, the same behind one's own person, a key of another kind, or a key of nothing.</summary>
    private string Try(PageEndpoint route, List<Guid> foreign, List<Guid> persons, Random random)
    {
        var any = random.Next(4) == 0 ? Guid.CreateVersion7() : foreign[random.Next(foreign.Count)];
        return !route.AboutPerson ? route.Url(Guid.Empty, any)
            : route.Keys.Count > 0 && random.Next(2) == 0 ? route.Url(cast.Persons[Scene.Own], any)
            : route.Url(random.Next(2) == 0 ? persons[random.Next(persons.Count)] : any, foreign[random.Next(foreign.Count)]);
    }

    /// <summary>Keys of every row about persons whom the coordinator may not see, found in the model: a new table is tried as soon as it exists.</summary>
    private async Task<(List<Guid> Rows, List<Guid> Persons)> Foreign() => await cast.Site.Inside(async (_, db) =>
    {
        Scene[] seen = [Scene.Own, Scene.Closed, Scene.Team, Scene.Self, Scene.Representative];
        var mine = seen.Select(s => cast.Persons[s]).ToList();
        var persons = await db.Persons.AsNoTracking().Where(p => !mine.Contains(p.Id)).Select(p => p.Id).ToListAsync();
        var rows = new List<Guid>(persons);
        foreach (var type in db.Model.GetEntityTypes().Select(e => e.ClrType).Where(t => t.IsAssignableTo(typeof(IAboutPerson)) && t.IsAssignableTo(typeof(Entity)) && t != typeof(Domain.People.Person)))
        {
            var keys = (Task<List<Guid>>)typeof(ForeignIdentifierTests).GetMethod(nameof(Keys), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [db, mine])!;
            rows.AddRange(await keys);
        }

        return (rows, persons);
    });

    private static Task<List<Guid>> Keys<T>(Db db, List<Guid> mine)
        where T : Entity, IAboutPerson =>
        db.Set<T>().AsNoTracking().Where(e => !mine.Contains(EF.Property<Guid>(e, nameof(IAboutPerson.PersonId)))).OrderBy(e => e.Id).Take(100).Select(e => e.Id).ToListAsync();
}
