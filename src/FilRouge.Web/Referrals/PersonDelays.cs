using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals;

/// <summary>The delays of many persons, each by the policy of her service where she lives: read once, used by whatever counts days.</summary>
/// <param name="Services">Service that holds each file.</param>
/// <param name="Communes">INSEE code of the commune where each lives; a person whose commune is unknown is absent.</param>
/// <param name="Policies">Policies of these services.</param>
/// <param name="Day">Day asked about.</param>
public sealed record PersonDelays(IReadOnlyDictionary<Guid, Guid> Services, IReadOnlyDictionary<Guid, string> Communes, IReadOnlyCollection<TerritoryPolicy> Policies, DateOnly Day)
{
    private readonly Dictionary<(Guid Service, string? Commune), PolicyDelays> _chosen = [];

    /// <summary>Of each number of weeks, the shortest that a policy has: what one query must look at for all.</summary>
    public PolicyDelays Shortest => Over(weeks => weeks.Min());

    /// <summary>Of each number of weeks, the longest.</summary>
    public PolicyDelays Longest => Over(weeks => weeks.Max());

    /// <summary>Delays for a person; the proposed ones when nothing is adopted.</summary>
    public PolicyDelays For(Guid personId)
    {
        if (!Services.TryGetValue(personId, out var service))
        {
            return new PolicyDelays();
        }

        var key = (service, Communes.GetValueOrDefault(personId));
        return _chosen.TryGetValue(key, out var known) ? known
            : _chosen[key] = ReferralsQueries.Choose(Policies, service, Day, key.Item2).Policy?.Delays ?? new PolicyDelays();
    }

    private PolicyDelays Over(Func<IEnumerable<int>, int> of)
    {
        List<PolicyDelays> all = [new PolicyDelays(), .. Policies.Select(p => p.Delays)];
        return new PolicyDelays { SilenceWeeks = of(all.Select(d => d.SilenceWeeks)), RealisationWeeks = of(all.Select(d => d.RealisationWeeks)) };
    }
}

/// <summary>Reads them.</summary>
public static class PersonDelaysReading
{
    /// <summary>Delays of persons on a day: three queries.</summary>
    public static async Task<PersonDelays> DelaysOf(this Db db, IQueryable<Guid> persons, DateOnly day, CancellationToken ct)
    {
        var homes = await db.Set<Person>().AsNoTracking().Where(p => persons.Contains(p.Id)).Select(p => new { p.Id, p.OrganisationId }).ToDictionaryAsync(p => p.Id, p => p.OrganisationId, ct);
        var communes = await db.CommunesOf(persons, day, ct);
        var services = homes.Values.Distinct().ToList();
        return new PersonDelays(homes, communes, await db.Set<TerritoryPolicy>().AsNoTracking().Where(p => services.Contains(p.OrganisationId)).ToListAsync(ct), day);
    }
}
