using System.Globalization;
using System.Text.RegularExpressions;

namespace FilRouge.Domain.Common;

/// <summary>Times of day as French people type and read them.</summary>
public static partial class FrenchTime
{
    /// <summary>« 14 h 30 », « 9 h », with no-break spaces.</summary>
    public static string Display(TimeOnly time) => time.Minute == 0 ? $"{time.Hour}\u00A0h" : $"{time.Hour}\u00A0h\u00A0{time.Minute:00}";

    /// <summary>Reads « 14h30 », « 14:30 », « 9 h », « 9h05 », « 1430 », « midi ».</summary>
    public static Parsed<TimeOnly> Parse(string? typed)
    {
        var text = (typed ?? "").Trim().ToLowerInvariant();
        if (text == "midi")
        {
            return new(new TimeOnly(12, 0));
        }

        if (Shape().Match(text) is not { Success: true } match)
        {
            return new(default, "Cette heure n’a pas pu être lue. Écrivez par exemple 9h, 14h30 ou 14:30.");
        }

        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Length == 0 ? 0 : int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture);
        if (hour == 24 && minute == 0)
        {
            return new(default, "Pour minuit, écrivez 0h si la journée commence, 23h59 si elle finit.");
        }

        return hour < 24 && minute < 60
            ? new(new TimeOnly(hour, minute))
            : new(default, "Une heure va de 0h à 23h59.");
    }

    [GeneratedRegex(@"^(?:(?<hour>[0-9]{1,2})\s*(?:h|:|heures?)\s*(?<minute>[0-9]{2})?(?:\s*mi?n)?|(?<hour>[0-9]{2})(?<minute>[0-9]{2})|(?<hour>[0-9]{1,2}))\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
