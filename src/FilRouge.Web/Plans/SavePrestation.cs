using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Plans;

/// <summary>Adds or changes a planned prestation of the version in preparation.</summary>
[UseCase("plans.prestation", "Prestation prévue", Needs = PlansAccess.Write)]
public sealed class SavePrestation(Work work) : DraftAct<SavePrestation.Input>(work)
{
    /// <summary>What was typed; no line to add one; the days of the plan when none are given.</summary>
    public sealed record Input(Guid PersonId, int? Version, Guid? LineId, Guid GoalId, string Code, string ProfessionCode) : IOnDraft
    {
        public Modality Modality { get; init; }
        public Place Place { get; init; }

        /// <summary>« 1,5 par semaine ».</summary>
        public string Frequency { get; init; } = "";

        /// <summary>« 1h », « 45 min ».</summary>
        public string Duration { get; init; } = "";
        public DateOnly? From { get; init; }
        public DateOnly? To { get; init; }
        public Payer? Payer { get; init; }

        /// <summary>« mercredi 14h-17h », one window a line.</summary>
        public string Wished { get; init; } = "";
    }

    protected override Task<Outcome> Act(PlanVersion draft, Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var code = readings.Take("Code", PrestationCode.Parse(input.Code));
        var frequency = readings.Take("Frequency", Frequency.Parse(input.Frequency));
        var duration = readings.Take("Duration", Minutes.Parse(input.Duration));
        var wished = readings.Take("Wished", SlotsInWords.Parse(input.Wished));
        if (Professions.Find(input.ProfessionCode) is null)
        {
            readings.Add(new Refusal("plan.prestation-profession", "Choisissez la profession attendue.", Field: "ProfessionCode"));
        }

        if (readings.Refusals.Count > 0)
        {
            return Task.FromResult(readings.Refusals.AsOutcome());
        }

        var content = new PrestationContent(
            input.GoalId, code, input.ProfessionCode, input.Modality, input.Place, frequency, duration.Value, input.From ?? draft.StartsOn, input.To ?? draft.EndsOn, input.Payer)
        { Wished = string.Join("\n", wished!.Select(w => SlotsInWords.Typed([w]))) };
        var whyNot = draft.WhyNotPrestation(content, input.LineId);
        if (whyNot.Count > 0)
        {
            return Task.FromResult(whyNot.Select(r => r.Field == nameof(PrestationContent.DurationMinutes) ? r with { Field = "Duration" } : r).AsOutcome());
        }

        var line = input.LineId ?? draft.AddPrestation(content, Clock.Today);
        if (input.LineId is not null)
        {
            draft.ChangePrestation(line, content);
        }

        return Task.FromResult(Outcome.Done(line, readings.Warnings.AsReasons()));
    }
}
