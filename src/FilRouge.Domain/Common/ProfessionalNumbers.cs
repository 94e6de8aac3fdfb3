namespace FilRouge.Domain.Common;

/// <summary>Number of a professional in the shared directory of health professionals: 11 digits, the last one a Luhn key.</summary>
[Fr("numéro RPPS")]
public readonly record struct Rpps : ITextValue<Rpps>
{
    private readonly string? _text;

    private Rpps(string text) => _text = text;

    /// <inheritdoc/>
    public string Text => _text ?? "";

    /// <inheritdoc/>
    public static Parsed<Rpps> Parse(string? typed)
    {
        var text = Typed.Compact(typed);

        // The national identifier of the Annuaire santé is the kind of number (8 = RPPS) followed by the number itself.
        if (text.Length == 12 && text[0] == '8')
        {
            text = text[1..];
        }

        if (!Typed.IsDigits(text, 11))
        {
            return new(default, "Un numéro RPPS a 11 chiffres ; vous le trouvez dans l’Annuaire santé.");
        }

        return new(new Rpps(text), Warning: Typed.LuhnHolds(text) ? null : "La clé du numéro RPPS ne tombe pas juste : vérifiez-le dans l’Annuaire santé.");
    }

    /// <inheritdoc/>
    public static Rpps FromStore(string text) => new(text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>Former number of a registered professional, being withdrawn in favour of RPPS: 9 characters, the first two a département.</summary>
[Fr("numéro ADELI")]
public readonly record struct Adeli : ITextValue<Adeli>
{
    private readonly string? _text;

    private Adeli(string text) => _text = text;

    /// <inheritdoc/>
    public string Text => _text ?? "";

    /// <inheritdoc/>
    public static Parsed<Adeli> Parse(string? typed)
    {
        var text = Typed.Compact(typed);
        if (Typed.IsDigits(text, 8))
        {
            return new(new Adeli("0" + text), Warning: $"Un zéro de tête semblait manquer : le numéro a été lu 0{text}.");
        }

        var wellMade = text.Length == 9 && (Typed.IsDigits(text[..2], 2) || text[..2] is "2A" or "2B") && Typed.IsDigits(text[2..], 7);
        return wellMade
            ? new(new Adeli(text))
            : new(default, "Un numéro ADELI a 9 chiffres, dont les 2 premiers sont le département.");
    }

    /// <inheritdoc/>
    public static Adeli FromStore(string text) => new(text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
