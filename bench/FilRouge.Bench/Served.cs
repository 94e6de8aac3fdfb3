using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using FilRouge.Platform.Persistence;

namespace FilRouge.Bench;

/// <summary>A server process under measure.</summary>
internal sealed class Served : IDisposable
{
    private readonly Process _process;

    private Served(Process process, Uri root) => (_process, Root) = (process, root);

    public static string Repository { get; } = Find();

    /// <summary>The product, compiled ahead of time by ./dev bench.</summary>
    public static string Product => Published("out/filrouge/filrouge.dll");

    /// <summary>The empty application, likewise.</summary>
    public static string Empty => Published("out/empty/EmptyApp.dll");

    public Uri Root { get; }

    /// <summary>CPU seconds used so far: user and system, from /proc/PID/stat, in hundredths.</summary>
    public double Cpu
    {
        get
        {
            var fields = File.ReadAllText($"/proc/{_process.Id}/stat").Split(") ")[1].Split(' ');
            return (long.Parse(fields[11]) + long.Parse(fields[12])) / 100.0;
        }
    }

    /// <summary>Resident memory, megabytes.</summary>
    public double Memory => long.Parse(File.ReadLines($"/proc/{_process.Id}/status").First(l => l.StartsWith("VmRSS", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) / 1024.0;

    /// <summary>Starts a program on a free port; <paramref name="arguments"/> gets the address.</summary>
    public static Served Start(string program, Func<string, string[]> arguments)
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        probe.Stop();
        var start = new ProcessStartInfo("dotnet", [program, .. arguments(address)]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new Served(process, new Uri(address));
    }

    /// <summary>The product on a data folder.</summary>
    public static Served Filrouge(string data) => Start(Product, address => ["serve", "--data", data, "--urls", address]);

    /// <summary>The product on a store.</summary>
    public static Served On(Database database) => database.Engine == Engine.Sqlite
        ? Filrouge(Path.GetDirectoryName(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(database.ConnectionString).DataSource)!)
        : Start(Product, address => ["serve", "--postgres", database.ConnectionString, "--urls", address]);

    /// <summary>Waits until a page is answered.</summary>
    public async Task Answers(HttpClient client, string url)
    {
        while (!_process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(Root, url));
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
                return;
            }
            catch (HttpRequestException e) when (e.StatusCode is null)
            {
                await Task.Delay(5);
            }
        }

        throw new InvalidOperationException($"The process ended with {_process.ExitCode} before it answered.");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static string Published(string path)
    {
        var file = Path.Combine(Repository, path);
        return File.Exists(file) ? file : throw new InvalidOperationException($"{file} is not published: run ./dev bench.");
    }

    private static string Find([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
