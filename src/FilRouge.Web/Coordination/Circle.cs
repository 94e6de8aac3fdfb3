using FilRouge.Domain.Access;
using FilRouge.Domain.Common;
using FilRouge.Domain.Coordination;
using FilRouge.Domain.People;
using FilRouge.Platform.Pages.Kit;
using FilRouge.Platform.Persistence;
using FilRouge.Web.Access;
using FilRouge.Web.People;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Coordination;

/// <summary>Who is around a person today: herself, her relatives, her team. Somebody who is both a relative and a member with an account is named once.</summary>
/// <param name="Members">In the order shown.</param>
public sealed record Circle(IReadOnlyList<Circle.Member> Members)
{
    private const string Family = "La personne et ses proches";
    private const string Team = "L’équipe";

    /// <summary>Somebody.</summary>
    /// <param name="AccountId">Her or his account, when there is one.</param>
    /// <param name="Name">Name, by which she or he is chosen.</param>
    /// <param name="Function">What she or he is to the person.</param>
    /// <param name="Group">Heading of the list.</param>
    /// <param name="KeptAway">True when nothing may be sent to this relative (rule E12).</param>
    public sealed record Member(Guid? AccountId, string Name, string Function, string Group, bool KeptAway = false);

    /// <summary>Answers of a list, all or those who may be invited.</summary>
    public IReadOnlyList<Choice> Choices(bool toInvite = false) =>
        [.. Members.Where(m => !toInvite || !m.KeptAway).Select(m => new Choice(m.Name, m.Function.Length == 0 ? m.Name : $"{m.Name}, {m.Function}", Group: m.Group))];

    /// <summary>Owners of tasks.</summary>
    public IReadOnlyList<TaskOwner> Owners => [.. Members.Select(m => new TaskOwner(m.AccountId, m.Name))];

    /// <summary>Those with whom one speaks, with what each is to the person.</summary>
    public IReadOnlyList<Invitee> Known => [.. Members.Select(m => new Invitee(m.AccountId, m.Name, m.Function))];

    /// <summary>The member of a name; null for somebody else.</summary>
    public Member? Find(string name) => Members.FirstOrDefault(m => TextFold.Fold(m.Name) == TextFold.Fold(name));

    /// <summary>Owner of a task from what was typed: somebody of the circle, or a partner by name.</summary>
    public TaskOwner OwnerOf(string name) => Find(name) is { } member ? new TaskOwner(member.AccountId, member.Name) : new TaskOwner(null, name.Trim());

    /// <summary>Reads it: three queries.</summary>
    public static async Task<Circle> Of(Db db, Guid personId, DateOnly today, CancellationToken ct)
    {
        var person = await db.Set<Person>().AsNoTracking().Where(p => p.Id == personId).Select(p => p.Names).SingleOrDefaultAsync(ct);
        var relatives = await db.RelativesOf(personId, ct);
        var team = await db.CareTeam.AsNoTracking().Where(m => m.PersonId == personId && m.From <= today && (m.To == null || m.To >= today) && (m.WithdrawnOn == null || m.WithdrawnOn > today))
            .OrderBy(m => m.Place).ThenBy(m => m.Name).ToListAsync(ct);
        var kin = team.Where(m => m.Place is CareTeamPlace.Self or CareTeamPlace.Representative).ToList();
        Guid? AccountOf(string name) => kin.Find(m => TextFold.Fold(m.Name) == TextFold.Fold(name))?.AccountId;
        List<Member> all =
        [
            .. person is null ? [] : new[] { new Member(kin.Find(m => m.Place == CareTeamPlace.Self)?.AccountId, person.Display, "la personne", Family) },
            .. relatives.Where(r => r.HoldsOn(today)).Select(r => new Member(AccountOf(r.Name), r.Name, r.Relation.Fr() + (r.IsKeptAway ? ", contact interdit" : ""), Family, r.IsKeptAway)),
            .. kin.Where(m => m.Place == CareTeamPlace.Representative).Select(m => new Member(m.AccountId, m.Name, m.Function, Family)),
            .. team.Except(kin).Select(m => new Member(m.AccountId, m.Name, m.Function, Team)),
        ];
        return new Circle([.. all.DistinctBy(m => TextFold.Fold(m.Name))]);
    }
}
