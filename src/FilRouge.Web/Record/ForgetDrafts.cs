using FilRouge.Domain.Referrals;
using FilRouge.Platform.Jobs;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;
using FilRouge.Web.Access;
using FilRouge.Web.Referrals;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Record;

/// <summary>Forgets drafts that nobody took up again within the delay of the author's service, shown or not, and what is left of those that were sent.</summary>
public static class ForgetDrafts
{
    /// <summary>For how long an emptied draft tells a late save that it comes too late.</summary>
    private const int ClosedDays = 2;

    /// <summary>The daily job.</summary>
    public static readonly DailyJob Job = new("drafts.forget", async (services, ct) =>
    {
        var (db, clock) = (services.GetRequiredService<Db>(), services.GetRequiredService<Clock>());
        await Run(db, clock, ct);
    });

    /// <summary>Forgets, as of now.</summary>
    public static async Task Run(Db db, Clock clock, CancellationToken ct)
    {
        var services = await db.Accounts.Where(a => db.Drafts.Any(d => d.AccountId == a.Id)).Select(a => a.OrganisationId).Distinct().ToListAsync(ct);
        foreach (var service in services)
        {
            var limit = clock.UtcNow.AddDays(-await db.DraftDays(service, clock.Today, ct));
            await db.Drafts.Where(d => d.SavedAtUtc < limit && db.Set<Account>().Any(a => a.Id == d.AccountId && a.OrganisationId == service)).ExecuteDeleteAsync(ct);
        }

        var late = clock.UtcNow.AddDays(-ClosedDays);
        await db.Drafts.Where(d => d.ClosedAtUtc < late).ExecuteDeleteAsync(ct);
    }

    /// <summary>Days for which a service keeps what is typed and not sent.</summary>
    public static async Task<int> DraftDays(this Db db, Guid organisationId, DateOnly day, CancellationToken ct) =>
        ((await db.PolicyInForce(organisationId, day, null, ct)).Policy?.Delays ?? new PolicyDelays()).DraftDays;
}
