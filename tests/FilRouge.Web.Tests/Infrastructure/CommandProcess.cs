using System.ComponentModel;
using System.Diagnostics;

namespace FilRouge.Web.Tests.Infrastructure;

/// <summary>How the real program ended.</summary>
public sealed record Ended(int Code, string Out, string Error, TimeSpan Cpu);

/// <summary>Runs « filrouge » as its users do: another process, its exit code, its two outputs.</summary>
public static class CommandProcess
{
    public static async Task<Ended> Run(IEnumerable<string> arguments, string? typed = null, string? path = null)
    {
        using var process = Start(arguments, path);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (typed is not null)
        {
            await process.StandardInput.WriteLineAsync(typed);
        }

        process.StandardInput.Close();
        var cpu = await Watch(process);
        return new Ended(process.ExitCode, await output, await error, cpu);
    }

    /// <summary>Starts it; the caller stops it.</summary>
    public static Process Start(IEnumerable<string> arguments, string? path = null)
    {
        var start = new ProcessStartInfo(Installed.Dotnet)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Installed.Program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        if (path is not null)
        {
            start.Environment["PATH"] = path;
        }

        return Process.Start(start)!;
    }

    /// <summary>Waits for the end; the time of processor is read on the way, since Linux forgets it with the process.</summary>
    private static async Task<TimeSpan> Watch(Process process)
    {
        var cpu = TimeSpan.Zero;
        var ended = process.WaitForExitAsync();
        while (await Task.WhenAny(ended, Task.Delay(50)) != ended)
        {
            try
            {
                cpu = process.TotalProcessorTime;
            }
            catch (Exception e) when (e is InvalidOperationException or Win32Exception)
            {
                // It ended in between.
            }
        }

        return cpu;
    }
}
