using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;

namespace FilRouge.Web.Interop.Workbooks;

/// <summary>Which styles of a workbook show a number as a day (ECMA-376 part 1, 18.8.30).</summary>
internal sealed partial class NumberFormats
{
    /// <summary>Days from 1 January 1900 to 1 January 1904.</summary>
    public const int Days1904 = 1_462;

    private const int MostStyles = 70_000;
    private const int LastDay = 2_958_465;

    private readonly List<bool> _days = [];

    /// <summary>Reads the part; no style is a day when there is none.</summary>
    public static NumberFormats Read(ZipArchiveEntry? part)
    {
        var formats = new NumberFormats();
        if (part is null)
        {
            return formats;
        }

        var (own, inCells) = (new Dictionary<int, bool>(), false);
        using var xml = GuardedXml.Open(part);
        while (xml.Step())
        {
            if (xml.LocalName == "cellXfs")
            {
                inCells = xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "numFmt" })
            {
                own[Id(xml)] = IsDay(xml.GetAttribute("formatCode") ?? "");
            }
            else if (inCells && xml is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                var id = Id(xml);
                formats._days.Add(own.TryGetValue(id, out var day) ? day : id is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58));
            }

            if (own.Count > MostStyles || formats._days.Count > MostStyles)
            {
                throw new WorkbookFault(ZipDoor.Bomb);
            }
        }

        return formats;
    }

    /// <summary>True when the style shows a day.</summary>
    public bool ShowsDay(string? style) => int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _days.Count && _days[index];

    /// <summary>A number as people read it: a day for a style of day, digits without exponent otherwise.</summary>
    public string Show(string number, string? style, bool from1904)
    {
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            return number;
        }

        return ShowsDay(style) && DayOf(value, from1904) is { } day ? day
            : Math.Abs(value) < 1e15 && value == Math.Truncate(value) ? value.ToString("0", CultureInfo.InvariantCulture)
            : value.ToString("0.##########", CultureInfo.InvariantCulture).Replace('.', ',');
    }

    /// <summary>The day of a serial number, with its hour when it has one; null when there is no such day. The calendar of 1900 counts a 29 February 1900
    /// that never was (serial 60): before it, days are one later than the arithmetic says.</summary>
    public static string? DayOf(double serial, bool from1904)
    {
        var whole = (int)Math.Clamp(Math.Floor(serial), -1, LastDay + 1);
        var days = from1904 ? whole + Days1904 : whole < 60 ? whole + 1 : whole;
        if (whole < 0 || days > LastDay || (whole == 0 && !from1904))
        {
            return null;
        }

        if (whole == 60 && !from1904)
        {
            return "29/02/1900";
        }

        var day = new DateTime(1899, 12, 30).AddDays(days).AddMinutes(Math.Round((serial - whole) * 24 * 60));
        return day.ToString(day.TimeOfDay == TimeSpan.Zero ? "dd/MM/yyyy" : "dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);
    }

    private static int Id(XmlReader xml) => int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    // A day or a year among its letters, outside quotes, brackets and escapes; hours alone are no day.
    private static bool IsDay(string code) => code.Length <= 255 && Literal().Replace(code, "").ToLowerInvariant() is var bare && (bare.Contains('y') || bare.Contains('d') || bare.Contains('j') || bare.Contains("aa", StringComparison.Ordinal));

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.", RegexOptions.CultureInvariant)]
    private static partial Regex Literal();
}
