using FilRouge.Domain.Common;

namespace FilRouge.Domain.Interop;

/// <summary>Parts « NOM Prénom » written in one cell. Capitals tell the name; when they do not, only two words can be parted, with a doubt.</summary>
public static class FullNames
{
    private const string TwoColumns = "Écrivez le nom et le prénom dans deux colonnes.";

    /// <summary>Name and given names.</summary>
    /// <param name="typed">The cell.</param>
    /// <param name="nameFirst">Order that the header says.</param>
    public static Parsed<(string Name, string Given)> Split(string typed, bool nameFirst)
    {
        if (typed.Split(',', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } before, { Length: > 0 } after] && !before.Contains(' ', StringComparison.Ordinal))
        {
            return new((before, after));
        }

        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Any(w => TextFold.Fold(w) is "ne" or "nee" or "epouse" or "ep" or "veuve"))
        {
            return new(default, $"Le nom de naissance et le nom utilisé sont dans la même cellule. {TwoColumns}");
        }

        if (words.Length < 2)
        {
            return new(default, $"Le prénom n’a pas été trouvé. {TwoColumns}");
        }

        return ByCapitals(words) is { } parts ? new(parts)
            : words.Length == 2 ? new(nameFirst ? (words[0], words[1]) : (words[1], words[0]), null, "Le nom et le prénom ont été séparés d’après leur ordre : vérifiez-les.")
            : new(default, $"Rien ne dit où finit le nom et où commence le prénom. Écrivez le nom en capitales, ou : {TwoColumns}");
    }

    private static (string, string)? ByCapitals(string[] words)
    {
        var leading = Names(words);
        if (leading > 0 && leading < words.Length && !words[leading..].Any(IsCapitals))
        {
            return (string.Join(' ', words[..leading]), string.Join(' ', words[leading..]));
        }

        var first = Array.FindIndex(words, w => IsCapitals(w) || IsParticle(w));
        return first > 0 && Names(words[first..]) == words.Length - first && words[first..].Any(IsCapitals)
            ? (string.Join(' ', words[first..]), string.Join(' ', words[..first]))
            : null;
    }

    // Words of the name at the beginning: capitals, and the small particles before them (« d’ », « de la », « van der »).
    private static int Names(string[] words)
    {
        var count = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (IsCapitals(words[i]))
            {
                count = i + 1;
            }
            else if (!IsParticle(words[i]))
            {
                break;
            }
        }

        return count;
    }

    private static bool IsParticle(string word) => TextFold.Fold(word) is "de" or "du" or "des" or "la" or "le" or "d" or "von" or "van" or "der" or "den" or "el" or "ben" or "di" or "da";

    // « d’AUBIGNÉ », « McADAM », « O » and « DUPONT-MARTIN » are capitals; « Élodie » is not.
    private static bool IsCapitals(string word)
    {
        var from = word.StartsWith("Mc", StringComparison.Ordinal) ? 2 : word.Length > 2 && word[1] is '\'' or '’' ? 2 : 0;
        var letters = word[from..].Where(char.IsLetter).ToList();
        return letters.Count > 0 && letters.TrueForAll(char.IsUpper) && (letters.Count > 1 || word.Length == 1);
    }
}
