namespace FilRouge.Platform.Time;

/// <summary>The only source of time: instants in UTC, days in the territory's time zone (rule E72).</summary>
public sealed class Clock(TimeProvider time, TimeZoneInfo zone)
{
    /// <summary>The territory's time zone; every deadline is computed in it.</summary>
    public TimeZoneInfo Zone { get; } = zone;

    /// <summary>Now, UTC, to the microsecond: what both databases keep.</summary>
    public DateTime UtcNow
    {
        get
        {
            var now = time.GetUtcNow().UtcDateTime;
            return now.AddTicks(-(now.Ticks % 10));
        }
    }

    /// <summary>The day it is in the territory.</summary>
    public DateOnly Today => DayOf(UtcNow);

    /// <summary>The local day of an instant.</summary>
    public DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    /// <summary>The local wall-clock time of an instant.</summary>
    public DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>The instant of a local day and hour. An hour that the change to summer time skips is moved one hour later.</summary>
    public DateTime ToUtc(DateOnly day, TimeOnly hour)
    {
        var local = day.ToDateTime(hour, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(Zone.IsInvalidTime(local) ? local.AddHours(1) : local, Zone);
    }
}
