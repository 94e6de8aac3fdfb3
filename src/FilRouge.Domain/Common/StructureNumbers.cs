namespace FilRouge.Domain.Common;

/// <summary>Number of a structure in the national file of establishments (FINESS): 9 characters beginning by the département, the last one a Luhn key.
/// Corsica writes 2A and 2B; their letters are counted as 1 and 2 in the key, which no public text confirms: a wrong key stays a doubt (rule E68).</summary>
[Fr("numéro FINESS")]
public readonly record struct Finess : ITextValue<Finess>
{
    private readonly string? _text;

    private Finess(string text) => _text = text;

    /// <inheritdoc/>
    public string Text => _text ?? "";

    /// <inheritdoc/>
    public static Parsed<Finess> Parse(string? typed)
    {
        var text = Typed.Compact(typed);
        var doubts = new List<string>();
        if (Typed.IsDigits(text, 8))
        {
            text = "0" + text;
            doubts.Add($"Un zéro de tête semblait manquer : le numéro a été lu {text}.");
        }

        if (text.Length != 9 || !(Typed.IsDigits(text[..2], 2) || text[..2] is "2A" or "2B") || !Typed.IsDigits(text[2..], 7))
        {
            return new(default, "Un numéro FINESS a 9 caractères : des chiffres, ou 2A et 2B au début pour la Corse.");
        }

        if (!Typed.LuhnHolds(text.Replace('A', '1').Replace('B', '2')))
        {
            doubts.Add("La clé du numéro FINESS ne tombe pas juste : vérifiez-le dans le répertoire FINESS.");
        }

        return new(new Finess(text), Warning: doubts.Count == 0 ? null : string.Join(" ", doubts));
    }

    /// <inheritdoc/>
    public static Finess FromStore(string text) => new(text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>Number of an establishment in the SIRENE register: 14 digits, the 9 first being the SIREN of the company, with a Luhn key.</summary>
[Fr("numéro SIRET")]
public readonly record struct Siret : ITextValue<Siret>
{
    private const string LaPoste = "356000000";
    private readonly string? _text;

    private Siret(string text) => _text = text;

    /// <inheritdoc/>
    public string Text => _text ?? "";

    /// <summary>The 9 digits of the company.</summary>
    public string Siren => Text[..9];

    /// <summary>The number in groups: « 356 000 000 00048 ».</summary>
    public string Display => $"{Text[..3]} {Text[3..6]} {Text[6..9]} {Text[9..]}";

    /// <inheritdoc/>
    public static Parsed<Siret> Parse(string? typed)
    {
        var text = Typed.Compact(typed);
        if (Typed.IsDigits(text, 9))
        {
            return new(default, "Ceci est un SIREN (9 chiffres) : ajoutez les 5 chiffres de l’établissement pour avoir le SIRET.");
        }

        if (!Typed.IsDigits(text, 14))
        {
            return new(default, "Un numéro SIRET a 14 chiffres ; il figure sur l’avis de situation SIRENE.");
        }

        return new(new Siret(text), Warning: KeyHolds(text) ? null : "La clé du numéro SIRET ne tombe pas juste : vérifiez-le sur l’avis de situation SIRENE.");
    }

    /// <inheritdoc/>
    public static Siret FromStore(string text) => new(text);

    /// <inheritdoc/>
    public override string ToString() => Text;

    // La Poste ran out of Luhn numbers: for its establishments the plain sum of the digits is a multiple of 5 (INSEE).
    private static bool KeyHolds(string text) =>
        Typed.LuhnHolds(text) || (text.StartsWith(LaPoste, StringComparison.Ordinal) && text.Sum(c => c - '0') % 5 == 0);
}
