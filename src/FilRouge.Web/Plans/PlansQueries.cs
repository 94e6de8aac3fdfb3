using FilRouge.Domain.Plans;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Persistence;
using FilRouge.Web.Network;
using FilRouge.Web.Referrals;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Plans;

/// <summary>Reads used by several pages and by other modules.</summary>
public static class PlansQueries
{
    /// <summary>States of a version that may still be delivered, signed or written.</summary>
    internal static readonly PlanVersionStatus[] Open = [PlanVersionStatus.InPreparation, PlanVersionStatus.ToSign, PlanVersionStatus.Signed, PlanVersionStatus.Paused];

    /// <summary>The newest plan of a person with all its versions and their content, ready for a verb; null when there is none.</summary>
    public static Task<Plan?> PlanOf(this Db db, Guid personId, CancellationToken ct) =>
        db.Plans.Include(p => p.Versions).AsSplitQuery().Where(p => p.PersonId == personId).OrderByDescending(p => p.Id).FirstOrDefaultAsync(ct);

    /// <summary>The version in force (or paused) of a person's plan, with its content; null before the first signature and after the end.</summary>
    public static Task<PlanVersion?> CurrentPlanOf(this Db db, Guid personId, CancellationToken ct) =>
        db.PlanVersions.AsNoTracking().AsSplitQuery()
            .Where(v => v.PersonId == personId && (v.Status == PlanVersionStatus.Signed || v.Status == PlanVersionStatus.Paused))
            .OrderByDescending(v => v.Id).FirstOrDefaultAsync(ct);

    /// <summary>The same for many persons: a constant number of queries.</summary>
    public static async Task<IReadOnlyDictionary<Guid, PlanVersion>> CurrentPlansOf(this Db db, IQueryable<Guid> persons, CancellationToken ct) =>
        (await db.Set<PlanVersion>().AsNoTracking().AsSplitQuery()
            .Where(v => persons.Contains(v.PersonId) && (v.Status == PlanVersionStatus.Signed || v.Status == PlanVersionStatus.Paused))
            .OrderBy(v => v.Id).ToListAsync(ct))
        .GroupBy(v => v.PersonId).ToDictionary(g => g.Key, g => g.Last());

    /// <summary>The version in preparation or to sign, with its content, ready for a verb; null when there is none.</summary>
    internal static Task<PlanVersion?> DraftOf(this Db db, Guid personId, CancellationToken ct) =>
        db.PlanVersions.AsSplitQuery()
            .Where(v => v.PersonId == personId && (v.Status == PlanVersionStatus.InPreparation || v.Status == PlanVersionStatus.ToSign))
            .OrderByDescending(v => v.Id).FirstOrDefaultAsync(ct);

    /// <summary>The open versions that hold a prestation: the one in force and the one in preparation share their lines.</summary>
    internal static Task<List<PlanVersion>> OpenVersionsWith(this Db db, Guid personId, Guid prestationId, CancellationToken ct) =>
        db.PlanVersions.AsSplitQuery().Where(v => v.PersonId == personId && Open.Contains(v.Status) && v.Prestations.Any(p => p.LineId == prestationId)).ToListAsync(ct);

    /// <summary>Proposals made for a prestation, newest first.</summary>
    internal static Task<List<Proposal>> ProposalsFor(this Db db, Guid personId, Guid prestationId, CancellationToken ct) =>
        db.Proposals.Where(p => p.PersonId == personId && p.PrestationId == prestationId).OrderByDescending(p => p.Id).ToListAsync(ct);

    /// <summary>Reviews of a person, newest first.</summary>
    public static Task<List<Review>> ReviewsOf(this Db db, Guid personId, CancellationToken ct) =>
        db.Reviews.AsNoTracking().AsSplitQuery().Where(r => r.PersonId == personId).OrderByDescending(r => r.HeldOn).ThenByDescending(r => r.Id).ToListAsync(ct);

    /// <summary>Most months between two reviews in the service's territories on a day; the proposed 12 where none is written.</summary>
    public static async Task<int> ReviewMonthsOf(this Db db, Guid organisationId, DateOnly day, CancellationToken ct)
    {
        var months = await db.TerritoryPolicies.AsNoTracking()
            .Where(p => p.OrganisationId == organisationId && p.From <= day && (p.To == null || p.To >= day))
            .Select(p => p.Delays.ReviewMonths).ToListAsync(ct);
        return months.Count == 0 ? new PolicyDelays().ReviewMonths : months.Min();
    }

    /// <summary>Day by which the amendment to the DIPC of a path is due (CASF, art. D. 311 V); null once one is signed, and outside the active file.</summary>
    internal static async Task<DateOnly?> AmendmentDue(this Db db, Guid personId, Guid episodeId, DateOnly today, CancellationToken ct)
    {
        var episode = await db.Set<EpisodeOfCare>().AsNoTracking().Include(e => e.Amendments).SingleOrDefaultAsync(e => e.Id == episodeId, ct);
        var delays = await db.DelaysFor(personId, today, ct);
        return episode is { IsInActiveFile: true, AdmittedOn: { } admitted, Amendments.Count: 0 } ? admitted.AddMonths(delays.AmendmentMonths) : null;
    }

    /// <summary>Names of the professionals who agreed, by line of the plan.</summary>
    internal static async Task<ILookup<Guid, string>> AgreedOn(this Db db, Guid personId, CancellationToken ct) =>
        (await db.Proposals.AsNoTracking().Where(p => p.PersonId == personId && p.Status == ProposalStatus.Accepted)
            .Join(db.Professionals, p => p.ProfessionalId, n => n.Id, (p, n) => new { p.PrestationId, n.Name }).ToListAsync(ct))
        .ToLookup(a => a.PrestationId, a => a.Name);
}
