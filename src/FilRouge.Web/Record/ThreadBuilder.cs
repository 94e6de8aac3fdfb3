using FilRouge.Domain.Common;
using FilRouge.Domain.Record;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Pages.Kit;

namespace FilRouge.Web.Record;

/// <summary>From what was read of a path to its drawing.</summary>
internal static class ThreadBuilder
{
    /// <summary>The thread between two days.</summary>
    public static ThreadModel Build(RecordHead head, PathData path, DateOnly from, DateOnly to, DateOnly today, bool rights) =>
        new(head.Person.Names.CalledFirst, from, to, today, Segments(path, from, to, today), [.. Bars(head, path, from, to, rights)], Ticks(path, from, to), Events(path, from, to));

    /// <summary>The last twelve months, for one need or for the whole.</summary>
    public static SparkModel Spark(IEnumerable<Presence> presences, DateOnly begins, DateOnly today, int lookBackDays)
    {
        var from = today.AddYears(-1);
        return new SparkModel(from, today, [.. ThreadReading.Read(begins > from && begins <= today ? begins : from, today, today, presences, null, null, lookBackDays).Select(Segment)]);
    }

    /// <summary>How it is held between two days.</summary>
    public static List<ThreadSegment> Segments(PathData path, DateOnly from, DateOnly to, DateOnly today)
    {
        if (path.Begins is not { } begins || begins > to)
        {
            return [];
        }

        var last = path.Exit is { } exit && exit < to ? exit : to;
        var promised = path.Versions.Where(v => v.SignedOn is not null).Select(v => (DateOnly?)v.EndsOn).Max();
        return begins > last ? [] : [.. ThreadReading.Read(begins, last, today, path.Presences, path.AdmittedOn, promised ?? path.AdmittedOn?.AddDays(path.LookBackDays), path.LookBackDays)
            .Where(s => s.To >= from).Select(s => Segment(s with { From = s.From < from ? from : s.From }))];
    }

    /// <summary>From a stretch to its stroke.</summary>
    public static ThreadSegment Segment(Stretch stretch) => new(stretch.From, stretch.To, stretch.Hold switch
    {
        Hold.Held => ThreadKind.Held,
        Hold.Thin => ThreadKind.Thin,
        Hold.Planned => ThreadKind.Planned,
        _ => ThreadKind.Broken,
    });

    private static IEnumerable<ThreadBar> Bars(RecordHead head, PathData path, DateOnly from, DateOnly to, bool rights)
    {
        bool Seen(DateOnly begins, DateOnly? ends) => begins <= to && (ends is null || ends >= from);
        foreach (var decision in rights ? head.Rights.Decisions : [])
        {
            foreach (var period in head.Rights.PeriodsOf(decision).Where(p => Seen(p.From, p.To)))
            {
                var label = RightTypes.Find(decision.RightCode)?.Short ?? decision.RightCode;
                yield return new ThreadBar(ThreadLane.Rights, period.From, period.To, label, decision.RightCode == RightTypes.Pcpe ? ThreadBarKind.Strong : ThreadBarKind.Plain);
            }
        }

        foreach (var place in head.Places.Where(p => Seen(p.From, p.To)))
        {
            yield return new ThreadBar(ThreadLane.Places, place.From, place.To, place.With ?? place.Kind.Fr(), ThreadBarKind.Alt);
        }

        foreach (var school in path.Schools.Where(s => Seen(s.From, s.To)))
        {
            yield return new ThreadBar(ThreadLane.School, school.From, school.To, school.Words);
        }

        foreach (var version in path.Versions.Where(v => Seen(v.StartsOn, v.EndsOn)))
        {
            yield return new ThreadBar(ThreadLane.Plan, version.StartsOn, version.EndsOn, $"version {version.Number}, {version.Status}", version.SignedOn is null ? ThreadBarKind.Ghost : ThreadBarKind.Plain);
        }
    }

    private static List<ThreadTick> Ticks(PathData path, DateOnly from, DateOnly to) =>
        [.. path.Interventions.Where(i => i.Day >= from && i.Day <= to).Select(i => new ThreadTick(i.Day, i.State == InterventionState.Done, i.Need, i.State == InterventionState.Coming))];

    private static List<ThreadEvent> Events(PathData path, DateOnly from, DateOnly to) =>
        [.. path.Milestones.Where(m => m.Day >= from && m.Day <= to).OrderBy(m => m.Day).Select(m => new ThreadEvent(m.Day, Brief(m.Title)))];

    // Under the lane's name, « Parcours : admission prononcée » needs its second half only.
    private static string Brief(string title) => title.Split(" : ", 2) is [_, { Length: > 0 } rest] ? char.ToUpperInvariant(rest[0]) + rest[1..] : title;
}
