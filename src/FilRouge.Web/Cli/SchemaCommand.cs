using System.CommandLine;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Cli;

/// <summary>« filrouge schema »: prints the model as SQL, for who writes a migration (ADR 0002).</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var engine = new Argument<Engine>("moteur") { Description = "sqlite ou postgres" };
        var command = new Command("schema", "Écrit le schéma du modèle en SQL, pour préparer une migration.") { engine };
        command.SetAction(parsed =>
        {
            var database = parsed.GetValue(engine) == Engine.Sqlite ? new Database(Engine.Sqlite, "Data Source=:memory:") : Database.Postgres("Host=none");
            using var services = Services(database);
            using var scope = services.CreateScope();
            Console.Write(scope.ServiceProvider.GetRequiredService<Db>().Database.GenerateCreateScript());
            return CommandLine.Done;
        });
        return command;
    }

    private static ServiceProvider Services(Database database)
    {
        var services = new ServiceCollection();
        Server.AddServices(services, new ServerOptions(database, ""));
        return services.BuildServiceProvider();
    }
}
