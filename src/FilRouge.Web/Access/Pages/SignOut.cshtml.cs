using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Access.Pages;

/// <summary>Sign-out.</summary>
[Public("Leaving needs no right.")]
public sealed class SignOutModel(SignInManager<Account> signIn) : ProductPage
{
    public IActionResult OnGet() => LocalRedirect("/connexion");

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect("/connexion");
    }
}
