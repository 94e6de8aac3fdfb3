using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Exports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Interop.Pages;

/// <summary>The imports made for one's organisation.</summary>
[Needs(InteropAccess.Tools)]
public sealed class ImportsModel : ProductPage, IListPage, IExportPage
{
    /// <summary>Key before which the page begins: keys rise with time.</summary>
    [BindProperty(Name = "avant", SupportsGet = true)]
    public Guid? Before { get; set; }

    public IReadOnlyList<ImportRun> Rows { get; private set; } = [];

    public ExportTable Exported => ExportTable.Of(
        "imports", "Imports faits", "", Rows,
        ("Fichier", r => r.FileName),
        ("Jour", r => DateOnly.FromDateTime(Clock.Local(r.AtUtc))),
        ("Par", r => r.By),
        ("Ouverts", r => r.Created),
        ("Modifiés", r => r.Changed),
        ("Sans changement", r => r.Unchanged),
        ("Refusés", r => r.Refused),
        ("Annulé le", r => r.UndoneAtUtc is { } undone ? DateOnly.FromDateTime(Clock.Local(undone)) : null));

    public Guid? Next { get; private set; }

    string? IExportPage.Next => Next?.ToString();

    private int PageSize => RowsFor(30);

    public bool MayImport { get; private set; }

    public string TracedQuery => $"avant={Before}";

    public int TracedCount => Rows.Count;

    public Task TurnTo(string after)
    {
        (Before, Next) = (Guid.Parse(after), null);
        return OnGetAsync();
    }

    public async Task OnGetAsync()
    {
        MayImport = await May(InteropAccess.Import);
        var runs = Db.ImportRuns.AsNoTracking().Where(r => r.OrganisationId == Actor.OrganisationId);
        if (Before is { } before)
        {
            runs = runs.Where(r => r.Id.CompareTo(before) < 0);
        }

        Rows = await runs.OrderByDescending(r => r.Id).Take(PageSize + 1).ToListAsync(Aborted);
        if (Rows.Count > PageSize)
        {
            Rows = [.. Rows.Take(PageSize)];
            Next = Rows[^1].Id;
        }
    }
}
