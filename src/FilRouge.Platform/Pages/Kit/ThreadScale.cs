using System.Globalization;

namespace FilRouge.Platform.Pages.Kit;

/// <summary>Places days along a drawing, and lays the same wave under every stretch so that the thread joins.</summary>
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
            return [.. Walk(monday, d => d.AddDays(7)).Select(d => (d, FrenchDate.DayAndMonth(d)))];
        }

        var step = new[] { 1, 2, 3, 6, 12, 24, 60, 120 }.First(s => _days / 30.4 / s <= 8.5 || s == 120);
        var months = (from.Year * 12) + from.Month - (from.Day == 1 ? 1 : 0);
        var first = (months + step - 1) / step * step;
        return [.. Walk(new DateOnly(first / 12, (first % 12) + 1, 1), d => d.AddMonths(step)).Select(d => (d, FrenchDate.ShortMonth(d)))];
    }

    /// <summary>A smooth path between two abscissas, following the wave around a height.</summary>
    public static string Wave(double x1, double x2, double y, double amplitude)
    {
        var pieces = Math.Max(1, (int)Math.Ceiling((x2 - x1) / 40));
        var step = (x2 - x1) / pieces;
        var path = $"M{N(x1)} {N(y + Height(x1))}";
        for (var i = 0; i < pieces; i++)
        {
            var (a, b) = (x1 + (i * step), x1 + ((i + 1) * step));
            path += $"C{N(a + (step / 3))} {N(y + Height(a) + (Slope(a) * step / 3))} "
                + $"{N(b - (step / 3))} {N(y + Height(b) - (Slope(b) * step / 3))} {N(b)} {N(y + Height(b))}";
        }

        return path;

        double Height(double x) => amplitude * ((0.65 * Math.Sin(x / 38)) + (0.35 * Math.Sin((x / 17) + 1)));
        double Slope(double x) => amplitude * ((0.65 / 38 * Math.Cos(x / 38)) + (0.35 / 17 * Math.Cos((x / 17) + 1)));
    }

    /// <summary>Height of the wave at an abscissa, for a knot that must sit on the thread.</summary>
    public static double WaveAt(double x, double y, double amplitude) =>
        y + (amplitude * ((0.65 * Math.Sin(x / 38)) + (0.35 * Math.Sin((x / 17) + 1))));

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
