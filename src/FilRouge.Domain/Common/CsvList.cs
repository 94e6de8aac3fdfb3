using System.Reflection;
using System.Text;

namespace FilRouge.Domain.Common;

/// <summary>A code list kept by a public body, shipped in the module's data folder as CSV (comma or semicolon, quotes doubled inside quotes, first line = columns).</summary>
public static class CsvList
{
    /// <summary>Reads an embedded list, named « Module.file.csv » (« Network.professions.csv »); lines beginning with # are notes.</summary>
    /// <exception cref="InvalidOperationException">No such list, or a line without the same number of columns as the first.</exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Embedded(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"No embedded list {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse(reader.ReadToEnd());
    }

    /// <summary>Reads the rows of a CSV text as column → value.</summary>
    /// <exception cref="InvalidOperationException">A line has not the same number of columns as the first.</exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Parse(string text)
    {
        var lines = Lines(text.TrimStart('\uFEFF')).Where(l => l.Length > 0 && l[0] != '#').ToList();
        var separator = lines.Count > 0 && lines[0].Contains(';', StringComparison.Ordinal) ? ';' : ',';
        var rows = lines.Select(l => Cells(l, separator)).ToList();
        foreach (var wrong in rows.Where(r => r.Count != rows[0].Count))
        {
            throw new InvalidOperationException($"{wrong.Count} columns instead of {rows[0].Count}: {string.Join(separator, wrong)}");
        }

        return [.. rows.Skip(1).Select(r => rows[0].Zip(r).ToDictionary(p => p.First, p => p.Second))];
    }

    private static IEnumerable<string> Lines(string text)
    {
        var (start, quoted) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '"';
            if (text[i] == '\n' && !quoted)
            {
                yield return text[start..i].TrimEnd('\r');
                start = i + 1;
            }
        }

        yield return text[start..].TrimEnd('\r');
    }

    private static List<string> Cells(string line, char separator)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                if (quoted && i + 1 < line.Length && line[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (line[i] == separator && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
