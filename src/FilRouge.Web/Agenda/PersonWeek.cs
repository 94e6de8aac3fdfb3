using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Domain.Network;
using FilRouge.Platform.Persistence;
using FilRouge.Web.People;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Agenda;

/// <summary>Where the person is expected on a day.</summary>
/// <param name="Text">« chez sa mère ».</param>
/// <param name="Second">True for another home than the first.</param>
public sealed record HomeBand(string Text, bool Second);

/// <summary>One day of a person's week.</summary>
/// <param name="Day">The day.</param>
/// <param name="Homes">Where the person is expected.</param>
/// <param name="School">Hours at school: none on a public holiday nor during the school holidays that the service entered.</param>
/// <param name="Closures">What is closed.</param>
/// <param name="Rows">Interventions.</param>
/// <param name="Gaps">What the plan writes on that day and nobody holds.</param>
public sealed record PersonDay(DateOnly Day, IReadOnlyList<HomeBand> Homes, IReadOnlyList<SlotTimes> School, IReadOnlyList<string> Closures, IReadOnlyList<AgendaRow> Rows, IReadOnlyList<WeekGap> Gaps);

/// <summary>A week of a person: homes, closures, interventions, and what the signed plan writes without any.</summary>
/// <param name="Week">Its days.</param>
/// <param name="Days">What each day holds.</param>
/// <param name="Unplaced">What the plan writes and has no usual day.</param>
/// <param name="HasPlan">True when a signed plan is in force.</param>
/// <param name="Doubts">Why an intervention to come no longer rests on the plan (rule E38), by intervention.</param>
public sealed record PersonWeek(WeekDays Week, IReadOnlyList<PersonDay> Days, IReadOnlyList<WeekGap> Unplaced, bool HasPlan, IReadOnlyDictionary<Guid, string> Doubts)
{
    /// <summary>Reads it, in a constant number of queries.</summary>
    /// <param name="db">The store, through the reader's perimeter.</param>
    /// <param name="person">The person.</param>
    /// <param name="week">The week.</param>
    /// <param name="seesProtected">True when the reader may see protected addresses.</param>
    /// <param name="today">Today, in the territory.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<PersonWeek> Load(Db db, Person person, WeekDays week, bool seesProtected, DateOnly today, CancellationToken ct)
    {
        var rows = await db.Interventions.Where(i => i.PersonId == person.Id && i.LocalDay >= week.Monday && i.LocalDay <= week.Sunday && i.Motive != CancelMotive.Mistake).Rows(db, ct);
        var places = await db.PlacesOf(person.Id, ct);
        var schools = await db.SchoolPeriodsOf(person.Id, ct);
        var closures = await Closures(db, person, places, week, ct);
        bool Holidays(DateOnly day) => closures.Any(c => c.Kind == ClosureKind.SchoolHolidays && c.Period.Covers(day));
        var episode = await PlanningGround.OpenEpisode(db, person.Id, ct);
        var version = episode is null ? null : await PlanningGround.VersionInForce(db, episode, ct);
        var gaps = version is null ? [] : await Gaps(db, person.Id, version.Prestations, week, ct);
        var doubts = rows.Where(r => r.Open && r.LocalDay > today)
            .Select(r => (r.Id, Why: PlanFit.WhyNot(r.PrestationId, r.Outside, version, r.LocalDay))).Where(d => d.Why.Count > 0).ToDictionary(d => d.Id, d => d.Why[0].Sentence);
        var homes = places.Where(p => week.Days.Any(p.HoldsOn)).OrderBy(p => p.Kind).ToList();
        var days = week.Days.Select(day => new PersonDay(
            day,
            [.. homes.Index().Where(h => h.Item.ExpectsOn(day, Holidays(day))).Select(h => new HomeBand(Name(h.Item, seesProtected), h.Index > 0))],
            [.. Holidays(day) || PublicHolidays.NameOf(day) is not null ? [] : schools.Where(s => s.HoldsOn(day)).SelectMany(s => s.Timetable.On(day.DayOfWeek))],
            [.. closures.Where(c => c.Period.Covers(day)).Select(c => c.Label), .. new[] { PublicHolidays.NameOf(day) }.OfType<string>()],
            [.. rows.Where(r => r.LocalDay == day)],
            [.. gaps.Where(g => g.UsualDay == day.DayOfWeek)])).ToList();
        return new PersonWeek(week, days, [.. gaps.Where(g => g.UsualDay is null)], version is not null, doubts);
    }

    private static async Task<IReadOnlyList<WeekGap>> Gaps(Db db, Guid personId, IReadOnlyList<Domain.Plans.PlannedPrestation> prestations, WeekDays week, CancellationToken ct)
    {
        if (WeekGaps.Needed(prestations, week.Monday) is not { } needed)
        {
            return [];
        }

        // Some weeks more tell on which day a prestation usually is.
        var (from, to) = (needed.From.AddDays(-35), needed.To!.Value);
        var held = await db.Interventions.AsNoTracking().HoldingTime()
            .Where(i => i.PersonId == personId && i.PrestationId != null && i.LocalDay >= from && i.LocalDay <= to)
            .Select(i => new HeldDay(i.PrestationId!.Value, i.LocalDay)).ToListAsync(ct);
        return WeekGaps.Of(prestations, held, week.Monday);
    }

    /// <summary>Closures of the service and of schools, and those of the structure where the person is.</summary>
    private static async Task<IReadOnlyList<Closure>> Closures(Db db, Person person, IReadOnlyList<LivingPlace> places, WeekDays week, CancellationToken ct)
    {
        var all = await db.ClosuresBetween(person.OrganisationId, week.Monday, week.Sunday, ct);
        var named = places.Where(p => p.With is not null).Select(p => TextFold.Fold(p.With!)).ToList();
        var closed = all.Where(c => c.StructureId is not null).Select(c => c.StructureId!.Value).ToList();
        var structures = closed.Count == 0 ? [] : await db.Set<Structure>().AsNoTracking().Where(s => closed.Contains(s.Id)).Select(s => new { s.Id, s.FoldedName }).ToListAsync(ct);
        var hers = structures.Where(s => named.Any(n => n.Contains(s.FoldedName, StringComparison.Ordinal))).Select(s => s.Id).ToHashSet();
        return [.. all.Where(c => c.Kind != ClosureKind.StructureClosed || hers.Contains(c.StructureId!.Value))];
    }

    /// <summary>With whom the person lives there, as far as the reader may know it.</summary>
    internal static string Name(LivingPlace place, bool seesProtected) =>
        place.With is { } with && (!place.Protected || seesProtected) ? with : place.Kind.Fr();
}
