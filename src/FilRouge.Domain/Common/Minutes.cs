using System.Text.RegularExpressions;

namespace FilRouge.Domain.Common;

/// <summary>A length of time in whole minutes; entities keep it as an <see cref="int"/>.</summary>
/// <param name="Value">Minutes, not negative.</param>
[Fr("durée")]
public readonly partial record struct Minutes(int Value) : IComparable<Minutes>
{
    // 10 000 hours: above any yearly volume for one person.
    private const int Most = 600_000;

    /// <summary>« 45 min », « 2 h », « 1 h 30 », with no-break spaces.</summary>
    public string Display => (Value / 60, Value % 60) switch
    {
        (0, var minutes) => $"{minutes}\u00A0min",
        (var hours, 0) => $"{hours}\u00A0h",
        var (hours, minutes) => $"{hours}\u00A0h\u00A0{minutes:00}",
    };

    /// <summary>Reads « 1h30 », « 1:30 », « 2 h », « 1,5 » (hours), « 45 min », « 90 » (minutes).</summary>
    public static Parsed<Minutes> Parse(string? typed)
    {
        var text = Spaces().Replace((typed ?? "").ToLowerInvariant(), "").Replace('.', ',');
        if (HoursAndMinutes().Match(text) is { Success: true } clock)
        {
            return Read(decimal.Parse(clock.Groups[1].Value) * 60, clock.Groups[2].Value, typed);
        }

        if (DecimalHours().Match(text) is { Success: true } hours)
        {
            var value = decimal.Parse(hours.Groups[1].Value.Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture);
            return Read(Math.Round(value * 60, MidpointRounding.AwayFromZero), "", typed);
        }

        if (PlainMinutes().Match(text) is { Success: true } minutes)
        {
            var read = Read(decimal.Parse(minutes.Groups[1].Value), "", typed);
            var doubtful = read.Ok && read.Value.Value is > 0 and < 5 && minutes.Groups[2].Length == 0;
            return doubtful ? read with { Warning = $"Lu comme {read.Value.Display}. Pour des heures, écrivez « {read.Value.Value} h »." } : read;
        }

        return new(default, "Cette durée n’a pas pu être lue. Écrivez par exemple 1h30, 45 min ou 1,5 (heure et demie).");
    }

    /// <inheritdoc/>
    public int CompareTo(Minutes other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Display;

    /// <summary>Sum.</summary>
    public static Minutes operator +(Minutes left, Minutes right) => new(checked(left.Value + right.Value));

    /// <summary>Less than.</summary>
    public static bool operator <(Minutes left, Minutes right) => left.Value < right.Value;

    /// <summary>More than.</summary>
    public static bool operator >(Minutes left, Minutes right) => left.Value > right.Value;

    /// <summary>At most.</summary>
    public static bool operator <=(Minutes left, Minutes right) => left.Value <= right.Value;

    /// <summary>At least.</summary>
    public static bool operator >=(Minutes left, Minutes right) => left.Value >= right.Value;

    private static Parsed<Minutes> Read(decimal minutes, string more, string? typed)
    {
        var extra = more.Length == 0 ? 0 : int.Parse(more);
        if (extra > 59)
        {
            return new(default, $"« {typed?.Trim()} » : une heure a 60 minutes. Écrivez par exemple 1h30.");
        }

        return minutes + extra > Most
            ? new(default, "Cette durée dépasse 10 000 heures : vérifiez-la.")
            : new(new Minutes((int)(minutes + extra)));
    }

    [GeneratedRegex(@"\s", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^([0-9]{1,6})(?:h|:|heures?)([0-9]{1,2})(?:mn|min|minutes?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex HoursAndMinutes();

    [GeneratedRegex(@"^([0-9]{1,6},[0-9]{1,4}(?=h|\z)|[0-9]{1,6}(?=h))(?:h|heures?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalHours();

    [GeneratedRegex(@"^([0-9]{1,9})(mn|min|minutes?|')?\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainMinutes();
}
