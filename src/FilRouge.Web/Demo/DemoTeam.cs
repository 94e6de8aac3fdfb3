using FilRouge.Domain.Access;
using FilRouge.Domain.Network;
using FilRouge.Domain.People;
using FilRouge.Web.Access;

namespace FilRouge.Web.Demo;

/// <summary>The team around the person of a story.</summary>
internal sealed class DemoTeam(DemoWorld world, Story story, Person person, List<object> records)
{
    private readonly List<CareTeamMember> _members = [];

    public void Add(Account account, CareTeamCategory category, CareTeamPlace place, DateOnly from) =>
        Add(new CareTeamMember(person.Id, account.Id, account.DisplayName, account.Function, category, place, from, world.At(from, 9)));

    /// <summary>A professional of the plan, once, unless the story tells her or his place itself.</summary>
    public void Add(Professional professional, DateOnly from)
    {
        var told = story.Team.Any(m => world.Account(m.Login).Id == professional.AccountId);
        if (!told && !_members.Exists(m => m.Name == professional.Name))
        {
            var profession = Professions.Find(professional.ProfessionCode)!;
            var category = profession.Source == "TRE_R94" ? CareTeamCategory.Social : CareTeamCategory.Health;
            Add(new CareTeamMember(person.Id, professional.AccountId, professional.Name, profession.Label, category, CareTeamPlace.Member, from, world.At(from, 9)));
        }
    }

    /// <summary>Those whom the story names.</summary>
    public void AddTold()
    {
        foreach (var told in story.Team)
        {
            Add(world.Account(told.Login), told.Category, told.Place, told.From);
            if (told.Left is { } left)
            {
                _members[^1].Leave(left);
            }

            if (told.Withdrawn is { } withdrawn)
            {
                _members[^1].Withdraw(withdrawn);
            }
        }
    }

    /// <summary>The professionals leave; the person and who speaks for her stay.</summary>
    public void Leave(DateOnly lastDay)
    {
        foreach (var member in _members.Where(m => m.Place is CareTeamPlace.Coordinator or CareTeamPlace.Member && m.WhyNotLeave(lastDay).Count == 0))
        {
            member.Leave(lastDay);
        }
    }

    private void Add(CareTeamMember member)
    {
        _members.Add(member);
        records.Add(member);
    }
}
