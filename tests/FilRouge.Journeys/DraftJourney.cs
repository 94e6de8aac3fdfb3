using System.Diagnostics;
using System.Text;
using Microsoft.Playwright;

namespace FilRouge.Journeys;

/// <summary>A long text is typed while the network is cut a hundred times, at moments drawn with a seed; the window even closes in the middle.
/// Every character is in the form when it is opened elsewhere.</summary>
public sealed class DraftJourney(Stage stage, ITestOutputHelper output)
{
    private const int Cuts = 100;
    private const int Seed = 20261126;
    private const string Account = "chef@demo.test";
    private const string Address = "/demandes/nouvelle";
    private const string Area = "Situation actuelle";

    private static readonly string[] Words = ["depuis l’été, ", "la mère dit : « il ne dort plus » ; ", "école 4 demi-journées ", "(à vérifier) ", "œuvre, ça, là-bas… ", "\n", "rendez-vous à 14 h 30, ", "100 % ", "👋 "];

    [Fact]
    public async Task A_hundred_cuts_lose_nothing()
    {
        var (chance, typed, watch, cuts, failed) = (new Random(Seed), new StringBuilder(), Stopwatch.StartNew(), 0, 0);
        var window = await stage.Window(Account);
        window.RequestFailed += (_, request) => failed += request.Url.Contains("brouillon=garder", StringComparison.Ordinal) ? 1 : 0;
        var page = await Opened(window);
        while (cuts < Cuts)
        {
            await Type(page, typed, chance);
            var back = await Cut(window, chance);
            cuts++;
            await Type(page, typed, chance);
            // Now and then a pause long enough for a save to be tried without network.
            await Task.Delay(cuts % 4 == 0 ? 900 : chance.Next(20, 160));
            await Type(page, typed, chance);
            if (cuts is 34 or 67)
            {
                // The window closes while nothing can be sent: what is typed is on this machine.
                await Says(page, "gardé sur ce poste");
                await Task.Delay(400);
                await page.CloseAsync();
                await back();
                page = await Opened(window);
                await Assertions.Expect(page.GetByLabel(Area)).ToHaveValueAsync(typed.ToString());
                await page.GetByLabel(Area).FocusAsync();
                await page.Keyboard.PressAsync("Control+End");
                continue;
            }

            await back();
        }

        await Says(page, "Brouillon enregistré à");
        var elsewhere = await stage.Window(Account);
        var other = await Opened(elsewhere);
        Assert.Equal(typed.ToString(), (await other.GetByLabel(Area).InputValueAsync()).ReplaceLineEndings("\n"));
        output.WriteLine($"{typed.Length} characters, {cuts} cuts, {failed} saves failed, {watch.Elapsed.TotalSeconds:0} s");
        Assert.True(failed >= Cuts / 5, $"only {failed} saves met a cut");
        await other.GetByRole(AriaRole.Button, new() { Name = "l’effacer" }).ClickAsync();
        await Assertions.Expect(other.GetByLabel(Area)).ToHaveValueAsync("");
        await elsewhere.CloseAsync();
        await window.CloseAsync();
    }

    [Fact]
    public async Task What_waits_on_the_machine_cannot_be_read_there_and_goes_when_it_is_sent()
    {
        var window = await stage.Window(Account);
        var page = await Opened(window);
        await window.SetOfflineAsync(true);
        await page.GetByLabel("Premières mesures prises").FillAsync("Confidentiel-zèbre");
        await Says(page, "hors ligne : gardé sur ce poste à");
        var kept = await page.EvaluateAsync<string>(Kept);
        Assert.StartsWith("1 ", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("zèbre", kept, StringComparison.Ordinal);
        Assert.Contains("extractable=false", kept, StringComparison.Ordinal);
        await window.SetOfflineAsync(false);
        await Says(page, "Brouillon enregistré à");
        Assert.StartsWith("0 ", await page.EvaluateAsync<string>(Kept), StringComparison.Ordinal);
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "l’effacer" }).ClickAsync();
        await window.CloseAsync();
    }

    private const string Kept =
        """
        () => new Promise((done) => {
          const ask = indexedDB.open('filrouge', 1);
          ask.onsuccess = () => {
            const move = ask.result.transaction(['textes', 'cles'], 'readonly');
            const rows = move.objectStore('textes').getAll(), keys = move.objectStore('cles').getAll();
            move.oncomplete = () => done(`${rows.result.length} ${rows.result.map(r => new TextDecoder().decode(r.sealed)).join()} extractable=${keys.result.some(k => k.extractable)}`);
          };
        })
        """;

    private static async Task<IPage> Opened(IBrowserContext window)
    {
        var page = await window.NewPageAsync();
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await page.GotoAsync(Address);
        await page.GetByLabel(Area).FocusAsync();
        return page;
    }

    private static Task Says(IPage page, string words) => Assertions.Expect(page.Locator("[data-state]")).ToContainTextAsync(words, new() { Timeout = 15_000 });

    private static async Task Type(IPage page, StringBuilder typed, Random chance)
    {
        var words = Words[chance.Next(Words.Length)];
        typed.Append(words);
        await page.Keyboard.InsertTextAsync(words);
    }

    /// <summary>Cuts the network one of three ways: none at all, requests that die before the server, answers that die on their way back.</summary>
    /// <returns>What brings it back.</returns>
    private static async Task<Func<Task>> Cut(IBrowserContext window, Random chance)
    {
        if (chance.Next(3) == 0)
        {
            await window.SetOfflineAsync(true);
            return () => window.SetOfflineAsync(false);
        }

        var served = chance.Next(2) == 0;
        Func<IRoute, Task> abort = async route =>
        {
            if (served)
            {
                await route.FetchAsync();
            }

            await route.AbortAsync("connectionreset");
        };
        await window.RouteAsync("**/*brouillon=garder*", abort);
        return () => window.UnrouteAsync("**/*brouillon=garder*", abort);
    }
}
