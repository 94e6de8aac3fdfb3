using FilRouge.Domain.Plans;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Plans;

/// <summary>Freezes the content of the version and asks for signatures.</summary>
[UseCase("plans.submit", "Projet soumis à la signature", Needs = PlansAccess.Write)]
public sealed class SubmitPlan(Work work) : DraftAct<SubmitPlan.Input>(work)
{
    /// <summary>Whose plan.</summary>
    public sealed record Input(Guid PersonId, int? Version = null) : IOnDraft;

    protected override async Task<Outcome> Act(PlanVersion draft, Input input, CancellationToken ct)
    {
        var path = await Db.ActivePathOf(input.PersonId, ct);
        return draft.WhyNotSubmit().Unless(() =>
        {
            draft.SubmitForSignature(Clock.Today);
            path.PlanIsSubmitted(Clock.Today);
        });
    }
}
