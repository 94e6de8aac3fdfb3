using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;

namespace FilRouge.Domain.Agenda;

// Rule E33, and the coding rules of SERAFIN-PH: one to three codes per event, minutes split between them.
internal static class TimeRules
{
    private const int Shortest = 5;
    private const int Longest = 12 * 60;

    public static IEnumerable<Refusal> WhyNotTime(DateTime startsAtUtc, int minutes, bool night, TimeZoneInfo zone)
    {
        if (minutes is < Shortest or > Longest)
        {
            yield return new("intervention.duration", "Une intervention dure de 5 minutes à 12 heures.", Field: nameof(InterventionDraft.DurationMinutes));
            yield break;
        }

        // An end at midnight sharp belongs to the day that ends.
        var lastDay = LocalClock.DayOf(startsAtUtc.AddMinutes(minutes).AddTicks(-1), zone);
        if (!night && lastDay != LocalClock.DayOf(startsAtUtc, zone))
        {
            yield return new("intervention.midnight", "L’intervention passe minuit : raccourcissez-la, ou cochez « nuit ».", Field: nameof(InterventionDraft.Night));
        }
    }

    public static IEnumerable<Refusal> WhyNotDeclare(DateTime startsAtUtc, DateOnly localDay, DeclarationDelay delay, DateTime nowUtc, TimeZoneInfo zone)
    {
        if (startsAtUtc > nowUtc)
        {
            yield return new("intervention.future", "L’intervention n’a pas commencé : elle ne peut pas être déclarée réalisée.");
        }

        if (!delay.ByHeadOfService && localDay.AddDays(delay.FreeDays) < LocalClock.DayOf(nowUtc, zone))
        {
            yield return new("intervention.late", $"L’intervention date de plus de {delay.FreeDays} jours : demandez au chef de service de la déclarer réalisée.");
        }
    }

    public static IEnumerable<Refusal> WhyNotStart(CompletionReport report, DateOnly localDay, bool night, TimeZoneInfo zone)
    {
        if (report.StartedAtUtc is not { } started)
        {
            return [];
        }

        return LocalClock.DayOf(started, zone) != localDay
            ? [new("intervention.other-day", "L’intervention garde son jour : pour un autre jour, déplacez-la d’abord.", Field: nameof(CompletionReport.StartedAtUtc))]
            : WhyNotTime(started, report.DoneMinutes, night, zone).Where(r => r.Code == "intervention.midnight").Select(r => r with { Field = nameof(CompletionReport.StartedAtUtc) });
    }

    public static IEnumerable<Refusal> WhyNotMinutes(CompletionReport report)
    {
        if (report.DoneMinutes is < Shortest or > Longest)
        {
            yield return new("intervention.duration", "Une intervention dure de 5 minutes à 12 heures.", Field: nameof(CompletionReport.DoneMinutes));
        }

        if (report.Minutes.Count is 0 or > 3 || report.Minutes.DistinctBy(m => m.Code).Count() != report.Minutes.Count)
        {
            yield return new("intervention.codes", "Codez l’intervention avec une à trois prestations différentes.", "SERAFIN-PH 2023.1.0", nameof(CompletionReport.Minutes));
        }

        if (report.Minutes.Any(m => !PrestationCode.Parse(m.Code.Text).Ok))
        {
            yield return new("intervention.code", "Une des prestations n’est pas un code SERAFIN-PH assez fin : choisissez-la dans la liste.", "SERAFIN-PH 2023.1.0", nameof(CompletionReport.Minutes));
        }

        // Summed as long: typed minutes may be anything.
        var sum = report.Minutes.Sum(m => (long)m.Minutes);
        if (report.Minutes.Any(m => m.Minutes <= 0) || sum != report.DoneMinutes)
        {
            yield return new("intervention.minutes", $"Répartissez les {report.DoneMinutes} minutes entre les prestations : le total saisi est {sum}.", Field: nameof(CompletionReport.Minutes));
        }
    }
}
