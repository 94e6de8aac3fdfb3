using FilRouge.Web.Shell;

namespace FilRouge.Architecture.Tests;

/// <summary>Each page has its « Aide », from the guide of docs/guide; what the guide names exists.</summary>
public sealed class GuideTests
{
    /// <summary>Pages that are themselves an answer to somebody lost.</summary>
    private static readonly string[] Helpless = ["/aide/{chapter?}", "/erreur", "/etat/{code:int}"];

    [Fact]
    public void Every_page_has_one_section_of_the_guide_and_every_section_names_true_pages()
    {
        var routes = Routes().Except(Helpless).ToHashSet();
        var helped = Guide.Chapters.SelectMany(c => c.Sections).SelectMany(s => s.Pages).ToList();
        Assert.True(routes.Count > 50, $"only {routes.Count} routes seen");
        Assert.Empty(routes.Except(helped).Select(r => $"no section of docs/guide names the page {r} in its <!-- pages: --> comment"));
        Assert.Empty(helped.Except(routes).Select(r => $"the guide names {r}, which is no page"));
        Assert.Empty(helped.GroupBy(r => r).Where(g => g.Count() > 1).Select(g => $"{g.Key} is named twice"));
    }

    [Fact]
    public void Every_picture_and_every_link_of_the_guide_exists()
    {
        var folder = Path.Combine(Repository.Root, "docs", "guide");
        var files = Directory.GetFiles(folder, "*.md");
        Assert.True(files.Length > 5, $"only {files.Length} chapters seen");
        Assert.Empty(files.SelectMany(f => System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(f), @"\]\(([^)#]+)").Select(m => m.Groups[1].Value))
            .Where(target => !target.StartsWith("http", StringComparison.Ordinal) && !File.Exists(Path.Combine(folder, target))));
    }

    [Fact]
    public void The_guide_speaks_to_people_in_short_sections()
    {
        Assert.All(Guide.Chapters, c => Assert.True(c.Sections.Count > 0 && c.Title.Length > 0, c.Key));
        Assert.All(Guide.Chapters.SelectMany(c => c.Sections), s => Assert.True(s.Short.Length is > 60 and < 3500, $"{s.Title}: {s.Short.Length} characters"));
    }

    private static IEnumerable<string> Routes() => Repository.Files("src/FilRouge.Web", ".cshtml").Select(f => File.ReadLines(f).FirstOrDefault() ?? "")
        .Where(l => l.StartsWith("@page \"", StringComparison.Ordinal)).Select(l => l.Split('"')[1]);
}
