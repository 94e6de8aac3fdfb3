using FilRouge.Domain.Agenda;
using FilRouge.Platform.Commands;
using FilRouge.Web.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Agenda;

/// <summary>What is planned with a professional over the next weeks, for her page in the network. A view component, called by its name,
/// because the network is below the agenda. The perimeter applies: it counts and names the reader's persons only.</summary>
[ViewComponent(Name = "PlannedWith")]
public sealed class PlannedWith(Work work) : ViewComponent
{
    private const int Weeks = 4;

    /// <summary>One person of the reader's perimeter.</summary>
    public sealed record Line(Guid PersonId, string Name, int Count, int Minutes);

    /// <summary>What is shown.</summary>
    /// <param name="Lines">Persons, by name.</param>
    /// <param name="Until">Last day counted.</param>
    public sealed record Shown(IReadOnlyList<Line> Lines, DateOnly Until);

    public async Task<IViewComponentResult> InvokeAsync(Guid professionalId)
    {
        var ct = HttpContext.RequestAborted;
        if (!(await work.Decide(AgendaAccess.List, null, ct)).Allowed)
        {
            return Content("");
        }

        var (today, until) = (work.Clock.Today, work.Clock.Today.AddDays((7 * Weeks) - 1));
        var counts = await work.Db.Interventions.AsNoTracking()
            .Where(i => i.ProfessionalId == professionalId && i.LocalDay >= today && i.LocalDay <= until && i.Status != InterventionStatus.Cancelled)
            .GroupBy(i => i.PersonId).Select(g => new { g.Key, Count = g.Count(), Minutes = g.Sum(i => i.DurationMinutes) }).ToListAsync(ct);
        var ids = counts.Select(c => c.Key).ToList();
        var names = (await work.Db.Persons.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Names }).ToListAsync(ct)).ToDictionary(p => p.Id, p => p.Names.Display);
        return View("/Agenda/Pages/_PlannedWith.cshtml", new Shown(
            [.. counts.Where(c => names.ContainsKey(c.Key)).Select(c => new Line(c.Key, names[c.Key], c.Count, c.Minutes)).OrderBy(l => l.Name, StringComparer.Ordinal)], until));
    }
}
