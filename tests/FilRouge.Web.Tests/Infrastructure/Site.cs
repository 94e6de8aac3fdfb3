using System.Net;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Persistence;
using FilRouge.Web.Access;
using FilRouge.Web.Demo;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(FilRouge.Web.Tests.Infrastructure.Site))]

namespace FilRouge.Web.Tests.Infrastructure;

/// <summary>The real server on a real port, on a small demonstration territory, shared by the tests: each makes its own persons.</summary>
public sealed class Site : IAsyncLifetime
{
    private readonly Dictionary<string, HttpClient> _clients = [];
    private readonly SemaphoreSlim _one = new(1, 1);
    private TestDatabase _store = null!;

    /// <summary>Time, for a site that a test makes for itself.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    public WebApplication App { get; private set; } = null!;

    public Uri Root { get; private set; } = null!;

    public Database Database => _store.Database;

    public async ValueTask InitializeAsync()
    {
        _store = await TestDatabase.Create();
        App = Server.Build(new ServerOptions(_store.Database, "http://127.0.0.1:0") { Demo = true, Time = Time });
        await using (var scope = App.Services.CreateAsyncScope())
        {
            await new Migrator(_store.Database, typeof(Server).Assembly).ApplyAsync();
        }

        await using (var scope = App.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<Work>().ActAs(Actor.System("tests"), false);
            await DemoTerritory.Fill(scope.ServiceProvider, 12, _ => { }, CancellationToken.None);
        }

        await App.StartAsync();
        Root = new Uri(App.Urls.First());
    }

    /// <summary>A client that is nobody.</summary>
    public HttpClient Anonymous() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Root };

    /// <summary>A client signed in with a demonstration account.</summary>
    public async Task<HttpClient> As(string login)
    {
        await _one.WaitAsync();
        try
        {
            if (!_clients.TryGetValue(login, out var client))
            {
                client = Anonymous();
                var answer = await client.Post("/connexion", new() { ["Input.Login"] = login, ["Input.Password"] = DemoTerritory.Password });
                Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
                _clients[login] = client;
            }

            return client;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Runs something in a scope, as the system.</summary>
    public async Task<T> Inside<T>(Func<IServiceProvider, Db, Task<T>> body) => await Inside(null, body);

    /// <summary>Runs something in a scope, as an account (the system when null).</summary>
    public async Task<T> Inside<T>(string? login, Func<IServiceProvider, Db, Task<T>> body)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        work.ActAs(Actor.System("tests"), false);
        if (login is not null)
        {
            var account = await work.Db.Accounts.AsNoTracking().SingleAsync(a => a.UserName == login);
            work.ActAs(new Actor(account.Id, account.DisplayName, account.Role, account.OrganisationId), account.Role is Role.Director or Role.HeadOfService or Role.Coordinator or Role.Secretary);
        }

        return await body(scope.ServiceProvider, work.Db);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }

        await App.StopAsync();
        await App.DisposeAsync();
        await _store.DisposeAsync();
        _one.Dispose();
    }
}
