using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Plans;

/// <summary>Adds or changes who takes over during a closure, in the version in preparation.</summary>
[UseCase("plans.relay", "Relais pendant une fermeture écrit", Needs = PlansAccess.Write)]
public sealed class SaveRelay(Work work) : DraftAct<SaveRelay.Input>(work)
{
    /// <summary>What was typed; no line to add one.</summary>
    public sealed record Input(Guid PersonId, int? Version, Guid? LineId, string Label, DateOnly? From, DateOnly? To, string Who) : IOnDraft
    {
        public string Contact { get; init; } = "";
        public string What { get; init; } = "";
    }

    protected override Task<Outcome> Act(PlanVersion draft, Input input, CancellationToken ct)
    {
        var readings = new Readings();
        if (input.From is null || input.To is null)
        {
            readings.Add(new Refusal("plan.relay-days", "Écrivez le premier et le dernier jour de la fermeture.", Field: input.From is null ? "From" : "To"));
        }

        var content = new RelayContent(
            readings.Text("Label", input.Label, 200) ?? "", input.From ?? draft.StartsOn, input.To ?? draft.EndsOn, readings.Text("Who", input.Who, 300) ?? "",
            readings.Text("Contact", input.Contact, 200) ?? "", readings.Text("What", input.What, 2_000) ?? "");
        readings.Add(draft.WhyNotRelay(content, input.LineId));
        return Task.FromResult(readings.Refusals.Unless(() =>
        {
            if (input.LineId is { } line)
            {
                draft.ChangeRelay(line, content);
            }
            else
            {
                draft.AddRelay(content);
            }
        }));
    }
}
