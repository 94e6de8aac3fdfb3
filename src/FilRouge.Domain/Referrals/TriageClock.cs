using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

/// <summary>Instants (UTC) at which the first delays of a request end.</summary>
/// <param name="AcknowledgeByUtc">End of the last working day to acknowledge.</param>
/// <param name="TriageByUtc">End of the triage delay; null when the grade sets none.</param>
/// <param name="DecideByUtc">End of the last day to decide.</param>
[Fr("échéances de la demande")]
public sealed record TriageDeadlines(DateTime AcknowledgeByUtc, DateTime? TriageByUtc, DateTime DecideByUtc);

/// <summary>Computes deadlines in the time zone of the territory (Europe/Paris or overseas), changes of hour included.
/// The clock starts at the reception, at night and at weekends too.</summary>
/// <param name="delays">Delays of the policy in force on the day of reception.</param>
/// <param name="zone">Time zone of the territory.</param>
/// <param name="publicHolidays">Public holidays of the territory: they are no working days.</param>
[Fr("horloge de triage")]
public sealed class TriageClock(PolicyDelays delays, TimeZoneInfo zone, IReadOnlySet<DateOnly> publicHolidays)
{
    /// <summary>The delays it counts.</summary>
    public PolicyDelays Delays { get; } = delays;

    /// <summary>The day an instant falls on in the territory.</summary>
    public DateOnly LocalDay(DateTime instantUtc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instantUtc.MustBeUtc(), zone));

    /// <summary>The instant (UTC) at which a day of the territory ends: the next local midnight.</summary>
    public DateTime EndOfDayUtc(DateOnly day)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        // Some zones change hour at midnight, which then does not exist: the day ends with the first hour that does.
        while (zone.IsInvalidTime(midnight))
        {
            midnight = midnight.AddMinutes(15);
        }

        return TimeZoneInfo.ConvertTimeToUtc(midnight, zone);
    }

    /// <summary>Monday to Friday, public holidays excepted.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !publicHolidays.Contains(day);

    /// <summary>The deadlines of a request.</summary>
    /// <param name="receivedAtUtc">Instant of reception.</param>
    /// <param name="urgency">Grade; null while nobody has graded: the short delay then runs, since a rupture may hide there.</param>
    /// <param name="triageStartUtc">Start of the triage clock when the situation worsened after a first triage; the reception otherwise.</param>
    public TriageDeadlines Due(DateTime receivedAtUtc, UrgencyGrade? urgency, DateTime? triageStartUtc = null)
    {
        var received = LocalDay(receivedAtUtc);
        var triage = urgency is null or UrgencyGrade.Proven
            ? (triageStartUtc ?? receivedAtUtc).MustBeUtc().AddHours(Delays.TriageHours)
            : (DateTime?)null;
        return new TriageDeadlines(
            EndOfDayUtc(AddWorkingDays(received, Delays.AcknowledgeWorkingDays)),
            triage,
            EndOfDayUtc(received.AddDays(Delays.DecisionDays)));
    }

    /// <summary>The day that comes after so many working days; the first day is not counted.</summary>
    public DateOnly AddWorkingDays(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            count -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }
}
