using FilRouge.Domain.Record;
using FilRouge.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Record;

/// <summary>When the reader last opened « Ma journée » before this visit: the trace of the page, written at each reading, says it.</summary>
internal static class LastVisit
{
    /// <summary>Who has never come sees a week.</summary>
    public static readonly TimeSpan FirstTime = TimeSpan.FromDays(7);

    /// <summary>After longer than this, what changed is read in each record's history.</summary>
    public static readonly TimeSpan LongestAbsence = TimeSpan.FromDays(60);

    // Readings of one visit: a page opened again every few minutes for a whole day.
    private const int MostReadings = 60;

    /// <summary>Instant from which things are new to the reader, UTC, and whether she or he had come before.</summary>
    public static async Task<(DateTime SinceUtc, bool Known)> Find(Work work, CancellationToken ct)
    {
        var (now, me) = (work.Clock.UtcNow, work.Actor.AccountId);
        var readings = await work.Db.ReadTraces.AsNoTracking().Where(r => r.AccountId == me && r.Page == RecordAccess.Day)
            .OrderByDescending(r => r.AtUtc).Take(MostReadings).Select(r => r.AtUtc).ToListAsync(ct);
        return Visits.Previous(now, readings) is not { } last ? (now - FirstTime, false)
            : now - last > LongestAbsence ? (now - LongestAbsence, true)
            : (last, true);
    }
}
