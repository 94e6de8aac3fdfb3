using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using static FilRouge.Platform.Pages.Kit.ThreadScale;

namespace FilRouge.Platform.Pages.Kit;

/// <summary>Lines and columns as SVG, drawn on the server: 1000 units wide, from zero up, at most five marks on the scale.</summary>
public static class ChartDrawing
{
    private const double Left = 56, Right = 992, Top = 20, Bottom = 196, Height = 222;
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>The drawing; its meaning is said by its title and, value by value, by the table beside it.</summary>
    /// <param name="model">What to draw.</param>
    /// <param name="id">Start of the element ids, unique on the page.</param>
    public static string Of(ChartModel model, string id)
    {
        var (most, step) = ScaleFor(model.Series.SelectMany(s => s.Values).Max() ?? 0);
        var svg = new StringBuilder($"<svg class=\"chart\" viewBox=\"0 0 1000 {N(Height)}\" role=\"img\" aria-labelledby=\"{Text(id)}-titre\"><title id=\"{Text(id)}-titre\">{Text(model.Title)}</title>");
        for (var value = 0.0; value <= most; value += step)
        {
            svg.Append($"<path class=\"t-grid\" d=\"M{N(Left)} {N(Y(value, most))}H{N(Right)}\"/><text class=\"t-axis\" x=\"{N(Left - 8)}\" y=\"{N(Y(value, most) + 4)}\" text-anchor=\"end\">{value.ToString("#,0.##", French)}</text>");
        }

        svg.Append($"<text class=\"t-axis\" x=\"0\" y=\"10\">{Text(model.Unit)}</text>");
        Places(svg, model);
        var columns = model.Series.Where(s => s.Shape is ChartShape.Columns or ChartShape.Frames).ToList();
        for (var rank = 0; rank < columns.Count; rank++)
        {
            Columns(svg, columns[rank], model, rank, columns.Count, most);
        }

        foreach (var line in model.Series.Except(columns))
        {
            Line(svg, line, model, most);
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>Top of the scale and distance between its marks: 1, 2 or 5 times a power of ten, so that there are at most five.</summary>
    public static (double Most, double Step) ScaleFor(double greatest)
    {
        var step = 1.0;
        for (var power = 1.0; step * 5 < greatest; power *= 10)
        {
            step = new[] { 1, 2, 5, 10 }.Select(d => d * power).FirstOrDefault(s => s * 5 >= greatest, power * 10);
        }

        return (Math.Max(step, Math.Ceiling(greatest / step) * step), step);
    }

    // A name that would touch the next is left out: every second, third… is written.
    private static void Places(StringBuilder svg, ChartModel model)
    {
        var every = (int)Math.Ceiling(model.Places.Count * 72 / (Right - Left));
        for (var i = 0; i < model.Places.Count; i += every)
        {
            svg.Append($"<text class=\"t-axis\" x=\"{N(Middle(model, i))}\" y=\"{N(Bottom + 18)}\" text-anchor=\"middle\">{Text(model.Places[i])}</text>");
        }
    }

    private static void Columns(StringBuilder svg, ChartSeries series, ChartModel model, int rank, int of, double most)
    {
        var width = Math.Min(26, (Right - Left) / Math.Max(1, model.Places.Count) * .7 / of);
        for (var i = 0; i < series.Values.Count; i++)
        {
            if (series.Values[i] is { } value)
            {
                var x = Middle(model, i) + ((rank - (of / 2.0)) * width);
                svg.Append($"<rect class=\"{(series.Shape == ChartShape.Frames ? "c-frame" : "c-column")}\" x=\"{N(x + 1)}\" y=\"{N(Y(value, most))}\" width=\"{N(width - 2)}\" height=\"{N(Bottom - Y(value, most))}\"><title>{Text(Said(series, model, i))}</title></rect>");
            }
        }
    }

    private static void Line(StringBuilder svg, ChartSeries series, ChartModel model, double most)
    {
        var (path, pen) = (new StringBuilder(), false);
        for (var i = 0; i < series.Values.Count; i++)
        {
            path.Append(series.Values[i] is { } value ? $"{(pen ? 'L' : 'M')}{N(Middle(model, i))} {N(Y(value, most))}" : "");
            pen = series.Values[i] is not null;
        }

        var css = series.Shape == ChartShape.Dashes ? "c-line dashes" : "c-line";
        svg.Append($"<path class=\"{css}\" d=\"{path}\"/>");
        for (var i = 0; i < series.Values.Count; i++)
        {
            if (series.Values[i] is { } value)
            {
                var (x, y) = (Middle(model, i), Y(value, most));
                var mark = series.Shape == ChartShape.Dashes ? $"<rect class=\"c-mark\" x=\"{N(x - 3.5)}\" y=\"{N(y - 3.5)}\" width=\"7\" height=\"7\">" : $"<circle class=\"c-mark\" cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"4\">";
                svg.Append($"{mark}<title>{Text(Said(series, model, i))}</title></{(series.Shape == ChartShape.Dashes ? "rect" : "circle")}>");
            }
        }
    }

    private static string Said(ChartSeries series, ChartModel model, int i) => $"{model.Places[i]}, {series.Name} : {series.Values[i]!.Value.ToString("#,0.##", French)}";

    private static double Middle(ChartModel model, int i) => Left + ((Right - Left) * (i + .5) / Math.Max(1, model.Places.Count));

    private static double Y(double value, double most) => Bottom - ((Bottom - Top) * value / most);

    private static string Text(string text) => Encoder.Encode(text);
}
