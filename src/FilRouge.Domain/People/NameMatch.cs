using FilRouge.Domain.Common;

namespace FilRouge.Domain.People;

/// <summary>How a person answers to what was typed, nearest first: results are ranked by it.</summary>
[Fr("ressemblance avec ce qui est cherché")]
public enum NameMatch
{
    /// <summary>Each typed word is a word of the name.</summary>
    [Fr("nom exact")] Exact,

    /// <summary>Each typed word begins a word of the name.</summary>
    [Fr("début du nom")] Prefix,

    /// <summary>At least one word only sounds alike.</summary>
    [Fr("ressemble par le son")] Sound,

    /// <summary>At least one word is a letter off.</summary>
    [Fr("à une lettre près")] OneLetterOff,

    /// <summary>It is somebody else.</summary>
    [Fr("ne correspond pas")] None,
}

/// <summary>Compares typed words with the words of a person.</summary>
public static class NameMatching
{
    /// <summary>Shortest word that is listened to.</summary>
    public const int ShortestHeard = 3;

    /// <summary>The weakest of the answers to each word; what is typed with its particles glued is tried as well.</summary>
    /// <param name="typed">Folded words.</param>
    /// <param name="names">Words of the person, as <see cref="SearchWord.Names"/>.</param>
    /// <param name="sounds">Sounds of the person, as <see cref="SearchWord.Sounds"/>.</param>
    public static NameMatch Of(IReadOnlyList<string> typed, string names, string sounds)
    {
        var known = names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var apart = Weakest(typed, known, sounds);
        return apart != NameMatch.Exact && NameWords.Glued(typed) is { } glued && Weakest(glued, known, sounds) is var together && together < apart ? together : apart;
    }

    private static NameMatch Weakest(IReadOnlyList<string> typed, string[] known, string sounds) => typed.Count == 0 ? NameMatch.None : typed.Max(t => One(t, known, sounds));

    private static NameMatch One(string typed, string[] known, string sounds)
    {
        var best = NameMatch.None;
        foreach (var word in known)
        {
            if (word == typed)
            {
                return NameMatch.Exact;
            }

            best = word.StartsWith(typed, StringComparison.Ordinal) ? NameMatch.Prefix
                : best > NameMatch.OneLetterOff && OneLetter.Apart(word, typed) ? NameMatch.OneLetterOff
                : best;
        }

        return best > NameMatch.Sound && typed.Length >= ShortestHeard && FrenchSound.Key(typed) is { Length: >= 2 } sound && sounds.Contains($" {sound} ", StringComparison.Ordinal)
            ? NameMatch.Sound
            : best;
    }
}
