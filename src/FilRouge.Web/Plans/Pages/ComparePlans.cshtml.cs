using FilRouge.Domain.Plans;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Plans.Pages;

/// <summary>Two versions of the plan side by side: what was added, removed, changed. Without an answer, the newest and the one before.</summary>
[Needs(PlansAccess.Read)]
public sealed class ComparePlansModel : ProductPage, IPersonPage
{
    public Guid PersonId { get; set; }

    /// <summary>Number of one version.</summary>
    [BindProperty(Name = "de", SupportsGet = true)]
    public int? From { get; set; }

    /// <summary>Number of the other.</summary>
    [BindProperty(Name = "a", SupportsGet = true)]
    public int? To { get; set; }

    /// <summary>Lines without a change are left out unless asked for.</summary>
    [BindProperty(Name = "tout", SupportsGet = true)]
    public bool All { get; set; }

    public IReadOnlyList<PlanVersion> Versions { get; private set; } = [];

    public PlanComparison? Comparison { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var plan = await Db.PlanOf(PersonId, Aborted);
        if (plan is null)
        {
            return Missing();
        }

        Versions = [.. plan.Versions.OrderBy(v => v.Number)];
        if (Versions.Count < 2)
        {
            return Page();
        }

        var after = To is { } to ? Versions.FirstOrDefault(v => v.Number == to) : Versions[^1];
        var before = From is { } from ? Versions.FirstOrDefault(v => v.Number == from) : Versions.LastOrDefault(v => v.Number < after?.Number);
        if (before is null || after is null)
        {
            return Missing();
        }

        Comparison = PlanComparison.Of(before, after);
        return Page();
    }

    /// <summary>The lines to show.</summary>
    public IReadOnlyList<LineComparison> Shown(IReadOnlyList<LineComparison> lines) => All ? lines : [.. lines.Where(l => l.Change != LineChange.Unchanged)];

    /// <summary>Shape of a change: its word is written beside.</summary>
    public static string ChipOf(LineChange change) => change switch
    {
        LineChange.Added => "ok",
        LineChange.Removed => "done",
        LineChange.Changed => "soon",
        _ => "neutral",
    };
}
