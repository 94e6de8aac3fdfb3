using System.Text;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.People;

/// <summary>A rough key of how a French name sounds: enough to bring « Lefèvre » and « Lefebvre », « Mathieu » and « Matthieu » together.
/// Upper-case letters stand for sounds written with several letters.</summary>
public static class FrenchSound
{
    // Longest spellings first: the first that fits at a place is taken.
    private static readonly (string Written, string Heard)[] Sounds =
    [
        ("ebvre", "evre"), ("eaux", "o"), ("eau", "o"), ("ault", "o"), ("ain", "I"), ("ein", "I"), ("sch", "S"),
        ("au", "o"), ("ou", "U"), ("ai", "e"), ("ei", "e"), ("eu", "E"), ("oe", "e"), ("ph", "f"), ("ch", "S"), ("sh", "S"), ("th", "t"), ("qu", "k"), ("ck", "k"), ("gn", "N"),
        ("gue", "ge"), ("gui", "gi"), ("ge", "je"), ("gi", "ji"), ("ce", "se"), ("ci", "si"), ("cy", "si"),
        ("c", "k"), ("q", "k"), ("y", "i"), ("z", "s"), ("w", "v"), ("h", ""),
    ];

    // Letters that are not heard at the end of a French name.
    private const string Silent = "estdxp";

    /// <summary>The key; "" when there is no letter.</summary>
    public static string Key(string? name)
    {
        var text = TextFold.Fold(name).Replace(" ", "", StringComparison.Ordinal);
        var heard = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            var (written, sound) = Array.Find(Sounds, s => string.CompareOrdinal(text, i, s.Written, 0, s.Written.Length) == 0);
            foreach (var letter in written is null ? text[i].ToString() : sound)
            {
                if (heard.Length == 0 || heard[^1] != letter)
                {
                    heard.Append(letter);
                }
            }

            i += written?.Length ?? 1;
        }

        var end = heard.Length;
        while (end > 2 && Silent.Contains(heard[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        return heard.ToString(0, end);
    }

    /// <summary>True when two names sound the same and are long enough for it to mean something.</summary>
    public static bool Alike(string? one, string? other) => Key(one) is { Length: >= 2 } key && key == Key(other);
}
