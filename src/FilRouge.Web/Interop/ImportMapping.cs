using System.Text.Json;
using FilRouge.Domain.Interop;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Interop;

/// <summary>What the columns of a source mean, as somebody decided it last: proposed again for the same headers in the same service. It holds no person.</summary>
public sealed class ImportMapping
{
    /// <summary>The service.</summary>
    public Guid OrganisationId { get; set; }

    /// <summary>The headers: see <see cref="SheetLayout.Fingerprint"/>.</summary>
    public string Fingerprint { get; set; } = "";

    /// <summary>Meaning by index of column, JSON.</summary>
    public string Columns { get; set; } = "";

    /// <summary>Who decided, as named then.</summary>
    public string By { get; set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime AtUtc { get; set; }
}

/// <summary>Remembers mappings.</summary>
internal static class ImportMappings
{
    /// <summary>Sources remembered by a service; the oldest are forgotten first.</summary>
    public const int Most = 200;

    /// <summary>Columns as stored.</summary>
    public static string Text(IReadOnlyDictionary<int, string> columns) => JsonSerializer.Serialize(columns);

    /// <summary>The columns of a mapping.</summary>
    public static IReadOnlyDictionary<int, string> Read(this ImportMapping mapping) => JsonSerializer.Deserialize<Dictionary<int, string>>(mapping.Columns)!;

    /// <summary>What was decided last for these headers; null when nothing was.</summary>
    public static Task<ImportMapping?> MappingOf(this Db db, Guid organisationId, string fingerprint, CancellationToken ct) =>
        db.ImportMappings.AsNoTracking().SingleOrDefaultAsync(m => m.OrganisationId == organisationId && m.Fingerprint == fingerprint, ct);
}
