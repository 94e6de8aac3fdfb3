using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals;

/// <summary>Triage: grades the urgency. A person on the waiting list moves with it, and the move is kept.</summary>
[UseCase("referrals.grade", "Urgence graduée", Needs = ReferralsAccess.Write)]
public sealed class GradeReferral(Work work) : ReferralAct<GradeReferral.Input>(work)
{
    /// <summary>The grade, and for a proven rupture what was done at once.</summary>
    public sealed record Input(Guid PersonId, Guid ReferralId, UrgencyGrade Grade, string Measures = "", int? Version = null) : IOnReferral;

    protected override async Task<Outcome> Act(Referral referral, Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var measures = readings.Text(nameof(Input.Measures), input.Measures);
        readings.Add(referral.WhyNotGradeUrgency(Clock.UtcNow));
        if (readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        referral.GradeUrgency(input.Grade, Actor.AccountId, Clock.UtcNow, measures);
        var entry = await Db.WaitingEntries.WithMoves().Where(e => e.ReferralId == referral.Id).OrderByDescending(e => e.Id).FirstOrDefaultAsync(ct);
        var reason = measures ?? "Nouvelle graduation de l’urgence de la demande.";
        if (entry is not null && entry.WhyNotRegrade(input.Grade, Actor.AccountId, Clock.Today, reason).Count == 0)
        {
            entry.Regrade(input.Grade, Actor.AccountId, Clock.Today, reason);
        }

        return Outcome.Done(referral.Id);
    }
}
