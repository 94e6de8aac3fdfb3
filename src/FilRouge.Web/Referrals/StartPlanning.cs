using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;

namespace FilRouge.Web.Referrals;

/// <summary>Starts writing the plan.</summary>
[UseCase("path.plan.start", "Élaboration du projet commencée", Needs = ReferralsAccess.Follow)]
public sealed class StartPlanning(Work work) : PathStep(work)
{
    protected override IReadOnlyList<Refusal> WhyNot(EpisodeOfCare episode, DateOnly on) => episode.WhyNotStartPlan(on, Clock.Today);

    protected override void Go(EpisodeOfCare episode, DateOnly on) => episode.StartPlan(on, Clock.Today);
}
