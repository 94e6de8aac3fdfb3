using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;

namespace FilRouge.Web.Referrals;

/// <summary>Starts the follow-up after the exit.</summary>
[UseCase("path.follow-up", "Post-suivi commencé", Needs = ReferralsAccess.Follow)]
public sealed class StartFollowUp(Work work) : PathStep(work)
{
    protected override IReadOnlyList<Refusal> WhyNot(EpisodeOfCare episode, DateOnly on) => episode.WhyNotStartFollowUp(on, Clock.Today);

    protected override void Go(EpisodeOfCare episode, DateOnly on) => episode.StartFollowUp(on, Clock.Today);
}
