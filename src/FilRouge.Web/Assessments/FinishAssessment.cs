using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Assessments;

/// <summary>Notes that a validated assessment no longer holds.</summary>
[UseCase("assessments.finish", "Évaluation terminée", Needs = AssessmentsAccess.Validate)]
public sealed class FinishAssessment(Work work) : UseCase<FinishAssessment.Input>(work)
{
    /// <summary>Which assessment.</summary>
    public sealed record Input(Guid PersonId, Guid AssessmentId);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct) =>
        await Db.AssessmentOf(input.PersonId, input.AssessmentId, ct) is { } assessment
            ? assessment.WhyNotFinish().Unless(() => assessment.Finish())
            : Outcome.NotFound;
}
