using FilRouge.Platform.Commands;
using FilRouge.Platform.Jobs;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Interop;

/// <summary>Forgets an uploaded file without importing it.</summary>
[UseCase("interop.import.drop", "Import abandonné", Needs = InteropAccess.Import)]
public sealed class DropImportFile(Work work) : UseCase<DropImportFile.Input>(work)
{
    /// <summary>Forgets the files that nobody came back for, and what undoes the imports that can no longer be undone: each service has its delays.</summary>
    public static readonly DailyJob Forget = new("interop.import-files", async (services, ct) =>
    {
        var (db, clock) = (services.GetRequiredService<Db>(), services.GetRequiredService<Clock>());
        foreach (var service in await db.ImportFiles.Select(f => f.OrganisationId).Union(db.ImportRuns.Select(r => r.OrganisationId)).ToListAsync(ct))
        {
            var delays = await db.ImportDelays(service, clock.Today, ct);
            var limit = clock.UtcNow.AddDays(-delays.ImportDraftDays);
            await db.ImportDraftLines.Where(l => db.Set<ImportFile>().Any(f => f.Id == l.FileId && f.OrganisationId == service && f.UploadedAtUtc < limit)).ExecuteDeleteAsync(ct);
            await db.ImportFiles.Where(f => f.OrganisationId == service && f.UploadedAtUtc < limit).ExecuteDeleteAsync(ct);
            // One day more: the last day counts whole in the territory.
            var late = clock.UtcNow.AddDays(-delays.ImportUndoDays - 1);
            await db.ImportWrites.Where(w => w.Content != "" && db.Set<ImportRun>().Any(r => r.Id == w.RunId && r.OrganisationId == service && r.AtUtc < late)).ExecuteDeleteAsync(ct);
        }
    });

    /// <summary>Which one.</summary>
    public sealed record Input(Guid FileId);

    protected override async Task<Outcome> Change(Input input, CancellationToken ct) =>
        await Db.ForgetImport(Actor, input.FileId, ct) ? Outcome.Done() : Outcome.NotFound;
}
