using FilRouge.Domain.Common;

namespace FilRouge.Domain.Assessments;

/// <summary>Two assessments of one person side by side.</summary>
/// <param name="Before">The older one.</param>
/// <param name="After">The newer one.</param>
/// <param name="Domains">Domains in which either rates a need, in the order of the nomenclature.</param>
/// <param name="Tools">Tools used in either, by name.</param>
[Fr("comparaison de deux évaluations")]
public sealed record AssessmentComparison(Assessment Before, Assessment After, IReadOnlyList<DomainComparison> Domains, IReadOnlyList<ToolComparison> Tools)
{
    /// <summary>All needs rated in either, in the order of the nomenclature.</summary>
    public IEnumerable<NeedComparison> Needs => Domains.SelectMany(d => d.Needs);

    /// <summary>Needs rated in both whose intensity moved by one or more, the largest moves first, then in the order of the nomenclature.</summary>
    public IReadOnlyList<NeedComparison> Moved => [.. Needs.Where(n => n.Difference is not (null or 0)).OrderByDescending(n => Math.Abs(n.Difference!.Value))];

    /// <summary>One axis per domain rated in both, by its strongest need: series A is the older assessment, series B the newer. A domain that one of them
    /// leaves out has no point: drawn at the centre it would read « aucun besoin ». The table has it.</summary>
    public IReadOnlyList<RadarAxis> RadarAxes => AxesOf(Domains);

    /// <summary>Compares two assessments, given in any order: the older is the one begun first.</summary>
    /// <exception cref="ArgumentException">They are not about one person.</exception>
    public static AssessmentComparison Of(Assessment one, Assessment other)
    {
        if (one.PersonId != other.PersonId)
        {
            throw new ArgumentException("The assessments are not about one person.", nameof(other));
        }

        var (before, after) = (one.StartedOn, one.Id).CompareTo((other.StartedOn, other.Id)) <= 0 ? (one, other) : (other, one);
        return new AssessmentComparison(before, after, DomainsOf(NeedsView.Of(before).Needs, NeedsView.Of(after).Needs), ToolsOf(before, after));
    }

    internal static IReadOnlyList<RadarAxis> AxesOf(IReadOnlyList<DomainComparison> domains) =>
        [.. domains.Where(d => d is { Before: not null, After: not null }).Select(d => new RadarAxis(NeedDomains.ShortName(d.Domain), d.Before!.Maximum, d.After!.Maximum))];

    internal static IReadOnlyList<DomainComparison> DomainsOf(IReadOnlyDictionary<NeedCode, int> olds, IReadOnlyDictionary<NeedCode, int> news) =>
    [
        .. olds.Keys.Union(news.Keys)
            .OrderBy(c => SerafinCatalogue.Ph2023.PositionOf(c.Text)).ThenBy(c => c.Text, StringComparer.Ordinal)
            .Select(c => new NeedComparison(c, olds.TryGetValue(c, out var old) ? old : null, news.TryGetValue(c, out var now) ? now : null))
            .GroupBy(n => NeedDomains.Of(n.Code)).Select(d => new DomainComparison(d.Key, [.. d])),
    ];

    private static IReadOnlyList<ToolComparison> ToolsOf(Assessment before, Assessment after)
    {
        var (olds, news) = (LastResults(before), LastResults(after));
        return
        [
            .. olds.Keys.Union(news.Keys).Order(StringComparer.Ordinal)
                .Select(name => (Old: olds.GetValueOrDefault(name), New: news.GetValueOrDefault(name)))
                .Select(t => new ToolComparison((t.New ?? t.Old)!.ToolName, t.Old, t.New)),
        ];
    }

    private static Dictionary<string, ToolResult> LastResults(Assessment assessment) =>
        assessment.ToolResults.GroupBy(t => TextFold.Fold(t.ToolName)).ToDictionary(g => g.Key, g => g.OrderBy(t => t.PassedOn).Last());
}
