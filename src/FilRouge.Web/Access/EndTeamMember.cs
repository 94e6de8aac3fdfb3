using FilRouge.Domain.Access;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Access;

/// <summary>A member leaves the team: access ends with that day.</summary>
[UseCase("access.team.end", "Membre sorti de l’équipe", Needs = AccessAccess.ChangeTeam)]
public sealed class EndTeamMember(Work work) : UseCase<EndTeamMember.Input>(work)
{
    /// <summary>Who, and the last day.</summary>
    public sealed record Input(Guid PersonId, Guid MemberId, DateOnly LastDay);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var member = await Db.CareTeam.SingleOrDefaultAsync(m => m.Id == input.MemberId && m.PersonId == input.PersonId, ct);
        return member is null ? Outcome.NotFound : member.WhyNotLeave(input.LastDay).Unless(() => member.Leave(input.LastDay));
    }
}
