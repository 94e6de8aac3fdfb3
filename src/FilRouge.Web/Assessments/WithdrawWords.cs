using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Assessments;

/// <summary>Takes out words noted by mistake, by who noted them only.</summary>
[UseCase("assessments.words.withdraw", "Parole retirée par qui l’avait notée", Needs = AssessmentsAccess.Speak)]
public sealed class WithdrawWords(Work work) : UseCase<WithdrawWords.Input>(work)
{
    /// <summary>Which words.</summary>
    public sealed record Input(Guid PersonId, Guid AssessmentId, Guid WordsId);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct) =>
        await Db.AssessmentOf(input.PersonId, input.AssessmentId, ct) is { } assessment
            ? assessment.WhyNotWithdrawWords(input.WordsId, Actor.Name).Unless(() => assessment.WithdrawWords(input.WordsId, Actor.Name))
            : Outcome.NotFound;
}
