using FilRouge.Domain.Common;
using FilRouge.Domain.Network;

namespace FilRouge.Domain.People;

/// <summary>The hours of a school week. Schooling is counted in half-days (TDDUI, PeriodeScolaire: volume in half-days).</summary>
/// <param name="Slots">Times of the week, each within one day.</param>
[Fr("emploi du temps scolaire")]
public sealed record SchoolTimetable(IReadOnlyList<SlotTimes> Slots)
{
    // A continuous day crosses lunch: it counts in the afternoon once it goes on after half past one.
    private static readonly TimeOnly Noon = new(12, 0);
    private static readonly TimeOnly AfterLunch = new(13, 30);

    /// <summary>Half-days of a week on which there is school: at most two a day.</summary>
    public int HalfDays => Slots.SelectMany(s => Halves(s).Select(h => (s.Day, h))).Distinct().Count();

    /// <summary>Time at school in a week.</summary>
    public Minutes Weekly => new(Slots.Sum(s => (int)(s.To - s.From).TotalMinutes));

    /// <summary>The times of a day, in order.</summary>
    public IEnumerable<SlotTimes> On(DayOfWeek day) => Slots.Where(s => s.Day == day).OrderBy(s => s.From);

    /// <summary>Why it cannot be a school week.</summary>
    public IReadOnlyList<Refusal> WhyNot()
    {
        const string Field = "Timetable";
        if (Slots.Any(s => s.To <= s.From))
        {
            return [new("school.hours", "Une heure de sortie précède son heure d’entrée : vérifiez l’emploi du temps.", Field: Field)];
        }

        if (Slots.Any(s => s.Day == DayOfWeek.Sunday))
        {
            return [new("school.sunday", "Il n’y a pas d’école le dimanche : vérifiez l’emploi du temps.", Field: Field)];
        }

        var ordered = Slots.OrderBy(s => s.Day).ThenBy(s => s.From).ToList();
        return ordered.Zip(ordered.Skip(1)).Any(p => p.First.Day == p.Second.Day && p.Second.From < p.First.To)
            ? [new("school.overlap", "Deux plages du même jour se chevauchent : vérifiez l’emploi du temps.", Field: Field)]
            : [];
    }

    private static IEnumerable<bool> Halves(SlotTimes slot)
    {
        if (slot.From < Noon)
        {
            yield return false;
        }

        if (slot.From >= Noon || slot.To > AfterLunch)
        {
            yield return true;
        }
    }
}
