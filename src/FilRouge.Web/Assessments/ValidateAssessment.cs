using FilRouge.Domain.Assessments;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Assessments;

/// <summary>Validates an assessment after it was given back to the person; it takes over from the former one.</summary>
[UseCase("assessments.validate", "Évaluation validée", Needs = AssessmentsAccess.Validate)]
public sealed class ValidateAssessment(Work work) : UseCase<ValidateAssessment.Input>(work)
{
    /// <summary>Which assessment.</summary>
    public sealed record Input(Guid PersonId, Guid AssessmentId);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        if (await Db.AssessmentOf(input.PersonId, input.AssessmentId, ct) is not { } assessment)
        {
            return Outcome.NotFound;
        }

        var former = await Db.Assessments.AsSplitQuery()
            .Where(a => a.PersonId == input.PersonId && a.Id != input.AssessmentId && a.Status == AssessmentStatus.Validated).ToListAsync(ct);
        return assessment.WhyNotValidate().Unless(() =>
        {
            assessment.Validate(Clock.Today);
            former.ForEach(a => a.Finish());
        });
    }
}
