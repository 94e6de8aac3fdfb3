using Microsoft.Playwright;

namespace FilRouge.Journeys;

/// <summary>Fills a form as people do, by what its labels say: <c>await page.Form().Fill("Nom", "Roux").Choose("Lien", "mère").Send("Enregistrer")</c>.
/// Works with and without JavaScript.</summary>
public sealed class FormFilling(IPage page, ILocator scope)
{
    private readonly List<Func<Task>> _steps = [];

    /// <summary>Types into the field of a label.</summary>
    public FormFilling Fill(string label, string text) => Then(() => Field(label).FillAsync(text));

    /// <summary>Chooses in a list, or a radio, by the words shown. For a radio, the label is its group's.</summary>
    public FormFilling Choose(string label, string option) => Then(async () =>
    {
        var group = scope.GetByRole(AriaRole.Group, new() { Name = label });
        if (await group.CountAsync() > 0)
        {
            await group.First.GetByLabel(option, new() { Exact = true }).CheckAsync();
            return;
        }

        await Field(label).SelectOptionAsync(new SelectOptionValue { Label = option });
    });

    /// <summary>Ticks boxes.</summary>
    public FormFilling Tick(params string[] labels) => Then(async () =>
    {
        foreach (var label in labels)
        {
            await Field(label).CheckAsync();
        }
    });

    /// <summary>Gives a file.</summary>
    public FormFilling Attach(string label, string path) => Then(() => Field(label).SetInputFilesAsync(path));

    /// <summary>Does all of it, presses the button and waits for the answer.</summary>
    public async Task<IPage> Send(string button)
    {
        foreach (var step in _steps)
        {
            await step();
        }

        _steps.Clear();
        await scope.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
        await page.WaitForLoadStateAsync();
        return page;
    }

    private ILocator Field(string label) => scope.GetByLabel(label, new() { Exact = false }).First;

    private FormFilling Then(Func<Task> step)
    {
        _steps.Add(step);
        return this;
    }
}

/// <summary>Beginnings of sentences.</summary>
public static class FormFillingPages
{
    /// <summary>The page's forms; with a heading, the one of that section.</summary>
    public static FormFilling Form(this IPage page, string? section = null) =>
        new(page, section is null ? page.Locator("main") : page.Locator("section", new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = section }) }));

    /// <summary>Follows a link by its words.</summary>
    public static async Task<IPage> Follow(this IPage page, string link)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();
        await page.WaitForLoadStateAsync();
        return page;
    }

    /// <summary>The words of the main part, blanks folded.</summary>
    public static async Task<string> Words(this IPage page) =>
        string.Join(' ', (await page.Locator("main").InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
