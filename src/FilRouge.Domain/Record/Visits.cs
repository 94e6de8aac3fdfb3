using FilRouge.Domain.Common;

namespace FilRouge.Domain.Record;

/// <summary>When somebody last came, from the instants at which a page was read.</summary>
[Fr("visites")]
public static class Visits
{
    /// <summary>Readings closer than this belong to one visit: a page opened again while at work does not wipe what was new.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    /// <summary>Last reading of the visit before the one under way, UTC; null when there was none.</summary>
    /// <param name="nowUtc">Now.</param>
    /// <param name="readingsUtc">Readings of the page by one account, in any order; the oldest may be left out.</param>
    public static DateTime? Previous(DateTime nowUtc, IEnumerable<DateTime> readingsUtc)
    {
        var after = nowUtc;
        foreach (var reading in readingsUtc.Where(r => r <= nowUtc).OrderDescending())
        {
            if (after - reading >= Pause)
            {
                return reading;
            }

            after = reading;
        }

        return null;
    }
}
