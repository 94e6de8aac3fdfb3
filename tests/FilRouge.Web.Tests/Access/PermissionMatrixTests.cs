using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Html.Dom;
using FilRouge.Platform.Access;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FilRouge.Web.Tests.Access;

/// <summary>Every endpoint × every role × every relation to the person, over HTTP, against the committed table.
/// A new endpoint, or a changed right, fails until the table is written again (FILROUGE_WRITE_MATRIX=1) and the difference read by somebody.</summary>
public sealed class PermissionMatrixTests(Cast cast) : IClassFixture<Cast>
{
    private const string HowTo = "Run the web tests with FILROUGE_WRITE_MATRIX=1, then read the difference of tests/FilRouge.Web.Tests/Access/matrix.csv before committing it.";

    /// <summary>Endpoints that are not pages, and why nothing guards them.</summary>
    private static readonly Dictionary<string, string> Open = new() { ["/sante"] = "Says only that the server lives." };

    /// <summary>Forms are tried in the scenes where a wrong rule would do harm; pages, in all.</summary>
    private static readonly Scene?[] Posted = [Scene.Own, Scene.Team, Scene.Withdrawn, Scene.Other, Scene.Closed];

    private Kernel Kernel => cast.Site.App.Services.GetRequiredService<Kernel>();

    [Fact]
    public void The_committed_table_is_what_the_kernel_answers()
    {
        var drawn = Matrix.Draw(Kernel, cast.Endpoints);
        var known = File.Exists(Matrix.Path()) ? File.ReadAllLines(Matrix.Path()) : [];
        var rows = known.Select(l => l.Split(';')[0]).ToHashSet();
        var missing = cast.Endpoints.Where(e => !rows.Contains(e.Template)).Select(e => e.Template).ToList();
        Assert.True(missing.Count == 0, $"No row for {string.Join(", ", missing)}. {HowTo}");
        var changed = drawn.Except(known).Concat(known.Except(drawn)).ToList();
        Assert.True(changed.Count == 0, $"The rights have changed:\n{string.Join('\n', changed)}\n{HowTo}");
        Assert.True(cast.Endpoints.Count >= 10);
        Assert.Empty(cast.Endpoints.Where(e => e.Model is null && e.Permission is null).Select(e => e.Template).Except(Open.Keys));
    }

    [Fact]
    public async Task Every_page_answers_every_role_as_the_table_says()
    {
        var (table, faults) = (Matrix.Read(), new ConcurrentBag<string>());
        await Parallel.ForEachAsync(Cast.Roles, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (role, _) =>
        {
            var client = await cast.As(role);
            foreach (var endpoint in cast.Endpoints)
            {
                foreach (var scene in endpoint.AboutPerson ? Cast.Scenes.Cast<Scene?>() : [null])
                {
                    using var answer = await client.GetAsync(endpoint.Url(cast.Persons[scene ?? Scene.None]));
                    await Judge(table.GetValueOrDefault((endpoint.Template, role.ToString(), scene)), endpoint, $"{role}, {scene?.ToString() ?? "service"}", answer, faults);
                }
            }
        });
        Assert.True(table.Count > 500, $"only {table.Count} cells in the table");
        None(faults);
        await AssertTraces(table);
    }

    [Fact]
    public async Task Nobody_is_led_to_the_sign_in_page()
    {
        var (table, faults) = (Matrix.Read(), new ConcurrentBag<string>());
        using var client = cast.Site.Anonymous();
        foreach (var endpoint in cast.Endpoints)
        {
            foreach (var scene in endpoint.AboutPerson ? Cast.Scenes.Cast<Scene?>() : [null])
            {
                using var answer = await client.GetAsync(endpoint.Url(cast.Persons[scene ?? Scene.None]));
                await Judge(table.GetValueOrDefault((endpoint.Template, Matrix.Nobody, scene)), endpoint, $"nobody, {scene}", answer, faults);
            }
        }

        None(faults);
    }

    [Fact]
    public async Task No_form_is_taken_from_a_role_without_the_right()
    {
        var (faults, posted) = (new ConcurrentBag<string>(), 0);
        await Parallel.ForEachAsync(Cast.Roles, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (role, _) =>
        {
            var client = await cast.As(role);
            // The sign-in page is open to all: its form carries a token that is good for this account.
            var token = ((IHtmlInputElement)(await client.Page("/connexion")).QuerySelector("input[name=__RequestVerificationToken]")!).Value;
            foreach (var (endpoint, scene, open) in cast.Endpoints.Where(e => e.Permission is not null).SelectMany(e => Closed(e, role)))
            {
                foreach (var handler in endpoint.Handlers)
                {
                    Interlocked.Increment(ref posted);
                    var url = endpoint.Url(cast.Persons[scene ?? Scene.None]) + (handler.Length == 0 ? "" : $"?handler={handler}");
                    using var answer = await client.PostAsync(url, new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
                    // A page that is open to the role may show itself again (the steps of a journey); what its acts do is judged below, by the journal.
                    if (answer.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden) && !(open && answer.StatusCode is (HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity)))
                    {
                        faults.Add($"POST {endpoint.Template} {handler} ({role}, {scene}): {(int)answer.StatusCode}");
                    }
                }
            }
        });
        Assert.True(posted > 100, $"only {posted} forms posted");
        None(faults);
        var (accounts, codes) = (cast.Accounts.Values.ToList(), Modules.UseCases.Count);
        Assert.NotEqual(0, codes);
        Assert.Empty(await cast.Site.Inside((_, db) => db.Acts.Where(a => accounts.Contains(a.ActorId) && a.Allowed && a.Code != "access.sign-in").Select(a => a.Code + " " + a.ActorName).ToListAsync()));
    }

    /// <summary>The scenes in which the role may not open the page, or may run none of its use cases.</summary>
    private IEnumerable<(PageEndpoint Endpoint, Scene? Scene, bool Open)> Closed(PageEndpoint endpoint, Role role) =>
        from scene in endpoint.AboutPerson ? Posted : [null]
        where endpoint.Handlers.Count > 0
        let actor = new Actor(cast.Accounts[role], "épreuve", role, Guid.Empty)
        let acts = endpoint.Acts.Where(p => scene is not null || Kernel.Get(p).Target == Target.Service).ToList()
        let open = Matrix.Expected(Kernel, endpoint, role, scene) == Matrix.Yes
        where !open
            || (acts.Count > 0 && acts.All(p => !Kernel.Decide(actor, p, scene is { } s ? Cast.Expected(role, s) : null).Allowed))
        select (endpoint, scene, open);

    private static async Task Judge(string? expected, PageEndpoint endpoint, string who, HttpResponseMessage answer, ConcurrentBag<string> faults)
    {
        var status = (int)answer.StatusCode;
        var signIn = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.Contains("/connexion?", StringComparison.Ordinal);
        var right = expected switch
        {
            Matrix.Yes => (status is 200 or 302 && !signIn) || (status == 404 && (endpoint.Keys.Count > 0 || endpoint.AboutPerson)),
            Matrix.SignIn => signIn,
            _ => status.ToString() == expected,
        };
        if (!right)
        {
            faults.Add($"{endpoint.Template} ({who}): expected {expected ?? "a row"}, got {status} {answer.Headers.Location}");
        }

        if (expected != Matrix.Yes && (await answer.Content.ReadAsStringAsync()).Contains(Cast.Sentinel, StringComparison.OrdinalIgnoreCase))
        {
            faults.Add($"{endpoint.Template} ({who}): the refusal shows the person's name");
        }
    }

    private static void None(IReadOnlyCollection<string> faults) => Assert.True(faults.Count == 0, $"{faults.Count} faults:\n{string.Join('\n', faults.Order().Take(60))}");

    /// <summary>What was shown was traced, what was refused was journaled. A page that is missing for want of data (no path yet, no such row) was
    /// open all the same: its trace says so.</summary>
    private async Task AssertTraces(Dictionary<(string Endpoint, string Role, Scene? Scene), string> table)
    {
        var reads = (await cast.Site.Inside((_, db) => db.ReadTraces.AsNoTracking().Where(t => t.PersonId != null).Select(t => new { t.AccountId, t.PersonId, t.Page }).ToListAsync()))
            .Select(t => (t.AccountId, t.PersonId!.Value, t.Page)).ToHashSet();
        var refusals = (await cast.Site.Inside((_, db) => db.Acts.AsNoTracking().Where(a => !a.Allowed).Select(a => new { a.ActorId, a.Subject, a.Code }).ToListAsync()))
            .Select(a => (a.ActorId, a.Subject, a.Code)).ToHashSet();
        var faults = from endpoint in cast.Endpoints.Where(e => e.AboutPerson)
                     from role in Cast.Roles
                     from scene in Cast.Scenes
                     let key = (cast.Accounts[role], cast.Persons[scene], endpoint.Permission!)
                     let open = table[(endpoint.Template, role.ToString(), scene)] == Matrix.Yes
                     where open != reads.Contains(key) || open == refusals.Contains(key)
                     select $"{endpoint.Template} ({role}, {scene}): {(open ? "shown without a trace, or journaled as refused" : "refused without an act, or traced as read")}";
        None([.. faults]);
    }
}
