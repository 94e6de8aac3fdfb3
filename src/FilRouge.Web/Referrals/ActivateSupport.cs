using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;

namespace FilRouge.Web.Referrals;

/// <summary>Starts the support.</summary>
[UseCase("path.activate", "Accompagnement commencé", Needs = ReferralsAccess.Lead)]
public sealed class ActivateSupport(Work work) : PathStep(work)
{
    protected override IReadOnlyList<Refusal> WhyNot(EpisodeOfCare episode, DateOnly on) => episode.WhyNotActivate(on, Clock.Today);

    protected override void Go(EpisodeOfCare episode, DateOnly on) => episode.Activate(on, Clock.Today);
}
