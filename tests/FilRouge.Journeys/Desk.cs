using Microsoft.Playwright;

namespace FilRouge.Journeys;

/// <summary>Somebody at work in a browser: opens pages, reads what the screen says, keeps pictures.</summary>
internal sealed class Desk
{
    private static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = 20_000 };
    private readonly IBrowserContext _window;

    private Desk(IBrowserContext window, IPage page)
    {
        (_window, Page) = (window, page);
        page.Response += (_, answer) => Status = answer.Request.IsNavigationRequest ? answer.Status : Status;
    }

    public IPage Page { get; }

    /// <summary>Status of the last page answered.</summary>
    public int Status { get; private set; }

    /// <summary>Sits down with an account.</summary>
    public static async Task<Desk> Of(Stage stage, string login, bool scripts = false)
    {
        var window = await stage.Window(login, o => o.JavaScriptEnabled = scripts);
        window.SetDefaultTimeout(30_000);
        return new Desk(window, await window.NewPageAsync());
    }

    /// <summary>Goes to an address of the site.</summary>
    public async Task Open(string url, int status = 200)
    {
        var answer = await Page.GotoAsync(url);
        Assert.Equal(status, answer!.Status);
    }

    /// <summary>The screen says each of these.</summary>
    public async Task Says(params string[] sentences)
    {
        foreach (var sentence in sentences)
        {
            await Assertions.Expect(Page.Locator("main")).ToContainTextAsync(sentence, Patient);
        }
    }

    /// <summary>A part of the screen says it.</summary>
    public Task Says(ILocator part, string sentence) => Assertions.Expect(part.First).ToContainTextAsync(sentence, Patient);

    /// <summary>Searches in the box at the top of every page.</summary>
    public async Task Search(string words)
    {
        await Page.Locator("#recherche").FillAsync(words);
        await Page.GetByRole(AriaRole.Search).GetByRole(AriaRole.Button, new() { Name = "Chercher" }).ClickAsync();
        await Page.WaitForLoadStateAsync();
    }

    /// <summary>Keeps a picture of the whole page.</summary>
    public Task Picture(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(Stage.Screens, $"parcours-{name}.png"), FullPage = true });

    public Task Leave() => _window.CloseAsync();
}
