using System.Text.RegularExpressions;

namespace FilRouge.Domain.Common;

/// <summary>An e-mail address, kept in lower case: no provider in use tells two boxes apart by case, and people type either.</summary>
[Fr("adresse électronique")]
public readonly partial record struct EmailAddress : ITextValue<EmailAddress>
{
    private readonly string? _text;

    private EmailAddress(string text) => _text = text;

    /// <inheritdoc/>
    public string Text => _text ?? "";

    /// <inheritdoc/>
    public static Parsed<EmailAddress> Parse(string? typed)
    {
        var text = CleanText.Line(typed, 1000).Value?.ToLowerInvariant() ?? "";
        text = text.StartsWith("mailto:", StringComparison.Ordinal) ? text[7..] : text;
        if (text.Contains(',', StringComparison.Ordinal) && Shape().IsMatch(text.Replace(',', '.')))
        {
            return new(default, "Il y a une virgule dans l’adresse : remplacez-la par un point.");
        }

        if (text.Count(c => c == '@') != 1)
        {
            return new(default, "Une adresse électronique contient un seul @ : nom@exemple.fr.");
        }

        // RFC 5321 § 4.5.3.1: 64 for the local part, 254 for a usable path.
        if (!Shape().IsMatch(text) || text.Length > 254 || text.IndexOf('@', StringComparison.Ordinal) > 64)
        {
            return new(default, "Cette adresse électronique n’est pas complète ou contient un caractère impossible. Écrivez-la comme nom@exemple.fr.");
        }

        return new(new EmailAddress(text));
    }

    /// <inheritdoc/>
    public static EmailAddress FromStore(string text) => new(text);

    /// <inheritdoc/>
    public override string ToString() => Text;

    [GeneratedRegex(@"^[\p{L}\d!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\d!#$%&'*+/=?^_`{|}~-]+)*@([\p{L}\d]([\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Shape();
}
