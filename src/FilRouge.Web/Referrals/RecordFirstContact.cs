using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Referrals;

/// <summary>Notes the first two-way contact with the person or a relative.</summary>
[UseCase("referrals.first-contact", "Premier contact noté", Needs = ReferralsAccess.Write)]
public sealed class RecordFirstContact(Work work) : ReferralAct<RecordFirstContact.Input>(work)
{
    /// <summary>The day of the contact.</summary>
    public sealed record Input(Guid PersonId, Guid ReferralId, DateOnly FirstContactOn, int? Version = null) : IOnReferral;

    protected override Task<Outcome> Act(Referral referral, Input input, CancellationToken ct)
    {
        var received = Clock.DayOf(referral.ReceivedAtUtc ?? Clock.UtcNow);
        return Task.FromResult(referral.WhyNotRecordFirstContact(input.FirstContactOn, Clock.Today, received)
            .Unless(() => referral.RecordFirstContact(input.FirstContactOn, Clock.Today, received)));
    }
}
