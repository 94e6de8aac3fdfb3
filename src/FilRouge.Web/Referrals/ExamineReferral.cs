using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Referrals;

/// <summary>Starts the examination of a complete request.</summary>
[UseCase("referrals.examine", "Demande mise en examen", Needs = ReferralsAccess.Examine)]
public sealed class ExamineReferral(Work work) : ReferralAct<ExamineReferral.Input>(work)
{
    /// <summary>Which one.</summary>
    public sealed record Input(Guid PersonId, Guid ReferralId, int? Version = null) : IOnReferral;

    protected override Task<Outcome> Act(Referral referral, Input input, CancellationToken ct) =>
        Task.FromResult(referral.WhyNotExamine().Unless(referral.Examine));
}
