using FilRouge.Domain.Common;
using FilRouge.Domain.Interop;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Time;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Interop;

/// <summary>Undoes a whole import, in one transaction: every record returns to what it was, except what somebody has changed or built upon since, which is
/// told. One act per person put back, and one of the service that holds the counts; each carries the motive.</summary>
[UseCase("interop.import.undo", "Import annulé", Needs = InteropAccess.Undo)]
public sealed class UndoImport(Work work) : UseCase<UndoImport.Input>(work)
{
    private const int BatchSize = 200;

    /// <summary>Which one, and why.</summary>
    public sealed record Input(Guid RunId, string Reason);

    protected override string? ReasonOf(Input input) => input.Reason.Trim();

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        if (await Db.ImportRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == input.RunId && r.OrganisationId == Actor.OrganisationId, ct) is not { } run)
        {
            return Outcome.NotFound;
        }

        var days = (await Db.ImportDelays(run.OrganisationId, Clock.Today, ct)).ImportUndoDays;
        var refusals = WhyNot(run, days, Clock).Concat(ImportUndo.WhyNotFor(input.Reason)).ToList();
        if (refusals.Count > 0)
        {
            return refusals.AsOutcome();
        }

        var (undone, kept) = (0, new List<ImportWrite>());
        while (await Next(run.Id, ct) is { Count: > 0 } batch)
        {
            // Before the persons are gone: what is about them can no longer be seen then.
            var last = batch[^1].Id;
            await Db.ImportWrites.Where(w => w.RunId == run.Id && w.Id.CompareTo(last) <= 0).ExecuteDeleteAsync(ct);
            var records = await UndoneRecords.Read(Db, Clock, run, batch, ct);
            foreach (var write in batch)
            {
                (write.Kept, write.Content) = (await Undo(write, records, ct), "");
                undone += write.Kept is null ? 1 : 0;
            }

            kept.AddRange(batch.Where(w => w.Kept is not null));
        }

        Db.AddRange(kept);
        Db.Attach(run);
        (run.UndoneAtUtc, run.UndoneBy, run.UndoReason, run.Undone, run.Kept) = (Clock.UtcNow, Actor.Name, input.Reason.Trim(), undone, kept.Count);
        return Outcome.Done(run.Id);
    }

    /// <summary>Why an import cannot be undone now.</summary>
    internal static IReadOnlyList<Refusal> WhyNot(ImportRun run, int days, Clock clock)
    {
        DateOnly On(DateTime instant) => DateOnly.FromDateTime(clock.Local(instant));
        return ImportUndo.WhyNot(On(run.AtUtc), run.UndoneAtUtc is { } undone ? On(undone) : null, days, clock.Today);
    }

    private Task<List<ImportWrite>> Next(Guid runId, CancellationToken ct) => Db.ImportWrites.AsNoTracking()
        .Where(w => w.RunId == runId).OrderBy(w => w.Id).Take(BatchSize).ToListAsync(ct);

    /// <summary>Undoes what was written of one person; what stays, and why, or null.</summary>
    private async Task<string?> Undo(ImportWrite write, UndoneRecords records, CancellationToken ct)
    {
        var stays = records.PutBack(write);
        if (Db.ChangeTracker.Entries().Any(e => e.State is EntityState.Modified or EntityState.Deleted))
        {
            await ActOn(write.PersonId, ct);
        }

        Db.ChangeTracker.Clear();
        return stays;
    }
}
