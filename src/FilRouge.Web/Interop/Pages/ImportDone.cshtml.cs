using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Interop.Pages;

/// <summary>Last step of an import: its counts, which stay.</summary>
[Needs(InteropAccess.Tools)]
public sealed class ImportDoneModel : ProductPage
{
    [BindProperty(Name = "runId", SupportsGet = true)]
    public Guid RunId { get; set; }

    public ImportRun Run { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Db.ImportRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == RunId && r.OrganisationId == Actor.OrganisationId, Aborted) is not { } run)
        {
            return Missing();
        }

        Run = run;
        return Page();
    }
}
