using System.Text.RegularExpressions;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Network;

/// <summary>Times of the week as people write them, one a line: « lundi 9h-12h », « mercredi de 14h à 17h30 ».</summary>
public static partial class SlotsInWords
{
    private static readonly char[] Separators = [';', '\n'];
    private static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>The slots that a text means; whether they overlap is judged by <see cref="Professional.WhyNotOffer"/>.</summary>
    public static Parsed<IReadOnlyList<SlotTimes>> Parse(string? typed)
    {
        var (slots, wrong) = (new List<SlotTimes>(), new List<string>());
        foreach (var piece in (typed ?? "").Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Read(piece) is { } slot)
            {
                slots.Add(slot);
            }
            else
            {
                wrong.Add($"« {piece} »");
            }
        }

        return wrong.Count > 0
            ? new(null, $"Créneau non compris : {string.Join(", ", wrong)}. Écrivez un créneau par ligne, par exemple « mercredi 14h-17h30 ».")
            : new(slots);
    }

    /// <summary>The slots in words that <see cref="Parse"/> reads back, from Monday on.</summary>
    public static string Typed(IEnumerable<SlotTimes> slots) => string.Join("\n", Ordered(slots).Select(s =>
        $"{FrenchDate.DayName(s.Day)} {s.From:H'h'mm}-{s.To:H'h'mm}"));

    /// <summary>The slots for a reader: « lundi de 9 h à 12 h ».</summary>
    public static IReadOnlyList<string> Display(IEnumerable<SlotTimes> slots) => [.. Ordered(slots).Select(s =>
        $"{FrenchDate.DayName(s.Day)} de {FrenchTime.Display(s.From)} à {FrenchTime.Display(s.To)}")];

    private static IEnumerable<SlotTimes> Ordered(IEnumerable<SlotTimes> slots) => slots.OrderBy(s => Array.IndexOf(Week, s.Day)).ThenBy(s => s.From);

    private static SlotTimes? Read(string piece)
    {
        if (Shape().Match(piece.ToLowerInvariant()) is not { Success: true } match)
        {
            return null;
        }

        var named = Week.Where(d => FrenchDate.DayName(d).StartsWith(match.Groups["day"].Value.TrimEnd('s'), StringComparison.Ordinal)).ToList();
        var (from, to) = (FrenchTime.Parse(match.Groups["from"].Value), FrenchTime.Parse(match.Groups["to"].Value));
        return named is [var day] && from.Ok && to.Ok ? new SlotTimes(day, from.Value, to.Value) : null;
    }

    [GeneratedRegex(@"^(?:le )?(?<day>\p{L}{2,8})\.?s?\s+(?:de\s+)?(?<from>[0-9h: ]+?|midi)\s*(?:-|–|à)\s*(?<to>[0-9h: ]+|midi)$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
