using System.Text;
using static FilRouge.Platform.Pages.Kit.ThreadScale;

namespace FilRouge.Platform.Pages.Kit;

/// <summary>The wave that a thread follows: one curve for the whole drawing, so that two stretches that touch join.</summary>
/// <param name="Y">Height around which it runs.</param>
/// <param name="Amplitude">How far it goes from there.</param>
/// <param name="Pace">1 for a record; more for tighter waves on a small drawing.</param>
internal readonly record struct ThreadWave(double Y, double Amplitude, double Pace)
{
    private const double Long = 38;
    private const double Short = 17;

    /// <summary>Height at an abscissa.</summary>
    public double At(double x) => Y + (Amplitude * ((0.65 * Math.Sin(x * Pace / Long)) + (0.35 * Math.Sin((x * Pace / Short) + 1))));

    /// <summary>A smooth path between two abscissas: cubic curves that leave and arrive along the wave's own slope.</summary>
    public string Path(double from, double to)
    {
        var pieces = Math.Max(1, (int)Math.Ceiling((to - from) * Pace / 40));
        var step = (to - from) / pieces;
        var path = new StringBuilder($"M{N(from)} {N(At(from))}");
        for (var i = 0; i < pieces; i++)
        {
            var (a, b) = (from + (i * step), from + ((i + 1) * step));
            path.Append($"C{N(a + (step / 3))} {N(At(a) + (Slope(a) * step / 3))} {N(b - (step / 3))} {N(At(b) - (Slope(b) * step / 3))} {N(b)} {N(At(b))}");
        }

        return path.ToString();
    }

    private double Slope(double x) =>
        Amplitude * Pace * ((0.65 / Long * Math.Cos(x * Pace / Long)) + (0.35 / Short * Math.Cos((x * Pace / Short) + 1)));
}
