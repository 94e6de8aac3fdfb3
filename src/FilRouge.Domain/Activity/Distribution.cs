using FilRouge.Domain.Common;

namespace FilRouge.Domain.Activity;

/// <summary>Mean, median and 90th percentile of whole numbers of days; all null when there is no value.</summary>
/// <param name="Count">Number of values.</param>
/// <param name="Mean">Sum over count, to the nearest tenth, half away from zero.</param>
/// <param name="Median">The middle value; of an even number of values, the mean of the two middle ones, exactly (« ,0 » or « ,5 »).</param>
/// <param name="P90">Nearest rank: the value whose rank, from the smallest and from 1, is 0.9 × count rounded up. Always one of the values:
/// nine values in ten are at most that.</param>
[Fr("répartition de durées")]
public sealed record Distribution(int Count, decimal? Mean, decimal? Median, int? P90)
{
    /// <summary>Of values one by one.</summary>
    /// <param name="days">Days, in any order.</param>
    public static Distribution Of(IEnumerable<int> days) => OfCounted(days.Select(d => (d, 1)));

    /// <summary>Of values with how often each occurs, as a database groups them.</summary>
    /// <param name="groups">Days and number of occurrences, in any order; a number of days may come several times.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of occurrences is negative.</exception>
    public static Distribution OfCounted(IEnumerable<(int Days, int Count)> groups)
    {
        var sorted = groups.OrderBy(g => g.Days).ToList();
        sorted.ForEach(g => ArgumentOutOfRangeException.ThrowIfNegative(g.Count, nameof(groups)));
        var count = sorted.Sum(g => g.Count);
        if (count == 0)
        {
            return new(0, null, null, null);
        }

        var sum = sorted.Sum(g => (long)g.Days * g.Count);
        var p90Rank = (int)(((9L * count) + 9) / 10);
        return new(
            count,
            Math.Round((decimal)sum / count, 1, MidpointRounding.AwayFromZero),
            ((decimal)AtRank(sorted, (count + 1) / 2) + AtRank(sorted, (count / 2) + 1)) / 2,
            AtRank(sorted, p90Rank));
    }

    private static int AtRank(List<(int Days, int Count)> sorted, int rank)
    {
        var seen = 0;
        return sorted.First(g => (seen += g.Count) >= rank).Days;
    }
}
