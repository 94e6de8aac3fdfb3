using FilRouge.Domain.Common;
using Microsoft.Playwright;

namespace FilRouge.Journeys;

/// <summary>What is said is noted while it is said: a call, a meeting, the sheet for a GOS, the week's sessions.</summary>
public sealed partial class DayJourney
{
    private async Task A_call_is_noted(Desk desk)
    {
        // From the person's page, where one is when she has been found.
        await desk.Page.Locator("nav.tabs a", new() { HasText = "Synthèse" }).ClickAsync();
        await _effort.Of(desk.Page, "Noter un appel, avec sa suite", 30, async () =>
        {
            await desk.Page.Locator("#Input_Line").FillAsync("élo: dort mal depuis lundi, demande à avancer la séance > proposer un autre horaire j+2");
            await desk.Page.Locator("#Input_Line").PressAsync("Enter");
            await desk.Says("appel avec Élodie Bardet", FrenchDate.Long(Today.AddDays(2)), "proposer un autre horaire");
        });
        await GuidePictures.Take(desk.Page, "echanges");
    }

    private async Task A_meeting_is_noted_while_it_takes_place(Desk desk)
    {
        await desk.Page.Follow("Préparer une réunion");
        await desk.Page.Form().Choose("Type", "ESS").Fill("Jour", FrenchDate.Short(Today)).Fill("Heure", "9h").Fill("Lieu, ou comment rejoindre", "école Louise-Michel, salle 3")
            .Fill("Autres invités", "Mme Lebrun, enseignante").Fill("Ordre du jour", "Les matinées en classe\nLe vendredi soir").Send("Préparer la réunion");
        var page = desk.Page;
        await desk.Says("préparée", "Mme Lebrun");
        await _effort.Of(page, "Prendre la note d’une réunion pendant la réunion, hors écoute", 120, async () =>
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "Prendre la note" }).First.ClickAsync();
            await page.Form().Fill("1. Les matinées en classe", "Deux matinées tenues, la maîtresse dit qu’elle demande à rester.")
                .Fill("2. Le vendredi soir", "Le passage d’une maison à l’autre reste difficile.").Write();
            await page.GetByLabel("Décisions").FillAsync($"moi : appeler l’ergothérapeute pour le {FrenchDate.Short(Today.AddDays(10))}\nsans personne ni date");
            await Assertions.Expect(page.Locator("#compris")).ToContainTextAsync("appeler l’ergothérapeute", new() { Timeout = 20_000 });
            await GuidePictures.Take(page, "note-de-reunion");
            await page.Form().Send("Terminer la réunion");
            await Assertions.Expect(page.Locator(".errors")).ToContainTextAsync("à corriger", new() { Timeout = 20_000 });
            await page.Form().Fill("Décisions", $"moi : appeler l’ergothérapeute pour le {FrenchDate.Short(Today.AddDays(10))}").Send("Terminer la réunion");
            // The words typed are on the form too: the page that follows it is waited for.
            await page.WaitForURLAsync(url => !url.EndsWith("/note", StringComparison.Ordinal));
            await desk.Says("appeler l’ergothérapeute", "Deux matinées tenues");
        });
        await page.Locator("nav.tabs a", new() { HasText = "Pièces" }).ClickAsync();
        await GuidePictures.Take(page, "pieces");
    }

    private async Task The_gos_sheet_is_ready(Desk desk)
    {
        await _effort.Of(desk.Page, "Préparer la fiche d’un GOS", 120, async () =>
        {
            await desk.Page.Locator("nav.tabs a", new() { HasText = "Échanges" }).ClickAsync();
            await desk.Page.Follow("Fiche GOS");
            await desk.Says("BARDET", "Ce que personne ne couvre");
        });
        await GuidePictures.Take(desk.Page, "fiche-gos");
    }

    private async Task The_week_is_validated(Desk desk)
    {
        await desk.Open("/agenda/a-valider");
        await GuidePictures.Take(desk.Page, "a-valider");
        var planned = desk.Page.Locator("input[form=lot]");
        Assert.InRange(await planned.CountAsync(), 2, 500);
        await _effort.Of(desk.Page, "Valider la semaine, une exception à part", 60, async () =>
        {
            await planned.First.UncheckAsync();
            await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Valider comme prévu tout ce qui est coché" }).ClickAsync();
            await Assertions.Expect(planned).ToHaveCountAsync(1, new() { Timeout = 30_000 });
        });
    }
}
