using System.Globalization;
using System.Text.RegularExpressions;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Interop;

/// <summary>Days as spreadsheets write them in a file of texts: a day that people typed, with an hour after it, or a number of days.</summary>
public static partial class DayCells
{
    /// <summary>Day 0 of the calendar that starts in 1900, which Excel for Windows and LibreOffice use by default; it counts a 29 February 1900 that never was.</summary>
    private static readonly DateOnly Excel1900 = new(1899, 12, 30);

    // Below are years (« 2015 »), above is the next century.
    private const int FirstSerial = 10_000;
    private const int LastSerial = 80_000;

    /// <summary>Reads a day, past or to come. A number of days is read in the 1900 calendar, with a doubt (the 1904 one is four years later).</summary>
    public static Parsed<DateOnly> Read(string typed, DateOnly today)
    {
        var text = WithoutHour(typed);
        return Serial(text) is { } day ? new(day, null, Doubt(typed, day)) : FrenchDate.Parse(text, today);
    }

    /// <summary>The text without the hour that a spreadsheet puts after a day.</summary>
    internal static string WithoutHour(string typed) => Hour().Replace(typed.Trim(), "");

    /// <summary>The day of a number of days in the 1900 calendar; null when the text is none.</summary>
    internal static DateOnly? Serial(string text) =>
        Number().Match(text) is { Success: true } serial && int.Parse(serial.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is >= FirstSerial and <= LastSerial and var days ? Excel1900.AddDays(days) : null;

    /// <summary>What to verify of a number of days.</summary>
    internal static string Doubt(string typed, DateOnly day) =>
        $"{typed} est un nombre de jours d’un tableur : lu {FrenchDate.Long(day)}. Vérifiez-le (un fichier d’un ancien Mac donnerait le {FrenchDate.Long(day.AddDays(1462))}).";

    [GeneratedRegex(@"(?<=[0-9])[ T]+[0-9]{1,2}[:h][0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?Z?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Hour();

    [GeneratedRegex(@"^([0-9]{5})([.,][0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
