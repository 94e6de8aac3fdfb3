using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Assessments;

/// <summary>Its author stands by the assessment.</summary>
[UseCase("assessments.approve", "Évaluation approuvée", Needs = AssessmentsAccess.Write)]
public sealed class ApproveAssessment(Work work) : UseCase<ApproveAssessment.Input>(work)
{
    /// <summary>Which assessment.</summary>
    public sealed record Input(Guid PersonId, Guid AssessmentId);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct) =>
        await Db.AssessmentOf(input.PersonId, input.AssessmentId, ct) is { } assessment
            ? assessment.WhyNotApprove().Unless(() => assessment.Approve())
            : Outcome.NotFound;
}
