namespace FilRouge.Web.Tests.Infrastructure;

/// <summary>The program as its users run it: FILROUGE_SERVER names it, compiled ahead of time by ./dev test; without it, the one of this build.</summary>
internal static class Installed
{
    /// <summary>The program.</summary>
    public static string Program { get; } = Environment.GetEnvironmentVariable("FILROUGE_SERVER") ?? typeof(Server).Assembly.Location;

    /// <summary>What runs it, by its full path: tests may change PATH.</summary>
    public static string Dotnet { get; } = Environment.ProcessPath is { } p && Path.GetFileNameWithoutExtension(p) == "dotnet" ? p
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Append(Environment.GetEnvironmentVariable("DOTNET_ROOT") ?? "/usr/share/dotnet")
            .Select(folder => Path.Combine(folder, "dotnet")).First(File.Exists);
}
