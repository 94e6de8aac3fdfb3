using FilRouge.Domain.Interop;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Interop.Pages;

/// <summary>A step of an import on a file that is kept: somebody else's, gone or too old is missing.</summary>
public abstract class ImportDraftPage<TForm> : FormPage<TForm>
    where TForm : class, new()
{
    [BindProperty(Name = "fileId", SupportsGet = true)]
    public Guid FileId { get; set; }

    public string FileName => Head.Name;

    /// <summary>Address of the first page of the file.</summary>
    public string Address => $"/personnes/importer/{FileId}";

    internal ImportHead Head { get; private set; } = null!;

    protected override async Task<bool> LoadAsync()
    {
        if (await Db.ImportOf(Actor, FileId, Clock, Aborted) is not { } head)
        {
            return false;
        }

        Head = head;
        return true;
    }

    /// <summary>Looks at the file under a plan, without its rows.</summary>
    private protected async Task<ImportReport> Look(ImportPlan plan)
    {
        var report = new ImportReport();
        using var bytes = await Db.ImportBytes(Actor, FileId, Aborted);
        using var sheet = SheetReader.Open(bytes, report, Aborted, plan);
        return report;
    }

    /// <summary>Goes through all its rows under a plan, and writes nothing.</summary>
    private protected async Task<ImportReport> Try(ImportPlan plan)
    {
        var report = new ImportReport { KeepsLines = true };
        using var bytes = await Db.ImportBytes(Actor, FileId, Aborted);
        await ImportPersons.Try(Work, Actor.OrganisationId, bytes, report, null, Aborted, plan);
        return report;
    }
}
