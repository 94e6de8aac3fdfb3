using System.Text.RegularExpressions;
using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;

namespace FilRouge.Domain.Record;

/// <summary>What was typed in the one search box, read: names in any order, a date of birth however it is written, alone or beside a name,
/// a telephone number, the number of a request or its beginning.</summary>
public sealed partial record SearchText
{
    private const int Longest = 200;
    private const int MostWords = 8;
    private const int MostDateTokens = 5;

    // What people write before a date.
    private static readonly HashSet<string> BeforeDates = ["né", "née", "ne", "nee", "né(e)", "le", "en", "du"];

    private SearchText()
    {
    }

    /// <summary>Folded words of names.</summary>
    public IReadOnlyList<string> Words { get; private init; } = [];

    /// <summary>Date of birth, whole or not.</summary>
    public PartialDate? Birth { get; private init; }

    /// <summary>Telephone number as kept, or its first digits.</summary>
    public string? Phone { get; private init; }

    /// <summary>Number of a request, or its beginning, in capitals.</summary>
    public string? Request { get; private init; }

    /// <summary>Year and rank of a request typed without the letters of the service: « 2026-42 ».</summary>
    public (int Year, int Rank)? RequestRank { get; private init; }

    /// <summary>True when nothing can be looked for.</summary>
    public bool IsEmpty => Words.Count == 0 && Birth is null && Phone is null && Request is null && RequestRank is null;

    /// <summary>Reads what was typed; never refuses.</summary>
    /// <param name="typed">The text of the box.</param>
    /// <param name="today">Day in the territory's time zone: a birth is not in the future.</param>
    public static SearchText Read(string? typed, DateOnly today)
    {
        var text = (typed ?? "").Trim();
        text = text.Length > Longest ? text[..Longest] : text;
        if (Ranked().Match(text) is { Success: true } ranked)
        {
            return new SearchText { RequestRank = (int.Parse(ranked.Groups["year"].ValueSpan), int.Parse(ranked.Groups["rank"].ValueSpan)) };
        }

        if (Numbered().IsMatch(text))
        {
            return new SearchText { Request = text.ToUpperInvariant() };
        }

        var phone = PhoneOf(text);
        if (phone is { Whole: true })
        {
            return new SearchText { Phone = phone.Value.Digits };
        }

        var tokens = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        var birth = TakeBirth(tokens, today);
        phone = birth is not null && text.Contains('/', StringComparison.Ordinal) ? null : phone;
        return new SearchText { Birth = birth, Phone = phone?.Digits, Words = phone is not null && birth is null ? [] : [.. NameWords.Words(string.Join(' ', tokens), typing: true).Take(MostWords)] };
    }

    /// <summary>True when a birth on record may be the one typed; a missing day or month on either side does not part them.</summary>
    public bool MayBeBorn(PartialDate known) => Birth is not { } birth || (known.Earliest <= birth.Latest && birth.Earliest <= known.Latest);

    private static (string Digits, bool Whole)? PhoneOf(string text)
    {
        var digits = text.Count(char.IsAsciiDigit);
        if (!PhoneShape().IsMatch(text) || digits < 4)
        {
            return null;
        }

        if (digits >= 10 && PhoneNumber.Parse(text) is { Ok: true } whole)
        {
            return (whole.Value.Text, true);
        }

        // The beginning of a number: « 06 12 » is kept as « +33612 ».
        var compact = string.Concat(text.Where(c => char.IsAsciiDigit(c) || c == '+'));
        return compact.StartsWith('+') ? (compact, false) : compact is ['0', not '0', ..] && digits < 10 ? ("+33" + compact[1..], false) : null;
    }

    /// <summary>The longest run of tokens that is a date, taken out with the words that announce it.</summary>
    private static PartialDate? TakeBirth(List<string> tokens, DateOnly today)
    {
        for (var length = Math.Min(MostDateTokens, tokens.Count); length > 0; length--)
        {
            for (var start = 0; start + length <= tokens.Count; start++)
            {
                var span = string.Join(' ', tokens.GetRange(start, length));
                if (span.Any(char.IsAsciiDigit) && PartialDate.Parse(span, today) is { Ok: true } read)
                {
                    tokens.RemoveRange(start, length);
                    while (start > 0 && BeforeDates.Contains(tokens[start - 1].ToLowerInvariant()))
                    {
                        tokens.RemoveAt(--start);
                    }

                    return read.Value;
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"^(?<year>[0-9]{4})-(?<rank>[0-9]{3,6})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Ranked();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9]{1,11}-[0-9]{4}(?:-[0-9]{0,7})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\+?[0-9][0-9 .()/\-\u00a0\u202f]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex PhoneShape();
}
