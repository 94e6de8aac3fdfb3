using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Shell;

/// <summary>The user guide: its contents, or one chapter.</summary>
[Public("The guide is the same for everybody and holds nobody's data.", SignedIn = true)]
public sealed class HelpModel : ProductPage
{
    public GuideChapter? Chapter { get; private set; }

    public IActionResult OnGet(string? chapter)
    {
        Chapter = Guide.Chapters.SingleOrDefault(c => c.Key == chapter);
        return chapter is null || Chapter is not null ? Page() : Missing();
    }
}
