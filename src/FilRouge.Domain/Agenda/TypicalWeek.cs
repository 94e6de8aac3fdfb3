using System.Globalization;
using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.Plans;

namespace FilRouge.Domain.Agenda;

/// <summary>Which of two alternating weeks, by the ISO number: weeks 53 and 1 follow each other and are both odd (rule E30).</summary>
[Fr("semaines alternées")]
public enum WeekParity
{
    /// <summary>ISO weeks of odd number.</summary>
    [Fr("semaines impaires")] Odd,

    /// <summary>ISO weeks of even number.</summary>
    [Fr("semaines paires")] Even,
}

/// <summary>Whether somebody holds a time of the typical week.</summary>
[Fr("couverture d’un créneau")]
public enum SlotCover
{
    /// <summary>A professional comes, or has accepted.</summary>
    [Fr("couvert")] Covered,

    /// <summary>Offered to a professional, who has not answered yet.</summary>
    [Fr("proposé")] Proposed,

    /// <summary>Nobody.</summary>
    [Fr("à couvrir")] Uncovered,
}

/// <summary>A session held or planned, from which the usual times are read.</summary>
[Fr("séance tenue")]
public sealed record HeldTime(Guid PrestationId, Guid ProfessionalId, DateOnly Day, TimeOnly At, int Minutes, Place Place);

/// <summary>A proposal, with the time that it says.</summary>
[Fr("créneau offert")]
public sealed record OfferedTime(Guid PrestationId, Guid ProfessionalId, bool Accepted, DayOfWeek? Day, TimeOnly? At, string Words);

/// <summary>A time of the typical week.</summary>
/// <param name="Prestation">What.</param>
/// <param name="Cover">Whether somebody holds it.</param>
/// <param name="Times">When; a window when the session is somewhere within.</param>
/// <param name="ProfessionalId">Who comes, has accepted or is asked; null when nobody.</param>
/// <param name="Place">Where.</param>
/// <param name="Usual">True when read from the sessions; false when from a proposal or a wish.</param>
[Fr("créneau de la semaine type")]
public sealed record TypicalSlot(PlannedPrestation Prestation, SlotCover Cover, SlotTimes Times, Guid? ProfessionalId, Place Place, bool Usual)
{
    /// <summary>True when the session is somewhere within the window.</summary>
    public bool IsWindow => (Times.To - Times.From).TotalMinutes > Prestation.DurationMinutes;
}

/// <summary>What the plan writes and has no time in the typical week.</summary>
/// <param name="Prestation">What.</param>
/// <param name="Cover">Whether somebody delivers it.</param>
/// <param name="Times">Times a week without an hour; 1 when it is less than weekly.</param>
/// <param name="ProfessionalId">Who has accepted or is asked; null when nobody.</param>
[Fr("prestation sans créneau")]
public sealed record UnplacedPrestation(PlannedPrestation Prestation, SlotCover Cover, int Times, Guid? ProfessionalId);

/// <summary>One of the two alternating weeks, as it usually is: read from the sessions, then from what was accepted, offered and wished.</summary>
/// <param name="Parity">Which week.</param>
/// <param name="Slots">Times, from Monday on.</param>
/// <param name="Unplaced">What has none.</param>
[Fr("semaine type")]
public sealed record TypicalWeek(WeekParity Parity, IReadOnlyList<TypicalSlot> Slots, IReadOnlyList<UnplacedPrestation> Unplaced)
{
    /// <summary>A time seen once is an accident; twice, a habit.</summary>
    private const int LeastTimes = 2;

    /// <summary>The parity of a day's week.</summary>
    public static WeekParity ParityOf(DateOnly day) => ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue)) % 2 == 0 ? WeekParity.Even : WeekParity.Odd;

    /// <summary>Monday of the week of a day, or of the next of that parity: after a week 53 comes a week 1, odd as well.</summary>
    public static DateOnly Next(DateOnly day, WeekParity parity)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        while (ParityOf(monday) != parity)
        {
            monday = monday.AddDays(7);
        }

        return monday;
    }

    /// <summary>Reads one of the two weeks.</summary>
    /// <param name="parity">Which.</param>
    /// <param name="prestations">Prestations of the version shown.</param>
    /// <param name="held">Sessions of the weeks around, those cancelled left out.</param>
    /// <param name="offers">Proposals accepted or waiting.</param>
    public static TypicalWeek Of(WeekParity parity, IEnumerable<PlannedPrestation> prestations, IEnumerable<HeldTime> held, IEnumerable<OfferedTime> offers)
    {
        var (sessions, proposed) = (held.ToLookup(h => h.PrestationId), offers.ToLookup(o => o.PrestationId));
        var read = prestations.Select(p => Place(parity, p, [.. sessions[p.LineId]], [.. proposed[p.LineId].OrderByDescending(o => o.Accepted)])).ToList();
        return new TypicalWeek(
            parity,
            [.. read.SelectMany(r => r.Slots).OrderBy(s => ((int)s.Times.Day + 6) % 7).ThenBy(s => s.Times.From)],
            [.. read.Select(r => r.Left).OfType<UnplacedPrestation>()]);
    }

    private static (List<TypicalSlot> Slots, UnplacedPrestation? Left) Place(WeekParity parity, PlannedPrestation p, List<HeldTime> held, List<OfferedTime> offers)
    {
        var weekly = WeeklyHundredths(p);
        var expected = Math.Max(1, (weekly + 99) / 100);
        var habits = Habits(held);
        List<TypicalSlot> slots = [.. habits.Where(h => ParityOf(h.Day) == parity).Take(expected)
            .Select(h => new TypicalSlot(p, SlotCover.Covered, new SlotTimes(h.Day.DayOfWeek, h.At, h.At.AddMinutes(h.Minutes)), h.ProfessionalId, h.Place, true))];
        // Once in two weeks or less: the habit of the other week holds it.
        if (slots.Count >= expected || (weekly < 100 && habits.Count > 0))
        {
            return (slots, null);
        }

        slots.AddRange(offers.Where(o => slots.TrueForAll(s => s.ProfessionalId != o.ProfessionalId))
            .Select(o => Offered(p, o)).OfType<TypicalSlot>().Take(expected - slots.Count).ToList());
        var free = offers.Find(o => slots.TrueForAll(s => s.ProfessionalId != o.ProfessionalId));
        var cover = free is { Accepted: true } ? SlotCover.Covered : CoverOf(p.Sourcing, free);
        slots.AddRange(p.WishedTimes.Where(w => slots.TrueForAll(s => s.Times.Day != w.Day || s.Times.To <= w.From || w.To <= s.Times.From)).Take(expected - slots.Count)
            .Select(w => new TypicalSlot(p, cover, w, free?.ProfessionalId, p.Place, false)).ToList());
        return (slots, slots.Count >= expected ? null : new UnplacedPrestation(p, cover, expected - slots.Count, free?.ProfessionalId));
    }

    private static TypicalSlot? Offered(PlannedPrestation p, OfferedTime offer)
    {
        if (offer.Day is not { } day)
        {
            return null;
        }

        SlotTimes? times = offer.At is { } at
            ? new SlotTimes(day, at, at.AddMinutes(p.DurationMinutes))
            : p.WishedTimes.Where(w => w.Day == day).Select(w => (SlotTimes?)w).FirstOrDefault();
        return times is { } when ? new TypicalSlot(p, offer.Accepted ? SlotCover.Covered : SlotCover.Proposed, when, offer.ProfessionalId, p.Place, false) : null;
    }

    /// <summary>Times that came back, the most frequent first, one for each week of the two; the last session says who and where.</summary>
    private static List<HeldTime> Habits(List<HeldTime> held) =>
        [.. held.GroupBy(h => (ParityOf(h.Day), h.Day.DayOfWeek, h.At)).Where(g => g.Count() >= LeastTimes).OrderByDescending(g => g.Count()).Select(g => g.MaxBy(h => h.Day)!)];

    private static SlotCover CoverOf(SourcingStatus sourcing, OfferedTime? offer) => sourcing switch
    {
        SourcingStatus.Covered => SlotCover.Covered,
        _ when offer is not null || sourcing == SourcingStatus.Proposed => SlotCover.Proposed,
        _ => SlotCover.Uncovered,
    };

    private static int WeeklyHundredths(PlannedPrestation p) => p.UnitPeriod switch
    {
        FrequencyUnit.Week => p.TimesPerPeriodHundredths,
        // Less than weekly, or an irregular number: the habits say, not a division.
        FrequencyUnit.Month => p.TimesPerPeriodHundredths * 12 / 52,
        FrequencyUnit.Quarter => p.TimesPerPeriodHundredths / 13,
        _ => 0,
    };
}
