using FilRouge.Domain.Access;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Persistence;
using FilRouge.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals;

/// <summary>Gives the numbers of requests, one after the other for a service and a year.</summary>
internal static class ReferralNumbering
{
    /// <summary>The next number. The row of the counter is held until the transaction ends, so that two requests never share one and a
    /// refused request leaves no hole.</summary>
    public static async Task<string> Next(Db db, Organisation organisation, int year, CancellationToken ct)
    {
        var ranks = await db.Database.SqlQuery<int>(
            $"INSERT INTO referral_counters (organisation_id, year, last) VALUES ({organisation.Id}, {year}, 1) ON CONFLICT (organisation_id, year) DO UPDATE SET last = referral_counters.last + 1 RETURNING last AS \"Value\"")
            .ToListAsync(ct);
        var prefix = string.Concat(organisation.Code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Take(12));
        return ReferralNumber.Of(prefix, year, ranks[0]);
    }
}
