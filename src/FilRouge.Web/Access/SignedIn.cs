using System.Security.Claims;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Access;

/// <summary>Finds who acts, once per request, from the account as it is now: a change of role or an end of account holds at once.</summary>
internal sealed class SignedIn(RequestDelegate next)
{
    /// <summary>Roles that see every file which their organisation holds (annex G of the domain reference); the others see what a team shares with them.</summary>
    private static readonly Role[] SeeOrganisation = [Role.Director, Role.HeadOfService, Role.Coordinator, Role.Secretary];

    public async Task InvokeAsync(HttpContext http, Work work)
    {
        if (http.User.Identity is { IsAuthenticated: true } && Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            if (await Find(work.Db, id, work.Clock.Today, http.RequestAborted) is { } actor)
            {
                work.ActAs(actor, SeesOrganisation(actor.Role));
            }
            else
            {
                await http.RequestServices.GetRequiredService<SignInManager<Account>>().SignOutAsync();
                http.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
        }

        await next(http);
    }

    public static bool SeesOrganisation(Role role) => SeeOrganisation.Contains(role);

    private static Task<Actor?> Find(Db db, Guid id, DateOnly today, CancellationToken ct) =>
        db.Accounts.AsNoTracking()
            .Where(a => a.Id == id && (a.Until == null || a.Until >= today))
            .Select(a => new Actor(a.Id, a.DisplayName, a.Role, a.OrganisationId))
            .SingleOrDefaultAsync(ct);
}
