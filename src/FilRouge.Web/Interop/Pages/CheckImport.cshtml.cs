using FilRouge.Domain.Interop;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Interop.Pages;

/// <summary>Second step of an import: what was understood, what is wrong, what would be written; then the confirmation.</summary>
[Needs(InteropAccess.Import)]
public sealed class CheckImportModel(ImportPersons import, DropImportFile drop) : ProductPage, IListPage
{
    private const int ProblemsShown = 200;

    [BindProperty(Name = "fileId", SupportsGet = true)]
    public Guid FileId { get; set; }

    public string FileName { get; private set; } = "";

    public ImportReport Report { get; private set; } = new();

    /// <summary>The problems shown, refusals first.</summary>
    public IReadOnlyList<CellProblem> Shown { get; private set; } = [];

    public string TracedQuery => $"import d’essai {FileId}";

    public int TracedCount => Report.Created + Report.Changed + Report.Unchanged;

    public async Task<IActionResult> OnGetAsync() => await Check() ? Page() : Missing();

    public async Task<IActionResult> OnPostAsync(bool partial)
    {
        if (await Kept() is not { } file)
        {
            return Missing();
        }

        using var bytes = new MemoryStream(file.Bytes, writable: false);
        var outcome = await import.Execute(new ImportPersons.Input(bytes, file.Name, new ImportReport()) { FileId = file.Id, Partial = partial }, Aborted);
        if (outcome.Ending == Ending.Done)
        {
            return Go($"/personnes/imports/{outcome.Id}", "L’import est fait.");
        }

        // The records changed since the trial, or the good rows alone were not asked for: the page says what is wrong now.
        Show(outcome.Reasons);
        if (!await Check())
        {
            return Missing();
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public async Task<IActionResult> OnPostDropAsync() =>
        (await drop.Execute(new DropImportFile.Input(FileId), Aborted)).Ok ? Go("/personnes/importer", "Le fichier est effacé, rien n’a été écrit.") : Missing();

    private async Task<bool> Check()
    {
        if (await Kept() is not { } file)
        {
            return false;
        }

        FileName = file.Name;
        Report = new ImportReport();
        using var bytes = new MemoryStream(file.Bytes, writable: false);
        await ImportPersons.Try(Work, Actor.OrganisationId, bytes, Report, null, Aborted);
        Shown = [.. Report.Problems.OrderByDescending(p => p.Level).ThenBy(p => p.Row).Take(ProblemsShown)];
        return true;
    }

    private Task<ImportFile?> Kept()
    {
        var limit = Clock.UtcNow - DropImportFile.Kept;
        return Db.ImportFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == FileId && f.AccountId == Actor.AccountId && f.UploadedAtUtc >= limit, Aborted);
    }
}
