using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Plans;

/// <summary>Adds or changes an expectation of the version in preparation.</summary>
[UseCase("plans.expectation", "Attente écrite", Needs = PlansAccess.Write)]
public sealed class SaveExpectation(Work work) : DraftAct<SaveExpectation.Input>(work)
{
    /// <summary>What was typed; no line to add one.</summary>
    public sealed record Input(Guid PersonId, int? Version, Guid? LineId, ExpectationAuthor Author, string Words) : IOnDraft;

    protected override Task<Outcome> Act(PlanVersion draft, Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var words = readings.Text("Words", input.Words) ?? "";
        readings.Add(draft.WhyNotExpectation(words, input.LineId));
        if (readings.Refusals.Count > 0)
        {
            return Task.FromResult(readings.Refusals.AsOutcome());
        }

        if (input.LineId is { } line)
        {
            draft.ChangeExpectation(line, input.Author, words);
            return Task.FromResult(Outcome.Done(line));
        }

        return Task.FromResult(Outcome.Done(draft.AddExpectation(input.Author, words)));
    }
}
