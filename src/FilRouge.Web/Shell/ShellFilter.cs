using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Drafts;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using FilRouge.Web.Activity;
using FilRouge.Web.Agenda;
using FilRouge.Web.Interop;
using FilRouge.Web.Network;
using FilRouge.Web.People;
using FilRouge.Web.Plans;
using FilRouge.Web.Record;
using FilRouge.Web.Referrals;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FilRouge.Web.Shell;

/// <summary>Fills the frame around every page: the menu of what the account may open, its name, and the record's banner on a person's pages.</summary>
internal sealed class ShellFilter(Work work, Kernel kernel, BannerReader banners, DraftKeeper drafts) : IAsyncResultFilter
{
    /// <summary>The words of the menu that have a page so far; a word that leads nowhere for a role is absent.</summary>
    private static readonly (string Label, string Url, string Permission)[] Words =
    [
        ("Ma journée", "/ma-journee", RecordAccess.Day),
        ("Personnes", "/personnes", PeopleAccess.List),
        ("Demandes", "/demandes", ReferralsAccess.List),
        ("Agenda", "/agenda", AgendaAccess.List),
        ("Réseau", "/reseau", NetworkAccess.List),
        ("Activité", "/activite", ActivityAccess.Read),
    ];

    /// <summary>What is opened now and then: beside one's name, not among the daily work.</summary>
    private static readonly (string Label, string Url, string Permission)[] AccountWords =
    [
        ("Mes propositions", "/mes-propositions", PlansAccess.Answer),
        ("Règles du territoire", "/territoire/politiques", ReferralsAccess.Policies),
        ("Imports", "/personnes/imports", InteropAccess.Tools),
    ];

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is PageResult { Model: ProductPage model } && work.ActorOrNull is { } actor)
        {
            var path = context.HttpContext.Request.Path;
            model.ViewData["Account"] = actor.Name;
            model.ViewData["Menu"] = Entries(Words, actor, path);
            model.ViewData["AccountMenu"] = Entries(AccountWords, actor, path)
                .Prepend(new MenuEntry("Mes brouillons", DraftKeeper.ListUrl, path.StartsWithSegments(DraftKeeper.ListUrl), drafts.Count == 0 ? null : drafts.Count)).ToList();
            model.ViewData["AccountKey"] = actor.AccountId;
            model.ViewData["Help"] = Guide.For(context.ActionDescriptor.AttributeRouteInfo?.Template);
            model.ViewData["Search"] = kernel.Decide(actor, RecordAccess.Search, null).Allowed;
            if (model is IPersonPage page)
            {
                model.ViewData["Record"] = await banners.Read(page.PersonId, path, context.HttpContext.RequestAborted);
            }
        }

        await next();
    }

    private List<MenuEntry> Entries((string Label, string Url, string Permission)[] words, Actor actor, PathString path) =>
        [.. words.Where(w => kernel.Decide(actor, w.Permission, null).Allowed).Select(w => new MenuEntry(w.Label, w.Url, path.StartsWithSegments(w.Url)))];
}
