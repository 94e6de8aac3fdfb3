namespace FilRouge.Domain.Referrals;

/// <summary>Days in full as a French reader writes them, whatever the culture of the server.</summary>
internal static class FrenchDays
{
    private static readonly string[] Months =
    [
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ];

    /// <summary>« 1er mars 2026 ».</summary>
    internal static string InFull(this DateOnly day) =>
        $"{(day.Day == 1 ? "1er" : day.Day.ToString())} {Months[day.Month - 1]} {day.Year}";
}
