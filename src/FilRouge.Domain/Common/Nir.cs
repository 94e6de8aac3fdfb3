namespace FilRouge.Domain.Common;

/// <summary>Number of inscription in the national register of persons, or number of a person waiting for it (NIA): 13 characters and a key of 2.
/// Shape: sex or kind (1), year (2), month (2), département (2, Corsica 2A/2B), commune (3), order (3), key (2).
/// A wrong key is a doubt, not an error: official sample data holds wrong keys (rule E06).</summary>
[Fr("numéro de sécurité sociale (NIR)")]
public readonly record struct Nir : ITextValue<Nir>
{
    private readonly string? _text;

    private Nir(string text) => _text = text;

    /// <inheritdoc/>
    public string Text => _text ?? "";

    /// <summary>First character: 1 and 2 for men and women, 3, 4, 7 or 8 for a waiting number (NIA).</summary>
    public char Kind => Text[0];

    /// <summary>True for a number given while the civil status is being checked.</summary>
    public bool IsWaiting => Kind is '3' or '4' or '7' or '8';

    /// <summary>Two last digits of the year of birth.</summary>
    public int YearOfCentury => int.Parse(Text.AsSpan(1, 2));

    /// <summary>Month of birth as written: 1 to 12, or a conventional value above 12 when it is not known.</summary>
    public int Month => int.Parse(Text.AsSpan(3, 2));

    /// <summary>Code of the place of birth at the time of birth: 5 characters, beginning by 99 for a foreign country.</summary>
    public string BirthPlaceCode => Text.Substring(5, 5);

    /// <summary>The number in groups, as printed on a card: « 2 69 05 49 588 157 80 ».</summary>
    public string Display => $"{Text[..1]} {Text[1..3]} {Text[3..5]} {Text[5..7]} {Text[7..10]} {Text[10..13]} {Text[13..]}";

    /// <inheritdoc/>
    public static Parsed<Nir> Parse(string? typed)
    {
        var text = Typed.Compact(typed);
        if (text.Length == 13 && HasBody(text))
        {
            return new(default, "Il manque la clé : les 2 derniers chiffres du numéro, après les 13 premiers.");
        }

        if (text.Length != 15)
        {
            return new(default, $"Un numéro de sécurité sociale a 15 caractères, clé comprise ; vous en avez écrit {text.Length}.");
        }

        if (!HasBody(text) || !text[13..].All(char.IsAsciiDigit))
        {
            return new(default, "Un numéro de sécurité sociale ne contient que des chiffres (2A ou 2B pour la Corse) et commence par 1, 2, 3, 4, 7 ou 8.");
        }

        return new(new Nir(text), Warning: KeyHolds(text) ? null : "La clé ne correspond pas au numéro : vérifiez-le sur la carte ou l’attestation.");
    }

    /// <inheritdoc/>
    public static Nir FromStore(string text) => new(text);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static bool HasBody(string text) =>
        text[0] is '1' or '2' or '3' or '4' or '7' or '8'
        && text[1..6].All(char.IsAsciiDigit)
        && (char.IsAsciiDigit(text[6]) || text[5..7] is "2A" or "2B")
        && text[7..13].All(char.IsAsciiDigit);

    // Key = 97 − (number mod 97), with 2A read as 19 and 2B as 18 (référentiel national d’identitovigilance).
    private static bool KeyHolds(string text)
    {
        var body = text[..13];
        body = body[5..7] switch
        {
            "2A" => body[..5] + "19" + body[7..],
            "2B" => body[..5] + "18" + body[7..],
            _ => body,
        };
        return 97 - (long.Parse(body) % 97) == int.Parse(text.AsSpan(13));
    }
}
