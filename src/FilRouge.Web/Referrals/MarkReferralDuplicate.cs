using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals;

/// <summary>Marks a request as repeating another one made for the same person, which goes on alone.</summary>
[UseCase("referrals.duplicate", "Demande en double", Needs = ReferralsAccess.Write)]
public sealed class MarkReferralDuplicate(Work work) : ReferralAct<MarkReferralDuplicate.Input>(work)
{
    /// <summary>The decision, and the request that goes on.</summary>
    public sealed record Input(Guid PersonId, Guid ReferralId, string Reason, Guid DuplicateOfId, int? Version = null) : IOnReferral
    {
        /// <summary>Day of the decision; null for today.</summary>
        public DateOnly? On { get; init; }
    }

    protected override string? ReasonOf(Input input) => input.Reason;

    protected override async Task<Outcome> Act(Referral referral, Input input, CancellationToken ct)
    {
        var original = await Db.Referrals.SingleOrDefaultAsync(r => r.Id == input.DuplicateOfId && r.PersonId == referral.PersonId, ct);
        if (original is null)
        {
            return Outcome.Refused("referral.duplicate-of", "Choisissez une autre demande faite pour la même personne.", nameof(Input.DuplicateOfId));
        }

        var readings = new Readings();
        var ruling = new ReferralRuling(Actor.AccountId, input.On ?? Clock.Today, readings.Text("Reason", input.Reason) ?? "");
        readings.Add(referral.WhyNotMarkDuplicate(original, ruling, Clock.Today));
        return await Decided(referral, readings.Refusals, ruling, r => referral.MarkDuplicate(original, r, Clock.Today));
    }
}
