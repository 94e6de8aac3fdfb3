using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Exports;
using FilRouge.Platform.Pages.Kit;
using FilRouge.Web.People;
using FilRouge.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Interop.Pages;

/// <summary>Last step of an import: its counts, which stay; its undoing, and what was not undone.</summary>
[Needs(InteropAccess.Tools)]
public sealed class ImportDoneModel(UndoImport undo) : FormPage<ImportDoneModel.Form>, IListPage, IExportPage
{
    private int PageSize => RowsFor(30);

    /// <summary>Why it is undone.</summary>
    public sealed class Form
    {
        public string Reason { get; set; } = "";
    }

    /// <summary>A record of which something stays.</summary>
    public sealed record Row(Guid Id, Guid PersonId, string Person, string Kept);

    [BindProperty(Name = "runId", SupportsGet = true)]
    public Guid RunId { get; set; }

    [BindProperty(Name = PageUrl.After, SupportsGet = true)]
    public Guid? After { get; set; }

    public ImportRun Run { get; private set; } = null!;

    /// <summary>True for who may undo imports.</summary>
    public bool MayUndo { get; private set; }

    /// <summary>Why this one cannot be undone now.</summary>
    public IReadOnlyList<string> WhyNotUndo { get; private set; } = [];

    /// <summary>Days during which an import can be undone.</summary>
    public int Days { get; private set; }

    public IReadOnlyList<Row> Kept { get; private set; } = [];

    public string? Next { get; private set; }

    public ExportTable Exported => ExportTable.Of("import-reste", $"Ce qui reste de l’import {Run.FileName}", "", Kept, ("Personne", r => r.Person), ("Ce qui reste", r => r.Kept));

    int IExportPage.Count => Kept.Count == 0 ? 0 : Run.Kept;

    string? IExportPage.Next => Next is null ? null : $"{Kept[^1].Id}";

    public string TracedQuery => $"ce qui reste de l’import {RunId}, apres={After}";

    public int TracedCount => Kept.Count;

    public Task<IActionResult> OnPostAsync() => Send(undo, () => new UndoImport.Input(RunId, Input.Reason), _ => $"/personnes/imports/{RunId}", "L’import est annulé.");

    public Task TurnTo(string after)
    {
        After = Guid.Parse(after);
        return LoadAsync();
    }

    protected override async Task<bool> LoadAsync()
    {
        if (await Db.ImportRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == RunId && r.OrganisationId == Actor.OrganisationId, Aborted) is not { } run)
        {
            return false;
        }

        Run = run;
        MayUndo = await May(InteropAccess.Undo);
        if (MayUndo)
        {
            Days = (await Db.ImportDelays(run.OrganisationId, Clock.Today, Aborted)).ImportUndoDays;
            WhyNotUndo = [.. UndoImport.WhyNot(run, Days, Clock).AsSentences()];
            await ReadKept();
        }

        return true;
    }

    public DateOnly On(DateTime instant) => DateOnly.FromDateTime(Clock.Local(instant));

    private async Task ReadKept()
    {
        var kept = await Db.ImportWrites.AsNoTracking().Where(w => w.RunId == RunId && w.Kept != null && (After == null || w.Id.CompareTo(After.Value) > 0))
            .Join(Db.Persons, w => w.PersonId, p => p.Id, (w, p) => new { w.Id, p, w.Kept }).OrderBy(w => w.Id).Take(PageSize + 1).ToListAsync(Aborted);
        Kept = [.. kept.Take(PageSize).Select(k => new Row(k.Id, k.p.Id, k.p.Names.Display, k.Kept!))];
        Next = kept.Count > PageSize ? PageUrl.With(Request, (PageUrl.After, $"{Kept[^1].Id}")) : null;
    }
}
