using FilRouge.Domain.Coordination;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;

namespace FilRouge.Web.Coordination;

/// <summary>What a reader sees of the exchanges, meetings and tasks of one person, from the kernel's answers: the same rule for lists, pages and counts.</summary>
/// <param name="AccountId">The reader.</param>
/// <param name="Scopes">Scopes of exchanges that are open.</param>
/// <param name="AllMeetings">True when meetings are seen without an invitation.</param>
/// <param name="PersonSide">True for the person and those who represent her: they read minutes once they are out, of the kinds shared with them.</param>
/// <param name="Meets">True for who prepares meetings, and reads notes that are not out yet.</param>
/// <param name="Follows">True for who follows the tasks of all.</param>
public sealed record Sight(Guid AccountId, IReadOnlyList<ExchangeScope> Scopes, bool AllMeetings, bool PersonSide, bool Meets, bool Follows)
{
    private static readonly (ExchangeScope Scope, string Permission)[] Doors =
    [
        (ExchangeScope.Support, CoordinationAccess.Support), (ExchangeScope.School, CoordinationAccess.SchoolLife),
        (ExchangeScope.Health, CoordinationAccess.HealthCare), (ExchangeScope.Confided, CoordinationAccess.Confided),
    ];

    /// <summary>What the actor sees about a person.</summary>
    public static async Task<Sight> Of(Work work, Guid personId, CancellationToken ct)
    {
        async Task<bool> May(string permission) => (await work.Decide(permission, personId, ct)).Allowed;
        var scopes = new List<ExchangeScope>();
        foreach (var (scope, permission) in Doors)
        {
            if (await May(permission))
            {
                scopes.Add(scope);
            }
        }

        var relation = (await work.StandingTo(personId, ct)).Relation;
        return new Sight(
            work.Actor.AccountId, scopes, await May(CoordinationAccess.Meetings), relation is Relation.Self or Relation.Representative,
            await May(CoordinationAccess.Meet), await May(CoordinationAccess.Follow));
    }

    /// <summary>What the actor sees about the persons whose files its service holds, for lists that are about no person in particular.</summary>
    public static Sight InService(Kernel kernel, Actor actor)
    {
        var standing = new Standing(Relation.Own, Closed: false, "votre service tient ce dossier");
        bool May(string permission) => kernel.Decide(actor, permission, standing).Allowed;
        return new Sight(
            actor.AccountId, [.. Doors.Where(d => May(d.Permission)).Select(d => d.Scope)], May(CoordinationAccess.Meetings), PersonSide: false,
            May(CoordinationAccess.Meet), May(CoordinationAccess.Follow));
    }

    /// <summary>Exchanges that the reader wrote, or whose scope is open.</summary>
    public IQueryable<Exchange> Of(IQueryable<Exchange> exchanges)
    {
        var (me, scopes) = (AccountId, Scopes.ToList());
        return exchanges.Where(e => e.AuthorId == me || scopes.Contains(e.Scope));
    }

    /// <summary>Meetings that the reader prepared or is invited to; all of them with the right; for the person's side, those whose minutes are out and shared.</summary>
    public IQueryable<Meeting> Of(IQueryable<Meeting> meetings)
    {
        var (me, all, personSide) = (AccountId, AllMeetings, PersonSide);
        return meetings.Where(m => m.AuthorId == me || m.Participants.Any(p => p.AccountId == me)
            || (all && (!personSide || (m.SharedWithPerson && m.Status == MeetingStatus.Circulated))));
    }

    /// <summary>Tasks that the reader owns; all of them for who follows.</summary>
    public IQueryable<CareTask> Of(IQueryable<CareTask> tasks)
    {
        var (me, all) = (AccountId, Follows);
        return tasks.Where(t => all || t.OwnerAccountId == me);
    }

    /// <summary>True when the note may be read: by who types it, and by the others once the minutes are out.</summary>
    public bool ReadsNote(MeetingStatus status) => Meets || status == MeetingStatus.Circulated;
}
