using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Agenda;

/// <summary>In whose hands an intervention is.</summary>
internal static class Hands
{
    /// <summary>Said to a professional who is in the team but does not carry out this intervention.</summary>
    public static readonly Refusal NotYours = new("intervention.not-yours", "Cette intervention est celle d’un autre professionnel : lui seul ou le service peut la déclarer.");

    /// <summary>True when the account is the one of the professional who carries it out.</summary>
    public static Task<bool> Carries(this Db db, Guid accountId, Intervention intervention, CancellationToken ct) =>
        db.Set<Professional>().AnyAsync(p => p.Id == intervention.ProfessionalId && p.AccountId == accountId, ct);
}
