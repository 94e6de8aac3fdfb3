using FilRouge.Domain.Agenda;
using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Commands;
using FilRouge.Web.Agenda;
using FilRouge.Web.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Record;

/// <summary>What answers each need of an assessment: goals, prestations, who, and the last and next time. A view component, called by its name,
/// because assessments are below plans and agenda; the reader's rights on each apply.</summary>
[ViewComponent(Name = "AnsweredNeeds")]
public sealed class AnsweredNeeds(Work work) : ViewComponent
{
    /// <summary>A prestation that answers.</summary>
    public sealed record Answer(PlannedPrestation Prestation, string By, DateOnly? LastDone, DateOnly? Next)
    {
        /// <summary>Somebody delivers it, or anybody is entitled to it.</summary>
        public bool Held => Prestation.Sourcing is SourcingStatus.Covered or SourcingStatus.Partial || Prestation.Modality == Modality.OrdinaryLaw;
    }

    /// <summary>A need, and what answers it.</summary>
    public sealed record Line(SupportNeed Need, IReadOnlyList<Goal> Goals, IReadOnlyList<Answer> Answers);

    /// <summary>What is shown.</summary>
    public sealed record Shown(Guid PersonId, IReadOnlyList<Line> Lines, bool HasPlan, bool MaySearch);

    public async Task<IViewComponentResult> InvokeAsync(Guid personId, IReadOnlyList<SupportNeed> needs)
    {
        var ct = HttpContext.RequestAborted;
        if (needs.Count == 0 || !(await work.Decide(PlansAccess.Read, personId, ct)).Allowed)
        {
            return Content("");
        }

        var version = await work.Db.CurrentPlanOf(personId, ct);
        var agreed = await work.Db.AgreedOn(personId, ct);
        var times = await Times(personId, ct);
        var lines = needs.Where(n => n.Intensity > 0).OrderByDescending(n => n.Intensity).ThenBy(n => SerafinCatalogue.Ph2023.PositionOf(n.SerafinCode.Text))
            .Select(n => LineOf(n, version, agreed, times)).ToList();
        var search = (await work.Decide(PlansAccess.Source, personId, ct)).Allowed;
        return View("/Record/Pages/_AnsweredNeeds.cshtml", new Shown(personId, lines, version is not null, search));
    }

    private async Task<Dictionary<Guid, (DateOnly? Last, DateOnly? Next)>> Times(Guid personId, CancellationToken ct)
    {
        if (!(await work.Decide(AgendaAccess.Read, personId, ct)).Allowed)
        {
            return [];
        }

        var today = work.Clock.Today;
        var rows = await work.Db.Interventions.AsNoTracking().Where(i => i.PersonId == personId && i.PrestationId != null && i.Status != InterventionStatus.Cancelled)
            .GroupBy(i => new { i.PrestationId, Done = i.Status == InterventionStatus.Completed, Coming = i.LocalDay >= today })
            .Select(g => new { g.Key.PrestationId, g.Key.Done, g.Key.Coming, First = g.Min(i => i.LocalDay), Last = g.Max(i => i.LocalDay) }).ToListAsync(ct);
        return rows.GroupBy(r => r.PrestationId!.Value).ToDictionary(g => g.Key, g => (
            g.Where(r => r.Done).Max(r => (DateOnly?)r.Last), g.Where(r => r is { Done: false, Coming: true }).Min(r => (DateOnly?)r.First)));
    }

    private static Line LineOf(SupportNeed need, PlanVersion? version, ILookup<Guid, string> agreed, Dictionary<Guid, (DateOnly? Last, DateOnly? Next)> times)
    {
        var goals = version?.Goals.Where(g => g.Needs.Contains(need.SerafinCode)).OrderBy(g => g.LineId).ToList() ?? [];
        var lines = goals.Select(g => g.LineId).ToHashSet();
        return new Line(need, goals, [.. (version?.Prestations ?? []).Where(p => lines.Contains(p.GoalId)).OrderBy(p => p.LineId).Select(p =>
        {
            var (last, next) = times.GetValueOrDefault(p.LineId);
            var names = string.Join(", ", agreed[p.LineId].Distinct());
            return new Answer(p, names.Length > 0 ? names : p.Modality.Fr(), last, next);
        })]);
    }
}
