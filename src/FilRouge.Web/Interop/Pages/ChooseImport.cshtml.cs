using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Interop.Pages;

/// <summary>First step of an import: choosing the file.</summary>
[Needs(InteropAccess.Import)]
[RequestSizeLimit(MostRequestBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostRequestBytes)]
public sealed class ChooseImportModel(KeepImportFile keep) : FormPage<ChooseImportModel.Form>
{
    /// <summary>Somewhat more than the file allowed, so that a file a little too big gets a sentence, not a broken connection.</summary>
    private const int MostRequestBytes = 64 * 1024 * 1024;

    /// <summary>The journey.</summary>
    public static IReadOnlyList<string> Steps { get; } = ["Choisir le fichier", "Dire ce que sont les colonnes", "Vérifier ligne par ligne", "Résultat"];

    /// <summary>What is chosen.</summary>
    public sealed class Form
    {
        public IFormFile? File { get; set; }
    }

    protected override Task<bool> LoadAsync() => Task.FromResult(true);

    public async Task<IActionResult> OnPostAsync()
    {
        byte[]? bytes = null;
        if (Input.File is { } file)
        {
            // A file too big is refused by its size, without being read.
            bytes = new byte[Math.Min(file.Length, KeepImportFile.MostBytes + 1)];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(bytes, Aborted);
        }

        return await Send(keep, () => new KeepImportFile.Input(Input.File?.FileName ?? "", bytes), done => $"/personnes/importer/{done.Id}/feuilles", "Le fichier est reçu. Rien n’est encore écrit.");
    }
}
