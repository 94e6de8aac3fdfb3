namespace FilRouge.Domain.Common;

/// <summary>Which public holidays apply: the eleven of the labour code, and those that a territory adds (rule E37).</summary>
[Fr("calendrier des jours fériés")]
public enum HolidayCalendar
{
    /// <summary>Art. L. 3133-1 of the labour code.</summary>
    [Fr("France")] National,

    /// <summary>Adds Good Friday and 26 December (local law, art. L. 3134-13); Good Friday only where there is a Protestant or mixed church.</summary>
    [Fr("Alsace-Moselle")] AlsaceMoselle,

    /// <summary>Adds 27 May, abolition of slavery (art. L. 3422-2).</summary>
    [Fr("Guadeloupe")] Guadeloupe,

    /// <summary>Adds 22 May (art. L. 3422-2).</summary>
    [Fr("Martinique")] Martinique,

    /// <summary>Adds 10 June (art. L. 3422-2).</summary>
    [Fr("Guyane")] Guyane,

    /// <summary>Adds 20 December (art. L. 3422-2).</summary>
    [Fr("La Réunion")] Reunion,

    /// <summary>Adds 27 April (art. L. 3422-2).</summary>
    [Fr("Mayotte")] Mayotte,

    /// <summary>Adds 28 May (art. L. 3422-2).</summary>
    [Fr("Saint-Martin")] SaintMartin,

    /// <summary>Adds 9 October (art. L. 3422-2).</summary>
    [Fr("Saint-Barthélemy")] SaintBarthelemy,
}

/// <summary>French public holidays, computed. Articles are cited from memory of the labour code, the dates are those of the official calendar.</summary>
public static class PublicHolidays
{
    /// <summary>French name of the holiday on that day; null on any other day.</summary>
    public static string? NameOf(DateOnly day, HolidayCalendar calendar = HolidayCalendar.National)
    {
        var sinceEaster = day.DayNumber - Easter(day.Year).DayNumber;
        return (day.Month, day.Day, sinceEaster) switch
        {
            (1, 1, _) => "jour de l’an",
            (_, _, 1) => "lundi de Pâques",
            (5, 1, _) => "fête du Travail",
            (5, 8, _) => "victoire de 1945",
            (_, _, 39) => "Ascension",
            (_, _, 50) => "lundi de Pentecôte",
            (7, 14, _) => "fête nationale",
            (8, 15, _) => "Assomption",
            (11, 1, _) => "Toussaint",
            (11, 11, _) => "armistice de 1918",
            (12, 25, _) => "Noël",
            _ => LocalName(day, sinceEaster, calendar),
        };
    }

    /// <summary>The holidays of a year, in order.</summary>
    public static IReadOnlyList<DateOnly> In(int year, HolidayCalendar calendar = HolidayCalendar.National)
    {
        var first = new DateOnly(year, 1, 1);
        return [.. Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(first.AddDays).Where(d => NameOf(d, calendar) is not null)];
    }

    /// <summary>Easter Sunday, by the Gregorian computus of Meeus, Jones and Butcher.</summary>
    public static DateOnly Easter(int year)
    {
        var (golden, century, inCentury) = (year % 19, year / 100, year % 100);
        var correction = (8 * century) + 13;
        var epact = ((19 * golden) + century - (century / 4) - (correction / 25) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (inCentury / 4)) - epact - (inCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var marchDay = epact + weekday - (7 * late) + 114;
        return new DateOnly(year, marchDay / 31, (marchDay % 31) + 1);
    }

    private static string? LocalName(DateOnly day, int sinceEaster, HolidayCalendar calendar) => (calendar, day.Month, day.Day) switch
    {
        (HolidayCalendar.AlsaceMoselle, 12, 26) => "saint Étienne",
        (HolidayCalendar.AlsaceMoselle, _, _) when sinceEaster == -2 => "vendredi saint",
        (HolidayCalendar.Guadeloupe, 5, 27) or (HolidayCalendar.Martinique, 5, 22) or (HolidayCalendar.Guyane, 6, 10)
            or (HolidayCalendar.Reunion, 12, 20) or (HolidayCalendar.Mayotte, 4, 27)
            or (HolidayCalendar.SaintMartin, 5, 28) or (HolidayCalendar.SaintBarthelemy, 10, 9) => "abolition de l’esclavage",
        _ => null,
    };
}

/// <summary>Arithmetic on working days (Monday to Friday, public holidays excepted) and on clear days.</summary>
public static class WorkingDays
{
    /// <summary>True from Monday to Friday, except on public holidays.</summary>
    public static bool IsWorking(DateOnly day, HolidayCalendar calendar = HolidayCalendar.National) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && PublicHolidays.NameOf(day, calendar) is null;

    /// <summary>The day itself when it is a working day, else the next one.</summary>
    public static DateOnly OnOrAfter(DateOnly day, HolidayCalendar calendar = HolidayCalendar.National)
    {
        while (!IsWorking(day, calendar))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The <paramref name="count"/>th working day after a day, which itself does not count.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public static DateOnly After(DateOnly day, int count, HolidayCalendar calendar = HolidayCalendar.National)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        for (var i = 0; i < count; i++)
        {
            day = OnOrAfter(day.AddDays(1), calendar);
        }

        return day;
    }
}

/// <summary>« Jours francs » (rule E29): neither the day of the act nor the last day counts, and a last day that is not worked moves to the next worked one.</summary>
public static class ClearDays
{
    /// <summary>Last day on which the act is still in time. Fifteen clear days from 1 March end on 17 March: days 2 to 16 count, the 17th is the end.</summary>
    /// <param name="start">Day of the act that opens the delay.</param>
    /// <param name="count">Number of clear days.</param>
    /// <param name="calendar">Public holidays of the territory.</param>
    public static DateOnly Deadline(DateOnly start, int count, HolidayCalendar calendar = HolidayCalendar.National) =>
        WorkingDays.OnOrAfter(start.AddDays(count + 1), calendar);

    /// <summary>Last day to send so that <paramref name="count"/> clear days lie before an event.</summary>
    public static DateOnly LatestSending(DateOnly eventDay, int count) => eventDay.AddDays(-(count + 1));
}
