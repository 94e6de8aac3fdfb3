using System.Globalization;
using System.Text.RegularExpressions;

namespace FilRouge.Domain.Common;

/// <summary>An amount of money, in cents; entities keep the cents as a <see cref="long"/>.</summary>
/// <param name="Cents">Cents of euro; negative for a credit note.</param>
[Fr("montant")]
public readonly partial record struct Euros(long Cents) : IComparable<Euros>
{
    private const long Most = 99_999_999_999;

    // Typography of the Imprimerie nationale: narrow no-break space between thousands, no-break space before the sign.
    private const string Thousands = "\u202F";

    /// <summary>Nothing.</summary>
    public static Euros Zero => default;

    /// <summary>« 1 234,50 € », with no-break spaces.</summary>
    public string Display
    {
        get
        {
            var units = (Math.Abs(Cents) / 100).ToString("#,0", new NumberFormatInfo { NumberGroupSeparator = Thousands });
            return $"{(Cents < 0 ? "−" : "")}{units},{Math.Abs(Cents) % 100:00}\u00A0€";
        }
    }

    /// <summary>Reads « 1 234,50 € », « 1234.5 », « 12 euros ». An amount that can be read in two ways (« 1.234 ») is refused.</summary>
    public static Parsed<Euros> Parse(string? typed)
    {
        var text = Noise().Replace((typed ?? "").ToLowerInvariant(), "").Replace('−', '-');
        if (text.Length == 0)
        {
            return new(default, "Écrivez un montant, par exemple 1 234,50.");
        }

        if (AmbiguousDot().IsMatch(text))
        {
            return new(default, $"« {typed?.Trim()} » peut se lire de deux façons : écrivez {text.Replace(".", "", StringComparison.Ordinal)} ou {text.Replace('.', ',')}0, avec une virgule pour les centimes.");
        }

        if (Shape().Match(text) is not { Success: true } match)
        {
            return new(default, "Ce montant n’a pas pu être lu. Écrivez par exemple 1 234,50, avec deux chiffres au plus après la virgule.");
        }

        var units = match.Groups["units"].Value.Replace(".", "", StringComparison.Ordinal);
        var cents = match.Groups["cents"].Value.PadRight(2, '0');
        if (units.Length > 10 || long.Parse(units + cents) > Most)
        {
            return new(default, "Ce montant dépasse un milliard d’euros : vérifiez-le.");
        }

        return new(new Euros((match.Groups["minus"].Length > 0 ? -1 : 1) * long.Parse(units + cents)));
    }

    /// <inheritdoc/>
    public int CompareTo(Euros other) => Cents.CompareTo(other.Cents);

    /// <inheritdoc/>
    public override string ToString() => Display;

    /// <summary>Sum.</summary>
    public static Euros operator +(Euros left, Euros right) => new(checked(left.Cents + right.Cents));

    /// <summary>Difference.</summary>
    public static Euros operator -(Euros left, Euros right) => new(checked(left.Cents - right.Cents));

    /// <summary>Opposite.</summary>
    public static Euros operator -(Euros value) => new(-value.Cents);

    /// <summary>Product by a whole number.</summary>
    public static Euros operator *(Euros left, int times) => new(checked(left.Cents * times));

    /// <summary>Less than.</summary>
    public static bool operator <(Euros left, Euros right) => left.Cents < right.Cents;

    /// <summary>More than.</summary>
    public static bool operator >(Euros left, Euros right) => left.Cents > right.Cents;

    /// <summary>At most.</summary>
    public static bool operator <=(Euros left, Euros right) => left.Cents <= right.Cents;

    /// <summary>At least.</summary>
    public static bool operator >=(Euros left, Euros right) => left.Cents >= right.Cents;

    [GeneratedRegex(@"\s|€|euros?|eur", RegexOptions.CultureInvariant)]
    private static partial Regex Noise();

    [GeneratedRegex(@"^-?\d{1,3}\.\d{3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex AmbiguousDot();

    [GeneratedRegex(@"^(?<minus>-?)(?<units>[0-9]{1,3}(\.[0-9]{3})+(?=,|\z)|[0-9]+)([.,](?<cents>[0-9]{1,2}))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
