using Microsoft.Playwright;

namespace FilRouge.Journeys;

/// <summary>A call is written down on one screen with the keyboard alone, scripts on: Tab, typing, arrows, Space and Enter. What it asks of the hands is counted.</summary>
public sealed class TelephoneJourney(Stage stage, ITestOutputHelper output)
{
    [Fact]
    public async Task Telephone_request_is_completed_by_keyboard()
    {
        var desk = await Desk.Of(stage, "coordination@demo.test", scripts: true);
        await desk.Open("/demandes/nouvelle");
        var hands = new Hands(desk.Page);
        Assert.Equal("Nom", await hands.Focused());
        await hands.Write("Odile Tréguier");
        await hands.Type("Qualité", "mère");
        await hands.Type("Téléphone", "06 39 98 77 02");
        await hands.Type("Canal", "famille");
        await hands.Press("Oui", "Space");
        await hands.Press("Isolement", "Space");
        await hands.Type("Nom de naissance", "Tréguier");
        await hands.Type("Prénoms", "Ewen");
        await hands.Type("Naissance", $"5/6/{DateTime.UtcNow.Year - 8}");
        await hands.Type("Code postal", "77000");
        await hands.Type("Commune", "Melun");
        await hands.Press("La personne qui appelle la représente", "Space");
        await hands.Type("Situation actuelle", "Sans école ni soins depuis l’été.");
        await hands.Press("0 · Normale", "ArrowDown");
        await desk.Picture("20-demande-au-clavier");
        await hands.Press("Enregistrer la demande", "Enter");
        await desk.Page.WaitForURLAsync("**/personnes/*/demandes/*");
        output.WriteLine($"{hands.Words}; the machine took {hands.Elapsed.TotalSeconds:0.0} s");
        Assert.True(hands.Human.TotalSeconds < 60, hands.Words);
        await desk.Says("La demande est enregistrée et numérotée", "Odile Tréguier, mère", "Sans école ni soins depuis l’été.", "isolement", "fragile");
        await desk.Leave();
    }

    [Fact]
    public async Task Those_alike_come_while_one_types_and_enter_never_searches_by_surprise()
    {
        var desk = await Desk.Of(stage, "chef@demo.test", scripts: true);
        await desk.Open("/personnes");
        var known = (await desk.Page.Locator("table.list tbody th a").First.InnerTextAsync()).Trim();
        await desk.Open("/demandes/nouvelle");
        var hands = new Hands(desk.Page);
        await hands.Type("Déjà un dossier ? Nom, prénom", known);
        await Assertions.Expect(desk.Page.Locator("[data-alike]")).ToContainTextAsync("Dossiers trouvés");
        // Enter in the search box searches; in another field it sends the form, which says what lacks and keeps what is typed.
        await desk.Page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("/demandes/nouvelle", desk.Page.Url, StringComparison.Ordinal);
        await hands.Type("Nom de naissance", "Tréguier");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Says("à corriger");
        Assert.Equal("Tréguier", await desk.Page.GetByLabel("Nom de naissance").InputValueAsync());
        Assert.DoesNotContain("handler=", desk.Page.Url, StringComparison.Ordinal);
        await desk.Open("/demandes/nouvelle");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "l’effacer" }).ClickAsync();
        await desk.Leave();
    }
}
