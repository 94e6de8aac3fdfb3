using FilRouge.Domain.Common;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Drafts;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Access.Pages;

/// <summary>Sign-in. In a demonstration it lists the accounts, one per role.</summary>
[Public("Signing in is how one becomes somebody; it shows no data but the invented accounts of a demonstration.")]
public sealed class SignInModel(ServerOptions options, SignInManager<Account> signIn, Journaling journaling, DraftKeeper drafts, IDataProtectionProvider protection) : ProductPage
{
    /// <summary>What was typed.</summary>
    public sealed class Form
    {
        [Fr("adresse électronique")]
        public string Login { get; set; } = "";

        [Fr("mot de passe")]
        public string Password { get; set; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(Name = "retour", SupportsGet = true)]
    public string ReturnUrl { get; set; } = "";

    /// <summary>What was typed in a form whose session had ended, sealed.</summary>
    [BindProperty(Name = "garde")]
    public string Kept { get; set; } = "";

    public IReadOnlyList<DemoAccount> DemoAccounts { get; private set; } = [];

    /// <summary>The account that typed it.</summary>
    public Guid KeptFor { get; private set; }

    public async Task OnGetAsync()
    {
        if (HttpContext.Items[typeof(TypedAtSignIn)] is TypedAtSignIn typed)
        {
            (Kept, KeptFor, ReturnUrl) = (typed.Seal(protection), typed.AccountId, typed.Url);
            Response.StatusCode = StatusCodes.Status401Unauthorized;
        }

        await LoadAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var account = await signIn.UserManager.FindByNameAsync(Input.Login.Trim());
        var result = account is null || account.Until < Clock.Today
            ? Microsoft.AspNetCore.Identity.SignInResult.Failed
            : await signIn.PasswordSignInAsync(account, Input.Password, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            await journaling.SignedIn(account!, Aborted);
            // Another account that signs in on the same screen gets nothing of it.
            if (TypedAtSignIn.Open(protection, Kept) is { } kept && kept.AccountId == account!.Id)
            {
                await drafts.Keep(account.Id, kept.PersonId, kept.Path, kept.Typed, Aborted);
            }

            return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
        }

        ModelState.AddModelError("", result.IsLockedOut
            ? "Ce compte est bloqué cinq minutes après cinq essais. Réessayez plus tard, ou demandez un nouveau mot de passe à votre administrateur."
            : "L’adresse ou le mot de passe ne correspond pas. Vérifiez les majuscules, puis réessayez.");
        await LoadAsync();
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task LoadAsync()
    {
        if (options.Demo)
        {
            var accounts = await Db.Accounts.AsNoTracking().Where(a => a.Demo)
                .Select(a => new DemoAccount(a.Id, a.UserName!, a.DisplayName, a.Function, a.Role)).ToListAsync(Aborted);
            // The coordinator first: she is whom the product serves first.
            DemoAccounts = [.. accounts.OrderBy(a => a.Role == Role.Coordinator ? -1 : (int)a.Role).ThenBy(a => a.Login, StringComparer.Ordinal)];
        }
    }

    /// <summary>An invented account.</summary>
    public sealed record DemoAccount(Guid Id, string Login, string Name, string Function, Role Role);
}

/// <summary>Journals a sign-in, in the service's chain.</summary>
public sealed class Journaling(Work work)
{
    public async Task SignedIn(Account account, CancellationToken ct)
    {
        work.ActAs(new Actor(account.Id, account.DisplayName, account.Role, account.OrganisationId), Access.SignedIn.SeesOrganisation(account.Role));
        await work.Note("access.sign-in", ct);
    }
}
