using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace FilRouge.Journeys;

/// <summary>Fills a form as people do, by what its labels say: <c>await page.Form().Fill("Nom", "Roux").Choose("Lien", "mère").Send("Enregistrer")</c>.
/// Works with and without JavaScript.</summary>
public sealed class FormFilling(IPage page, ILocator scope)
{
    private readonly List<Func<Task>> _steps = [];

    /// <summary>Types into the field of a label.</summary>
    public FormFilling Fill(string label, string text) => Then(async () => await (await Field(label)).FillAsync(text));

    /// <summary>Chooses in a list, or a radio, by the words shown or part of them. For a radio, the label is its group's.</summary>
    public FormFilling Choose(string label, string option) => Then(async () =>
    {
        var group = scope.GetByRole(AriaRole.Group, new() { NameRegex = Whole(label) });
        if (await group.CountAsync() > 0)
        {
            await (await Labelled(group.First, option)).CheckAsync();
            return;
        }

        var list = await Field(label);
        var whole = list.Locator("option", new() { HasTextRegex = Whole(option) });
        var wanted = await whole.CountAsync() > 0 ? whole : list.Locator("option", new() { HasText = option });
        await list.SelectOptionAsync(await wanted.First.GetAttributeAsync("value") ?? "");
    });

    /// <summary>Ticks boxes.</summary>
    public FormFilling Tick(params string[] labels) => Boxes(true, labels);

    /// <summary>Empties boxes.</summary>
    public FormFilling Untick(params string[] labels) => Boxes(false, labels);

    /// <summary>Opens what is folded, by its title.</summary>
    public FormFilling Unfold(string title) => Then(async () =>
    {
        var fold = scope.Locator("details", new() { Has = page.Locator("summary", new() { HasTextRegex = Whole(title) }) }).First;
        if (await fold.GetAttributeAsync("open") is null)
        {
            await fold.Locator("summary").First.ClickAsync();
        }
    });

    /// <summary>Gives a file.</summary>
    public FormFilling Attach(string label, string path) => Then(async () => await (await Field(label)).SetInputFilesAsync(path));

    /// <summary>Does all of it, presses the button and waits for the answer.</summary>
    public async Task<IPage> Send(string button)
    {
        await Write();
        await scope.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
        await page.WaitForLoadStateAsync();
        return page;
    }

    /// <summary>Does all of it and sends nothing yet.</summary>
    public async Task Write()
    {
        foreach (var step in _steps)
        {
            await step();
        }

        _steps.Clear();
    }

    private FormFilling Boxes(bool ticked, string[] labels) => Then(async () =>
    {
        foreach (var label in labels)
        {
            await (await Field(label)).SetCheckedAsync(ticked);
        }
    });

    private Task<ILocator> Field(string label) => Labelled(scope, label);

    /// <summary>The control of exactly that label (« Nom » is not « Nom de naissance »), else the first whose label contains it.</summary>
    private static async Task<ILocator> Labelled(ILocator within, string label)
    {
        var whole = within.GetByLabel(Whole(label));
        return await whole.CountAsync() > 0 ? whole.First : within.GetByLabel(label, new() { Exact = false }).First;
    }

    private static Regex Whole(string label) => new($@"^\s*{Regex.Escape(label)}(\s*\(facultatif\))?\s*$");

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

    /// <summary>The form of an element, by CSS: for pages with several small forms.</summary>
    public static FormFilling FormAt(this IPage page, string css) => new(page, page.Locator(css));

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
