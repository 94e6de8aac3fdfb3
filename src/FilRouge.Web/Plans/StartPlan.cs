using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Plans;

/// <summary>Opens the plan of the path under way, with its first version.</summary>
[UseCase("plans.start", "Projet commencé", Needs = PlansAccess.Write)]
public sealed class StartPlan(Work work) : UseCase<StartPlan.Input>(work)
{
    /// <summary>Days it covers: from today, for a year, unless said otherwise.</summary>
    public sealed record Input(Guid PersonId, DateOnly? From = null, DateOnly? To = null);

    protected override Guid? PersonOf(Input input) => input.PersonId;

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        if (await Db.ActivePathOf(input.PersonId, ct) is not { } path)
        {
            return Outcome.Refused("plan.no-episode", "Le projet s’écrit de l’admission à la sortie : prononcez d’abord l’admission.", source: "CASF, art. D. 311");
        }

        if (await Db.Plans.AnyAsync(p => p.EpisodeId == path.Id, ct))
        {
            return Outcome.Refused("plan.exists", "Ce parcours a déjà un projet : ouvrez une nouvelle version.");
        }

        var from = input.From ?? Clock.Today;
        if (input.To < from)
        {
            return Outcome.Refused("plan.dates", "La fin du projet est avant son début.", "To");
        }

        var plan = new Plan(input.PersonId, path.Id, Actor.Name, new Period(from, input.To));
        Db.Add(plan);
        path.PlanIsWritten(Clock.Today);
        return Outcome.Done(plan.Id);
    }
}
