namespace FilRouge.Platform.Pages.Kit;

/// <summary>How a series is drawn: the shape tells it apart, never the colour alone.</summary>
public enum ChartShape
{
    /// <summary>Line with round marks.</summary>
    Line,

    /// <summary>Dashed line with square marks.</summary>
    Dashes,

    /// <summary>Filled columns.</summary>
    Columns,

    /// <summary>Hollow columns.</summary>
    Frames,
}

/// <summary>A series of a chart.</summary>
/// <param name="Name">What it counts, as its legend says it.</param>
/// <param name="Shape">How it is drawn.</param>
/// <param name="Values">One value for each place, zero or more; null where there is none.</param>
public sealed record ChartSeries(string Name, ChartShape Shape, IReadOnlyList<double?> Values);

/// <summary>Series over the same places (months, most often). The page shows the table of the same values: the drawing only helps the eye.</summary>
/// <param name="Title">What is drawn.</param>
/// <param name="Places">Short names of the places, in order: « janv. 2026 ».</param>
/// <param name="Series">Series, in the order of the legend.</param>
/// <param name="Unit">Unit of the values, as the scale says it: « heures ».</param>
public sealed record ChartModel(string Title, IReadOnlyList<string> Places, IReadOnlyList<ChartSeries> Series, string Unit);
