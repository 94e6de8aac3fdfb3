using System.Globalization;
using System.Text;

namespace FilRouge.Domain.Common;

/// <summary>Free text as people paste it, made fit to keep (rule E66): composed Unicode, plain line ends, nothing invisible or that turns the reading direction.
/// Emoji and typographic quotes stay as they are.</summary>
public static class CleanText
{
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>A text of several lines; empty gives "".</summary>
    /// <param name="typed">What was typed or pasted.</param>
    /// <param name="maxLength">Most characters (UTF-16 units, as databases count them); more is refused, never cut.</param>
    public static Parsed<string> Block(string? typed, int maxLength) => Limited(Cleaned(typed).Trim(), maxLength);

    /// <summary>A text of one line: line ends and runs of spaces become one space.</summary>
    /// <inheritdoc cref="Block"/>
    public static Parsed<string> Line(string? typed, int maxLength) =>
        Limited(string.Join(' ', Cleaned(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), maxLength);

    private static Parsed<string> Limited(string text, int maxLength) => text.Length <= maxLength
        ? new(text)
        : new(null, $"Ce texte a {text.Length} caractères ; il ne peut pas en avoir plus de {maxLength}. Raccourcissez-le : gardez l’essentiel, et ce que les autres doivent savoir.");

    private static string Cleaned(string? typed)
    {
        var runes = (typed ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes().Where(r => r.Value != 0xFFFD).ToList();
        var kept = new StringBuilder();
        for (var i = 0; i < runes.Count; i++)
        {
            var rune = runes[i];
            if (IsLineEnd(rune))
            {
                kept.Append('\n');
            }
            else if (rune.Value == '\t')
            {
                kept.Append(' ');
            }
            else if (!IsInvisible(rune) || (rune.Value == ZeroWidthJoiner && JoinsEmoji(runes, i)))
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsLineEnd(Rune rune) => rune.Value is '\n' or '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029;

    // Unicode's Format category holds the zero-width characters, the direction controls, the soft hyphen and the invisible tags.
    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control;

    // A family or a profession is drawn by joining emoji (Unicode TS 51): the joiner stays between two of them, and only there.
    private static bool JoinsEmoji(List<Rune> runes, int at) =>
        at > 0 && at < runes.Count - 1 && IsPictogram(runes[at - 1], before: true) && IsPictogram(runes[at + 1], before: false);

    private static bool IsPictogram(Rune rune, bool before) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol || (before && rune.Value is 0xFE0F or (>= 0x1F3FB and <= 0x1F3FF));
}
