using System.Data.Common;
using Microsoft.AspNetCore.Diagnostics;

namespace FilRouge.Web.Shell;

/// <summary>Logs an unhandled error by its kind and its place only: a message may carry a value typed about somebody.</summary>
internal sealed class ErrorLog(ILogger<ErrorLog> log) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken ct)
    {
        for (var (e, depth) = (exception, 0); e is not null && depth < 4; (e, depth) = (e.InnerException!, depth + 1))
        {
            log.LogError("{Reference}: {Kind}{State} at {Route}\n{Stack}", System.Diagnostics.Activity.Current?.Id ?? http.TraceIdentifier, e.GetType().FullName, (e as DbException)?.SqlState is { } state ? $" ({state})" : "", (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText, e.StackTrace);
        }

        // The page « /erreur » is shown by the pipeline.
        return ValueTask.FromResult(false);
    }
}
