using FilRouge.Domain.Referrals;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals;

/// <summary>Reads used by several pages and by the modules above.</summary>
public static class ReferralsQueries
{
    /// <summary>With the rows that the verbs read, oldest first: what an <see cref="EpisodeOfCare"/> needs before anything is done with it.</summary>
    public static IQueryable<EpisodeOfCare> WithCourse(this IQueryable<EpisodeOfCare> episodes) => episodes
        .Include(e => e.Steps.OrderBy(s => s.Id))
        .Include(e => e.Situations.OrderBy(s => s.Id))
        .Include(e => e.Coordinators.OrderBy(c => c.Id))
        .Include(e => e.Amendments.OrderBy(a => a.Id))
        .AsSplitQuery();
}
