using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Platform.Persistence;
using FilRouge.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Plans;

/// <summary>A person who withdrew her agreement to share with somebody is not overruled by a proposal.</summary>
internal static class SharingWithdrawn
{
    /// <summary>The refusal, when the agreement was withdrawn.</summary>
    public static async Task<IReadOnlyList<Refusal>> WhyNot(Db db, Guid personId, Professional professional, CancellationToken ct) =>
        professional.AccountId is { } account && await db.CareTeam.AnyAsync(m => m.PersonId == personId && m.AccountId == account && m.WithdrawnOn != null, ct)
            ? [new("proposal.withdrawn-sharing", $"La personne a retiré son accord de partage avec {professional.Name} : recueillez-le à nouveau avant.", "CSP, art. L. 1110-4")]
            : [];
}
