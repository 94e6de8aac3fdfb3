using System.Diagnostics;
using System.Text;

namespace FilRouge.Web.Tests.Infrastructure;

/// <summary>The product as it is run: its own process, that can be killed.</summary>
public sealed class ServerProcess : IDisposable
{
    private const string Listening = "Fil Rouge écoute sur ";

    private readonly Process _process;

    private ServerProcess(Process process, Uri root) => (_process, Root) = (process, root);

    public Uri Root { get; }

    /// <summary>Starts the server on a store and waits until it listens.</summary>
    public static async Task<ServerProcess> Start(TestDatabase store)
    {
        var start = new ProcessStartInfo(Installed.Dotnet, [Installed.Program, "serve", .. store.Arguments, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Short lives: instrumenting for a second tier costs more than it gives back.
        start.Environment["DOTNET_TieredPGO"] = "0";
        var process = Process.Start(start)!;
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new StringBuilder();
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => said.AppendLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            return new ServerProcess(process, await listening.Task.WaitAsync(TimeSpan.FromSeconds(90)));
        }
        catch
        {
            process.Kill();
            throw;
        }

        void Hear(string? line)
        {
            if (line is null)
            {
                listening.TrySetException(new InvalidOperationException($"The server did not start:\n{said}"));
            }
            else if (line.StartsWith(Listening, StringComparison.Ordinal))
            {
                listening.TrySetResult(new Uri(line[Listening.Length..line.IndexOf(". ", StringComparison.Ordinal)]));
            }
            else
            {
                said.AppendLine(line);
            }
        }
    }

    /// <summary>kill -9.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
