using System.Text.RegularExpressions;

namespace FilRouge.Architecture.Tests;

/// <summary>Who may use whom: the table of docs/architecture.md, held.</summary>
public sealed partial class ModuleTests
{
    private static readonly string[] Row1 = ["Network", "People", "Documents", "Access"];
    private static readonly string[] Row2 = ["Referrals", "Assessments", "Plans", "Agenda", "Coordination", "Funding"];

    /// <summary>Module → modules that it may use. Shell, Cli and Demo are the application itself, not modules.</summary>
    private static readonly Dictionary<string, string[]> May = new()
    {
        ["Network"] = [],
        ["People"] = ["Network"],
        ["Documents"] = ["People"],
        ["Access"] = ["People", "Network"],
        ["Referrals"] = Row1,
        ["Assessments"] = [.. Row1, "Referrals"],
        ["Plans"] = [.. Row1, "Referrals", "Assessments"],
        ["Agenda"] = [.. Row1, "Referrals", "Assessments", "Plans"],
        ["Coordination"] = [.. Row1, "Referrals", "Assessments", "Plans", "Agenda"],
        ["Record"] = [.. Row1, .. Row2],
        ["Interop"] = [.. Row1, .. Row2],
        ["Activity"] = [.. Row1, .. Row2],
    };

    private static readonly string[] Application = ["Shell", "Cli", "Demo"];

    [GeneratedRegex(@"FilRouge\.(?:Web|Domain)\.([A-Z][A-Za-z0-9]+)")]
    private static partial Regex Mention { get; }

    [Fact]
    public void Modules_use_only_what_the_table_names()
    {
        var faults = new List<string>();
        var seen = 0;
        foreach (var file in Repository.Files("src/FilRouge.Domain", ".cs").Concat(Repository.Files("src/FilRouge.Web", ".cs", ".cshtml")))
        {
            var parts = Repository.Relative(file).Split('/');
            if (parts.Length < 4 || !May.TryGetValue(parts[2], out var allowed))
            {
                continue;
            }

            seen++;
            var text = File.ReadAllText(file);
            faults.AddRange(Mention.Matches(text).Select(m => m.Groups[1].Value).Distinct()
                .Where(used => used != parts[2] && May.ContainsKey(used) && !allowed.Contains(used))
                .Select(used => $"{Repository.Relative(file)} uses {used}"));
        }

        Assert.True(seen > 50, $"only {seen} files seen");
        Assert.Empty(faults);
    }

    [Fact]
    public void Every_folder_is_a_module_or_the_application()
    {
        var folders = new[] { "src/FilRouge.Domain", "src/FilRouge.Web" }
            .SelectMany(p => Directory.EnumerateDirectories(Path.Combine(Repository.Root, p))).Select(d => Path.GetFileName(d)!)
            .Where(n => n is not ("bin" or "obj" or "Common" or "wwwroot" or "Migrations" or "Properties")).Distinct().ToList();
        Assert.NotEmpty(folders);
        Assert.Empty(folders.Where(f => !May.ContainsKey(f) && !Application.Contains(f)));
    }

    [Fact]
    public void The_table_has_no_circle()
    {
        var done = new HashSet<string>();
        while (May.Keys.FirstOrDefault(m => !done.Contains(m) && May[m].Where(May.ContainsKey).All(done.Contains)) is { } next)
        {
            done.Add(next);
        }

        Assert.Equal(May.Count, done.Count);
    }

    [Fact]
    public void Domain_uses_the_base_library_only()
    {
        var references = typeof(FilRouge.Domain.Common.Entity).Assembly.GetReferencedAssemblies();
        Assert.NotEmpty(references);
        Assert.Empty(references.Where(r => !r.Name!.StartsWith("System", StringComparison.Ordinal)).Select(r => r.Name));
    }

    [Fact]
    public void Platform_knows_no_module_and_no_domain()
    {
        var references = typeof(FilRouge.Platform.Access.Kernel).Assembly.GetReferencedAssemblies();
        Assert.NotEmpty(references);
        Assert.DoesNotContain(references, r => r.Name is "FilRouge.Domain" or "filrouge");
    }
}
