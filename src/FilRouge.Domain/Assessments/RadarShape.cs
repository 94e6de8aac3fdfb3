using System.Globalization;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Assessments;

/// <summary>An axis to draw.</summary>
/// <param name="Label">French name.</param>
/// <param name="A">Value of the first series, 0 to 4.</param>
/// <param name="B">Value of the second series, 0 to 4; null on every axis when there is one series only.</param>
[Fr("axe du radar")]
public sealed record RadarAxis(string Label, double A, double? B = null);

/// <summary>A point in SVG units: x to the right, y downwards, both rounded to hundredths.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Downwards.</param>
[Fr("point du radar")]
public readonly record struct RadarPoint(double X, double Y)
{
    /// <summary>« 120,47.5 », as the « points » of an SVG polygon want it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{X},{Y}");
}

/// <summary>An axis as drawn.</summary>
/// <param name="Label">French name.</param>
/// <param name="End">Where it ends, at value 4; it begins at the centre.</param>
/// <param name="LabelAt">Where its name is written.</param>
/// <param name="TextAnchor">SVG « text-anchor »: start right of the centre, end left of it, middle above or below.</param>
/// <param name="Baseline">SVG « dominant-baseline »: auto above the centre, hanging below it, middle beside.</param>
[Fr("rayon du radar")]
public sealed record RadarSpoke(string Label, RadarPoint End, RadarPoint LabelAt, string TextAnchor, string Baseline);

/// <summary>A line of equal value.</summary>
/// <param name="Value">1, 2, 3 or 4.</param>
/// <param name="Points">One per axis.</param>
[Fr("anneau du radar")]
public sealed record RadarRing(int Value, IReadOnlyList<RadarPoint> Points);

/// <summary>Where a radar of intensities is drawn: geometry only, the page writes the SVG. The first axis points up, the others follow clockwise.</summary>
/// <param name="Size">Side of the square view box, in SVG units.</param>
/// <param name="Centre">Value 0 of every axis.</param>
/// <param name="Spokes">One per axis.</param>
/// <param name="Rings">Values 1 to 4, the smallest first.</param>
/// <param name="A">Polygon of the first series, one point per axis.</param>
/// <param name="B">Polygon of the second series; null when there is one series only.</param>
[Fr("radar des besoins")]
public sealed record RadarShape(
    double Size, RadarPoint Centre, IReadOnlyList<RadarSpoke> Spokes, IReadOnlyList<RadarRing> Rings, IReadOnlyList<RadarPoint> A, IReadOnlyList<RadarPoint>? B)
{
    /// <summary>Fewest axes that enclose a surface.</summary>
    public const int FewestAxes = 3;

    /// <summary>Space between the end of an axis and its name, in SVG units.</summary>
    public const double LabelGap = 8;

    /// <summary>Largest intensity.</summary>
    private const int Most = 4;

    /// <summary>Why it cannot be drawn: the table is then enough.</summary>
    public static IReadOnlyList<Refusal> WhyNotDraw(IReadOnlyList<RadarAxis> axes) => axes.Count >= FewestAxes
        ? []
        : [new("radar.axes", $"Il faut au moins {FewestAxes} domaines évalués à chaque date pour dessiner le radar : lisez le tableau.")];

    /// <summary>Places the points.</summary>
    /// <param name="axes">Three axes or more.</param>
    /// <param name="size">Side of the square view box, in SVG units.</param>
    /// <param name="margin">Kept free around the drawing for the names, in SVG units; less than half the side.</param>
    /// <exception cref="RuleBrokenException">There are fewer than three axes.</exception>
    /// <exception cref="ArgumentException">Some axes have a second value and others have none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is not between 0 and 4, or the margin leaves no room.</exception>
    public static RadarShape Of(IReadOnlyList<RadarAxis> axes, double size, double margin)
    {
        RuleBrokenException.ThrowIfAny(WhyNotDraw(axes));
        var paired = axes.Count(a => a.B is not null);
        if (paired != 0 && paired != axes.Count)
        {
            throw new ArgumentException("The second series has no value on some axes.", nameof(axes));
        }

        if (axes.Any(a => a is not { A: >= 0 and <= Most, B: null or (>= 0 and <= Most) }))
        {
            throw new ArgumentOutOfRangeException(nameof(axes), "Values go from 0 to 4.");
        }

        ArgumentOutOfRangeException.ThrowIfNegative(margin);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(margin, size / 2);
        var (centre, radius) = (size / 2, (size / 2) - margin);
        RadarPoint At(int axis, double distance) => PointAt(centre, axis, axes.Count, distance);
        IReadOnlyList<RadarPoint> Polygon(Func<RadarAxis, double> value) => [.. axes.Select((a, i) => At(i, radius * value(a) / Most))];
        return new RadarShape(
            size,
            new RadarPoint(centre, centre),
            [.. axes.Select((a, i) => Spoke(a.Label, centre, At(i, radius), At(i, radius + LabelGap)))],
            [.. Enumerable.Range(1, Most).Select(v => new RadarRing(v, Polygon(_ => v)))],
            Polygon(a => a.A),
            paired == 0 ? null : Polygon(a => a.B!.Value));
    }

    /// <summary>The « points » of an SVG polygon: « 100,20 180,100 100,180 ».</summary>
    public static string PointsOf(IReadOnlyList<RadarPoint> polygon) => string.Join(' ', polygon);

    private static RadarPoint PointAt(double centre, int axis, int count, double distance)
    {
        var (sine, cosine) = Math.SinCos(2 * Math.PI * axis / count);
        return new RadarPoint(Math.Round(centre + (distance * sine), 2), Math.Round(centre - (distance * cosine), 2));
    }

    private static RadarSpoke Spoke(string label, double centre, RadarPoint end, RadarPoint labelAt)
    {
        // An axis that leaves the vertical by no more than the rounding is vertical.
        var side = Math.Abs(end.X - centre) < 0.02 ? 0 : Math.Sign(end.X - centre);
        return new RadarSpoke(
            label,
            end,
            labelAt,
            side switch { 0 => "middle", > 0 => "start", _ => "end" },
            side != 0 ? "middle" : end.Y < centre ? "auto" : "hanging");
    }
}
