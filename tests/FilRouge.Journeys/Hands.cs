using System.Diagnostics;
using Microsoft.Playwright;

namespace FilRouge.Journeys;

/// <summary>Hands on a keyboard: what has a label is reached with Tab or not at all.</summary>
internal sealed class Hands(IPage page)
{
    private const int MostTabs = 60;

    private const string WordsOfFocus =
        """
        () => {
          const e = document.activeElement;
          const words = e.labels?.length ? e.labels[0].innerText : e.innerText ?? '';
          return words.replace('(facultatif)', '').replace(/\s+/g, ' ').trim();
        }
        """;

    private readonly Stopwatch _watch = Stopwatch.StartNew();

    /// <summary>Characters typed.</summary>
    public int Letters { get; private set; }

    /// <summary>Other keys: Tab, Space, arrows, Enter.</summary>
    public int Keys { get; private set; }

    /// <summary>Fields and buttons that were stopped at.</summary>
    public int Stops { get; private set; }

    public TimeSpan Elapsed => _watch.Elapsed;

    /// <summary>What a person would need, by the keystroke-level model (Card, Moran, Newell): 0.2 s a key for an average typist, 1.35 s to think at each stop.</summary>
    public TimeSpan Human => TimeSpan.FromSeconds(((Letters + Keys) * 0.2) + (Stops * 1.35));

    public string Words => $"{Letters} letters, {Keys} other keys, {Stops} stops: about {Human.TotalSeconds:0} s of a person’s time";

    /// <summary>Types where the focus is.</summary>
    public Task Write(string words)
    {
        (Letters, Stops) = (Letters + words.Length, Stops + 1);
        return page.Keyboard.TypeAsync(words);
    }

    public Task<string> Focused() => page.EvaluateAsync<string>(WordsOfFocus);

    public async Task Type(string label, string words)
    {
        await Reach(label);
        await Write(words);
    }

    public async Task Press(string label, string key)
    {
        await Reach(label);
        (Keys, Stops) = (Keys + 1, Stops + 1);
        await page.Keyboard.PressAsync(key);
    }

    private async Task Reach(string label)
    {
        var seen = new List<string>();
        while (seen.Count < MostTabs)
        {
            await page.Keyboard.PressAsync("Tab");
            Keys++;
            seen.Add(await Focused());
            if (seen[^1] == label)
            {
                return;
            }
        }

        Assert.Fail($"Tab never reaches « {label} »: {string.Join(" | ", seen)}");
    }
}
