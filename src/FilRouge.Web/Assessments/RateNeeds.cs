using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Assessments;

/// <summary>Rates the needs of an assessment on SERAFIN-PH and describes the person's strengths, in one go.</summary>
[UseCase("assessments.rate", "Besoins évalués", Needs = AssessmentsAccess.Write)]
public sealed class RateNeeds(Work work) : UseCase<RateNeeds.Input>(work)
{
    /// <summary>One need as typed; removed when <paramref name="Remove"/>.</summary>
    public sealed record Need(string Code, int? Intensity, NeedSource Source, string Comment = "", bool Remove = false, NeedOrigin? Origin = null);

    /// <summary>What was typed. Needs already rated that are not in the list stay as they are.</summary>
    public sealed record Input(Guid PersonId, Guid AssessmentId, int Version, IReadOnlyList<Need> Needs, string Strengths);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        if (await Db.AssessmentOf(input.PersonId, input.AssessmentId, ct) is not { } assessment)
        {
            return Outcome.NotFound;
        }

        if (!StillAt(assessment, input.Version))
        {
            return Outcome.Changed;
        }

        foreach (var origin in input.Needs.Select(n => n.Origin).OfType<NeedOrigin>())
        {
            // A need is taken from an answer that this person's grids hold, and from no other.
            if (!await Db.GridFillings.AnyAsync(f => f.Id == origin.FillingId && f.PersonId == input.PersonId && f.Answers.Any(a => a.Position == origin.Position), ct))
            {
                return Outcome.NotFound;
            }
        }

        var readings = new Readings();
        readings.Add(assessment.WhyNotChange());
        var strengths = readings.Text("Strengths", input.Strengths);
        if (readings.Refusals.Count == 0)
        {
            assessment.DescribeStrengths(strengths ?? "");
            for (var i = 0; i < input.Needs.Count; i++)
            {
                Rate(assessment, input.Needs[i], $"Needs[{i}].", readings);
            }
        }

        return readings.Refusals.Count > 0 ? readings.Refusals.AsOutcome() : Outcome.Done(assessment.Id);
    }

    private static void Rate(Assessment assessment, Need need, string prefix, Readings readings)
    {
        var code = NeedCode.Parse(need.Code);
        if (!code.Ok)
        {
            readings.Take(prefix + "Code", code);
            return;
        }

        if (need.Remove)
        {
            if (assessment.WhyNotRemoveNeed(code.Value).Count == 0)
            {
                assessment.RemoveNeed(code.Value);
            }

            return;
        }

        var comment = readings.Text(prefix + "Comment", need.Comment, 4_000);
        if (need.Intensity is not { } intensity)
        {
            readings.Add(new Refusal("assessment.intensity-missing", $"Choisissez une intensité pour « {code.Value.Label} », ou retirez ce besoin.", Field: prefix + "Intensity"));
            return;
        }

        var whyNot = assessment.WhyNotSetNeed(code.Value, intensity);
        readings.Add(whyNot.Select(r => r with { Field = prefix + "Intensity" }));
        if (whyNot.Count == 0)
        {
            assessment.SetNeed(code.Value, intensity, need.Source, comment, need.Origin);
        }
    }
}
