using System.CommandLine;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Persistence;
using Microsoft.Extensions.Hosting;

namespace FilRouge.Web.Cli;

/// <summary>« filrouge serve »: brings the schema up to date and serves the product.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Sert le produit sur une adresse.") { CommandLine.Data, CommandLine.Urls, CommandLine.Postgres, CommandLine.Zone };
        command.SetAction((parsed, ct) => Run(new ServerOptions(CommandLine.DatabaseOf(parsed), parsed.GetValue(CommandLine.Urls)!) { TimeZone = parsed.GetValue(CommandLine.Zone)! }, ct));
        return command;
    }

    public static async Task<int> Run(ServerOptions options, CancellationToken ct)
    {
        await using var app = Server.Build(options);
        await Prepare(options, ct);
        await app.StartAsync(ct);
        Console.WriteLine($"Fil Rouge écoute sur {string.Join(", ", app.Urls)}. Ctrl-C pour arrêter.");
        await app.WaitForShutdownAsync(ct);
        return CommandLine.Done;
    }

    /// <summary>Brings the store to the present schema.</summary>
    public static Task Prepare(ServerOptions options, CancellationToken ct) => new Migrator(options.Database, typeof(ServeCommand).Assembly).ApplyAsync(ct);
}

/// <summary>A scope of services for a command that does not serve, acting as the system under the command's name.</summary>
internal sealed class CommandScope : IAsyncDisposable
{
    private readonly ServiceProvider _provider;
    private readonly AsyncServiceScope _scope;

    private CommandScope(ServiceProvider provider) => (_provider, _scope) = (provider, provider.CreateAsyncScope());

    public IServiceProvider Services => _scope.ServiceProvider;

    public Work Work => Services.GetRequiredService<Work>();

    public static async Task<CommandScope> Open(ServerOptions options, string name, CancellationToken ct, bool prepare = true)
    {
        var services = new ServiceCollection();
        services.AddLogging(l => l.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning));
        Server.AddServices(services, options);
        var scope = new CommandScope(services.BuildServiceProvider());
        if (prepare)
        {
            await ServeCommand.Prepare(options, ct);
        }

        scope.Work.ActAs(Actor.System(name), seesOrganisation: false);
        return scope;
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _provider.DisposeAsync();
    }
}
