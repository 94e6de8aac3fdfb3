using FilRouge.Domain.Common;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;

namespace FilRouge.Web.Plans;

/// <summary>Opens a new version with the content of the one in force, which stays in force until the new one is signed.</summary>
[UseCase("plans.amend", "Nouvelle version du projet ouverte", Needs = PlansAccess.Write)]
public sealed class AmendPlan(Work work) : UseCase<AmendPlan.Input>(work)
{
    /// <summary>Days the new version covers: from today, for a year, unless said otherwise.</summary>
    public sealed record Input(Guid PersonId, DateOnly? From = null, DateOnly? To = null);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        if (await Db.PlanOf(input.PersonId, ct) is not { } plan)
        {
            return Outcome.NotFound;
        }

        var path = await Db.PathOf(plan.EpisodeId, ct);
        if (path is not { IsInActiveFile: true })
        {
            return Outcome.Refused("plan.path-over", "Le parcours de ce projet est terminé : un nouveau projet s’écrit après une nouvelle admission.");
        }

        var from = input.From ?? Clock.Today;
        if (input.To < from)
        {
            return Outcome.Refused("plan.dates", "La fin du projet est avant son début.", "To");
        }

        return plan.WhyNotAmend().Unless(() =>
        {
            Db.Add(plan.Amend(Actor.Name, new Period(from, input.To)));
            path.PlanIsWritten(Clock.Today);
        });
    }
}
