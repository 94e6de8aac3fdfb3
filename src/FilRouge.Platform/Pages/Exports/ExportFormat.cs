using System.Globalization;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace FilRouge.Platform.Pages.Exports;

/// <summary>A format of file, and how a request asks for it.</summary>
/// <param name="Name">Value of the parameter, and extension: « csv ».</param>
/// <param name="Mime">Content type.</param>
/// <param name="Writer">Opens a writer.</param>
public sealed record ExportFormat(string Name, string Mime, Func<Stream, SheetWriter> Writer)
{
    /// <summary>Parameter of the address.</summary>
    public const string Parameter = "export";

    /// <summary>UTF-8 with its mark, semicolons, decimal comma.</summary>
    public static ExportFormat Csv { get; } = new("csv", "text/csv; charset=utf-8", s => new CsvWriter(s));

    /// <summary>Office Open XML.</summary>
    public static ExportFormat Xlsx { get; } = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", s => new XlsxWriter(s));

    /// <summary>What a request asks for; null for the page itself.</summary>
    public static ExportFormat? Of(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) ? null : request.Query[Parameter].ToString() switch { "csv" => Csv, "xlsx" => Xlsx, _ => null };

    /// <summary>Name of a file of that day.</summary>
    public string FileName(string name, DateOnly day) => $"{name}-{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.{Name}";

    /// <summary>The key in the address of a next page.</summary>
    internal static string KeyOf(string next)
    {
        if (next.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at)
        {
            var query = QueryHelpers.ParseQuery(next[at..]);
            return (query.TryGetValue(PageUrl.After, out var after) || query.TryGetValue(PageUrl.Before, out after)) ? after.ToString() : "";
        }

        return next;
    }
}
