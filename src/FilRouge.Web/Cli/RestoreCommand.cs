using System.CommandLine;
using FilRouge.Platform.Journal;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Persistence.Backups;
using FilRouge.Platform.Time;

namespace FilRouge.Web.Cli;

/// <summary>« filrouge restore »: puts a backup back, then brings the schema up to date and reads the whole journal again.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var backup = new Argument<FileInfo>("fichier") { Description = "Sauvegarde, avec son manifeste à côté." }.AcceptExistingOnly();
        var replace = new Option<bool>("--replace") { Description = "Remplace des données présentes ; sous SQLite elles sont gardées à côté." };
        var command = new Command("restore", "Restaure une sauvegarde.") { backup, CommandLine.Data, CommandLine.Postgres, replace };
        command.SetAction(async (parsed, ct) =>
        {
            var options = new ServerOptions(CommandLine.DatabaseOf(parsed), "");
            var manifest = await PutBack(options, parsed.GetValue(backup)!.FullName, parsed.GetValue(replace), ct);
            await using var scope = await CommandScope.Open(options, "restore", ct);
            var (broken, acts) = await Verification.Verify(scope.Services.GetRequiredService<Db>(), ct);
            if ((broken ?? (acts == manifest.Acts ? null : $"{manifest.Acts} actes sauvegardés, {acts} restaurés.")) is { } fault)
            {
                await Console.Error.WriteLineAsync($"La sauvegarde est restaurée, mais le journal ne tient pas : {fault}");
                return CommandLine.Refused;
            }

            Console.WriteLine($"Sauvegarde du {manifest.CreatedAtUtc:yyyy-MM-dd HH:mm} UTC restaurée. Journal intact : {acts} actes vérifiés.");
            return CommandLine.Done;
        });
        return command;
    }

    private static async Task<BackupManifest> PutBack(ServerOptions options, string file, bool replace, CancellationToken ct)
    {
        bool hasData;
        IReadOnlyList<string> known = [.. new Migrator(options.Database, typeof(RestoreCommand).Assembly).All.Select(m => m.Id)];
        Clock clock;
        await using (var scope = await CommandScope.Open(options, "restore", ct, prepare: false))
        {
            clock = scope.Services.GetRequiredService<Clock>();
            hasData = (await Backup.SchemaOf(scope.Services.GetRequiredService<Db>(), ct)).Count > 0;
        }

        return await Restoration.PutBackAsync(options.Database, file, replace, known, hasData, clock.UtcNow, ct);
    }
}
