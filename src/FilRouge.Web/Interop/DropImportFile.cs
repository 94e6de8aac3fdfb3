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
    /// <summary>How long a file waits.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>Forgets the files that nobody came back for.</summary>
    public static readonly DailyJob Forget = new("interop.import-files", (services, ct) =>
    {
        var limit = services.GetRequiredService<Clock>().UtcNow - Kept;
        return services.GetRequiredService<Db>().ImportFiles.Where(f => f.UploadedAtUtc < limit).ExecuteDeleteAsync(ct);
    });

    /// <summary>Which one.</summary>
    public sealed record Input(Guid FileId);

    protected override async Task<Outcome> Change(Input input, CancellationToken ct) =>
        await Db.ImportFiles.Where(f => f.Id == input.FileId && f.AccountId == Actor.AccountId).ExecuteDeleteAsync(ct) > 0 ? Outcome.Done() : Outcome.NotFound;
}
