using FilRouge.Domain.Common;

namespace FilRouge.Domain.Assessments;

/// <summary>A value on a day.</summary>
/// <param name="On">Day of the test.</param>
/// <param name="Hundredths">Value, in hundredths.</param>
[Fr("score à une date")]
public sealed record ScorePoint(DateOnly On, int Hundredths);

/// <summary>A sub-score over its dates, and where its small line is drawn.</summary>
/// <param name="Score">The sub-score.</param>
/// <param name="Points">Oldest first.</param>
[Fr("évolution d’un score")]
public sealed record ScoreSeries(ScoreDefinition Score, IReadOnlyList<ScorePoint> Points)
{
    /// <summary>Width of the drawing, in SVG units.</summary>
    public const int Width = 120;

    /// <summary>Height of the drawing, in SVG units.</summary>
    public const int Height = 32;

    private const int Margin = 4;

    /// <summary>Series of a scale, those with a value only, in the scale's order.</summary>
    /// <param name="scale">The scale.</param>
    /// <param name="results">Results in any order; those of other scales are left out.</param>
    public static IReadOnlyList<ScoreSeries> Of(Scale scale, IEnumerable<ScaleResult> results)
    {
        var own = results.Where(r => r.ScaleCode == scale.Code).OrderBy(r => r.PassedOn).ThenBy(r => r.Id).ToList();
        return [.. scale.Scores
            .Select(s => new ScoreSeries(s, [.. own.Where(r => r.Value(s.Code) is not null).Select(r => new ScorePoint(r.PassedOn, r.Value(s.Code)!.Value))]))
            .Where(s => s.Points.Count > 0)];
    }

    /// <summary>The last value against the one before, in words; null with a single value.</summary>
    public string? Trend
    {
        get
        {
            if (Points.Count < 2)
            {
                return null;
            }

            var move = Points[^1].Hundredths - Points[^2].Hundredths;
            return (Math.Sign(move), Score.Direction) switch
            {
                (0, _) => "pareil",
                ( > 0, ScoreDirection.Better) or ( < 0, ScoreDirection.Harder) => $"{Signed(move)}, plus à l’aise",
                (_, ScoreDirection.Neither) => $"{Signed(move)}",
                _ => $"{Signed(move)}, plus de difficulté",
            };
        }
    }

    /// <summary>Places of the points within the bounds of the scale, in SVG units, time to the right, higher values upwards.</summary>
    public IReadOnlyList<RadarPoint> Places()
    {
        var (first, last) = (Points[0].On.DayNumber, Points[^1].On.DayNumber);
        double X(ScorePoint p) => last == first ? Width / 2.0 : Margin + ((Width - (2.0 * Margin)) * (p.On.DayNumber - first) / (last - first));
        double Y(ScorePoint p) => Height - Margin - ((Height - (2.0 * Margin)) * (p.Hundredths - (Score.Min * 100)) / ((Score.Max - Score.Min) * 100.0));
        return [.. Points.Select(p => new RadarPoint(Math.Round(X(p), 2), Math.Round(Y(p), 2)))];
    }

    private static string Signed(int hundredths) => (hundredths > 0 ? "+" : "") + ScaleResult.Display(hundredths);
}

/// <summary>Bands of the carer's burden, as the territory fixes them.</summary>
/// <param name="AlertFrom">From this total on: watch.</param>
/// <param name="SevereFrom">From this total on: a relay is urgent.</param>
[Fr("seuils du fardeau de l’aidant")]
public sealed record BurdenBands(int AlertFrom, int SevereFrom)
{
    /// <summary>The band of a total, in words.</summary>
    public string Of(int total) => total >= SevereFrom ? "fardeau sévère : un relais est urgent" : total >= AlertFrom ? "fardeau élevé : à surveiller" : "sous le seuil de vigilance";
}
