using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Shell;

/// <summary>Something unexpected: a reference number, and nothing else.</summary>
[Public("Shows a reference number only.")]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : ProductPage
{
    public string Reference { get; private set; } = "";

    public void OnGet() => Reference = System.Diagnostics.Activity.Current?.Id ?? HttpContext.TraceIdentifier;

    public void OnPost() => OnGet();
}
