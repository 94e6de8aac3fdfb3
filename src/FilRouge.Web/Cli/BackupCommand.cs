using System.CommandLine;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Persistence.Backups;
using FilRouge.Platform.Time;

namespace FilRouge.Web.Cli;

/// <summary>« filrouge backup » copies the store while it serves; « filrouge backup verify » checks a copy.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var to = new Option<FileInfo?>("--to") { Description = "Fichier à écrire ; un manifeste est écrit à côté." };
        var command = new Command("backup", "Sauvegarde les données, serveur en marche ou non.") { CommandLine.Data, CommandLine.Postgres, to };
        command.SetAction(async (parsed, ct) =>
        {
            if (parsed.GetValue(to) is not { } file)
            {
                await Console.Error.WriteLineAsync("Dites où écrire la sauvegarde : --to FICHIER.");
                return CommandLine.WrongUsage;
            }

            return await Make(parsed, file, ct);
        });
        var backup = new Argument<FileInfo>("fichier").AcceptExistingOnly();
        var verify = new Command("verify", "Vérifie qu’une sauvegarde est celle de son manifeste.") { backup };
        verify.SetAction(async (parsed, ct) =>
        {
            var manifest = await BackupManifest.VerifyAsync(parsed.GetValue(backup)!.FullName, ct);
            Console.WriteLine($"Sauvegarde entière, faite le {manifest.CreatedAtUtc:yyyy-MM-dd HH:mm} UTC ({manifest.Engine}, {manifest.Acts} actes). Journal alors : {manifest.Journal}.");
            return CommandLine.Done;
        });
        command.Add(verify);
        return command;
    }

    private static async Task<int> Make(ParseResult parsed, FileInfo file, CancellationToken ct)
    {
        if (parsed.GetValue(CommandLine.Postgres) is null && !File.Exists(Path.Combine(parsed.GetValue(CommandLine.Data)!.FullName, "filrouge.db")))
        {
            throw new BackupException($"Il n’y a pas de données dans {parsed.GetValue(CommandLine.Data)!.FullName}.");
        }

        // The store is copied as it is: a backup brings no schema up to date.
        await using var scope = await CommandScope.Open(new ServerOptions(CommandLine.DatabaseOf(parsed), ""), "backup", ct, prepare: false);
        var (database, db, clock) = (scope.Services.GetRequiredService<Database>(), scope.Services.GetRequiredService<Db>(), scope.Services.GetRequiredService<Clock>());
        var manifest = await Backup.MakeAsync(database, db, file.FullName, clock.UtcNow, ct);
        if (!manifest.JournalHolds)
        {
            await Console.Error.WriteLineAsync($"La sauvegarde est faite, mais le journal ne tient plus : {manifest.Journal}");
            return CommandLine.Refused;
        }

        Console.WriteLine($"Journal intact : {manifest.Acts} actes vérifiés.");
        Console.WriteLine($"Sauvegarde faite : {file.FullName} ({manifest.Bytes} octets, sha256 {manifest.Sha256}).");
        return CommandLine.Done;
    }
}
