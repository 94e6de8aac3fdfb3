using System.CommandLine;
using FilRouge.Platform.Journal;
using FilRouge.Platform.Persistence;

namespace FilRouge.Web.Cli;

/// <summary>« filrouge journal verify »: reads the whole journal again.</summary>
internal static class JournalCommand
{
    public static Command Create()
    {
        var verify = new Command("verify", "Vérifie la chaîne des actes et les sceaux ; nomme le premier qui ne tient pas.") { CommandLine.Data, CommandLine.Postgres };
        verify.SetAction(async (parsed, ct) =>
        {
            await using var scope = await CommandScope.Open(new ServerOptions(CommandLine.DatabaseOf(parsed), ""), "journal verify", ct);
            var (broken, acts) = await Verification.Verify(scope.Services.GetRequiredService<Db>(), ct);
            if (broken is not null)
            {
                await Console.Error.WriteLineAsync(broken);
                return CommandLine.Refused;
            }

            Console.WriteLine($"Journal intact : {acts} actes vérifiés.");
            return CommandLine.Done;
        });
        return new Command("journal", "Le journal des actes.") { verify };
    }
}
