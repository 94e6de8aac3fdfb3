using FilRouge.Domain.Common;

namespace FilRouge.Web.Agenda;

/// <summary>A week, from Monday to Sunday.</summary>
public sealed record WeekDays(DateOnly Monday)
{
    /// <summary>The week of a day.</summary>
    public static WeekDays Of(DateOnly day) => new(day.AddDays(-(((int)day.DayOfWeek + 6) % 7)));

    /// <summary>Sunday.</summary>
    public DateOnly Sunday => Monday.AddDays(6);

    /// <summary>Its seven days.</summary>
    public IReadOnlyList<DateOnly> Days => [.. Enumerable.Range(0, 7).Select(Monday.AddDays)];

    /// <summary>« 16 mars 2026 au 22 mars 2026 ».</summary>
    public string Words => $"{FrenchDate.Long(Monday)} au {FrenchDate.Long(Sunday)}";

    /// <summary>Monday as an address carries it.</summary>
    public string Key => Monday.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The week before.</summary>
    public WeekDays Previous => new(Monday.AddDays(-7));

    /// <summary>The week after.</summary>
    public WeekDays Next => new(Monday.AddDays(7));

    /// <summary>« lundi 16 », for the head of a column.</summary>
    public static string Head(DateOnly day) => $"{FrenchDate.DayName(day.DayOfWeek)} {(day.Day == 1 ? "1er" : day.Day)}";
}
