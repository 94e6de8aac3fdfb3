using Microsoft.Playwright;

namespace FilRouge.Journeys;

/// <summary>A call is written down with the keyboard alone, scripts on: Tab, typing, arrows, Space and Enter.</summary>
public sealed class KeyboardPathJourney(Stage stage)
{
    private const int MostTabs = 90;

    private const string Focused =
        """
        () => {
          const e = document.activeElement;
          const words = e.labels?.length ? e.labels[0].innerText : e.innerText ?? '';
          return words.replace('(facultatif)', '').replace(/\s+/g, ' ').trim();
        }
        """;

    [Fact]
    public async Task Telephone_request_is_completed_by_keyboard()
    {
        var desk = await Desk.Of(stage, "coordination@demo.test", scripts: true);
        await desk.Open("/demandes/nouvelle");
        var (page, keys) = (desk.Page, desk.Page.Keyboard);
        Assert.Equal("Nom", await page.EvaluateAsync<string>(Focused));
        await keys.TypeAsync("Odile Tréguier");
        await Type("Qualité", "mère");
        await Type("Téléphone", "06 39 98 77 02");
        await Reach("Canal");
        await keys.TypeAsync("famille");
        await Press("oui", "Space");
        await Type("Nom de naissance", "Tréguier");
        await Type("Prénoms", "Ewen");
        await Type("Naissance", $"5/6/{DateTime.UtcNow.Year - 8}");
        await Type("Code postal", "77000");
        await Type("Commune", "Melun");
        await Press("La personne qui appelle la représente", "Space");
        await Type("Situation actuelle", "Sans école ni soins depuis l’été.");
        await Press("isolement", "Space");
        await Press("0 · Normale", "ArrowDown");
        await desk.Picture("20-demande-au-clavier");
        await Press("Enregistrer la demande", "Enter");
        await page.WaitForURLAsync("**/personnes/*/demandes/*");
        await desk.Says("La demande est enregistrée et numérotée", "Odile Tréguier, mère", "Sans école ni soins depuis l’été.", "isolement", "fragile");
        await desk.Leave();

        async Task Type(string label, string words)
        {
            await Reach(label);
            await keys.TypeAsync(words);
        }

        async Task Press(string label, string key)
        {
            await Reach(label);
            await keys.PressAsync(key);
        }

        async Task Reach(string label)
        {
            var seen = new List<string>();
            while (seen.Count < MostTabs)
            {
                await keys.PressAsync("Tab");
                seen.Add(await page.EvaluateAsync<string>(Focused));
                if (seen[^1] == label)
                {
                    return;
                }
            }

            Assert.Fail($"Tab never reaches « {label} »: {string.Join(" | ", seen)}");
        }
    }
}
