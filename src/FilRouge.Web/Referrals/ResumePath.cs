using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;

namespace FilRouge.Web.Referrals;

/// <summary>Goes on after a pause, or after a transition that was given up.</summary>
[UseCase("path.resume", "Parcours repris", Needs = ReferralsAccess.Lead)]
public sealed class ResumePath(Work work) : PathStep(work)
{
    protected override IReadOnlyList<Refusal> WhyNot(EpisodeOfCare episode, DateOnly on) => episode.WhyNotResume(on, Clock.Today);

    protected override void Go(EpisodeOfCare episode, DateOnly on) => episode.Resume(on, Clock.Today);
}
