using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace FilRouge.Journeys;

/// <summary>The pictures of docs/guide: made by a journey, from the invented territory. « ./dev guide » writes them again; otherwise they go
/// with the other pictures, and the one that the guide shows has to exist.</summary>
internal static class GuidePictures
{
    /// <summary>Size of the window while a picture is taken: what fits a page of the guide.</summary>
    public const int Width = 1160, Height = 780;

    private static string Folder { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", "docs", "guide", "images"));

    private static bool Writing => Environment.GetEnvironmentVariable("FILROUGE_WRITE_GUIDE") == "1";

    /// <summary>Takes the picture of what the window shows now.</summary>
    public static async Task Take(IPage page, string name)
    {
        await page.SetViewportSizeAsync(Width, Height);
        await page.Mouse.MoveAsync(0, 0);
        var kept = Path.Combine(Folder, name + ".png");
        await page.ScreenshotAsync(new() { Path = Writing ? kept : Path.Combine(Stage.Screens, $"guide-{name}.png"), Animations = ScreenshotAnimations.Disabled });
        Assert.True(File.Exists(kept), $"The guide has no picture « {name} »: run ./dev guide.");
    }

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
