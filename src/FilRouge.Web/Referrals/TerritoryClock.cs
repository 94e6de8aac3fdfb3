using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Time;

namespace FilRouge.Web.Referrals;

/// <summary>The clock of a territory: its delays, its time zone, its public holidays.</summary>
internal static class TerritoryClock
{
    /// <summary>Clock that counts the delays of a policy; the proposed delays while the territory has written none, so that a request still has due days.</summary>
    public static TriageClock Of(TerritoryPolicy? policy, Clock clock)
    {
        var year = clock.Today.Year;
        var calendar = CalendarOf(policy?.Territory);
        var holidays = Enumerable.Range(year - 2, 4).SelectMany(y => PublicHolidays.In(y, calendar)).ToHashSet();
        return new TriageClock(policy?.Delays ?? new PolicyDelays(), clock.Zone, holidays);
    }

    /// <summary>The calendar of a département.</summary>
    public static HolidayCalendar CalendarOf(string? departement) => departement switch
    {
        "57" or "67" or "68" => HolidayCalendar.AlsaceMoselle,
        "971" => HolidayCalendar.Guadeloupe,
        "972" => HolidayCalendar.Martinique,
        "973" => HolidayCalendar.Guyane,
        "974" => HolidayCalendar.Reunion,
        "976" => HolidayCalendar.Mayotte,
        "977" => HolidayCalendar.SaintBarthelemy,
        "978" => HolidayCalendar.SaintMartin,
        _ => HolidayCalendar.National,
    };
}
