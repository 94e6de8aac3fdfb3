using Microsoft.Playwright;

namespace FilRouge.Journeys;

/// <summary>A call is written down with the keyboard alone, scripts on: Tab, typing, arrows, Space and Enter.</summary>
public sealed class KeyboardPathJourney(Stage stage)
{
    [Fact]
    public async Task Telephone_request_is_completed_by_keyboard()
    {
        var desk = await Desk.Of(stage, "coordination@demo.test", scripts: true);
        await desk.Open("/demandes/nouvelle");
        var hands = new Hands(desk.Page);
        Assert.Equal("Nom", await hands.Focused());
        await desk.Page.Keyboard.TypeAsync("Odile Tréguier");
        await hands.Type("Qualité", "mère");
        await hands.Type("Téléphone", "06 39 98 77 02");
        await hands.Type("Canal", "famille");
        await hands.Press("Oui", "Space");
        await hands.Type("Nom de naissance", "Tréguier");
        await hands.Type("Prénoms", "Ewen");
        await hands.Type("Naissance", $"5/6/{DateTime.UtcNow.Year - 8}");
        await hands.Type("Code postal", "77000");
        await hands.Type("Commune", "Melun");
        await hands.Press("La personne qui appelle la représente", "Space");
        await hands.Type("Situation actuelle", "Sans école ni soins depuis l’été.");
        await hands.Press("Isolement", "Space");
        await hands.Press("0 · Normale", "ArrowDown");
        await desk.Picture("20-demande-au-clavier");
        await hands.Press("Enregistrer la demande", "Enter");
        await desk.Page.WaitForURLAsync("**/personnes/*/demandes/*");
        await desk.Says("La demande est enregistrée et numérotée", "Odile Tréguier, mère", "Sans école ni soins depuis l’été.", "isolement", "fragile");
        await desk.Leave();
    }

    /// <summary>Hands on a keyboard: what has a label is reached with Tab or not at all.</summary>
    private sealed class Hands(IPage page)
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

        public Task<string> Focused() => page.EvaluateAsync<string>(WordsOfFocus);

        public async Task Type(string label, string words)
        {
            await Reach(label);
            await page.Keyboard.TypeAsync(words);
        }

        public async Task Press(string label, string key)
        {
            await Reach(label);
            await page.Keyboard.PressAsync(key);
        }

        private async Task Reach(string label)
        {
            var seen = new List<string>();
            while (seen.Count < MostTabs)
            {
                await page.Keyboard.PressAsync("Tab");
                seen.Add(await Focused());
                if (seen[^1] == label)
                {
                    return;
                }
            }

            Assert.Fail($"Tab never reaches « {label} »: {string.Join(" | ", seen)}");
        }
    }
}
