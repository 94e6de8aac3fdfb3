using System.Text.RegularExpressions;

namespace FilRouge.Architecture.Tests;

/// <summary>Each edge-case rule that the code holds is named by the tests that prove it: <c>[Trait("Rule", "E05")]</c>.</summary>
public sealed partial class RuleTests
{
    private static readonly string[] Held =
    [
        "E01", "E02", "E03", "E04", "E05", "E11", "E16", "E19", "E20", "E21", "E22", "E29",
        "E32", "E33", "E34", "E35", "E66", "E67", "E68", "E69", "E70", "E71", "E72", "E73", "E74",
    ];

    [GeneratedRegex(@"\bTrait\(\s*""Rule""\s*,\s*([^)]*?)\s*\)")]
    private static partial Regex Named { get; }

    [GeneratedRegex(@"^""E\d\d""$")]
    private static partial Regex Rule { get; }

    [Fact]
    public void Each_rule_is_named_by_a_test()
    {
        var named = Traits().Select(t => t.Rule).ToHashSet();
        Assert.Empty(Held.Where(r => !named.Contains($"\"{r}\"")));
    }

    [Fact]
    public void No_test_names_what_is_not_a_rule() =>
        Assert.Empty(Traits().Where(t => !Rule.IsMatch(t.Rule)).Select(t => $"{t.File}: {t.Rule}"));

    private static List<(string File, string Rule)> Traits()
    {
        var files = Repository.Files("tests/FilRouge.Domain.Tests", ".cs").Concat(Repository.Files("tests/FilRouge.Web.Tests", ".cs"));
        List<(string File, string Rule)> traits = [.. files.SelectMany(f => Named.Matches(File.ReadAllText(f)).Select(m => (Repository.Relative(f), m.Groups[1].Value)))];
        Assert.True(traits.Count > 100, $"only {traits.Count} traits seen");
        return traits;
    }
}
