using FilRouge.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Interop;

/// <summary>Keeps an uploaded file until it is imported; the uploader's former one is forgotten.</summary>
[UseCase("interop.import.upload", "Fichier à importer déposé", Needs = InteropAccess.Import)]
public sealed class KeepImportFile(Work work) : UseCase<KeepImportFile.Input>(work)
{
    /// <summary>Most bytes of an uploaded file.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    /// <summary>The file; null when none was chosen.</summary>
    public sealed record Input(string Name, byte[]? Bytes);

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        if (input.Bytes is not { Length: > 0 } bytes)
        {
            return Outcome.Refused("import.empty", input.Bytes is null ? "Choisissez un fichier." : "Ce fichier est vide : choisissez-en un autre.", "File");
        }

        if (bytes.Length > MostBytes)
        {
            return Outcome.Refused("import.too-big", $"Ce fichier dépasse 20 Mo : découpez-le, ou demandez à l’administrateur de l’importer avec la commande « filrouge import persons ».", "File");
        }

        if (Path.GetExtension(input.Name).ToLowerInvariant() is not (".csv" or ".txt" or ".tsv" or ".xlsx" or ".xls" or ".xlsm"))
        {
            return Outcome.Refused("import.extension", "Choisissez un classeur .xlsx, ou un fichier .csv ou .txt. Depuis un autre tableur : Enregistrer sous, « Classeur Excel (.xlsx) ».", "File");
        }

        await Db.ImportDraftLines.Where(l => Db.Set<ImportFile>().Any(f => f.Id == l.FileId && f.AccountId == Actor.AccountId)).ExecuteDeleteAsync(ct);
        await Db.ImportFiles.Where(f => f.AccountId == Actor.AccountId).ExecuteDeleteAsync(ct);
        var file = new ImportFile { AccountId = Actor.AccountId, OrganisationId = Actor.OrganisationId, Name = Path.GetFileName(input.Name), Bytes = bytes, UploadedAtUtc = Clock.UtcNow };
        Db.Add(file);
        return Outcome.Done(file.Id);
    }
}
