using System.Collections.Frozen;
using System.Reflection;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Helpers;

namespace FilRouge.Web.Shell;

/// <summary>A section of the user guide.</summary>
/// <param name="Chapter">File of docs/guide, without its ending: the last part of the address.</param>
/// <param name="Title">Heading.</param>
/// <param name="Pages">Routes of the pages that it helps with.</param>
/// <param name="Text">Markdown, without the heading.</param>
public sealed record GuideSection(string Chapter, string Title, IReadOnlyList<string> Pages, string Text)
{
    private string? _short;
    private string? _whole;

    /// <summary>Where it stands in its chapter, as GitHub would name it too.</summary>
    public string Anchor { get; } = LinkHelper.UrilizeAsGfm(Title);

    /// <summary>Address in the product.</summary>
    public string Url => $"/aide/{Chapter}#{Anchor}";

    /// <summary>The words alone, for the « Aide » of a page: pictures of the page one is looking at would only weigh.</summary>
    public string Short => _short ??= Guide.Html(Guide.WithoutPictures(Text));

    /// <summary>All of it.</summary>
    public string Whole => _whole ??= Guide.Html(Text);
}

/// <summary>A chapter of the user guide.</summary>
/// <param name="Key">Last part of its address.</param>
/// <param name="Title">Heading.</param>
/// <param name="Lead">What stands before its first section.</param>
/// <param name="Sections">Its sections, in order.</param>
public sealed record GuideChapter(string Key, string Title, string Lead, IReadOnlyList<GuideSection> Sections);

/// <summary>The French user guide of docs/guide, shipped inside the program: one text for who reads the repository and for who presses « Aide ».</summary>
public static partial class Guide
{
    private const string Prefix = "guide.";
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();
    private static readonly Lazy<IReadOnlyList<GuideChapter>> Read = new(() => [.. Names().Select(n => Parse(n[Prefix.Length..], Content(n)))]);
    private static readonly Lazy<FrozenDictionary<string, GuideSection>> ByPage = new(() =>
        Chapters.SelectMany(c => c.Sections).SelectMany(s => s.Pages.Select(p => (p, s))).ToFrozenDictionary(x => x.p, x => x.s));

    /// <summary>Chapters, in order.</summary>
    public static IReadOnlyList<GuideChapter> Chapters => Read.Value;

    /// <summary>The section that helps with a page; null when none does.</summary>
    /// <param name="route">Route of the page, as it declares it.</param>
    public static GuideSection? For(string? route) => route is null ? null : ByPage.Value.GetValueOrDefault("/" + route.TrimStart('/'));

    /// <summary>Reads a chapter: <c># title</c>, then sections under <c>##</c>, whose routes stand in a comment <c>&lt;!-- pages: /a /b --&gt;</c>.</summary>
    public static GuideChapter Parse(string key, string text)
    {
        var parts = Regex.Split(text.ReplaceLineEndings("\n"), "^## ", RegexOptions.Multiline);
        var head = parts[0].Split('\n', 2);
        return new GuideChapter(key, head[0].TrimStart('#', ' ').Trim(), Html(head[1]), [.. parts.Skip(1).Select(p => Section(key, p))]);
    }

    /// <summary>Links between files of the guide become links between its pages.</summary>
    internal static string Html(string markdown) =>
        ChapterLink().Replace(Markdown.ToHtml(PagesMark().Replace(markdown, ""), Pipeline), "href=\"/aide/$1").Replace("src=\"images/", "src=\"/guide/images/", StringComparison.Ordinal);

    internal static string WithoutPictures(string markdown) => PictureMark().Replace(markdown, "");

    private static GuideSection Section(string chapter, string part)
    {
        var lines = part.Split('\n', 2);
        var pages = PagesMark().Match(lines[1]) is { Success: true } mark ? mark.Groups[1].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) : [];
        return new GuideSection(chapter, lines[0].Trim(), pages, lines[1]);
    }

    private static IEnumerable<string> Names() => typeof(Guide).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static string Content(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("<!-- pages:([^>]*)-->\n?")]
    private static partial Regex PagesMark();

    [GeneratedRegex("href=\"([0-9]{2}-[a-z]+)\\.md")]
    private static partial Regex ChapterLink();

    [GeneratedRegex(@"^!\[[^\]]*\]\([^)]*\)\n?", RegexOptions.Multiline)]
    private static partial Regex PictureMark();
}
