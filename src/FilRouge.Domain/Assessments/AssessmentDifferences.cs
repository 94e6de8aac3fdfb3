using System.Globalization;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Assessments;

/// <summary>What became of an intensity from one assessment to the next. It tells the strength of a need, not of the person: « en hausse » is more need.</summary>
[Fr("évolution de l’intensité")]
public enum IntensityChange
{
    /// <summary>Stronger than before.</summary>
    [Fr("en hausse")]
    Up,

    /// <summary>Less strong than before.</summary>
    [Fr("en baisse")]
    Down,

    /// <summary>As strong as before.</summary>
    [Fr("stable")]
    Steady,

    /// <summary>Rated in the newer assessment only.</summary>
    [Fr("nouveau")]
    New,

    /// <summary>Rated in the older assessment only: nothing says that the need is gone.</summary>
    [Fr("non réévalué")]
    NotReassessed,
}

/// <summary>A need in two assessments, at least one of which rates it.</summary>
/// <param name="Code">The need.</param>
/// <param name="Before">0 to 4; null when the older one does not rate it.</param>
/// <param name="After">0 to 4; null when the newer one does not rate it.</param>
[Fr("besoin comparé")]
public sealed record NeedComparison(NeedCode Code, int? Before, int? After)
{
    /// <summary>After less before, −4 to 4; null unless both rate it.</summary>
    public int? Difference => After - Before;

    /// <summary>What became of it.</summary>
    public IntensityChange Change => Between(Before, After);

    internal static IntensityChange Between(int? before, int? after) => (before, after) switch
    {
        (null, _) => IntensityChange.New,
        (_, null) => IntensityChange.NotReassessed,
        var (b, a) => a > b ? IntensityChange.Up : a < b ? IntensityChange.Down : IntensityChange.Steady,
    };
}

/// <summary>The rated needs of a domain at one date.</summary>
/// <param name="Maximum">Intensity of the strongest, 0 to 4.</param>
/// <param name="Mean">Mean intensity, 0 to 4, to two decimals, half away from zero. Only needs that were rated count.</param>
/// <param name="Rated">Number of needs rated, 1 or more.</param>
[Fr("intensité d’un domaine de besoins")]
public sealed record DomainIntensity(int Maximum, decimal Mean, int Rated)
{
    internal static DomainIntensity? Of(IEnumerable<int?> intensities)
    {
        var rated = intensities.OfType<int>().ToList();
        return rated.Count == 0 ? null : new DomainIntensity(rated.Max(), Math.Round((decimal)rated.Sum() / rated.Count, 2, MidpointRounding.AwayFromZero), rated.Count);
    }
}

/// <summary>A domain of needs in two assessments.</summary>
/// <param name="Domain">The domain, as <see cref="NeedDomains.Of"/> gives it.</param>
/// <param name="Needs">Its needs rated in either, in the order of the nomenclature.</param>
[Fr("domaine de besoins comparé")]
public sealed record DomainComparison(NeedCode Domain, IReadOnlyList<NeedComparison> Needs)
{
    /// <summary>Older assessment; null when it rates no need of the domain.</summary>
    public DomainIntensity? Before => DomainIntensity.Of(Needs.Select(n => n.Before));

    /// <summary>Newer assessment; null when it rates no need of the domain.</summary>
    public DomainIntensity? After => DomainIntensity.Of(Needs.Select(n => n.After));

    /// <summary>What became of the strongest need. Means are not compared: they move when one more need is rated.</summary>
    public IntensityChange Change => NeedComparison.Between(Before?.Maximum, After?.Maximum);
}

/// <summary>A tool in two assessments, by its last result in each.</summary>
/// <param name="ToolName">Name and edition, as last written.</param>
/// <param name="Before">Older assessment; null when the tool is not in it.</param>
/// <param name="After">Newer assessment; null when the tool is not in it.</param>
[Fr("outil comparé")]
public sealed record ToolComparison(string ToolName, ToolResult? Before, ToolResult? After)
{
    /// <summary>After less before, in the tool's own unit; null unless both scores are nothing but a number. Whether more is better, the tool alone says.</summary>
    public decimal? Difference => NumberOf(After?.Score) - NumberOf(Before?.Score);

    private static decimal? NumberOf(string? score) =>
        decimal.TryParse(score?.Replace(',', '.').Replace('−', '-'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
