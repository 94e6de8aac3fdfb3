using FilRouge.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Interop;

/// <summary>Says which sheets of a workbook are read. What was decided of other sheets no longer holds.</summary>
[UseCase("interop.import.sheets", "Feuilles à importer choisies", Needs = InteropAccess.Import)]
public sealed class ChooseSheets(Work work) : UseCase<ChooseSheets.Input>(work)
{
    /// <summary>Which ones, among those of the workbook.</summary>
    public sealed record Input(Guid FileId, IReadOnlyList<string> Sheets, IReadOnlyList<string> Known);

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        if (await Db.ImportOf(Actor, input.FileId, Clock, ct) is null)
        {
            return Outcome.NotFound;
        }

        var chosen = input.Known.Where(input.Sheets.Contains).ToList();
        if (chosen.Count == 0)
        {
            return Outcome.Refused("import.sheets", "Cochez au moins une feuille.", "Sheets");
        }

        var file = await Db.ImportFiles.SingleAsync(f => f.Id == input.FileId, ct);
        (file.Plan, file.Summary) = (new Domain.Interop.ImportPlan { Sheets = chosen }.Text(), "");
        await Db.ImportDraftLines.Where(l => l.FileId == file.Id).ExecuteDeleteAsync(ct);
        return Outcome.Done(file.Id);
    }
}
