using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace FilRouge.Journeys;

/// <summary>What holds on every page, looked at in a browser.</summary>
internal static class Audit
{
    private const int MostBytes = 60 * 1024;
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    /// <summary>Looks at a page in a window, and says in English what is wrong with it.</summary>
    /// <param name="window">A window signed in.</param>
    /// <param name="root">The site: nothing else may be asked.</param>
    /// <param name="stop">The page.</param>
    /// <param name="dark">Looks at contrast in the dark scheme too.</param>
    public static async Task<IReadOnlyList<string>> Of(IBrowserContext window, Uri root, Stop stop, bool dark)
    {
        var faults = new List<string>();
        var page = await window.NewPageAsync();
        page.Console += (_, message) => Add(message.Type == "error", $"console: {message.Text}");
        page.PageError += (_, error) => Add(true, $"script: {error}");
        page.Request += (_, request) => Add(!request.Url.StartsWith(root.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal), $"asks another host: {request.Url}");
        // A colour that is still changing has no contrast to measure.
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var answer = await page.GotoAsync(stop.Url);
        Add(answer!.Status != 200, $"status {answer.Status}");
        var bytes = (await answer.BodyAsync()).Length;
        Add(bytes > MostBytes, $"{bytes / 1024} KB of HTML");
        Add(await page.Locator("h1").CountAsync() != 1, $"{await page.Locator("h1").CountAsync()} h1");
        Add(await page.Locator("html").GetAttributeAsync("lang") != "fr", "lang is not fr");
        await Axe(page, new RunOnlyOptions { Type = "tag", Values = [.. Rules] }, "");
        await Picture(page, stop, "large");
        if (dark)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await Axe(page, new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] }, "dark, ");
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        }

        // 320 px is what 400 % of zoom leaves of 1280 (WCAG 1.4.10).
        foreach (var width in (int[])[390, 320])
        {
            await page.SetViewportSizeAsync(width, 800);
            var overflow = await page.EvaluateAsync<string>(Overflow);
            Add(overflow.Length > 0, $"scrolls sideways at {width} px: {overflow}");
            if (width == 390)
            {
                await Picture(page, stop, "phone");
            }
        }

        await page.CloseAsync();
        return [.. faults.Select(f => $"{stop.Template} as {stop.Login}: {f}")];

        void Add(bool wrong, string what)
        {
            if (wrong)
            {
                faults.Add(what);
            }
        }

        async Task Axe(IPage shown, RunOnlyOptions rules, string scheme)
        {
            var result = await shown.RunAxe(new AxeRunOptions { RunOnly = rules });
            faults.AddRange(result.Violations.Select(v => $"axe, {scheme}{v.Id} ×{v.Nodes.Length}: {v.Nodes[0].Html}"));
        }
    }

    private const string Overflow =
        """
        () => {
          const wide = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= wide) return '';
          const guilty = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > wide + 1).pop();
          return `${document.documentElement.scrollWidth} px, ${guilty ? guilty.outerHTML.slice(0, 120) : ''}`;
        }
        """;

    private static Task Picture(IPage page, Stop stop, string size)
    {
        var name = $"{stop.Login.Split('@')[0]}{stop.Template.Replace('/', '_').Replace("{personId:guid}", "id", StringComparison.Ordinal).Replace(':', '-')}.{size}.png";
        return page.ScreenshotAsync(new() { Path = Path.Combine(Stage.Screens, name), FullPage = true });
    }
}
