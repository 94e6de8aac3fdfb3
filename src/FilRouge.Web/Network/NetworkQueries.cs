using FilRouge.Domain.Network;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Network;

/// <summary>A professional as lists of choices show her.</summary>
public sealed record ProfessionalChoice(Guid Id, string Name, ProfessionalStatus Status, string ProfessionCode)
{
    /// <summary>« Maud Pelletier, psychologue (libéral) ».</summary>
    public string Label => $"{Name}, {Professions.Find(ProfessionCode)?.Label.ToLowerInvariant()} ({Domain.Common.FrenchTerms.Fr(Status)})";
}

/// <summary>Reads used by several pages and by the modules above.</summary>
public static class NetworkQueries
{
    /// <summary>Professionals of a service on a day, by name.</summary>
    public static Task<List<ProfessionalChoice>> ProfessionalsOn(this Db db, Guid organisationId, DateOnly day, CancellationToken ct) =>
        db.Professionals.AsNoTracking()
            .Where(p => p.OrganisationId == organisationId && p.ActiveFrom <= day && (p.ActiveTo == null || p.ActiveTo >= day))
            .OrderBy(p => p.FoldedName).ThenBy(p => p.Id)
            .Select(p => new ProfessionalChoice(p.Id, p.Name, p.Status, p.ProfessionCode)).ToListAsync(ct);

    /// <summary>Names of professionals, whatever the service: for interventions that the reader may see.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> ProfessionalNames(this Db db, IEnumerable<Guid> ids, CancellationToken ct)
    {
        var wanted = ids.Distinct().ToList();
        return wanted.Count == 0
            ? new Dictionary<Guid, string>()
            : await db.Professionals.AsNoTracking().Where(p => wanted.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
    }

    /// <summary>The entries of networks that an account signs in for: one in each service that works with her.</summary>
    public static Task<List<Guid>> ProfessionalsOfAccount(this Db db, Guid accountId, CancellationToken ct) =>
        db.Professionals.AsNoTracking().Where(p => p.AccountId == accountId).Select(p => p.Id).ToListAsync(ct);
}
