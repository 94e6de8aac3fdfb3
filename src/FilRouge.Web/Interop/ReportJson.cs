using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FilRouge.Domain.Interop;

namespace FilRouge.Web.Interop;

/// <summary>The report of an import as JSON, for scripts (docs/import.md).</summary>
internal static class ReportJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <param name="report">The report.</param>
    /// <param name="file">Name of the file.</param>
    /// <param name="dryRun">True when nothing was meant to be written.</param>
    /// <param name="written">True when it was.</param>
    public static string Of(ImportReport report, string file, bool dryRun, bool written) => JsonSerializer.Serialize(
        new
        {
            file,
            dryRun,
            written,
            encoding = report.Text?.Name,
            separator = report.Layout?.SeparatorName,
            headerRow = report.Layout?.HeaderRow,
            columns = report.Layout?.Understood.Select(c => new { column = c.Letter, c.Header, field = c.Meaning!.Value.Fr }),
            ignoredColumns = report.Layout?.Ignored.Select(c => new { column = c.Letter, c.Header }),
            unreadable = report.Unreadable,
            counts = new { report.Rows, report.Created, report.Changed, report.Unchanged, report.Refused, report.Warnings },
            report.Problems,
            problemsNotListed = report.Unlisted,
            report.Examples,
        },
        Options);
}
