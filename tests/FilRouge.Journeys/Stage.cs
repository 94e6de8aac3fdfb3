using System.Runtime.CompilerServices;
using FilRouge.Domain.Access;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Persistence;
using FilRouge.Web;
using FilRouge.Web.Access;
using FilRouge.Web.Demo;
using FilRouge.Web.People;
using FilRouge.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(FilRouge.Journeys.Stage))]

namespace FilRouge.Journeys;

/// <summary>The real server with its demonstration territory, and a browser in front of it.</summary>
public sealed class Stage : IAsyncLifetime
{
    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly Dictionary<string, string> _sessions = [];
    private readonly SemaphoreSlim _one = new(1, 1);
    private TestDatabase _store = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public WebApplication App { get; private set; } = null!;

    public Uri Root { get; private set; } = null!;

    /// <summary>Where pictures of the pages go: outside git.</summary>
    public static string Screens { get; } = Path.Combine(Repository(), "out", "screens");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Screens);
        _store = await TestDatabase.Create();
        App = Server.Build(new ServerOptions(_store.Database, "http://127.0.0.1:0") { Demo = true, Log = LogLevel.Error });
        await using (var scope = App.Services.CreateAsyncScope())
        {
            var work = scope.ServiceProvider.GetRequiredService<Work>();
            await new Migrator(_store.Database, typeof(Server).Assembly).ApplyAsync();
            work.ActAs(Actor.System("journeys"), false);
            await DemoTerritory.Fill(scope.ServiceProvider, 40, _ => { }, CancellationToken.None);
        }

        await EnsureSomebody();
        await App.StartAsync();
        Root = new Uri(App.Urls.First());
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium", Args = Flags });
    }

    /// <summary>A new browser window, signed in with a demonstration account (nobody when null). Close it when done.</summary>
    public async Task<IBrowserContext> Window(string? login, Action<BrowserNewContextOptions>? options = null)
    {
        var wanted = new BrowserNewContextOptions
        {
            BaseURL = Root.ToString(),
            Locale = "fr-FR",
            TimezoneId = "Europe/Paris",
            ViewportSize = new() { Width = 1280, Height = 900 },
            StorageState = login is null ? null : await Session(login),
        };
        options?.Invoke(wanted);
        return await _browser.NewContextAsync(wanted);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
        await _store.DisposeAsync();
        _one.Dispose();
    }

    /// <summary>Signs in once per account, as somebody without JavaScript would.</summary>
    private async Task<string> Session(string login)
    {
        await _one.WaitAsync();
        try
        {
            if (!_sessions.TryGetValue(login, out var session))
            {
                await using var window = await _browser.NewContextAsync(new() { BaseURL = Root.ToString(), JavaScriptEnabled = false });
                // The first page of a server that has just started waits for what is built once; on a busy machine that is long.
                window.SetDefaultTimeout(90_000);
                var page = await window.NewPageAsync();
                await page.GotoAsync("/connexion");
                await page.Form().Fill("Adresse électronique", login).Fill("Mot de passe", DemoTerritory.Password).Send("Se connecter");
                Assert.DoesNotContain("/connexion", page.Url, StringComparison.Ordinal);
                session = _sessions[login] = await window.StorageStateAsync();
            }

            return session;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>While the demonstration has no persons of its own, one with a team, so that pages about a person can be reached.</summary>
    private async Task EnsureSomebody()
    {
        await using var scope = App.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        work.ActAs(Actor.System("journeys"), false);
        var db = work.Db;
        if (await db.Persons.AnyAsync())
        {
            return;
        }

        var accounts = await db.Accounts.ToDictionaryAsync(a => a.UserName!);
        work.ActAs(new Actor(Guid.NewGuid(), "journeys", Role.Coordinator, accounts["coordination@demo.test"].OrganisationId), true);
        var done = await scope.ServiceProvider.GetRequiredService<RegisterPerson>().Execute(new()
        {
            BirthName = "Bardet",
            GivenNames = "Inès",
            BirthDate = "14/3/2017",
            RelativeName = "Élodie Bardet",
            RelativeRelation = Domain.People.Relation.Mother,
            Postcode = "77000",
            Commune = "Melun",
        });
        Assert.True(done.Ok);
        (string Login, CareTeamPlace Place)[] team =
        [
            ("educatrice@demo.test", CareTeamPlace.Member), ("liberale@demo.test", CareTeamPlace.Member),
            ("personne@demo.test", CareTeamPlace.Self), ("mere@demo.test", CareTeamPlace.Representative),
        ];
        db.AddRange(team.Select(t => new CareTeamMember(done.Id, accounts[t.Login].Id, accounts[t.Login].DisplayName, accounts[t.Login].Function, CareTeamCategory.Social, t.Place, new DateOnly(2026, 1, 1), DateTime.UtcNow)));
        await db.SaveChangesAsync();
    }

    private static string Repository([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
