using System.Security.Claims;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Drafts;
using FilRouge.Platform.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Access;

/// <summary>Finds who acts, once per request, from the account as it is now: a change of role or an end of account holds at once.</summary>
internal sealed class SignedIn(RequestDelegate next)
{
    /// <summary>Roles that see every file which their organisation holds (annex G of the domain reference); the others see what a team shares with them.</summary>
    private static readonly Role[] SeeOrganisation = [Role.Director, Role.HeadOfService, Role.Coordinator, Role.Secretary];

    public async Task InvokeAsync(HttpContext http, Work work, DraftKeeper drafts)
    {
        if (http.User.Identity is { IsAuthenticated: true } && Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            if (await Find(work.Db, id, work.Clock.Today, http.RequestAborted) is { } found)
            {
                work.ActAs(found.Actor, SeesOrganisation(found.Actor.Role));
                drafts.Count = found.Drafts;
            }
            else
            {
                await http.RequestServices.GetRequiredService<SignInManager<Account>>().SignOutAsync();
                http.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
        }

        if (work.ActorOrNull is null && !http.Items.ContainsKey(typeof(TypedAtSignIn)) && await TypedAtSignIn.Of(http) is { } typed)
        {
            if (http.Request.Query.ContainsKey(DraftTyped.Verb))
            {
                http.Response.StatusCode = StatusCodes.Status401Unauthorized;
                await http.Response.WriteAsync("session");
                return;
            }

            http.Items[typeof(TypedAtSignIn)] = typed;
            return;
        }

        await next(http);
    }

    public static bool SeesOrganisation(Role role) => SeeOrganisation.Contains(role);

    private static Task<Found?> Find(Db db, Guid id, DateOnly today, CancellationToken ct) =>
#pragma warning disable RS0030 // Nobody is the reader yet; a number of one's own drafts, shown or not, tells nothing of a person.
        db.Accounts.AsNoTracking().IgnoreQueryFilters()
#pragma warning restore RS0030
            .Where(a => a.Id == id && (a.Until == null || a.Until >= today))
            .Select(a => new Found(new Actor(a.Id, a.DisplayName, a.Role, a.OrganisationId), db.Drafts.Count(d => d.AccountId == a.Id && d.ClosedAtUtc == null)))
            .SingleOrDefaultAsync(ct);

    private sealed record Found(Actor Actor, int Drafts);
}
