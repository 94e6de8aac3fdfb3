using FilRouge.Domain.Common;

namespace FilRouge.Domain.People;

/// <summary>The words by which a person is found: folded, with the spellings that people leave out or glue together. « d’Hérouville » is found by
/// « hérouville » and « dherouville », « Jean-Pierre » by « jean », « pierre » and « jeanpierre », « Saint-Martin » by « st martin » too (rules E01, E02).</summary>
public static class NameWords
{
    private const int Most = 24;

    // Written apart or together, at will.
    private static readonly HashSet<string> Particles =
        ["d", "de", "du", "des", "l", "le", "la", "les", "von", "van", "der", "den", "ben", "bin", "el", "al", "o", "mac", "mc", "saint", "sainte", "di", "da", "do", "dos", "san"];

    private static readonly Dictionary<string, string> Short = new() { ["st"] = "saint", ["ste"] = "sainte" };

    /// <summary>All words of a name, the used ones first, each once, at most 24.</summary>
    public static IReadOnlyList<string> Of(PersonName names)
    {
        string?[] parts = [names.UsedName ?? names.BirthName, names.CalledFirst, names.BirthName, names.GivenNames];
        var plain = parts.SelectMany(p => Words(p)).Distinct().ToList();
        return [.. plain.Concat(parts.SelectMany(p => Joined(p))).Distinct().Take(Most)];
    }

    /// <summary>Folded words as they are looked for: « st » and « ste » in full, unless what is typed may still grow into another word.</summary>
    public static string[] Words(string? text, bool typing = false)
    {
        var words = TextFold.Words(text);
        for (var i = 0; i < words.Length - (typing ? 1 : 0); i++)
        {
            words[i] = Short.GetValueOrDefault(words[i], words[i]);
        }

        return words;
    }

    /// <summary>The same words with each particle glued to what follows: « le fèvre » as « lefevre »; null when there is none.</summary>
    public static string[]? Glued(IReadOnlyList<string> words)
    {
        var glued = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            while (Particles.Contains(words[i]) && i + 1 < words.Count)
            {
                word += words[++i];
            }

            glued.Add(word);
        }

        return glued.Count < words.Count ? [.. glued] : null;
    }

    private static IEnumerable<string> Joined(string? part)
    {
        foreach (var chunk in (part ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            var words = Words(chunk);
            for (var i = 0; i + 1 < words.Length; i++)
            {
                yield return words[i] + words[i + 1];
            }

            if (words.Length > 2)
            {
                yield return string.Concat(words);
            }
        }

        foreach (var word in Glued(Words(part)) ?? [])
        {
            yield return word;
        }
    }
}
