using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FilRouge.Architecture.Tests;

/// <summary>Files and methods stay readable.</summary>
public sealed class CodeShapeTests
{
    private const int MaxFile = 300;
    private const int MaxMethod = 40;

    [Fact]
    public void Files_stop_at_300_lines()
    {
        var files = Repository.Files(".", ".cs", ".cshtml");
        Assert.True(files.Count > 100);
        Assert.Empty(files.Select(f => (File: Repository.Relative(f), Lines: File.ReadLines(f).Count())).Where(f => f.Lines > MaxFile));
    }

    [Fact]
    public void Methods_stop_at_40_lines()
    {
        var seen = 0;
        var faults = new List<string>();
        foreach (var file in Repository.Files("src", ".cs"))
        {
            var tree = CSharpSyntaxTree.ParseText(File.ReadAllText(file));
            foreach (var method in tree.GetRoot().DescendantNodes().OfType<BaseMethodDeclarationSyntax>())
            {
                seen++;
                // The text of the method itself: its documentation and its attributes do not count.
                var span = tree.GetLineSpan(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(method.ParameterList.SpanStart, method.Span.End));
                var lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
                if (lines > MaxMethod)
                {
                    faults.Add($"{Repository.Relative(file)}: {lines} lines at {span.StartLinePosition.Line + 1}");
                }
            }
        }

        Assert.True(seen > 300, $"only {seen} methods seen");
        Assert.Empty(faults);
    }

    [Fact]
    public void Nothing_is_left_to_do()
    {
        var files = Repository.Files(".", ".cs", ".cshtml", ".css", ".mjs").Where(f => !f.EndsWith("CodeShapeTests.cs", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        Assert.Empty(files.Where(f => File.ReadLines(f).Any(l => l.Contains("TODO", StringComparison.Ordinal) || l.Contains("FIXME", StringComparison.Ordinal))).Select(Repository.Relative));
    }

    [Fact]
    public void Names_say_what_a_thing_is()
    {
        string[] vague = ["Manager", "Helper", "Util", "Utils", "Dto", "Impl"];
        var types = new[] { typeof(FilRouge.Domain.Common.Entity), typeof(FilRouge.Platform.Access.Kernel), typeof(FilRouge.Web.Server) }
            .SelectMany(t => t.Assembly.GetTypes()).Where(t => t.Namespace?.StartsWith("FilRouge", StringComparison.Ordinal) == true).ToList();
        Assert.True(types.Count > 100);
        Assert.Empty(types.Where(t => vague.Any(v => t.Name.EndsWith(v, StringComparison.Ordinal)) && !t.Name.EndsWith("TagHelper", StringComparison.Ordinal)).Select(t => t.FullName));
    }
}
