using FilRouge.Domain.Common;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Assessments;

/// <summary>Notes the result of a tool: its name, its score, its day; never its items, which are protected.</summary>
[UseCase("assessments.tool", "Résultat d’outil noté", Needs = AssessmentsAccess.Write)]
public sealed class AddToolResult(Work work) : UseCase<AddToolResult.Input>(work)
{
    /// <summary>What was typed.</summary>
    public sealed record Input(Guid PersonId, Guid AssessmentId, string ToolName, string Score, DateOnly? PassedOn);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        if (await Db.AssessmentOf(input.PersonId, input.AssessmentId, ct) is not { } assessment)
        {
            return Outcome.NotFound;
        }

        var readings = new Readings();
        var (tool, score, on) = (readings.Text("ToolName", input.ToolName, 200) ?? "", readings.Text("Score", input.Score) ?? "", input.PassedOn ?? Clock.Today);
        readings.Add(assessment.WhyNotAddToolResult(tool, score, on, Clock.Today));
        return readings.Refusals.Unless(() => assessment.AddToolResult(tool, score, on, Clock.Today));
    }
}
