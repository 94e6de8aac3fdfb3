namespace FilRouge.Domain.Common;

/// <summary>A French postcode: 5 digits. It does not name a commune: several share one, and a commune may have several.</summary>
[Fr("code postal")]
public readonly record struct Postcode : ITextValue<Postcode>
{
    private readonly string? _text;

    private Postcode(string text) => _text = text;

    /// <inheritdoc/>
    public string Text => _text ?? "";

    /// <summary>Code of the département that most addresses of this postcode belong to: « 77 », « 2A », « 974 ». A few postcodes cross a border.</summary>
    public string Departement => Text switch
    {
        ['2', '0', '0' or '1', ..] => "2A",
        ['2', '0', ..] => "2B",
        ['9', '7' or '8', ..] => Text[..3],
        _ => Text[..2],
    };

    /// <inheritdoc/>
    public static Parsed<Postcode> Parse(string? typed)
    {
        var text = Typed.Compact(typed);
        if (Typed.IsDigits(text, 4) && text[0] != '0')
        {
            return new(new Postcode("0" + text), Warning: $"Un zéro de tête semblait manquer : le code postal a été lu 0{text}. À l’étranger, laissez ce champ vide.");
        }

        return Typed.IsDigits(text, 5) && text[..2] != "00"
            ? new(new Postcode(text))
            : new(default, "Un code postal a 5 chiffres, par exemple 77000. À l’étranger, laissez ce champ vide.");
    }

    /// <inheritdoc/>
    public static Postcode FromStore(string text) => new(text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>Code of a commune in INSEE's official geographic code (COG): 5 characters, which is not the postcode. A code stays valid for the dates it was in force;
/// 99 and three digits name a foreign country of birth.</summary>
[Fr("code officiel de la commune")]
public readonly record struct InseeCommune : ITextValue<InseeCommune>
{
    private readonly string? _text;

    private InseeCommune(string text) => _text = text;

    /// <inheritdoc/>
    public string Text => _text ?? "";

    /// <summary>Code of the département: « 77 », « 2A », « 974 »; « 99 » for a foreign country.</summary>
    public string Departement => Text.StartsWith("97", StringComparison.Ordinal) || Text.StartsWith("98", StringComparison.Ordinal) ? Text[..3] : Text[..2];

    /// <summary>True for the code of a foreign country.</summary>
    public bool IsAbroad => Text.StartsWith("99", StringComparison.Ordinal);

    /// <inheritdoc/>
    public static Parsed<InseeCommune> Parse(string? typed)
    {
        var text = Typed.Compact(typed);
        if (Typed.IsDigits(text, 4) && text[0] != '0')
        {
            return new(new InseeCommune("0" + text), Warning: $"Un zéro de tête semblait manquer : le code a été lu 0{text}.");
        }

        var wellMade = text.Length == 5 && Typed.IsDigits(text[2..], 3) && text[..2] != "00" && (Typed.IsDigits(text[..2], 2) || text[..2] is "2A" or "2B");
        return wellMade
            ? new(new InseeCommune(text))
            : new(default, "Le code officiel d’une commune a 5 caractères, par exemple 77288 pour Melun ; ce n’est pas le code postal.");
    }

    /// <inheritdoc/>
    public static InseeCommune FromStore(string text) => new(text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
