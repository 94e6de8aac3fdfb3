using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;

namespace FilRouge.Web.Referrals;

/// <summary>Starts the assessment of needs.</summary>
[UseCase("path.assessment.start", "Évaluation commencée", Needs = ReferralsAccess.Follow)]
public sealed class StartAssessment(Work work) : PathStep(work)
{
    protected override IReadOnlyList<Refusal> WhyNot(EpisodeOfCare episode, DateOnly on) => episode.WhyNotStartAssessment(on, Clock.Today);

    protected override void Go(EpisodeOfCare episode, DateOnly on) => episode.StartAssessment(on, Clock.Today);
}
