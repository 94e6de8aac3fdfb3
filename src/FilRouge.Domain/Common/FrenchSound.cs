using System.Text;

namespace FilRouge.Domain.Common;

/// <summary>How a French name sounds, as a short key: two spellings of one sound have the same key. Our own rules, made for names, written here in full:
/// accents and hyphens do not count (the key is made of the folded text, so that « François » typed without its cedilla is still found);
/// an h is silent; doubled letters are one; « ph » is f, « qu », « c », « ck » are k, « c » and « sc » before e, i, y are s, « g » before e, i, y is j, « w » is v,
/// « y » is i, « z » is s; « au », « eau », « ault » are o, « ou » is U, « eu » and « œu » are E, « ai » and « ei » are e, « oi » is wa, « ch » is S, « gn » is N;
/// « an » and « en » are A, « in », « ain », « un » are I, « on » is O, unless a vowel or a second n follows; what old spellings kept is dropped
/// (« bv » of Lefebvre, « st » of Benoist and Prévost, « sn » of Mesnil, « pt » of Baptiste); an e between two consonants is not heard (Catherine, Katrine);
/// letters that are not heard at the end are dropped. Upper-case letters of the key are the sounds written with several letters.
/// It brings names together, it does not prove anything: what sounds alike is shown after what is spelt alike, and said to be so.</summary>
public static class FrenchSound
{
    private const string Vowels = "aeiouwAEIOU";

    // Spellings that are only another way to write a few letters, wherever they stand.
    private static readonly (string Written, string Meant)[] Respelt =
        [("bv", "v"), ("bapt", "bat"), ("esn", "en"), ("gea", "ja"), ("geo", "jo"), ("jea", "ja"), ("chae", "kae"), ("ancoi", "ansoi"), ("dt", "t")];

    // Longest first: the first that fits at a place is taken.
    private static readonly (string Written, string Heard, Func<string, int, bool> Fits)[] Sounds =
    [
        ("eaux", "o", AtEnd), ("aulx", "o", AtEnd), ("ault", "o", AtEnd), ("auld", "o", AtEnd), ("oult", "U", AtEnd), ("ould", "U", AtEnd), ("oist", "wa", AtEnd),
        ("iers", "i", AtEnd), ("cher", "S", AtEnd), ("ost", "o", AtEnd), ("ier", "i", AtEnd), ("ger", "j", AtEnd),
        ("sch", "S", Anywhere), ("chr", "kr", Anywhere), ("chl", "kl", Anywhere), ("eau", "o", Anywhere), ("oeu", "E", Anywhere),
        ("ain", "I", Nasal), ("aim", "I", Labial), ("ein", "I", Nasal), ("ien", "iI", Nasal), ("yen", "iI", Nasal),
        ("gue", "ge", Anywhere), ("gui", "gi", Anywhere), ("guy", "gi", Anywhere), ("sce", "se", Anywhere), ("sci", "si", Anywhere),
        ("ph", "f", Anywhere), ("ch", "S", Anywhere), ("sh", "S", Anywhere), ("gn", "N", Anywhere), ("gh", "g", Anywhere), ("qu", "k", Anywhere),
        ("au", "o", Anywhere), ("eu", "E", Anywhere), ("ou", "U", Anywhere), ("oi", "wa", Anywhere), ("oy", "wa", Anywhere),
        ("an", "A", Nasal), ("am", "A", Labial), ("en", "A", Nasal), ("em", "A", Labial), ("in", "I", Nasal), ("im", "I", Labial), ("yn", "I", Nasal), ("ym", "I", Labial),
        ("un", "I", Nasal), ("um", "I", Labial), ("on", "O", Nasal), ("om", "O", Labial),
        ("ai", "e", Anywhere), ("ay", "e", Anywhere), ("ei", "e", Anywhere), ("ey", "e", Anywhere),
        ("ge", "je", Anywhere), ("gi", "ji", Anywhere), ("gy", "ji", Anywhere), ("ce", "se", Anywhere), ("ci", "si", Anywhere), ("cy", "si", Anywhere),
        ("c", "k", Anywhere), ("q", "k", Anywhere), ("x", "s", AtEnd), ("x", "ks", Anywhere), ("y", "i", Anywhere), ("z", "s", Anywhere), ("w", "v", Anywhere), ("h", "", Anywhere),
    ];

    private static readonly Dictionary<char, (string Written, string Heard, Func<string, int, bool> Fits)[]> ByLetter = Sounds.GroupBy(s => s.Written[0]).ToDictionary(g => g.Key, g => g.ToArray());

    /// <summary>The key of a name, its spaces left out; "" when there is no letter.</summary>
    public static string Key(string? name)
    {
        var text = TextFold.Fold(name).Replace(" ", "", StringComparison.Ordinal);
        foreach (var (written, meant) in Respelt)
        {
            text = text.Replace(written, meant, StringComparison.Ordinal);
        }

        return WithoutMuteE(WithoutSilentEnd(Heard(text)));
    }

    /// <summary>True when two names sound the same and are long enough for it to mean something.</summary>
    public static bool Alike(string? one, string? other) => Key(one) is { Length: >= 2 } key && key == Key(other);

    private static StringBuilder Heard(string text)
    {
        var heard = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var (length, sound) = At(text, i);
            foreach (var letter in sound)
            {
                if (heard.Length == 0 || heard[^1] != letter)
                {
                    heard.Append(letter);
                }
            }

            i += length;
        }

        return heard;
    }

    private static (int Length, string Heard) At(string text, int place)
    {
        foreach (var (written, heard, fits) in ByLetter.GetValueOrDefault(text[place], []))
        {
            if (string.CompareOrdinal(text, place, written, 0, written.Length) == 0 && fits(text, place + written.Length))
            {
                return (written.Length, heard);
            }
        }

        return (1, text[place].ToString());
    }

    private static string WithoutMuteE(string heard)
    {
        var kept = new StringBuilder(heard.Length);
        for (var i = 0; i < heard.Length; i++)
        {
            var mute = heard[i] == 'e' && kept.Length > 0 && !IsVowel(kept[^1]) && i + 2 < heard.Length && !IsVowel(heard[i + 1]) && IsVowel(heard[i + 2]);
            if (!mute)
            {
                kept.Append(heard[i]);
            }
        }

        return kept.ToString();
    }

    /// <summary>A consonant before a last e is heard, one at the very end mostly is not; two letters are always kept.</summary>
    private static string WithoutSilentEnd(StringBuilder key)
    {
        var end = Strip(key, key.Length, "s");
        if (end > 2 && key[end - 1] == 'e' && key[end - 2] is not ('a' or 'o'))
        {
            return key.ToString(0, end - 1);
        }

        end = Strip(key, Strip(key, end, "td"), "s");
        return key.ToString(0, end > 2 && key[end - 1] == 'p' && key[end - 2] is 'A' or 'U' ? end - 1 : end);
    }

    private static int Strip(StringBuilder key, int end, string letters)
    {
        while (end > 2 && letters.Contains(key[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        return end;
    }

    private static bool IsVowel(char letter) => Vowels.Contains(letter, StringComparison.Ordinal);

    private static bool Anywhere(string text, int after) => true;

    private static bool AtEnd(string text, int after) => after == text.Length;

    private static bool Nasal(string text, int after) => after == text.Length || !"aeiouynmh".Contains(text[after], StringComparison.Ordinal);

    private static bool Labial(string text, int after) => after < text.Length && text[after] is 'b' or 'p';
}
