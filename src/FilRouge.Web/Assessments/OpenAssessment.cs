using FilRouge.Domain.Assessments;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Referrals;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Assessments;

/// <summary>Opens an assessment; the first one of a path begins its evaluation.</summary>
[UseCase("assessments.open", "Évaluation commencée", Needs = AssessmentsAccess.Write)]
public sealed class OpenAssessment(Work work) : UseCase<OpenAssessment.Input>(work)
{
    /// <summary>About whom, and whether the needs of the former assessment are taken over to be rated again.</summary>
    public sealed record Input(Guid PersonId, bool KeepNeeds = true);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var episode = (await Db.Episodes.WithCourse().Where(e => e.PersonId == input.PersonId).ToListAsync(ct))
            .Where(e => e.IsInActiveFile).MaxBy(e => e.AdmittedOn);
        if (episode is null)
        {
            return Outcome.Refused("assessment.no-episode", "L’évaluation commence après l’admission : prononcez d’abord l’admission.", source: "Instruction DGCS/SD3B/2016/119");
        }

        var former = await Db.NewestAssessmentOf(input.PersonId, ct);
        if (former?.Status is AssessmentStatus.InPreparation or AssessmentStatus.Approved)
        {
            return Outcome.Refused("assessment.open", "Une évaluation est déjà en cours : terminez-la avant d’en commencer une autre.");
        }

        var assessment = new Assessment(input.PersonId, episode.Id, Clock.Today, Actor.Name);
        if (input.KeepNeeds && former is not null)
        {
            foreach (var need in former.Needs)
            {
                assessment.SetNeed(need.SerafinCode, need.Intensity, need.Source, need.Comment, need.Origin);
            }
        }

        Db.Add(assessment);
        if (episode.WhyNotStartAssessment(Clock.Today, Clock.Today).Count == 0)
        {
            episode.StartAssessment(Clock.Today, Clock.Today);
        }

        return Outcome.Done(assessment.Id);
    }
}
