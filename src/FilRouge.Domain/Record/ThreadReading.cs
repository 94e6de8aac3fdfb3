using FilRouge.Domain.Common;

namespace FilRouge.Domain.Record;

/// <summary>How a stretch of the path is held.</summary>
[Fr("tenue du fil")]
public enum Hold
{
    /// <summary>Several people answer.</summary>
    [Fr("tenu")] Held,

    /// <summary>One person alone holds it.</summary>
    [Fr("tenu par une seule personne")] Thin,

    /// <summary>Something is planned, nothing is done yet.</summary>
    [Fr("prévu")] Planned,

    /// <summary>Nobody answers.</summary>
    [Fr("rompu")] Broken,
}

/// <summary>A stretch of the thread, both days included.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Hold">How it is held.</param>
public sealed record Stretch(DateOnly From, DateOnly To, Hold Hold);

/// <summary>An intervention as the thread sees it.</summary>
/// <param name="Day">Local day.</param>
/// <param name="By">Who intervenes.</param>
/// <param name="Done">True once done; false while planned. Cancelled ones are not given.</param>
public sealed record Presence(DateOnly Day, Guid By, bool Done);

/// <summary>Reads the red thread from what took place: no one types it. Weeks are judged one by one, looking back over
/// <see cref="LookBackDays"/> days, so that an ordinary fortnight without a session does not break it.</summary>
public static class ThreadReading
{
    /// <summary>Days over which an intervention goes on holding the thread where the territory says nothing else (PROP: four weeks, as alert A10 does).</summary>
    public const int LookBackDays = 28;

    /// <summary>Reads the thread.</summary>
    /// <param name="begins">First day: the request, or the first day drawn.</param>
    /// <param name="ends">Last day: the exit, or the last day drawn.</param>
    /// <param name="today">The day it is: what is later can only be planned.</param>
    /// <param name="presences">Interventions done and planned.</param>
    /// <param name="plannedFrom">Day from which a signed plan or an admission says that something is coming; null when nothing does.</param>
    /// <param name="plannedTo">Last day that it promises; null when open.</param>
    /// <param name="lookBackDays">Days over which an intervention goes on holding the thread, in the territory.</param>
    public static IReadOnlyList<Stretch> Read(
        DateOnly begins, DateOnly ends, DateOnly today, IEnumerable<Presence> presences, DateOnly? plannedFrom, DateOnly? plannedTo, int lookBackDays = LookBackDays)
    {
        var done = presences.Where(p => p.Done).OrderBy(p => p.Day).ToList();
        var coming = presences.Where(p => !p.Done).Select(p => p.Day).Order().ToList();
        var stretches = new List<Stretch>();
        for (var day = begins; day <= ends;)
        {
            // Weeks end on Sundays; the present day cuts one, since the past is known and the future only planned.
            var last = Min(ends, day.AddDays((7 - (int)day.DayOfWeek) % 7));
            if (day <= today && today < last)
            {
                last = today;
            }

            Append(stretches, day, last, HoldOf(day, last, today, done, coming, plannedFrom, plannedTo, lookBackDays));
            day = last.AddDays(1);
        }

        return stretches;
    }

    private static Hold HoldOf(DateOnly first, DateOnly last, DateOnly today, List<Presence> done, List<DateOnly> coming, DateOnly? plannedFrom, DateOnly? plannedTo, int lookBackDays)
    {
        if (first <= today)
        {
            var people = done.Where(p => p.Day <= last && p.Day > last.AddDays(-lookBackDays)).Select(p => p.By).Distinct().Count();
            if (people > 0)
            {
                return people > 1 ? Hold.Held : Hold.Thin;
            }

            // A promise that nobody has kept for four weeks is no longer a plan.
            var fresh = plannedFrom is { } from && from <= last && last < from.AddDays(lookBackDays);
            return fresh ? Hold.Planned : Hold.Broken;
        }

        var promised = plannedFrom <= last && (plannedTo is null || first <= plannedTo);
        return promised || coming.Exists(d => d >= first && d < last.AddDays(lookBackDays)) ? Hold.Planned : Hold.Broken;
    }

    private static void Append(List<Stretch> stretches, DateOnly from, DateOnly to, Hold hold)
    {
        if (stretches.Count > 0 && stretches[^1] is var before && before.Hold == hold)
        {
            stretches[^1] = before with { To = to };
        }
        else
        {
            stretches.Add(new Stretch(from, to, hold));
        }
    }

    private static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;
}
