using System.Globalization;
using System.Text;

namespace FilRouge.Domain.Common;

/// <summary>The search key of a text: what is left when case, accents, ligatures and punctuation no longer count (rule E01).</summary>
public static class TextFold
{
    // Letters that Unicode does not decompose, as French registers and their neighbours write them.
    private static readonly Dictionary<int, string> Apart = new()
    {
        ['œ'] = "oe",
        ['æ'] = "ae",
        ['ß'] = "ss",
        ['ø'] = "o",
        ['đ'] = "d",
        ['ð'] = "d",
        ['ł'] = "l",
        ['þ'] = "th",
        ['ı'] = "i",
        ['ħ'] = "h",
    };

    /// <summary>Lower case, no marks, « œ » as « oe », anything that is not a letter or a digit as one space, none at the ends.
    /// « Œuvrard » gives « oeuvrard », « D’Hérouville » « d herouville », « Jean-Pierre » « jean pierre ».</summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var folded = new StringBuilder(text.Length);
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
            Append(folded, Rune.ToLowerInvariant(rune));
        }

        return folded.ToString().TrimEnd(' ');
    }

    /// <summary>The folded words, in order.</summary>
    public static string[] Words(string? text) => Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The first folded text after all those that begin by this one: « dup » gives « duq ». Null when there is none. Letters and digits are
    /// raised, never a sign, so that it holds in every collation.</summary>
    public static string? After(string start)
    {
        for (var i = start.Length - 1; i >= 0; i--)
        {
            if (start[i] is (>= 'a' and < 'z') or (>= 'A' and < 'Z') or (>= '0' and < '9'))
            {
                return start[..i] + (char)(start[i] + 1);
            }

            if (start[i] is '9')
            {
                return start[..i] + 'a';
            }
        }

        return null;
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        if (Apart.TryGetValue(rune.Value, out var letters))
        {
            folded.Append(letters);
        }
        else if (Rune.IsLetterOrDigit(rune))
        {
            folded.Append(rune.ToString());
        }
        else if (!IsSilent(rune) && folded.Length > 0 && folded[^1] != ' ')
        {
            folded.Append(' ');
        }
    }

    // Marks, and characters that nobody sees, do not part words.
    private static bool IsSilent(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    // A lone half of a surrogate pair makes Normalize throw; enumerating runes turns it into U+FFFD.
    private static string Decomposed(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune.ToString());
        }

        return whole.ToString().Normalize(NormalizationForm.FormKD);
    }
}
