using FilRouge.Domain.Common;
using FilRouge.Platform.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace FilRouge.Journeys;

/// <summary>A day of a coordinator on the demonstration territory, task by task, with what each costs and the pictures of the guide.</summary>
public sealed partial class DayJourney(Stage stage, ITestOutputHelper output)
{
    private readonly Effort _effort = new();

    private DateOnly Today => stage.App.Services.GetRequiredService<Clock>().Today;

    [Fact]
    public async Task A_coordinator_does_the_tasks_of_the_day()
    {
        var desk = await Desk.Of(stage, "coordination@demo.test", scripts: true);
        await Effort.Watch(desk.Page);
        await desk.Open("/ma-journee");
        await My_day_is_read(desk);
        await The_thread_tells_the_path(desk);
        await Somebody_is_found(desk);
        await A_professional_is_looked_for(desk);
        await A_week_is_checked(desk);
        await A_renewal_is_noted(desk);
        await A_call_is_noted(desk);
        await A_meeting_is_noted_while_it_takes_place(desk);
        await The_gos_sheet_is_ready(desk);
        await The_week_is_validated(desk);
        await A_plan_goes_to_be_signed(desk);
        await The_lists_are_read(desk);
        await Numbers_are_answered(desk);
        var lines = _effort.Lines().ToList();
        await File.WriteAllLinesAsync(Path.Combine(Stage.Screens, "journee.txt"), lines);
        output.WriteLine("tâche | cible | produit, mesuré | gestes | caractères | avec les mains, estimé");
        lines.ForEach(output.WriteLine);
        await desk.Leave();
    }

    private async Task My_day_is_read(Desk desk)
    {
        await _effort.Of(desk.Page, "Ouvrir Ma journée", 1, async () =>
        {
            await desk.Open("/ma-journee");
            await desk.Says("À faire maintenant", "Aujourd’hui", "Ça bouge");
        });
        await GuidePictures.Take(desk.Page, "ma-journee");
        await desk.Page.Locator(".help summary").ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".help .drop")).ToContainTextAsync("Trois colonnes");
        await GuidePictures.Take(desk.Page, "aide");
    }

    private async Task Somebody_is_found(Desk desk) => await _effort.Of(desk.Page, "Trouver une personne", 5, async () =>
    {
        await desk.Search("bardet");
        await desk.Page.Locator("main a", new() { HasText = "Inès" }).First.ClickAsync();
        await desk.Says("BARDET");
    });

    private async Task The_thread_tells_the_path(Desk desk)
    {
        await desk.Search("bardet");
        await desk.Page.Locator("main a", new() { HasText = "Inès" }).First.ClickAsync();
        await desk.Says("Le fil", "Qui répond à quoi");
        await GuidePictures.Take(desk.Page, "synthese");
        await Tab(desk, "Besoins", "besoins");
        await Tab(desk, "Projet", "projet");
    }

    private async Task A_professional_is_looked_for(Desk desk)
    {
        await _effort.Of(desk.Page, "Chercher un professionnel pour un besoin que personne ne tient", 60, async () =>
        {
            await desk.Page.Locator("nav.tabs a", new() { HasText = "Projet" }).ClickAsync();
            await desk.Page.Locator("main a[href*='/projet/chercher']", new() { HasText = "chercher" }).Last.ClickAsync();
            await desk.Says("Accompagnant éducatif et social");
        });
        await desk.Page.Locator("main table").First.ScrollIntoViewIfNeededAsync();
        await GuidePictures.Take(desk.Page, "chercher");
    }

    private async Task A_week_is_checked(Desk desk)
    {
        await _effort.Of(desk.Page, "Vérifier la semaine d’une personne", 15, async () =>
        {
            await desk.Page.Locator("nav.tabs a", new() { HasText = "Semaine" }).ClickAsync();
            await desk.Says("Semaine du");
        });
        await GuidePictures.Take(desk.Page, "semaine");
        await desk.Open(new Uri(desk.Page.Url).AbsolutePath + "-type");
        await GuidePictures.Take(desk.Page, "semaine-type");
    }

    private async Task A_renewal_is_noted(Desk desk)
    {
        await _effort.Of(desk.Page, "Noter le dépôt d’un renouvellement de droits", 60, async () =>
        {
            await desk.Page.Locator("nav.tabs a", new() { HasText = "Droits" }).ClickAsync();
            await desk.Page.Locator("tbody th a").First.ClickAsync();
            await desk.Page.FormAt("#renouveler").Fill("Preuve du dépôt", "Récépissé de la MDPH").Send("Noter le dépôt");
            await desk.Says("Récépissé de la MDPH");
        });
        await Tab(desk, "Droits", "droits");
    }

    private async Task A_plan_goes_to_be_signed(Desk desk)
    {
        await _effort.Of(desk.Page, "Ouvrir un projet à faire signer", 60, async () =>
        {
            await desk.Open("/ma-journee?par=genre&tout=true");
            await desk.Page.Locator("main a", new() { HasText = "Recueillez les signatures" }).First.ClickAsync();
            await desk.Says("Signatures");
        });
        await GuidePictures.Take(desk.Page, "signer");
    }

    private async Task The_lists_are_read(Desk desk)
    {
        await desk.Open("/file-active");
        await desk.Says("File active");
        await GuidePictures.Take(desk.Page, "file-active");
        await desk.Open("/demandes/attente");
        await desk.Says("Pourquoi ce rang");
        await GuidePictures.Take(desk.Page, "attente");
        await desk.Open("/demandes/nouvelle");
        await GuidePictures.Take(desk.Page, "demande");
    }

    private async Task Numbers_are_answered(Desk desk)
    {
        await _effort.Of(desk.Page, "Répondre à l’ARS sur les chiffres de l’année", 10, async () =>
        {
            await desk.Page.Locator("nav.menu a", new() { HasText = "Activité" }).ClickAsync();
            await desk.Says("File active", "Demandes reçues");
        });
        await GuidePictures.Take(desk.Page, "activite");
        await desk.Page.Follow("Mois par mois");
        await desk.Says("La file active");
        await GuidePictures.Take(desk.Page, "evolution");
        Assert.Contains(FrenchDate.Long(Today), await desk.Page.Words(), StringComparison.Ordinal);
    }

    private static async Task Tab(Desk desk, string name, string picture)
    {
        await desk.Page.Locator("nav.tabs a", new() { HasText = name }).ClickAsync();
        await desk.Page.WaitForLoadStateAsync();
        await GuidePictures.Take(desk.Page, picture);
    }
}
