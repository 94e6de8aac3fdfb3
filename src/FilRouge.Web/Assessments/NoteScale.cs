using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Assessments;

/// <summary>Notes the scores of a usual scale, each within its bounds; never its items, which are protected.</summary>
[UseCase("assessments.scale", "Résultat d’une échelle noté", Needs = AssessmentsAccess.Write)]
public sealed class NoteScale(Work work) : UseCase<NoteScale.Input>(work)
{
    /// <summary>What was typed; a sub-score left empty was not given.</summary>
    public sealed record Input(Guid PersonId, string Scale, IReadOnlyList<(string Code, string Value)> Scores)
    {
        public DateOnly? PassedOn { get; init; }
        public string By { get; init; } = "";
        public string About { get; init; } = "";
        public string Report { get; init; } = "";
    }

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var (readings, scale, values) = (new Readings(), ScaleCatalogue.Find(input.Scale), new Dictionary<string, int>());
        for (var i = 0; i < input.Scores.Count; i++)
        {
            if (scale?.Score(input.Scores[i].Code) is { } score && readings.Take($"Scores[{i}].Value", score.Parse(input.Scores[i].Value)) is { } value)
            {
                values[score.Code] = value;
            }
        }

        var content = new ScaleContent(
            input.PassedOn ?? Clock.Today,
            readings.Text("By", input.By, 200) ?? "",
            values,
            readings.Text("Report", input.Report, 500) ?? "",
            readings.Text("About", input.About, 200) ?? "");
        // A score out of bounds is said once, beside its field: « no score » would hide it.
        readings.Add(ScaleResult.WhyNotNote(scale, content, Clock.Today).Where(r => r.Code != "scale.empty" || readings.Refusals.Count == 0));
        return Task.FromResult(readings.Refusals.Unless(() => Db.Add(ScaleResult.Note(input.PersonId, scale!, content, Actor.Name, Clock.Today))));
    }
}
