using Microsoft.Playwright;

namespace FilRouge.Journeys;

/// <summary>Needs, plan and signatures.</summary>
public sealed partial class PathJourney
{
    private const string Goal = "Je retourne en classe deux matinées par semaine";

    private async Task Needs_are_assessed_with_her_own_words()
    {
        var page = _coordinator.Page;
        await _coordinator.Open(Of("/besoins"));
        await page.Form().Send("Commencer l’évaluation");
        await page.Follow("Évaluer les besoins");
        await page.Form().Fill("Forces", "Dessine très bien, aime les chevaux.").Fill("Chercher dans la nomenclature", "scolaire").Send("Chercher");
        await page.Form().Tick(Need).Send("Ajouter les besoins cochés");
        await page.Form().Unfold("Ajouter un besoin").Fill("Chercher dans la nomenclature", "interactions").Send("Chercher");
        await page.Form().Tick("Besoins en lien avec les relations et les interactions avec autrui").Send("Ajouter les besoins cochés");
        await Rate(Need, "4, le plus fort", "la famille");
        await Rate("Besoins en lien avec les relations", "3, fort", "une observation");
        await page.Form().Send("Enregistrer");
        await _coordinator.Says("Dessine très bien, aime les chevaux.", Need, "4 sur 4", "3 sur 4");

        await page.Follow("Recueillir sa parole");
        await page.Form().Fill("Ses mots", "La cour, c’est trop de bruit.").Fill("Comment elle s’est exprimée, ou comment son avis a été recherché", "À l’oral, en dessinant.").Fill("Recueilli par", "Claire Aubry").Send("Ajouter");
        await _coordinator.Says("« La cour, c’est trop de bruit. »", "À l’oral, en dessinant.");

        async Task Rate(string need, string intensity, string source) =>
            await new FormFilling(page, page.Locator("fieldset.panel", new() { HasText = need })).Choose("Intensité", intensity).Choose("Selon", source).Write();
    }

    private async Task Assessment_is_approved_and_validated()
    {
        await _coordinator.Page.Form().Send("Approuver");
        await _coordinator.Says("approuvée");
        await _coordinator.Picture("08-besoins");
        await _head.Open(Of("/besoins"));
        await _head.Page.Form().Send("Valider, après restitution à la personne");
        await _head.Says("validée le");
    }

    private async Task Plan_is_written_from_expectation_to_prestation()
    {
        var page = _coordinator.Page;
        await _coordinator.Open(Of("/projet"));
        await page.Form().Send("Commencer le projet");
        await _coordinator.Says("en préparation", "Rien n’est encore écrit");
        await page.Follow("Ajouter une attente");
        await page.Form().Choose("Qui l’exprime", "la personne").Fill("L’attente", "Retrouver mes copines.").Send("Enregistrer");
        await page.Follow("Écrire un objectif");
        await page.Form().Fill("L’objectif", Goal).Choose("À quelle attente il répond", "Retrouver mes copines.").Tick(Need)
            .Fill("À quoi verra-t-on qu’il est atteint", "quatre matinées de suite").Choose("Où en est la personne aujourd’hui", "−2, bien moins qu’attendu").Send("Enregistrer");
        await _coordinator.Says(Goal, "Son avis est à recueillir.");
        await page.Follow("Ajouter une prestation");
        await page.Form().Choose("L’objectif qu’elle sert", Goal).Choose("Prestation (SERAFIN-PH)", "2.1.1.3 Prestations des psychologues").Choose("Profession attendue", "Psychologue")
            .Choose("Par qui", "professionnel libéral").Choose("Où", "domicile de la personne").Fill("Combien de fois", "1,5 par semaine").Fill("Durée d’une fois", "1h")
            .Fill("Jours et heures souhaités", "mercredi 16h-18h").Send("Enregistrer");
        await _coordinator.Says("1,5 par semaine, 1 h à chaque fois", "souhaité : mercredi de 16 h à 18 h", "payeur : à préciser");
    }

    private async Task Plan_too_early_says_why_not()
    {
        var page = _coordinator.Page;
        await _coordinator.Says("dites qui la paie", "recueillez l’avis de la personne");
        var submit = page.GetByRole(AriaRole.Button, new() { Name = "Soumettre à la signature" });
        Assert.Equal("true", await submit.GetAttributeAsync("aria-disabled"));
        await _coordinator.Picture("09-projet-pas-encore");
        await _coordinator.Open(Of("/projet/signer"));
        await _coordinator.Says("Aucune version n’attend de signature.");

        await _coordinator.Open(Of("/projet"));
        await page.Locator("a[href*='/projet/prestation?ligne=']").ClickAsync();
        await page.Form().Choose("Qui paie", "PCPE").Send("Enregistrer");
        await page.Follow("Recueillir son avis");
        await page.Form().Choose("La personne", "exprimé").Fill("Son avis, dans ses mots ; sinon, comment il a été recherché", "Oui, mais pas le lundi.").Send("Enregistrer");
        await _coordinator.Open(Of("/projet"));
        await _coordinator.Says("Oui, mais pas le lundi.", "payeur : PCPE");
        await page.Form().Send("Soumettre à la signature");
        await _coordinator.Says("Signatures attendues");
    }

    private async Task Everybody_signs()
    {
        var page = _coordinator.Page;
        await _coordinator.Open(Of("/projet"));
        await page.Follow("Signer, ou enregistrer une signature");
        await _coordinator.Says("Empreinte du contenu que vous signez");
        await page.Form().Choose("Signataire", "Claire Aubry").Choose("Mode", "sur écran").Send("Signer");
        await _coordinator.Says("La signature est enregistrée.");
        await page.Follow("Signer, ou enregistrer une signature");
        await page.Form().Choose("Signataire", "Karim Benali").Choose("Mode", "sur écran").Send("Signer");
        Assert.Equal(422, _coordinator.Status);
        await page.Form().Choose("Signataire", "Nadège Évrard").Choose("Mode", "papier").Send("Signer");
        await _coordinator.Says("La signature est enregistrée.", "la direction");
        await _coordinator.Picture("10-projet-a-signer");

        await _head.Open(Of("/projet/signer"));
        await _head.Page.Form().Choose("Signataire", "Karim Benali").Choose("Mode", "sur écran").Send("Signer");
        await _head.Says("signée, en cours", "signé le");
        await _head.Picture("11-projet-signe");
        await _head.Open(Of("/parcours"));
        await _head.Says(_head.Page.Locator("#etat"), "actif");
    }

    private async Task Signed_plan_changes_no_more()
    {
        foreach (var address in new[] { "/projet/objectif", "/projet/attente", "/projet/prestation", "/projet/dates", "/projet/signer" })
        {
            await _coordinator.Open(Of(address));
            await _coordinator.Says("Aucune version ", "signée, en cours");
        }

        await _coordinator.Open(Of("/projet"));
        Assert.Equal(0, await _coordinator.Page.Locator("a[href*='/projet/prestation']").CountAsync());
        await _coordinator.Says("Avenant : ouvrir une nouvelle version");
    }
}
