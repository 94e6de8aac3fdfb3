using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Html.Dom;
using FilRouge.Platform.Journal;
using FilRouge.Platform.Persistence;
using FilRouge.Web.Demo;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FilRouge.Web.Tests.Durability;

/// <summary>One store, one server at a time, writers who keep count of what was acknowledged to them.</summary>
internal sealed class Lane : IAsyncDisposable
{
    private const int Writers = 3;
    private readonly ConcurrentBag<Guid> _acknowledged = [];
    private readonly CookieContainer _cookies = new();
    private readonly Store _store;
    private readonly Random _random;
    private string _token = "";
    private TaskCompletionSource _first = new();
    private int _next;

    private Lane(Store store, int seed) => (_store, _random) = (store, new Random(seed));

    public int Acknowledged => _acknowledged.Count;

    /// <summary>Writes that were under way when the server was killed: each may be there or not, but whole.</summary>
    public int CutShort { get; private set; }

    public static async Task<Lane> Open(int seed)
    {
        var store = await Store.Open();
        await store.Inside(async (services, _) =>
        {
            await services.GetRequiredService<OpenDemonstration>().Execute(new OpenDemonstration.Input());
            return true;
        });
        return new Lane(store, seed);
    }

    /// <summary>Starts the server, writes until it is killed at a random time, and reads the store again.</summary>
    public async Task Cycle()
    {
        using var server = await ServerProcess.Start(_store.TestDatabase);
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies, AllowAutoRedirect = false, MaxConnectionsPerServer = Writers }) { BaseAddress = server.Root };
        await SignIn(client);
        _first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var stop = new CancellationTokenSource();
        var writers = Enumerable.Range(0, Writers).Select(_ => Write(client, stop.Token)).ToList();
        if (_random.Next(8) > 0)
        {
            // Most kills fall among writes; the others anywhere from the first request on.
            await Task.WhenAny(_first.Task, Task.Delay(TimeSpan.FromSeconds(20)));
        }

        await Task.Delay(_random.Next(0, 160));
        await server.Kill();
        await stop.CancelAsync();
        CutShort += (await Task.WhenAll(writers)).Sum();
        await Check();
    }

    /// <summary>Signs in once: the session and the form's token live on, since the keys are in the database.</summary>
    private async Task SignIn(HttpClient client)
    {
        if (_token.Length > 0)
        {
            return;
        }

        using var answer = await client.Post("/connexion", new() { ["Input.Login"] = "coordination@demo.test", ["Input.Password"] = DemoTerritory.Password });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var form = await client.Page("/personnes/nouvelle");
        _token = ((IHtmlInputElement)form.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
    }

    private async Task<int> Write(HttpClient client, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var answer = await client.PostAsync("/personnes/nouvelle", new FormUrlEncodedContent(Form()), stop);
                Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(stop)}");
                _acknowledged.Add(Guid.Parse(answer.Headers.Location!.OriginalString.Split('/').Last()));
                _first.TrySetResult();
            }
            catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
            {
                return 1;
            }
        }

        return 0;
    }

    /// <summary>A child of her own: three rows and an act, so that half a write would show.</summary>
    private Dictionary<string, string> Form()
    {
        var number = Interlocked.Increment(ref _next);
        var name = string.Concat(Guid.NewGuid().ToString("N").Select(c => (char)('a' + Convert.ToInt32(c.ToString(), 16))));
        return new()
        {
            ["__RequestVerificationToken"] = _token,
            ["Input.BirthName"] = name,
            ["Input.GivenNames"] = "Lina",
            ["Input.BirthDate"] = new DateOnly(2010, 1, 1).AddDays(number % 3000).ToString("dd/MM/yyyy"),
            ["Input.RelativeName"] = "Mère de " + name,
            ["Input.RelativeRelation"] = "Mother",
            ["Input.RelativeTitle"] = "ParentalAuthority",
            ["Input.Postcode"] = "77000",
            ["Input.Commune"] = "Melun",
        };
    }

    private async Task Check()
    {
        await _store.TestDatabase.WaitUntilAlone();
        await _store.Inside(async (_, db) =>
        {
            var stored = (await db.Database.SqlQueryRaw<Guid>("SELECT id AS \"Value\" FROM persons").ToListAsync()).ToHashSet();
            Assert.Empty(_acknowledged.Where(id => !stored.Contains(id)));
            await None(db, "persons without their act", "SELECT p.id FROM persons p WHERE (SELECT COUNT(*) FROM acts a WHERE a.subject = p.id AND a.code = 'people.register') <> 1");
            await None(db, "acts without their person", "SELECT a.id FROM acts a WHERE a.code = 'people.register' AND NOT EXISTS (SELECT 1 FROM persons p WHERE p.id = a.subject)");
            await None(db, "persons without their mother", "SELECT p.id FROM persons p WHERE (SELECT COUNT(*) FROM relatives r WHERE r.person_id = p.id) <> 1");
            await None(db, "persons without their home", "SELECT p.id FROM persons p WHERE (SELECT COUNT(*) FROM living_places l WHERE l.person_id = p.id) <> 1");
            Assert.Null((await Verification.Verify(db, CancellationToken.None)).Broken);
            return true;
        });
    }

    private static async Task None(Db db, string what, string sql)
    {
        var found = await db.Database.SqlQueryRaw<Guid>(sql.Replace(" p.id FROM", " p.id AS \"Value\" FROM", StringComparison.Ordinal).Replace(" a.id FROM", " a.id AS \"Value\" FROM", StringComparison.Ordinal)).ToListAsync();
        Assert.True(found.Count == 0, $"{found.Count} {what}");
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}
