using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Assessments;

/// <summary>Gives an approved assessment back to its author.</summary>
[UseCase("assessments.reopen", "Évaluation remise en préparation", Needs = AssessmentsAccess.Write)]
public sealed class ReopenAssessment(Work work) : UseCase<ReopenAssessment.Input>(work)
{
    /// <summary>Which assessment.</summary>
    public sealed record Input(Guid PersonId, Guid AssessmentId);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct) =>
        await Db.AssessmentOf(input.PersonId, input.AssessmentId, ct) is { } assessment
            ? assessment.WhyNotReopen().Unless(() => assessment.Reopen())
            : Outcome.NotFound;
}
