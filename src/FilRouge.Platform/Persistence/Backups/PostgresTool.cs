using System.ComponentModel;
using System.Diagnostics;
using Npgsql;

namespace FilRouge.Platform.Persistence.Backups;

/// <summary>PostgreSQL's own programs, which know its formats better than anybody.</summary>
internal static class PostgresTool
{
    /// <summary>Runs one on a store; the password passes by the environment, where other users do not see it.</summary>
    /// <exception cref="BackupException">It is not installed, or it failed.</exception>
    public static async Task RunAsync(string program, Database database, IReadOnlyList<string> arguments, CancellationToken ct)
    {
        var store = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add($"--dbname={store.Database}");
        (start.Environment["PGHOST"], start.Environment["PGPORT"], start.Environment["PGUSER"]) = (store.Host, $"{store.Port}", store.Username);
        if (store.Password is { } password)
        {
            start.Environment["PGPASSWORD"] = password;
        }

        using var process = Started(start, program);
        try
        {
            var errors = await process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            if (process.ExitCode != 0)
            {
                throw new BackupException($"{program} a échoué : {errors.Trim()}");
            }
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    private static Process Started(ProcessStartInfo start, string program)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new BackupException($"Le programme {program} n’est pas installé sur cette machine : installez les outils de PostgreSQL (sous Debian : apt install postgresql-client), de la même version que le serveur ou plus récente.");
        }
    }
}
