using System.Text.Json;
using FilRouge.Domain.Interop;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Interop;

/// <summary>Says what the columns of a file mean: the meanings are remembered for the next file with the same headers, and the rows are kept as they
/// were checked under them, so that they can be looked at and decided upon, page by page.</summary>
[UseCase("interop.import.columns", "Colonnes à importer choisies", Needs = InteropAccess.Import)]
public sealed class MapColumns(Work work) : UseCase<MapColumns.Input>(work)
{
    /// <summary>What was decided, and what a trial told of it.</summary>
    /// <param name="FileId">The file.</param>
    /// <param name="Plan">Sheets, columns, and who doubtful rows are.</param>
    /// <param name="Report">The trial under that plan, with its rows.</param>
    public sealed record Input(Guid FileId, ImportPlan Plan, ImportReport Report);

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        if (await Db.ImportOf(Actor, input.FileId, Clock, ct) is null)
        {
            return Outcome.NotFound;
        }

        var report = input.Report;
        if (report.Layout is null || report.Layout.WhyNotMap() is { Count: > 0 })
        {
            return report.Layout?.WhyNotMap().AsOutcome() ?? Outcome.Refused("import.unreadable", report.Unreadable ?? "");
        }

        if (report.Rows > ImportReport.MostLines)
        {
            return Outcome.Refused("import.too-long", $"Ce fichier a plus de {ImportReport.MostLines} lignes, trop pour être relu à l’écran : découpez-le, ou demandez à l’administrateur de l’importer avec la commande « filrouge import persons ».");
        }

        var file = await Db.ImportFiles.SingleAsync(f => f.Id == input.FileId, ct);
        (file.Plan, file.Summary) = (input.Plan.Text(), JsonSerializer.Serialize(ImportSummary.Of(report)));
        await Remember(report.Layout.Fingerprint, input.Plan, ct);
        await Db.ImportDraftLines.Where(l => l.FileId == file.Id).ExecuteDeleteAsync(ct);
        Db.AddRange(report.Lines.Select((line, i) => new ImportDraftLine
        {
            FileId = file.Id,
            Rank = i + 1,
            Place = line.Place,
            Fate = line.Fate,
            Doubtful = line.Candidates.Count > 0,
            Choice = input.Plan.Choices.GetValueOrDefault(line.Place),
            Content = JsonSerializer.Serialize(line),
        }));
        return Outcome.Done(file.Id);
    }

    private async Task Remember(string fingerprint, ImportPlan plan, CancellationToken ct)
    {
        var mapping = await Db.ImportMappings.SingleOrDefaultAsync(m => m.OrganisationId == Actor.OrganisationId && m.Fingerprint == fingerprint, ct);
        if (mapping is null)
        {
            var known = Db.ImportMappings.Where(m => m.OrganisationId == Actor.OrganisationId);
            if (await known.CountAsync(ct) >= ImportMappings.Most)
            {
                var oldest = await known.OrderBy(m => m.AtUtc).Select(m => m.Fingerprint).FirstAsync(ct);
                await known.Where(m => m.Fingerprint == oldest).ExecuteDeleteAsync(ct);
            }

            mapping = new ImportMapping { OrganisationId = Actor.OrganisationId, Fingerprint = fingerprint };
            Db.Add(mapping);
        }

        (mapping.Columns, mapping.By, mapping.AtUtc) = (ImportMappings.Text(plan.Columns), Actor.Name, Clock.UtcNow);
    }
}
