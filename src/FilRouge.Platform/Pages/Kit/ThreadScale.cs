using System.Globalization;

namespace FilRouge.Platform.Pages.Kit;

/// <summary>Places days along a drawing.</summary>
internal sealed class ThreadScale(DateOnly from, DateOnly to, double left, double right)
{
    private readonly int _days = Math.Max(1, to.DayNumber - from.DayNumber + 1);

    public double Left => left;

    public double Right => right;

    /// <summary>Morning of a day, kept inside the drawing.</summary>
    public double X(DateOnly day) => XOf(day.DayNumber - from.DayNumber);

    /// <summary>Evening of a day, kept inside the drawing.</summary>
    public double XEnd(DateOnly day) => XOf(day.DayNumber - from.DayNumber + 1);

    public bool Shows(DateOnly first, DateOnly last) => first <= to && last >= from && first <= last;

    public bool Shows(DateOnly day) => Shows(day, day);

    /// <summary>Days that carry a label on the axis: at most nine, at the start of a month, or every Monday when the drawing is short.</summary>
    public IReadOnlyList<(DateOnly Day, string Label)> Axis()
    {
        if (_days <= 62)
        {
            var monday = from.AddDays(((int)DayOfWeek.Monday - (int)from.DayOfWeek + 7) % 7);
            return [.. Walk(monday, d => d.AddDays(7)).Select(d => (d, KitDates.DayAndMonth(d)))];
        }

        var step = new[] { 1, 2, 3, 6, 12, 24, 60, 120 }.First(s => _days / 30.4 / s <= 8.5 || s == 120);
        var months = (from.Year * 12) + from.Month - (from.Day == 1 ? 1 : 0);
        var first = (months + step - 1) / step * step;
        return [.. Walk(new DateOnly(first / 12, (first % 12) + 1, 1), d => d.AddMonths(step)).Select(d => (d, KitDates.ShortMonth(d)))];
    }

    /// <summary>A length with one decimal and a point, whatever the machine's culture.</summary>
    public static string N(double length) => Math.Round(length, 1).ToString(CultureInfo.InvariantCulture);

    private double XOf(int days) => left + ((right - left) * Math.Clamp(days, 0, _days) / _days);

    private IEnumerable<DateOnly> Walk(DateOnly first, Func<DateOnly, DateOnly> next)
    {
        for (var day = first; day <= to; day = next(day))
        {
            yield return day;
        }
    }
}
