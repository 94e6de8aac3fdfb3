namespace FilRouge.Domain.Common;

/// <summary>A telephone number, kept as « + », country code and number (rule E67). French numbers, overseas ones included, show as people write them.</summary>
[Fr("numéro de téléphone")]
public readonly record struct PhoneNumber : ITextValue<PhoneNumber>
{
    private const string Example = "Écrivez par exemple 06 12 34 56 78, ou +32 470 12 34 56 pour l’étranger.";

    // First three digits after the national 0, by overseas country code (national numbering plan of the regulator, Arcep).
    private static readonly (string Country, string[] Heads, string[] Mobiles)[] Overseas =
    [
        ("262", ["262", "263", "269"], ["692", "693", "639"]),
        ("590", ["590"], ["690", "691"]),
        ("594", ["594"], ["694"]),
        ("596", ["596"], ["696", "697"]),
    ];

    private readonly string? _text;

    private PhoneNumber(string text) => _text = text;

    /// <inheritdoc/>
    public string Text => _text ?? "";

    /// <summary>« 06 12 34 56 78 » for France and its overseas départements, « +32470123456 » elsewhere: each country groups its digits its own way.</summary>
    public string Display => National is { } national ? string.Join(' ', national.Chunk(2).Select(c => new string(c))) : Text;

    /// <summary>True for a French mobile number, overseas included; false also when the country is not known to us.</summary>
    public bool ReceivesSms
    {
        get
        {
            var number = Text;
            return number.StartsWith("+336", StringComparison.Ordinal) || number.StartsWith("+337", StringComparison.Ordinal)
                || Overseas.Any(o => o.Mobiles.Any(m => number.StartsWith($"+{o.Country}{m}", StringComparison.Ordinal)));
        }
    }

    private string? National
    {
        get
        {
            var number = Text;
            return number.Length switch
            {
                12 when number.StartsWith("+33", StringComparison.Ordinal) => "0" + number[3..],
                13 when Overseas.Any(o => number.StartsWith("+" + o.Country, StringComparison.Ordinal)) => "0" + number[4..],
                _ => null,
            };
        }
    }

    /// <inheritdoc/>
    public static Parsed<PhoneNumber> Parse(string? typed)
    {
        var text = Typed.Compact(typed).Replace("(0)", "", StringComparison.Ordinal).Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
        if (text.StartsWith("00", StringComparison.Ordinal))
        {
            text = "+" + text[2..];
        }

        if (text.Length == 0 || text == "+" || !text.TrimStart('+').All(char.IsAsciiDigit) || text.LastIndexOf('+') > 0)
        {
            return new(default, $"Un numéro de téléphone ne contient que des chiffres. {Example}");
        }

        return text[0] == '+' ? FromInternational(text[1..]) : FromNational(text);
    }

    /// <inheritdoc/>
    public static PhoneNumber FromStore(string text) => new(text);

    /// <inheritdoc/>
    public override string ToString() => Display;

    /// <summary>The order of the numbers as kept: those that begin alike follow each other, here as in the store.</summary>
    public static bool operator <(PhoneNumber one, PhoneNumber other) => string.CompareOrdinal(one.Text, other.Text) < 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >(PhoneNumber one, PhoneNumber other) => other < one;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator <=(PhoneNumber one, PhoneNumber other) => !(other < one);

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >=(PhoneNumber one, PhoneNumber other) => !(one < other);

    private static Parsed<PhoneNumber> FromNational(string digits)
    {
        if (digits.Length is 2 or 3 or 4)
        {
            return new(default, $"Le {digits} est un numéro court : il ne permet pas de joindre cette personne. {Example}");
        }

        // Spreadsheets drop the leading zero (rule E68).
        if (digits.Length == 9 && digits[0] != '0')
        {
            return FromNational("0" + digits) with { Warning = "Un zéro de tête semblait manquer : vérifiez le numéro." };
        }

        if (digits.Length != 10 || digits[0] != '0' || digits[1] == '0')
        {
            return new(default, $"Un numéro français a 10 chiffres et commence par 0 ; vous en avez écrit {digits.Length}. {Example}");
        }

        var head = digits[1..4];
        var overseas = Array.Find(Overseas, o => o.Heads.Contains(head) || o.Mobiles.Contains(head));
        return new(new PhoneNumber($"+{overseas.Country ?? "33"}{digits[1..]}"));
    }

    private static Parsed<PhoneNumber> FromInternational(string digits)
    {
        var french = Overseas.Select(o => o.Country).Append("33").FirstOrDefault(c => digits.StartsWith(c, StringComparison.Ordinal));
        if (french is not null)
        {
            var national = digits[french.Length..].TrimStart('0');
            return national.Length == 9
                ? new(new PhoneNumber($"+{french}{national}"))
                : new(default, $"Après +{french}, un numéro a 9 chiffres ; vous en avez écrit {national.Length}. {Example}");
        }

        // ITU-T E.164: at most 15 digits, country code included.
        return digits.Length is >= 7 and <= 15 && digits[0] != '0'
            ? new(new PhoneNumber("+" + digits))
            : new(default, $"Ce numéro étranger n’a pas une longueur possible. {Example}");
    }
}
