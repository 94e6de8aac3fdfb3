using FilRouge.Platform.Commands;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace FilRouge.Platform.Drafts;

/// <summary>A form keeps what is typed by posting itself to its own page with <c>?brouillon=garder</c>: the right asked is the page's own. It stands
/// before the guard of pages because a refusal must not lose what was typed: about a person whom one may no longer open, the text is kept apart,
/// shown to nobody (rule E70). When the page accepts the form, its draft is emptied.</summary>
public sealed class DraftFilter(Work work, DraftKeeper drafts) : IAsyncPageFilter
{
    /// <inheritdoc/>
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType)
        {
            await next();
            return;
        }

        var typed = DraftTyped.Of(await request.ReadFormAsync(context.HttpContext.RequestAborted));
        var verb = request.Query[DraftTyped.Verb].ToString();
        if (verb is DraftTyped.Keep or DraftTyped.Erase)
        {
            context.Result = typed is null || work.ActorOrNull is null ? new StatusCodeResult(StatusCodes.Status400BadRequest)
                : verb == DraftTyped.Keep ? await Keep(context, typed) : await Erase(context, typed);
            return;
        }

        var done = await next();
        // A page that leads elsewhere has accepted its form.
        if (typed is not null && work.ActorOrNull is { } actor && done is { Exception: null, Result: LocalRedirectResult or RedirectResult or RedirectToPageResult })
        {
            await drafts.Close(actor.AccountId, typed.Id, CancellationToken.None);
        }
    }

    private async Task<IActionResult> Keep(PageHandlerExecutingContext context, DraftTyped typed)
    {
        var http = context.HttpContext;
        var (permission, personId) = AccessFilter.Asked(context);
        var refused = permission is null || await work.Decide(permission, personId, http.RequestAborted) is { Allowed: true } ? null : permission;
        if (refused is not null)
        {
            await work.JournalRefusal(refused, personId, "Brouillon gardé à part, sans être montré.", http.RequestAborted);
        }

        var ending = await drafts.Keep(work.Actor.AccountId, personId, http.Request.Path, typed, http.RequestAborted);
        if (http.Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal))
        {
            return new JsonResult(new { at = KitDates.Hour(work.Clock.Local(work.Clock.UtcNow)), known = ending == Keeping.Known }) { StatusCode = Status(ending, refused is not null) };
        }

        Say(http, ending switch
        {
            Keeping.TooMuch => "Ce texte est trop long, ou vous gardez déjà trop de brouillons : il n’a pas été gardé.",
            Keeping.Closed => "Ce formulaire a déjà été enregistré : rien n’est à garder.",
            Keeping.Diverged => "Ce brouillon a continué dans une autre fenêtre, ou sur un autre poste : revenez en arrière, copiez votre texte, puis rechargez la page.",
            _ when refused is not null => "Votre accès a changé : le texte est gardé à part, dans vos brouillons, sans être montré.",
            _ => "Le brouillon est gardé.",
        });
        return new LocalRedirectResult(refused is null ? PageUrl.With(http.Request, (DraftTyped.Verb, null)) : DraftKeeper.ListUrl);
    }

    private async Task<IActionResult> Erase(PageHandlerExecutingContext context, DraftTyped typed)
    {
        var http = context.HttpContext;
        await drafts.Close(work.Actor.AccountId, typed.Id, http.RequestAborted);
        Say(http, "Le brouillon est effacé.");
        var (permission, personId) = AccessFilter.Asked(context);
        var open = permission is null || (await work.Decide(permission, personId, http.RequestAborted)).Allowed;
        return new LocalRedirectResult(open ? PageUrl.With(http.Request, (DraftTyped.Verb, null)) : DraftKeeper.ListUrl);
    }

    private static int Status(Keeping ending, bool apart) => ending switch
    {
        Keeping.Kept or Keeping.Known => apart ? StatusCodes.Status202Accepted : StatusCodes.Status200OK,
        Keeping.Diverged => StatusCodes.Status409Conflict,
        Keeping.Closed => StatusCodes.Status410Gone,
        _ => StatusCodes.Status413PayloadTooLarge,
    };

    private static void Say(HttpContext http, string sentence)
    {
        var next = ((ITempDataDictionaryFactory)http.RequestServices.GetService(typeof(ITempDataDictionaryFactory))!).GetTempData(http);
        PageNotice.Say(next, sentence);
    }
}
