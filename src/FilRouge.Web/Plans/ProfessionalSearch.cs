using FilRouge.Domain.Network;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Persistence;
using FilRouge.Web.Network;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Plans;

/// <summary>A professional beside what is looked for.</summary>
/// <param name="Professional">Who.</param>
/// <param name="Fit">Why she or he fits, or the first rule that excludes.</param>
/// <param name="AgreementInForce">Whether an agreement is in force that day; null for somebody who needs none.</param>
/// <param name="Last">The last proposal made to her or him for this prestation.</param>
public sealed record Candidate(Professional Professional, Fit Fit, bool? AgreementInForce, Proposal? Last);

/// <summary>Finds who could deliver a planned prestation, in the network of the service that holds the file.</summary>
internal static class ProfessionalSearch
{
    /// <summary>More than this of one profession in one service's network is not a network but an import gone wrong.</summary>
    private const int Most = 500;

    /// <summary>Those who fit first, the best known first; then those left out. A constant number of queries.</summary>
    public static async Task<IReadOnlyList<Candidate>> CandidatesFor(
        this Db db, Guid organisationId, Wish wish, PlannedPrestation prestation, IReadOnlyCollection<Proposal> proposals, CancellationToken ct)
    {
        var professionals = await db.Professionals.AsNoTracking().AsSplitQuery().Include(p => p.Zones).Include(p => p.Slots)
            .Where(p => p.OrganisationId == organisationId && p.ProfessionCode == wish.ProfessionCode)
            .OrderBy(p => p.FoldedName).ThenBy(p => p.Id).Take(Most).ToListAsync(ct);
        var ids = professionals.Select(p => p.Id).ToList();
        var promised = await db.PromisedMinutes(ids, wish.Day, ct);
        var agreements = (await db.Agreements.AsNoTracking().Where(a => a.OrganisationId == organisationId && ids.Contains(a.ProfessionalId)).ToListAsync(ct))
            .Where(a => a.IsInForceOn(wish.Day)).Select(a => a.ProfessionalId).ToHashSet();
        return [.. professionals
            .Select(p => new Candidate(
                p,
                Fit.Of(p, wish, promised.GetValueOrDefault(p.Id)),
                p.Status == ProfessionalStatus.Independent ? agreements.Contains(p.Id) : null,
                proposals.FirstOrDefault(o => o.ProfessionalId == p.Id)))
            .OrderBy(c => c.Fit.Excluded is null ? 0 : 1)
            .ThenBy(c => Suits(prestation.Modality, c.Professional.Status) ? 0 : 1)
            .ThenBy(c => c.Fit.Unknowns.Count)
            .ThenByDescending(c => c.Fit.Reasons.Count)
            .ThenBy(c => c.Professional.FoldedName, StringComparer.Ordinal)];
    }

    private static bool Suits(Modality modality, ProfessionalStatus status) => modality switch
    {
        Modality.Salaried => status is ProfessionalStatus.Salaried or ProfessionalStatus.Seconded,
        Modality.Independent => status is ProfessionalStatus.Independent,
        _ => true,
    };

    /// <summary>Minutes a week that professionals have accepted in plans in force on a day.</summary>
    private static async Task<IReadOnlyDictionary<Guid, int>> PromisedMinutes(this Db db, List<Guid> professionalIds, DateOnly day, CancellationToken ct)
    {
        var accepted = await db.Proposals.AsNoTracking()
            .Where(p => p.Status == ProposalStatus.Accepted && professionalIds.Contains(p.ProfessionalId))
            .Select(p => new { p.ProfessionalId, p.PrestationId }).Distinct().ToListAsync(ct);
        var lines = accepted.Select(a => a.PrestationId).Distinct().ToList();
        var volumes = await db.PlanVersions.AsNoTracking().Where(v => v.Status == PlanVersionStatus.Signed)
            .SelectMany(v => v.Prestations.Where(p => lines.Contains(p.LineId) && p.From <= day && p.To >= day
                && (p.Sourcing == SourcingStatus.Covered || p.Sourcing == SourcingStatus.Partial)))
            .Select(p => new { p.LineId, p.TimesPerPeriodHundredths, p.UnitPeriod, p.DurationMinutes, p.From, p.To }).ToListAsync(ct);
        var minutes = volumes.GroupBy(v => v.LineId).ToDictionary(
            g => g.Key,
            g => (int)g.Sum(v => new Frequency(v.TimesPerPeriodHundredths, v.UnitPeriod).Minutes(7, v.DurationMinutes, v.To.DayNumber - v.From.DayNumber + 1)));
        return accepted.GroupBy(a => a.ProfessionalId).ToDictionary(g => g.Key, g => g.Sum(a => minutes.GetValueOrDefault(a.PrestationId)));
    }
}
