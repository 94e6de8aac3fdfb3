using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.People;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;
using FilRouge.Web.Network;
using FilRouge.Web.People;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Agenda;

/// <summary>A half of a typical day: school behind, what the plan writes before.</summary>
/// <param name="Label">« matin », « après-midi ».</param>
/// <param name="School">Hours at school.</param>
/// <param name="Slots">Times of the plan.</param>
public sealed record TypicalHalf(string Label, IReadOnlyList<SlotTimes> School, IReadOnlyList<TypicalSlot> Slots);

/// <summary>A typical day.</summary>
public sealed record TypicalDay(DayOfWeek Day, IReadOnlyList<HomeBand> Homes, IReadOnlyList<TypicalHalf> Halves);

/// <summary>One of the two weeks, or both when they are the same.</summary>
/// <param name="Week">As read.</param>
/// <param name="Monday">The next one.</param>
/// <param name="Days">From Monday on.</param>
public sealed record TypicalShown(TypicalWeek Week, DateOnly Monday, IReadOnlyList<TypicalDay> Days);

/// <summary>The typical week of a person: school, homes on two alternating weeks, and what the plan writes, held or not.</summary>
public sealed record TypicalWeekView
{
    private static readonly TimeOnly Noon = new(12, 0);
    private static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>One week when both are the same.</summary>
    public required IReadOnlyList<TypicalShown> Weeks { get; init; }

    /// <summary>The version shown: in force, or in preparation when none is.</summary>
    public required PlanVersion? Version { get; init; }

    /// <summary>Names of those who come, have accepted or are asked.</summary>
    public required IReadOnlyDictionary<Guid, string> Names { get; init; }

    /// <summary>Periods at school that hold today.</summary>
    public required IReadOnlyList<SchoolPeriod> Schools { get; init; }

    /// <summary>Where the person is during school holidays, when it is elsewhere.</summary>
    public required IReadOnlyList<string> HolidayHomes { get; init; }

    /// <summary>Minutes a week that the plan writes, and of these those that a professional has accepted in full (annex of indicators: « taux de couverture du PIA »).</summary>
    public required (long Written, long Covered) Minutes { get; init; }

    /// <summary>The coverage rate, in percent, rounded down; null when the plan writes nothing.</summary>
    public int? Percent => Minutes.Written == 0 ? null : (int)(Minutes.Covered * 100 / Minutes.Written);

    /// <summary>What has no time in either week, once.</summary>
    public IEnumerable<UnplacedPrestation> Unplaced => Weeks.SelectMany(w => w.Week.Unplaced).DistinctBy(u => u.Prestation.LineId);

    /// <summary>Reads it, in a constant number of queries.</summary>
    public static async Task<TypicalWeekView> Load(Db db, Person person, bool seesProtected, Clock clock, CancellationToken ct)
    {
        var today = clock.Today;
        var places = (await db.PlacesOf(person.Id, ct)).Where(p => p.HoldsOn(today)).OrderBy(p => p.Kind).ToList();
        var schools = (await db.SchoolPeriodsOf(person.Id, ct)).Where(s => s.HoldsOn(today)).ToList();
        var open = await db.Set<PlanVersion>().AsNoTracking().AsSplitQuery()
            .Where(v => v.PersonId == person.Id && (v.Status == PlanVersionStatus.Signed || v.Status == PlanVersionStatus.Paused || v.Status == PlanVersionStatus.InPreparation || v.Status == PlanVersionStatus.ToSign))
            .OrderByDescending(v => v.Id).ToListAsync(ct);
        var version = open.Find(v => v.Status is PlanVersionStatus.Signed or PlanVersionStatus.Paused) ?? open.FirstOrDefault();
        var running = version?.Prestations.Where(p => p.To >= today).ToList() ?? [];
        var (held, offers) = (await Held(db, person.Id, clock, ct), await Offers(db, person.Id, ct));
        var weeks = new[] { WeekParity.Odd, WeekParity.Even }.Select(p => TypicalWeek.Of(p, running, held, offers)).ToList();
        var alternate = places.Exists(p => p.Rhythm is LivingRhythm.EvenWeeks or LivingRhythm.OddWeeks) || !weeks[0].Slots.SequenceEqual(weeks[1].Slots);
        var ids = weeks.SelectMany(w => w.Slots.Select(s => s.ProfessionalId).Concat(w.Unplaced.Select(u => u.ProfessionalId))).OfType<Guid>();
        var day = version is null || version.StartsOn <= today ? today : version.StartsOn;
        return new TypicalWeekView
        {
            Weeks = [.. weeks.Take(alternate ? 2 : 1).Select(w => Shown(w, places, schools, seesProtected, today)).OrderBy(w => w.Monday)],
            Version = version,
            Names = await db.ProfessionalNames(ids, ct),
            Schools = schools,
            HolidayHomes = [.. places.Where(p => p.Rhythm == LivingRhythm.Holidays).Select(p => PersonWeek.Name(p, seesProtected))],
            Minutes = version is null ? default : (version.WeeklyMinutesOn(day), version.CoveredWeeklyMinutesOn(day)),
        };
    }

    /// <summary>True when a time of the plan falls within the hours at school: the school's agreement is needed (rule E30).</summary>
    public bool AtSchoolTime(TypicalSlot slot) =>
        !slot.IsWindow && Schools.Any(s => s.Timetable.On(slot.Times.Day).Any(h => h.From < slot.Times.To && slot.Times.From < h.To));

    private static TypicalShown Shown(TypicalWeek week, List<LivingPlace> places, List<SchoolPeriod> schools, bool seesProtected, DateOnly today)
    {
        var monday = TypicalWeek.Next(today, week.Parity);
        return new TypicalShown(week, monday, [.. Week.Select((day, i) => new TypicalDay(
            day,
            [.. places.Index().Where(p => p.Item.ExpectsOn(monday.AddDays(i), schoolHoliday: false)).Select(p => new HomeBand(PersonWeek.Name(p.Item, seesProtected), p.Index > 0))],
            [.. new[] { false, true }.Select(late => new TypicalHalf(
                late ? "après-midi" : "matin",
                [.. schools.SelectMany(s => s.Timetable.On(day)).Where(h => late ? h.To > Noon.AddHours(1.5) || h.From >= Noon : h.From < Noon)],
                [.. week.Slots.Where(s => s.Times.Day == day && s.Times.From >= Noon == late)]))]))]);
    }

    /// <summary>Four weeks back and four ahead: enough for two of each of the alternating weeks, on both sides.</summary>
    private static async Task<IReadOnlyList<HeldTime>> Held(Db db, Guid personId, Clock clock, CancellationToken ct)
    {
        var (from, to) = (clock.Today.AddDays(-28), clock.Today.AddDays(28));
        var rows = await db.Interventions.AsNoTracking().HoldingTime()
            .Where(i => i.PersonId == personId && i.PrestationId != null && i.LocalDay >= from && i.LocalDay <= to)
            .Select(i => new { Line = i.PrestationId!.Value, i.ProfessionalId, i.LocalDay, i.StartsAtUtc, i.DurationMinutes, i.Place }).ToListAsync(ct);
        return [.. rows.Select(r => new HeldTime(r.Line, r.ProfessionalId, r.LocalDay, LocalClock.TimeOf(r.StartsAtUtc, clock.Zone), r.DurationMinutes, r.Place))];
    }

    private static async Task<IReadOnlyList<OfferedTime>> Offers(Db db, Guid personId, CancellationToken ct) =>
        await db.Set<Proposal>().AsNoTracking()
            .Where(p => p.PersonId == personId && (p.Status == ProposalStatus.Accepted || p.Status == ProposalStatus.Sent))
            .OrderByDescending(p => p.Id)
            .Select(p => new OfferedTime(p.PrestationId, p.ProfessionalId, p.Status == ProposalStatus.Accepted, p.SlotDay, p.SlotAt, p.SlotText)).ToListAsync(ct);
}
