using System.Text.Json;
using FilRouge.Domain.Common;
using FilRouge.Domain.Interop;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;
using FilRouge.Web.Referrals;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Interop;

/// <summary>A file between its upload and its import, with what was decided of it. Only its uploader goes on with it; it does not outlive the delay of
/// the service.</summary>
public sealed class ImportFile : IPassing
{
    /// <summary>UUIDv7.</summary>
    public Guid Id { get; set; } = OrderedId.Next();

    /// <summary>Who uploaded it.</summary>
    public Guid AccountId { get; set; }

    /// <summary>Organisation for which it is imported.</summary>
    public Guid OrganisationId { get; set; }

    /// <summary>Its name on the uploader's machine.</summary>
    public string Name { get; set; } = "";

    /// <summary>What it holds.</summary>
    public byte[] Bytes { get; set; } = [];

    /// <summary>Sheets and columns decided, JSON of an <see cref="ImportPlan"/>; empty before.</summary>
    public string Plan { get; set; } = "";

    /// <summary>What was understood, JSON of an <see cref="ImportSummary"/>; empty until the rows are checked.</summary>
    public string Summary { get; set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime UploadedAtUtc { get; set; }
}

/// <summary>A row of a file between its check and its import.</summary>
public sealed class ImportDraftLine : IPassing
{
    /// <summary>UUIDv7.</summary>
    public Guid Id { get; set; } = OrderedId.Next();

    /// <summary>The file.</summary>
    public Guid FileId { get; set; }

    /// <summary>Order in the file, from 1.</summary>
    public int Rank { get; set; }

    /// <summary>Where it is: see <see cref="ImportPlan.PlaceOf"/>.</summary>
    public string Place { get; set; } = "";

    /// <summary>What it becomes, as decided.</summary>
    public RowFate Fate { get; set; }

    /// <summary>True when somebody has to say who it is.</summary>
    public bool Doubtful { get; set; }

    /// <summary>What was decided; null for nothing yet.</summary>
    public string? Choice { get; set; }

    /// <summary>JSON of an <see cref="ImportLine"/>.</summary>
    public string Content { get; set; } = "";

    /// <summary>The line as it is shown.</summary>
    public ImportLine Line => JsonSerializer.Deserialize<ImportLine>(Content)!;
}

/// <summary>What was understood of a file, to be shown beside its rows.</summary>
public sealed record ImportSummary(string Text, string Separator, int HeaderRow, IReadOnlyList<string> Columns, IReadOnlyList<string> Ignored, IReadOnlyList<string> Sheets, int Rows, int Warnings, string? Unreadable)
{
    /// <summary>From a report.</summary>
    public static ImportSummary Of(ImportReport report) => new(
        report.Text?.Name ?? "",
        report.Layout?.SeparatorName ?? "",
        report.Layout?.HeaderRow ?? 0,
        [.. (report.Layout?.Understood ?? []).Select(c => $"{c.Letter} « {c.Header} » : {c.Meaning!.Value.Fr}")],
        [.. (report.Layout?.Ignored ?? []).Select(c => $"{c.Letter} « {c.Header} »")],
        report.SheetsRead,
        report.Rows,
        report.Warnings,
        report.Unreadable);
}

/// <summary>A file without its bytes.</summary>
internal sealed record ImportHead(Guid Id, string Name, ImportPlan Plan, ImportSummary? Summary, DateTime UploadedAtUtc);

/// <summary>Reads files between upload and import: through their uploader, within the delay.</summary>
internal static class ImportDrafts
{
    /// <summary>The file of an account; null when it is somebody else's, gone, or too old.</summary>
    public static async Task<ImportHead?> ImportOf(this Db db, Actor actor, Guid fileId, Clock clock, CancellationToken ct)
    {
        var found = await Own(db, actor, fileId).Select(f => new { f.Id, f.Name, f.Plan, f.Summary, f.UploadedAtUtc }).SingleOrDefaultAsync(ct);
        if (found is null || found.UploadedAtUtc < clock.UtcNow.AddDays(-(await db.ImportDelays(actor.OrganisationId, clock.Today, ct)).ImportDraftDays))
        {
            return null;
        }

        return new(found.Id, found.Name, PlanOf(found.Plan), found.Summary.Length == 0 ? null : JsonSerializer.Deserialize<ImportSummary>(found.Summary), found.UploadedAtUtc);
    }

    /// <summary>Its bytes; none when it has just gone.</summary>
    public static async Task<MemoryStream> ImportBytes(this Db db, Actor actor, Guid fileId, CancellationToken ct) =>
        new(await Own(db, actor, fileId).Select(f => f.Bytes).SingleOrDefaultAsync(ct) ?? [], writable: false);

    /// <summary>Who the doubtful rows are, as far as it was decided.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ImportChoices(this Db db, Guid fileId, CancellationToken ct) =>
        await db.ImportDraftLines.AsNoTracking().Where(l => l.FileId == fileId && l.Doubtful && l.Choice != null).ToDictionaryAsync(l => l.Place, l => l.Choice!, ct);

    /// <summary>Forgets a file and its rows; false when it is not the actor's.</summary>
    public static async Task<bool> ForgetImport(this Db db, Actor actor, Guid fileId, CancellationToken ct)
    {
        if (await db.ImportFiles.Where(f => f.Id == fileId && f.AccountId == actor.AccountId && f.OrganisationId == actor.OrganisationId).ExecuteDeleteAsync(ct) == 0)
        {
            return false;
        }

        await db.ImportDraftLines.Where(l => l.FileId == fileId).ExecuteDeleteAsync(ct);
        return true;
    }

    /// <summary>The delays of a service; the proposed ones while it has adopted none.</summary>
    public static async Task<PolicyDelays> ImportDelays(this Db db, Guid organisationId, DateOnly day, CancellationToken ct) =>
        (await db.PolicyInForce(organisationId, day, null, ct)).Policy?.Delays ?? new PolicyDelays();

    /// <summary>What a plan holds, as stored.</summary>
    public static string Text(this ImportPlan plan) => JsonSerializer.Serialize(new { plan.Sheets, plan.Columns });

    private static ImportPlan PlanOf(string text) => text.Length == 0 ? new() : JsonSerializer.Deserialize<ImportPlan>(text)!;

    private static IQueryable<ImportFile> Own(Db db, Actor actor, Guid fileId) =>
        db.ImportFiles.AsNoTracking().Where(f => f.Id == fileId && f.AccountId == actor.AccountId && f.OrganisationId == actor.OrganisationId);
}
