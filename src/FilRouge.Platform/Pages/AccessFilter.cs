using System.Collections.Concurrent;
using System.Reflection;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Journal;
using FilRouge.Platform.Pages.Exports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FilRouge.Platform.Pages;

/// <summary>Guards every page: decides, traces, or answers the one page for what is missing or not allowed.</summary>
public sealed class AccessFilter(Work work, ReadTraces traces) : IAsyncPageFilter
{
    /// <summary>Key of the sentence that the refusal page shows.</summary>
    public const string RefusalKey = "FilRouge.Refusal";

    private static readonly ConcurrentDictionary<Type, (string? Permission, PublicAttribute? Public)> Marks = new();

    /// <inheritdoc/>
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var type = context.ActionDescriptor.HandlerTypeInfo.AsType();
        var (permission, open) = Marks.GetOrAdd(type, static t => (t.GetCustomAttribute<NeedsAttribute>()?.Permission, t.GetCustomAttribute<PublicAttribute>()));
        if (open is { SignedIn: false })
        {
            await next();
            return;
        }

        if (work.ActorOrNull is null)
        {
            context.Result = new ChallengeResult();
            return;
        }

        if (open is not null)
        {
            await next();
            return;
        }

        await Guard(context, next, permission ?? throw new InvalidOperationException($"{type} has neither [Needs] nor [Public]."));
    }

    /// <summary>What the page of a request asks for: the permission, null when it is public, and about whom.</summary>
    internal static (string? Permission, Guid? PersonId) Asked(PageHandlerExecutingContext context) => (
        context.ActionDescriptor.HandlerTypeInfo.GetCustomAttribute<NeedsAttribute>()?.Permission,
        context.HandlerInstance is IPersonPage ? PersonOf(context.HttpContext) : null);

    private async Task Guard(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next, string permission)
    {
        var http = context.HttpContext;
        var page = context.HandlerInstance as IPersonPage;
        Guid? personId = page is null ? null : PersonOf(http);
        var decision = await work.Decide(permission, personId, http.RequestAborted);
        if (!decision.Allowed)
        {
            await work.JournalRefusal(permission, personId, decision.Sentence, http.RequestAborted);
            http.Items[RefusalKey] = decision.Sentence;
            // About a person, refused and missing look the same; a right about the service may be named.
            context.Result = new StatusCodeResult(page is null ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
            return;
        }

        if (page is not null)
        {
            page.PersonId = personId!.Value;
            if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            {
                await traces.WriteAsync(work.Actor, permission, personId, null, null, http.RequestAborted);
            }
        }

        var done = await next();
        if (done.Exception is null)
        {
            await TraceList(context, done, permission, personId);
        }
    }

    private async Task TraceList(PageHandlerExecutingContext context, PageHandlerExecutedContext done, string permission, Guid? personId)
    {
        var (http, list) = (context.HttpContext, context.HandlerInstance as IListPage);
        if (done.Result is PageResult && context.HandlerInstance is IExportPage export && ExportFormat.Of(http.Request) is { } format && http.Response.StatusCode == StatusCodes.Status200OK)
        {
            // The trace is on the disk before the first row leaves.
            await traces.WriteAsync(work.Actor, permission, personId, ExportResult.Query(format, export.Exported, list?.TracedQuery), Math.Min(export.Count, ExportTable.MostRows), http.RequestAborted);
            done.Result = new ExportResult(export, format, work.Actor, work.Clock);
        }
        else if (list is not null)
        {
            await traces.WriteAsync(work.Actor, permission, personId, list.TracedQuery, list.TracedCount, http.RequestAborted);
        }
    }

    private static Guid PersonOf(HttpContext http) =>
        http.Request.RouteValues[IPersonPage.RouteKey] is string text && Guid.TryParse(text, out var id)
            ? id
            : throw new InvalidOperationException("A page about a person has no person in its route.");
}
