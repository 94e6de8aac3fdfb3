using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Referrals;

/// <summary>Notes the filing of a renewal and its proof.</summary>
[UseCase("rights.renewal", "Renouvellement déposé", Needs = ReferralsAccess.WriteRights)]
public sealed class FileRenewal(Work work) : RightAct<FileRenewal.Input>(work)
{
    /// <summary>Day and proof of the filing.</summary>
    public sealed record Input(Guid PersonId, Guid DecisionId, DateOnly RenewalFiledOn, string RenewalProof, int? Version = null) : IOnRight;

    protected override Outcome Act(CdaphDecision decision, Input input) =>
        decision.WhyNotFileRenewal(input.RenewalFiledOn, input.RenewalProof, Clock.Today)
            .Unless(() => decision.FileRenewal(input.RenewalFiledOn, input.RenewalProof, Clock.Today, Clock.UtcNow));
}
