using FilRouge.Domain.Common;

namespace FilRouge.Journeys;

/// <summary>From the request to the DIPC.</summary>
public sealed partial class PathJourney
{
    private string _request = "";

    private async Task Request_is_taken_on_one_screen()
    {
        var page = _coordinator.Page;
        await _coordinator.Open("/demandes/nouvelle");
        await page.Form().Fill("Nom", "Nadège Évrard").Fill("Déjà un dossier ? Nom, prénom", "evrard zoe").Send("Chercher");
        await _coordinator.Says("Dossiers trouvés", "Zoé");
        Assert.Equal("Nadège Évrard", await page.GetByLabel("Nom", new() { Exact = true }).InputValueAsync());

        await page.Form().Choose("Dossiers trouvés", "Zoé").Fill("Situation actuelle", "Ne va plus à l’école depuis la rentrée.").Send("Enregistrer la demande");
        Assert.Equal(422, _coordinator.Status);
        await _coordinator.Says("à corriger", "Dites si la personne sait que cette demande est faite pour elle.");

        await page.Form()
            .Fill("Qualité", "mère").Choose("Canal", "famille").Choose("La personne sait que la demande est faite", "oui")
            .Fill("Ce que la personne souhaite, elle", "Retrouver mes copines.").Tick("déscolarisation partielle ou totale")
            .Send("Enregistrer la demande");
        await _coordinator.Says("La demande est enregistrée et numérotée", "à graduer", "Ne va plus à l’école depuis la rentrée.");
        Assert.Matches(@"Demande \S*\d{4}\S*-\d+", await page.Locator("main h2").First.InnerTextAsync());
        _request = Of($"/demandes/{GuidIn(page.Url, "/demandes")}");
        await _coordinator.Picture("02-demande");
    }

    private async Task Request_is_graded_and_examined()
    {
        var page = _coordinator.Page;
        await page.FormAt("#graduer").Choose("Graduer", "rupture imminente").Send("Enregistrer l’urgence");
        await _coordinator.Says("L’urgence est graduée.", "graduée le");
        await page.FormAt("#contact").Send("Noter le contact");
        await _coordinator.Says("Le premier contact est noté.", "Premier contact le");

        await page.Follow("Compléter");
        await page.Form().Tick("P2 :").Fill("Code postal", "77000").Fill("Commune", "Melun").Fill("Avec qui et où elle vit", "chez sa mère, à Melun").Send("Enregistrer");
        await page.FormAt("#completer").Send("Tout est là : demande complète");
        await _coordinator.Says("La demande est complète.");
        await page.FormAt("#examiner").Send("Mettre en examen");
        await _coordinator.Says("La demande est en examen.", "Recevabilité de la demande : possible.");
        var eligibility = page.Locator("section[aria-labelledby=eligibilite]");
        Assert.NotEqual(0, await eligibility.Locator("li small").CountAsync());
        await _coordinator.Picture("03-demande-en-examen");
    }

    private async Task Head_accepts_and_lists()
    {
        var page = _head.Page;
        await _head.Open(_request);
        await page.Follow("Décider");
        await page.Form().Choose("Décision", "déclarer recevable").Send("Enregistrer la décision");
        Assert.Equal(422, _head.Status);
        await _head.Says("à corriger");
        await page.Form().Choose("Décision", "déclarer recevable").Fill("Motif", "Déscolarisation, sans réponse complète à ce jour.").Send("Enregistrer la décision");
        await _head.Open(_request);
        await _head.Says("recevable", "Déscolarisation, sans réponse complète à ce jour.", "Karim Benali");

        await _head.Open(Of("/parcours"));
        await page.FormAt("#etapes").Send("Inscrire sur la liste d’attente");
        await _head.Says("La personne est sur la liste d’attente", "Rang calculé dans l’ordre : urgence graduée");
        await _head.Open("/demandes/attente");
        var row = page.Locator("tr", new() { Has = page.Locator($"a[href='{Of("/parcours")}']") });
        await _head.Says(row, "rupture imminente");
        Assert.True((await row.Locator("td").Last.InnerTextAsync()).Length > 20, "the rank is not explained");
        await _head.Picture("04-liste-attente");
    }

    private async Task Right_is_recorded()
    {
        await _coordinator.Open(Of("/droits/nouvelle"));
        await _coordinator.Page.Form()
            .Choose("Type de droit", "14.0").Choose("Orientation", "cible")
            .Fill("Jour de la décision", Typed(Today.AddDays(-20))).Fill("Premier jour du droit", Typed(Today.AddDays(-20))).Fill("Dernier jour, compris", Typed(Today.AddYears(2)))
            .Send("Enregistrer");
        await _coordinator.Says("Pôle de compétences", FrenchDate.Long(Today.AddYears(2)));
    }

    private async Task Head_admits_after_checking_the_answers()
    {
        var page = _head.Page;
        await _head.Open(Of("/parcours"));
        await page.Follow("Préparer l’admission");
        await _head.Says("Situations d’éligibilité", "Base d’entrée");
        await page.Form().Fill("Ce qui l’atteste", "").Send("Continuer");
        Assert.Equal(422, _head.Status);
        await page.Form().Fill("Ce qui l’atteste", "Notification du 2 octobre, IME sans place.").Choose("Base d’entrée", "notification PCPE (14.0)").Send("Continuer");
        await page.Form().Tick("livret d’accueil", "charte des droits et libertés").Send("Continuer");
        await page.Form().Choose("Coordonnateur de parcours", "Claire Aubry").Send("Continuer");
        await _head.Says("Vérifiez avant de prononcer", "IME sans place", "livret d’accueil, charte des droits et libertés", "Claire Aubry", "notification PCPE (14.0)");
        await _head.Picture("05-admission-a-verifier");
        await page.Form().Send("Modifier les documents");
        await page.Form().Tick("règlement de fonctionnement").Send("Continuer");
        await page.Form().Send("Continuer");
        await _head.Says("règlement de fonctionnement");
        await page.Form().Send("Prononcer l’admission");
        await _head.Says("L’admission est prononcée. Le DIPC est à remettre dans les 15 jours.", "Claire Aubry", "avant la fin du");
        await _head.Picture("06-parcours-admis");
    }

    private async Task Dipc_is_refused_without_opinion_then_given()
    {
        var page = _coordinator.Page;
        await _coordinator.Open(Of("/dipc"));
        await _coordinator.Says($"À remettre avant la fin du {FrenchDate.Long(Today.AddDays(15))}");
        await page.FormAt("#dipc").Fill("Participants, par leur nom", "Zoé, sa mère Nadège Évrard, Claire Aubry").Fill("Signé par", "Hélène Marchetti, directrice").Send("Noter le DIPC comme remis");
        Assert.Equal(422, _coordinator.Status);
        var target = await page.Locator("#a-corriger a").First.GetAttributeAsync("href") ?? "";
        Assert.Equal("MinorOpinion", target.Split('_')[^1]);
        Assert.Equal(1, await page.Locator(target).CountAsync());
        Assert.Equal("Zoé, sa mère Nadège Évrard, Claire Aubry", await page.GetByLabel("Participants, par leur nom").InputValueAsync());
        await _coordinator.Picture("07-dipc-refuse");

        await page.FormAt("#dipc").Choose("Avis du mineur", "avis exprimé").Fill("Son avis dans ses mots ou, sinon, comment il a été recherché", "Je veux bien essayer le mardi.").Send("Noter le DIPC comme remis");
        await _coordinator.Says("Le DIPC est noté comme remis.", "remis dans les délais", "Je veux bien essayer le mardi.", "Hélène Marchetti, directrice");
    }
}
