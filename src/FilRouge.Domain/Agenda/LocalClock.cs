using FilRouge.Domain.Common;

namespace FilRouge.Domain.Agenda;

/// <summary>Local days and hours of a territory, across the changes of clock (rule E72).</summary>
[Fr("horloge du territoire")]
public static class LocalClock
{
    /// <summary>The local day of an instant.</summary>
    public static DateOnly DayOf(DateTime utc, TimeZoneInfo zone) => DateOnly.FromDateTime(Local(utc, zone));

    /// <summary>The local hour of an instant.</summary>
    public static TimeOnly TimeOf(DateTime utc, TimeZoneInfo zone) => TimeOnly.FromDateTime(Local(utc, zone));

    /// <summary>The instant of a local day and hour. An hour that the change of clock skips is an error; one that comes twice is the first, with a warning.</summary>
    public static Parsed<DateTime> ToUtc(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local))
        {
            return new(default, $"Cette nuit-là, {time:HH'h'mm} n’existe pas : les horloges avancent d’une heure. Choisissez une autre heure.");
        }

        if (!zone.IsAmbiguousTime(local))
        {
            return new(TimeZoneInfo.ConvertTimeToUtc(local, zone));
        }

        var first = DateTime.SpecifyKind(local - zone.GetAmbiguousTimeOffsets(local).Max(), DateTimeKind.Utc);
        return new(first, Warning: $"Cette nuit-là, {time:HH'h'mm} vient deux fois : c’est la première qui est retenue.");
    }

    private static DateTime Local(DateTime utc, TimeZoneInfo zone) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);
}
