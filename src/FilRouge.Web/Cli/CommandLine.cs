using System.CommandLine;
using FilRouge.Platform.Persistence;

namespace FilRouge.Web.Cli;

/// <summary>The command line « filrouge »: the same binary as the server. 0 done, 1 refused with reasons, 2 wrong usage.</summary>
public static class CommandLine
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Refused, with reasons.</summary>
    public const int Refused = 1;

    /// <summary>Wrong usage.</summary>
    public const int WrongUsage = 2;

    /// <summary>Where the data is.</summary>
    public static readonly Option<DirectoryInfo> Data = new("--data") { Description = "Dossier des données (SQLite).", DefaultValueFactory = _ => new DirectoryInfo("data") };

    /// <summary>PostgreSQL instead of SQLite.</summary>
    public static readonly Option<string?> Postgres = new("--postgres") { Description = "Chaîne de connexion PostgreSQL ; remplace --data." };

    /// <summary>Addresses to listen on.</summary>
    public static readonly Option<string> Urls = new("--urls") { Description = "Adresses d’écoute.", DefaultValueFactory = _ => "http://127.0.0.1:5080" };

    /// <summary>The territory's time zone: delays and hours are counted there.</summary>
    public static readonly Option<string> Zone = ZoneOption();

    /// <summary>Runs a command.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Fil Rouge : le parcours des personnes accompagnées par un PCPE.");
        foreach (var command in Commands())
        {
            root.Add(command);
        }

        var result = root.Parse(args);
        if (result.Errors.Count > 0 || result.CommandResult.Command.Action is null && args.Length == 0)
        {
            await result.InvokeAsync();
            return WrongUsage;
        }

        try
        {
            return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Interrompu : rien n’a été écrit de ce qui n’était pas terminé.");
            return Refused;
        }
        catch (Exception e) when (e is MigrationException or IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Refused;
        }
    }

    /// <summary>The store that the options name; the data folder is created.</summary>
    public static Database DatabaseOf(ParseResult parsed)
    {
        if (parsed.GetValue(Postgres) is { } connection)
        {
            return Database.Postgres(connection);
        }

        var folder = parsed.GetValue(Data)!;
        folder.Create();
        return Database.InFolder(folder.FullName);
    }

    private static Option<string> ZoneOption()
    {
        var option = new Option<string>("--time-zone") { Description = "Fuseau horaire du territoire : Europe/Paris, Indian/Reunion, America/Martinique…", DefaultValueFactory = _ => "Europe/Paris" };
        option.Validators.Add(result =>
        {
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(result.GetValueOrDefault<string>(), out _))
            {
                result.AddError($"Le fuseau « {result.GetValueOrDefault<string>()} » n’est pas connu : écrivez-le comme Europe/Paris ou Indian/Reunion.");
            }
        });
        return option;
    }

    private static IEnumerable<Command> Commands() =>
    [
        ServeCommand.Create(), DemoCommand.Create(), JournalCommand.Create(), SchemaCommand.Create(), ImportCommand.Create(),
        BackupCommand.Create(), RestoreCommand.Create(), AccountCommand.CreateAccount(), AccountCommand.CreateOrganisation(),
    ];
}
