using System.Globalization;

namespace FilRouge.Web.Agenda;

/// <summary>Months in addresses: « 2026-11 ».</summary>
internal static class MonthReading
{
    /// <summary>First day of a month told; of today's when it is not told or not read.</summary>
    public static DateOnly First(string told, DateOnly today) =>
        DateOnly.TryParseExact(told, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) && read.Year is >= 2000 and <= 2200
            ? read : new DateOnly(today.Year, today.Month, 1);

    /// <summary>A month as an address carries it.</summary>
    public static string Key(DateOnly first) => first.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
