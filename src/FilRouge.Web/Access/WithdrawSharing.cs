using FilRouge.Domain.Access;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Access;

/// <summary>The person withdraws the agreement to share with a member, with effect on the next request (rule E58).</summary>
[UseCase("access.team.withdraw", "Accord de partage retiré", Needs = AccessAccess.ChangeTeam)]
public sealed class WithdrawSharing(Work work) : UseCase<WithdrawSharing.Input>(work)
{
    /// <summary>With whom.</summary>
    public sealed record Input(Guid PersonId, Guid MemberId);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var member = await Db.CareTeam.SingleOrDefaultAsync(m => m.Id == input.MemberId && m.PersonId == input.PersonId, ct);
        return member is null ? Outcome.NotFound : member.WhyNotWithdraw().Unless(() => member.Withdraw(Clock.Today));
    }
}
