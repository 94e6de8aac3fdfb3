using System.Collections;
using System.Globalization;

namespace FilRouge.Platform.Pages.Kit;

/// <summary>Turns a model value into the text of a field or the values of ticked boxes.</summary>
public static class FieldValue
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Text shown in a field: days dd/MM/yyyy, hours 9h30 as 09h30, numbers with a French comma, enum values by member name;
    /// empty for null and for a day that was never set.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        DateOnly day => day == default ? "" : KitDates.InField(day),
        DateTime instant => instant == default ? "" : KitDates.InField(DateOnly.FromDateTime(instant)),
        TimeOnly hour => $"{hour.Hour:00}h{hour.Minute:00}",
        bool yes => yes ? "true" : "false",
        Enum member => member.ToString(),
        _ => Convert.ToString(value, French) ?? "",
    };

    /// <summary>Values chosen in a list: one, several for a collection, the member names for a [Flags] value.</summary>
    public static IReadOnlyList<string> Chosen(object? value) => value switch
    {
        null => [],
        Enum member when member.GetType().IsDefined(typeof(FlagsAttribute), false) => Choice.NamesIn(member),
        string text => text.Length == 0 ? [] : [text],
        IEnumerable several => [.. several.Cast<object?>().Select(Text).Where(t => t.Length > 0)],
        _ => [Text(value)],
    };
}
