using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace FilRouge.Web.Tests.Infrastructure;

/// <summary>The product's services on a store of their own, without a server.</summary>
public sealed class Store : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private Store(TestDatabase database, ServiceProvider services) => (_database, _services) = (database, services);

    public Database Database => _database.Database;

    public TestDatabase TestDatabase => _database;

    public Migrator Migrator => new(Database, typeof(Server).Assembly);

    /// <summary>A new store; empty of any table when <paramref name="migrated"/> is false.</summary>
    public static async Task<Store> Open(bool migrated = true, TimeProvider? time = null)
    {
        var database = await TestDatabase.Create();
        var services = new ServiceCollection();
        services.AddLogging();
        Server.AddServices(services, new ServerOptions(database.Database, "") { Time = time ?? TimeProvider.System });
        var store = new Store(database, services.BuildServiceProvider());
        if (migrated)
        {
            await store.Migrator.ApplyAsync();
        }

        return store;
    }

    /// <summary>Runs something in a new scope, as the system.</summary>
    public Task<T> Inside<T>(Func<IServiceProvider, Db, Task<T>> body) => Inside(Actor.System("tests"), false, body);

    /// <summary>Runs something in a new scope, as somebody.</summary>
    public async Task<T> Inside<T>(Actor actor, bool seesOrganisation, Func<IServiceProvider, Db, Task<T>> body)
    {
        await using var scope = _services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        work.ActAs(actor, seesOrganisation);
        return await body(scope.ServiceProvider, work.Db);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
