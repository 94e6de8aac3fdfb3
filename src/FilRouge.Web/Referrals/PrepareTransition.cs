using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;

namespace FilRouge.Web.Referrals;

/// <summary>Prepares the hand-over.</summary>
[UseCase("path.transition", "Transition préparée", Needs = ReferralsAccess.Follow)]
public sealed class PrepareTransition(Work work) : PathStep(work)
{
    protected override IReadOnlyList<Refusal> WhyNot(EpisodeOfCare episode, DateOnly on) => episode.WhyNotPrepareTransition(on, Clock.Today);

    protected override void Go(EpisodeOfCare episode, DateOnly on) => episode.PrepareTransition(on, Clock.Today);
}
