using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Assessments;

/// <summary>Keeps what the person answered herself, alone or helped. Nobody rewrites it: another day is another answer.</summary>
[UseCase("assessments.self", "Auto-évaluation de la personne gardée", Needs = AssessmentsAccess.Speak)]
public sealed class AnswerSelf(Work work) : UseCase<AnswerSelf.Input>(work)
{
    /// <summary>What was typed; answers by code of question, those left out are null.</summary>
    public sealed record Input(Guid PersonId, IReadOnlyList<(string Code, SelfAnswer? Answer)> Answers)
    {
        public DateOnly? On { get; init; }
        public AnsweringHelp? Help { get; init; }
        public string HelperName { get; init; } = "";
        public string HowHelped { get; init; } = "";
        public string Words { get; init; } = "";
    }

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var help = input.Help ?? AnsweringHelp.None;
        if (input.Help is null)
        {
            readings.Add(new Refusal("self.help", "Dites si quelqu’un a aidé à répondre.", Field: "Help"));
        }
        else if (help == AnsweringHelp.None && Actor.Role is not Role.Person)
        {
            // Whoever types for the person helped her: « sans aide » is what she alone may say, from her own account.
            readings.Add(new Refusal("self.typed-for", "Vous écrivez pour la personne : dites comment vous l’aidez. « Sans aide » se répond depuis son propre compte.", "CASF, art. L. 311-3", "Help"));
        }

        var content = new SelfContent(
            input.On ?? Clock.Today,
            help,
            readings.Text("HelperName", input.HelperName, 200) ?? "",
            readings.Text("HowHelped", input.HowHelped, 1_000) ?? "",
            input.Answers.Where(a => a.Answer is not null).GroupBy(a => a.Code).ToDictionary(g => g.Key, g => g.Last().Answer!.Value),
            readings.Text("Words", input.Words, 4_000) ?? "");
        readings.Add(SelfAssessment.WhyNotAnswer(content, Clock.Today));
        return Task.FromResult(readings.Refusals.Unless(() => Db.Add(SelfAssessment.Answer(input.PersonId, content, Actor.Name, Clock.Today))));
    }
}
