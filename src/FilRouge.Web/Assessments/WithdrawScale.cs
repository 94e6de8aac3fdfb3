using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Assessments;

/// <summary>Takes out a result noted by mistake; the journal keeps what it said.</summary>
[UseCase("assessments.scale.withdraw", "Résultat d’une échelle retiré", Needs = AssessmentsAccess.Write)]
public sealed class WithdrawScale(Work work) : UseCase<WithdrawScale.Input>(work)
{
    /// <summary>Which result.</summary>
    public sealed record Input(Guid PersonId, Guid ResultId);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct) =>
        await Db.ScaleResults.SingleOrDefaultAsync(r => r.PersonId == input.PersonId && r.Id == input.ResultId, ct) is { } result
            ? result.WhyNotWithdraw(Actor.Name).Unless(() => Db.Remove(result))
            : Outcome.NotFound;
}
