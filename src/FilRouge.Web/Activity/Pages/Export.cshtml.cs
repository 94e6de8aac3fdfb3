using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Exports;
using FilRouge.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Activity.Pages;

/// <summary>What the page of the figures shows, as a file, small counts hidden: it leaves the service. Traced with its period.</summary>
[Needs(ActivityAccess.Export)]
public sealed class ExportModel(ServerOptions options) : ActivityPage(options), IExportPage
{
    private int _lines;

    /// <summary>« mois » for the months one by one.</summary>
    [BindProperty(Name = "par", SupportsGet = true)]
    public string? By { get; set; }

    public override int TracedCount => _lines;

    protected override string TracedName => By == "mois" ? "activite/export par=mois" : "activite/export";

    public ExportTable Exported { get; private set; } = ExportTable.Of<int>("activite", "", "", []);

    public async Task<IActionResult> OnGetAsync()
    {
        ReadScope();
        if (Scope is null)
        {
            return LocalRedirect($"/activite?{Question}");
        }

        var service = await Db.Organisations.Where(o => o.Id == Actor.OrganisationId).Select(o => o.Name).SingleOrDefaultAsync(Aborted) ?? "";
        if (By == "mois")
        {
            Exported = MonthByMonth.Protected(await Db.Months(Scope, Clock, Aborted), Scope, service);
            _lines = Exported.Rows.Count;
            return ExportFormat.Of(Request) is null ? Redirect($"{Request.Path}{Request.QueryString}&export=csv") : Page();
        }

        var blocks = ReleasedReport.Protected(await Db.ActivityFigures(Scope, Clock, Aborted));
        _lines = blocks.Sum(b => b.Figures.Sum(f => 1 + f.Rows.Count));
        if (ExportFormat.Of(Request) == ExportFormat.Xlsx)
        {
            Exported = ActivityCsv.Table(blocks, Scope, service);
            return Page();
        }

        return File(ActivityCsv.Write(blocks, Scope, service), "text/csv; charset=utf-8", $"activite-{Scope.Period.First:yyyy-MM-dd}-{Scope.Period.Last:yyyy-MM-dd}.csv");
    }
}
