using FilRouge.Domain.Access;
using FilRouge.Domain.Coordination;
using FilRouge.Domain.People;
using FilRouge.Platform.Access;
using FilRouge.Platform.Persistence;
using FilRouge.Web.Access;
using FilRouge.Web.People;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Coordination;

/// <summary>The part of one person in a meeting about several.</summary>
/// <param name="Meeting">It is a meeting of her record.</param>
/// <param name="Names">Her names.</param>
public sealed record MeetingPart(Meeting Meeting, PersonName Names);

/// <summary>Reads for meetings about several persons, each of a constant number of queries. Parts about persons whose record the service does not hold, or
/// to whom the reader stands as one of the family, are not among them.</summary>
public static class SharedMeetings
{
    private static readonly Role[] Come = [Role.Director, Role.HeadOfService, Role.Coordinator, Role.Salaried, Role.Independent, Role.Secretary];

    /// <summary>Persons about whom the actor may prepare a meeting with others.</summary>
    public static IQueryable<Person> OfService(this Db db, Actor actor)
    {
        var team = db.CareTeam;
        return db.Persons.Where(p => p.OrganisationId == actor.OrganisationId
            && !team.Any(m => m.PersonId == p.Id && m.AccountId == actor.AccountId && (m.Place == CareTeamPlace.Self || m.Place == CareTeamPlace.Representative)));
    }

    /// <summary>Parts of the meetings about several persons.</summary>
    public static IQueryable<Meeting> Parts(this Db db, Actor actor)
    {
        var persons = db.OfService(actor).Select(p => p.Id);
        return db.Meetings.Where(m => m.SharedId != null && persons.Contains(m.PersonId));
    }

    /// <summary>Parts of one meeting, by name.</summary>
    public static async Task<IReadOnlyList<MeetingPart>> PartsOf(this Db db, Actor actor, Guid sharedId, CancellationToken ct)
    {
        var meetings = await db.Parts(actor).AsNoTracking().AsSplitQuery().Where(m => m.SharedId == sharedId).OrderBy(m => m.Id).ToListAsync(ct);
        var ids = meetings.Select(m => m.PersonId).ToList();
        var names = await db.Persons.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Names }).ToDictionaryAsync(p => p.Id, p => p.Names, ct);
        return [.. meetings.Select(m => new MeetingPart(m, names[m.PersonId])).OrderBy(p => p.Names.Display, StringComparer.Ordinal)];
    }

    /// <summary>Who of the service may be invited for all.</summary>
    public static async Task<Circle> Colleagues(this Db db, Actor actor, DateOnly today, CancellationToken ct)
    {
        var service = actor.OrganisationId;
        var accounts = await db.Accounts.AsNoTracking().Where(a => a.OrganisationId == service && Come.Contains(a.Role) && (a.Until == null || a.Until >= today))
            .OrderBy(a => a.DisplayName).Take(100).Select(a => new { a.Id, a.DisplayName, a.Function }).ToListAsync(ct);
        return new Circle([.. accounts.Select(a => new Circle.Member(a.Id, a.DisplayName, a.Function, "Le service"))]);
    }
}
