using FilRouge.Domain.Agenda;
using FilRouge.Domain.Network;
using FilRouge.Domain.People;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Persistence;
using FilRouge.Web.Network;
using FilRouge.Web.People;
using FilRouge.Web.Referrals;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Agenda;

/// <summary>A day of a prestation, for the ticks of the thread.</summary>
public sealed record InterventionMark(Guid? PrestationId, DateOnly Day, InterventionStatus Status, CancelMotive? Motive)
{
    /// <summary>True when it was foreseen and did not take place; what was written by mistake was never foreseen.</summary>
    public bool Missed => Status == InterventionStatus.Cancelled && Motive != CancelMotive.Mistake;
}

/// <summary>A prestation of a signed plan during which nothing was done for some weeks.</summary>
public sealed record SilentPrestation(Guid PersonId, Guid PrestationId, PrestationCode Code, string ProfessionCode, DateOnly? LastDone);

/// <summary>Reads of the agenda, each of a constant number of queries. Used by its pages, the record, « Ma journée » and the thread.</summary>
public static class AgendaQueries
{
    /// <summary>Interventions of an account: those it carries out, and those of the persons it coordinates.</summary>
    public static IQueryable<Intervention> Mine(this IQueryable<Intervention> interventions, Db db, Guid accountId) => interventions.Where(i =>
        db.Set<Professional>().Any(p => p.Id == i.ProfessionalId && p.AccountId == accountId)
        || db.Set<EpisodeOfCare>().Any(e => e.PersonId == i.PersonId && e.CoordinatorAccountId == accountId));

    /// <summary>Neither done nor cancelled though their day has passed (rule: the week is closed on exceptions only).</summary>
    public static IQueryable<Intervention> NotClosed(this IQueryable<Intervention> interventions, DateOnly today) => interventions.Where(i =>
        i.LocalDay < today && (i.Status == InterventionStatus.Planned || i.Status == InterventionStatus.Confirmed));

    /// <summary>Still to come, on a line of a plan that the version in force does not foresee on that day (rule E38); <see cref="PlanFit"/> says why, one by one.</summary>
    public static IQueryable<Intervention> OutOfPlan(this IQueryable<Intervention> interventions, Db db, DateOnly today) => interventions.Where(i =>
        i.LocalDay > today && i.PrestationId != null && (i.Status == InterventionStatus.Planned || i.Status == InterventionStatus.Confirmed)
        && !db.Set<PlanVersion>().Any(v => v.PersonId == i.PersonId && v.Status == PlanVersionStatus.Signed && db.Set<Plan>().Any(p => p.Id == v.PlanId && p.EpisodeId == i.EpisodeId)
            && v.Prestations.Any(p => p.LineId == i.PrestationId && p.From <= i.LocalDay && p.To >= i.LocalDay)));

    /// <summary>Versions signed by a day, of the paths that were open on it: the last one of a person is what was in force.</summary>
    public static IQueryable<PlanVersion> FrozenOn(this IQueryable<PlanVersion> versions, Db db, DateOnly day) => versions.Where(v => v.SignedOn <= day
        && db.Set<Plan>().Any(p => p.Id == v.PlanId && db.Set<EpisodeOfCare>().Any(e => e.Id == p.EpisodeId && e.AdmittedOn <= day && (e.Exit == null || e.Exit.LastDay >= day))));

    /// <summary>Planned, confirmed or done.</summary>
    public static IQueryable<Intervention> HoldingTime(this IQueryable<Intervention> interventions) => interventions.Where(i => i.Status != InterventionStatus.Cancelled);

    /// <summary>Interventions in time, with names and what they are about: three queries more, whatever their number.</summary>
    public static async Task<IReadOnlyList<AgendaRow>> Rows(this IQueryable<Intervention> interventions, Db db, CancellationToken ct, int most = 1000)
    {
        var rows = await interventions.AsNoTracking().OrderBy(i => i.StartsAtUtc).ThenBy(i => i.Id).Take(most).Select(i => new AgendaRow
        {
            Id = i.Id,
            Version = i.Version,
            PersonId = i.PersonId,
            ProfessionalId = i.ProfessionalId,
            PrestationId = i.PrestationId,
            Outside = i.Outside,
            StartsAtUtc = i.StartsAtUtc,
            DurationMinutes = i.DurationMinutes,
            LocalDay = i.LocalDay,
            Place = i.Place,
            Mode = i.Mode,
            Status = i.Status,
            Motive = i.Motive,
        }).ToListAsync(ct);
        if (rows.Count == 0)
        {
            return rows;
        }

        var personIds = rows.Select(r => r.PersonId).Distinct().ToList();
        var persons = (await db.Persons.AsNoTracking().Where(p => personIds.Contains(p.Id)).Select(p => new { p.Id, p.Names }).ToListAsync(ct)).ToDictionary(p => p.Id, p => p.Names.Display);
        var professionals = await db.ProfessionalNames(rows.Select(r => r.ProfessionalId), ct);
        var codes = await db.PrestationCodes(rows.Select(r => r.PrestationId), ct);
        return [.. rows.Select(r => r with
        {
            Person = persons.GetValueOrDefault(r.PersonId, ""),
            Professional = professionals.GetValueOrDefault(r.ProfessionalId, ""),
            Code = r.PrestationId is { } line && codes.TryGetValue(line, out var code) ? code : null,
        })];
    }

    /// <summary>SERAFIN-PH code of each line of a plan, whatever the version.</summary>
    public static async Task<IReadOnlyDictionary<Guid, PrestationCode>> PrestationCodes(this Db db, IEnumerable<Guid?> lines, CancellationToken ct)
    {
        var wanted = lines.OfType<Guid>().Distinct().ToList();
        if (wanted.Count == 0)
        {
            return new Dictionary<Guid, PrestationCode>();
        }

        var found = await db.Set<PlanVersion>().AsNoTracking().SelectMany(v => v.Prestations, (v, p) => new { p.LineId, p.SerafinCode, v.Number })
            .Where(p => wanted.Contains(p.LineId)).ToListAsync(ct);
        return found.GroupBy(f => f.LineId).ToDictionary(g => g.Key, g => g.MaxBy(f => f.Number)!.SerafinCode);
    }

    /// <summary>What was done and missed of a person between two days, for the thread: one query.</summary>
    public static Task<List<InterventionMark>> InterventionMarks(this Db db, Guid personId, DateOnly from, DateOnly to, CancellationToken ct) =>
        db.Interventions.AsNoTracking().Where(i => i.PersonId == personId && i.LocalDay >= from && i.LocalDay <= to)
            .OrderBy(i => i.LocalDay).Select(i => new InterventionMark(i.PrestationId, i.LocalDay, i.Status, i.Motive)).ToListAsync(ct);

    /// <summary>Today's interventions of an account and of the persons it coordinates.</summary>
    public static Task<IReadOnlyList<AgendaRow>> InterventionsOn(this Db db, DateOnly day, Guid accountId, CancellationToken ct) =>
        db.Interventions.Where(i => i.LocalDay == day).HoldingTime().Mine(db, accountId).Rows(db, ct);

    /// <summary>How many interventions of an account wait for their declaration.</summary>
    public static Task<int> CountNotClosed(this Db db, DateOnly today, Guid accountId, CancellationToken ct) =>
        db.Interventions.NotClosed(today).Mine(db, accountId).CountAsync(ct);

    /// <summary>Prestations of the versions in force, carried out by the service or an independent, with nothing done since a day: one query.</summary>
    /// <param name="db">The store, through the reader's perimeter.</param>
    /// <param name="since">The prestation must have begun by then.</param>
    /// <param name="today">It must still run.</param>
    /// <param name="coordinatorId">Account that coordinates the persons; null for all of the perimeter.</param>
    /// <param name="ct">Cancels.</param>
    public static Task<List<SilentPrestation>> SilentPrestations(this Db db, DateOnly since, DateOnly today, Guid? coordinatorId, CancellationToken ct) =>
        db.Set<PlanVersion>().AsNoTracking()
            .Where(v => v.Status == PlanVersionStatus.Signed
                && (coordinatorId == null || db.Set<EpisodeOfCare>().Any(e => e.PersonId == v.PersonId && e.CoordinatorAccountId == coordinatorId)))
            .SelectMany(v => v.Prestations, (v, p) => new { v.PersonId, Row = p })
            .Where(x => x.Row.From <= since && x.Row.To >= today && (x.Row.Modality == Modality.Salaried || x.Row.Modality == Modality.Independent)
                && !db.Set<Intervention>().Any(i => i.PersonId == x.PersonId && i.PrestationId == x.Row.LineId && i.Status == InterventionStatus.Completed && i.LocalDay >= since))
            .Select(x => new SilentPrestation(
                x.PersonId, x.Row.LineId, x.Row.SerafinCode, x.Row.ProfessionCode,
                db.Set<Intervention>().Where(i => i.PersonId == x.PersonId && i.PrestationId == x.Row.LineId && i.Status == InterventionStatus.Completed).Max(i => (DateOnly?)i.LocalDay)))
            .ToListAsync(ct);

    /// <summary>Closing periods of a service that touch some days.</summary>
    public static Task<List<Closure>> ClosuresBetween(this Db db, Guid organisationId, DateOnly from, DateOnly to, CancellationToken ct) =>
        db.Closures.AsNoTracking().Where(c => c.OrganisationId == organisationId && c.From <= to && c.To >= from).OrderBy(c => c.From).ToListAsync(ct);
}
