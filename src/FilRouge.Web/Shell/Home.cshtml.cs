using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Shell;

/// <summary>The root leads to the day.</summary>
[Public("It only leads to the day, which has its own permission.", SignedIn = true)]
public sealed class HomeModel : ProductPage
{
    public IActionResult OnGet() => LocalRedirect("/ma-journee");
}
