using FilRouge.Domain.Access;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;
using FilRouge.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals;

/// <summary>The coordinator's place in the team around the person follows the path: it opens with the designation and closes with the term.</summary>
internal static class CoordinatorPlace
{
    /// <summary>An account that may coordinate: staff of the service, still open; null otherwise.</summary>
    public static Task<Account?> Find(Db db, Guid accountId, Guid organisationId, DateOnly day, CancellationToken ct) =>
        Able(db, organisationId, day).SingleOrDefaultAsync(a => a.Id == accountId, ct);

    /// <summary>The accounts that may coordinate in a service.</summary>
    public static IQueryable<Account> Able(Db db, Guid organisationId, DateOnly day) => db.Set<Account>().AsNoTracking()
        .Where(a => a.OrganisationId == organisationId && (a.Until == null || a.Until >= day)
            && (a.Role == Platform.Access.Role.Coordinator || a.Role == Platform.Access.Role.HeadOfService))
        .OrderBy(a => a.DisplayName);

    /// <summary>The new coordinator joins; a former one leaves on the eve.</summary>
    public static async Task Give(Db db, Guid personId, Account account, DateOnly from, Clock clock, CancellationToken ct)
    {
        await Close(db, personId, from.AddDays(-1), ct);
        db.Add(new CareTeamMember(personId, account.Id, account.DisplayName, account.Function, CareTeamCategory.Social, CareTeamPlace.Coordinator, from, clock.UtcNow));
    }

    /// <summary>The coordinator leaves on the last day of the path.</summary>
    public static async Task Close(Db db, Guid personId, DateOnly lastDay, CancellationToken ct)
    {
        var members = await db.CareTeam.Where(m => m.PersonId == personId && m.Place == CareTeamPlace.Coordinator && m.To == null).ToListAsync(ct);
        foreach (var member in members)
        {
            // A place given after that day never took effect: it closes on its first day.
            member.Leave(lastDay < member.From ? member.From : lastDay);
        }
    }
}
