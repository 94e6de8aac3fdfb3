using System.Text;

namespace FilRouge.Architecture.Tests;

/// <summary>A generated page of docs/.</summary>
internal sealed class MarkdownPage
{
    private readonly StringBuilder _text = new();

    public MarkdownPage(string title, string introduction) =>
        _text.Append($"# {title}\n\nGenerated from the code by `./dev docs`; a test compares it. Do not edit by hand.\n\n{introduction}\n");

    public void Heading(string text) => _text.Append($"\n## {text}\n\n");

    public void Line(string text) => _text.Append(text).Append("\n\n");

    public void Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        Row(heads);
        Row([.. heads.Select(_ => "---")]);
        foreach (var row in rows)
        {
            Row(row);
        }
    }

    /// <summary>Compares the page with the committed one, or writes it when asked.</summary>
    public void AssertCommitted(string name)
    {
        var path = Path.Combine(Repository.Root, "docs", name);
        if (Environment.GetEnvironmentVariable("FILROUGE_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, _text.ToString());
        }

        Assert.True(File.Exists(path), $"docs/{name} is not written: run ./dev docs");
        var (committed, generated) = (File.ReadAllLines(path), _text.ToString().TrimEnd('\n').Split('\n'));
        var differing = Enumerable.Range(0, Math.Max(committed.Length, generated.Length)).FirstOrDefault(i => committed.ElementAtOrDefault(i) != generated.ElementAtOrDefault(i), -1);
        Assert.True(differing < 0,
            $"docs/{name} is not what the code says: run ./dev docs and read the difference.\nLine {differing + 1}, committed: {committed.ElementAtOrDefault(differing)}\ngenerated: {generated.ElementAtOrDefault(differing)}");
    }

    private void Row(IEnumerable<string> cells) => _text.Append("| ").AppendJoin(" | ", cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
}
