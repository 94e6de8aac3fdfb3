namespace FilRouge.Journeys;

/// <summary>Professionals, interventions, review, exit, and what the record then tells.</summary>
public sealed partial class PathJourney
{
    private async Task Professional_is_found_asked_and_agrees()
    {
        var page = _coordinator.Page;
        await _coordinator.Open(Of("/semaine-type"));
        await _coordinator.Says(page.Locator(".typical .slot.uncovered"), "1 h entre 16 h et 18 h");
        await _coordinator.Picture("12-semaine-type-a-couvrir");
        await page.Locator(".typical .slot.uncovered a").First.ClickAsync();
        var row = page.Locator("tr", new() { HasText = Psychologist });
        await _coordinator.Says(row, "convention en vigueur");
        Assert.NotEqual(0, await row.Locator("li").CountAsync());
        await _coordinator.Picture("12-chercher");
        await page.Follow($"Proposer à {Psychologist}");
        await _coordinator.Says($"Ce que {Psychologist} lira");
        Assert.DoesNotContain("Évrard", await page.Locator("section[aria-labelledby=offre]").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        await page.Form().Fill("Message", "Une fille de dix ans, à Melun.").Fill("Heure", "17h").Send("Proposer");
        await _coordinator.Says("La proposition est faite.", "Propositions faites");

        await _psychologist.Open("/mes-propositions");
        await _psychologist.Says("Une fille de dix ans, à Melun.");
        Assert.DoesNotContain("Évrard", await _psychologist.Page.Words(), StringComparison.OrdinalIgnoreCase);
        await _psychologist.Open(Of("/semaine"), 404);

        await page.Locator("a[href*='/projet/propositions/']").First.ClickAsync();
        await page.Form().Fill("Comment et quand il a donné son accord", "téléphone ce matin à 9 h").Send("Noter son accord");
        await _coordinator.Open(Of("/projet"));
        await _coordinator.Says("couverte", Psychologist);
        await _coordinator.Picture("13-prestation-couverte");
        await _coordinator.Open(Of("/semaine-type"));
        await _coordinator.Says(page.Locator(".typical .slot", new() { HasText = Psychologist }), "17 h à 18 h");
    }

    private async Task Interventions_are_planned()
    {
        // Hours that nobody else's appointments of the demonstration take; the first one has begun whenever the test runs after breakfast.
        await Plan(Now.Hour >= 7 ? "6h10" : "0h00", "30 min");
        await Plan("21h30", "45 min");
        await _coordinator.Says(Psychologist, "Prestations des psychologues");

        async Task Plan(string at, string duration)
        {
            await _coordinator.Open(Of("/interventions/nouvelle"));
            await _coordinator.Page.Form()
                .Choose("Pour quoi", "Prestations des psychologues").Choose("Qui", Psychologist)
                .Fill("Jour", Typed(Today)).Fill("Heure", at).Fill("Durée", duration)
                .Untick("Laisser de côté les jours fériés, les vacances scolaires et les fermetures du PCPE")
                .Choose("Lieu", "domicile de la personne").Choose("Mode", "présentiel")
                .Send("Planifier");
            await _coordinator.Says("L’intervention est planifiée.");
        }
    }

    private async Task One_is_done_the_other_cancelled()
    {
        var slots = await _coordinator.Page.Locator("ul.week .slot a[href*='/interventions/']:not([href*=nouvelle])").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");
        Assert.Equal(2, slots.Length);
        var page = _psychologist.Page;
        await _psychologist.Open(slots[0]);
        await page.Follow("Déclarer réalisée");
        await page.Form().Fill("Temps réellement passé", "40 min").Fill("Note", "A dessiné un cheval, a parlé de la cour.").Send("Déclarer réalisée");
        await _psychologist.Says("L’intervention est déclarée réalisée.", "40 min", "A dessiné un cheval");
        await _psychologist.Picture("14-intervention-realisee");

        await _coordinator.Open(slots[1]);
        await _coordinator.Page.Form().Unfold("Annuler").Write();
        await _coordinator.Page.FormAt("#annuler").Choose("Motif", "famille indisponible").Fill("Précision", "Rendez-vous à l’hôpital.").Send("Annuler l’intervention");
        await _coordinator.Says("L’intervention est annulée.", "famille indisponible : Rendez-vous à l’hôpital.");
        await _coordinator.Open(Of("/semaine"));
        var table = _coordinator.Page.Locator("main details table");
        await _coordinator.Says(table, "réalisée");
        await _coordinator.Says(table, "annulée : famille indisponible");
        await _coordinator.Picture("15-semaine");
        await _coordinator.Page.Follow("le mois");
        await _coordinator.Says("Les interventions", "réalisée", "famille indisponible : 1 intervention, 45 min");
        await _coordinator.Picture("16-mois");
    }

    private async Task Review_is_held()
    {
        var page = _coordinator.Page;
        await _coordinator.Open(Of("/bilan"));
        await page.Follow("Tenir un bilan");
        await page.Form().Fill("Participants", "Zoé, Nadège Évrard, Maud Pelletier, Claire Aubry").Choose("Atteinte", "0, comme attendu").Fill("Ce qui a été vu", "Deux matinées tenues, quatre semaines de suite.")
            .Fill("Synthèse", "Le retour en classe tient.").Choose("La personne", "exprimé").Fill("Son avis, dans ses mots ; sinon, comment il a été recherché", "Je veux y aller toute seule.")
            .Choose("Décision", "préparer la sortie").Send("Enregistrer le bilan");
        await _coordinator.Says("préparer la sortie", "0, comme attendu", "Deux matinées tenues", "« Je veux y aller toute seule. »");
        await _coordinator.Picture("16-bilan");
        await _coordinator.Open(Of("/parcours"));
        await _coordinator.Says(page.Locator("#etat"), "transition");
    }

    private async Task Head_pronounces_the_exit()
    {
        var page = _head.Page;
        await _coordinator.Open(Of("/sortie"), 404);
        await _head.Open(Of("/sortie"));
        await page.Form().Choose("Motif", "relais du droit commun").Fill("Où va la personne", "École des Érables, à temps plein")
            .Fill("Personne ou structure", "CMP de l’Almont").Fill("Comment le joindre", "01 99 00 11 03, secrétariat").Send("Vérifier");
        await _head.Says("Vérifier la sortie", "École des Érables, à temps plein", "CMP de l’Almont", "pas encore confirmé");
        await _head.Picture("17-sortie-a-verifier");
        await page.Form().Send("Prononcer la sortie");
        await _head.Says("La sortie est prononcée.", "relais du droit commun", "CMP de l’Almont");
        await _head.Says(page.Locator("#etat"), "sorti");
    }

    private async Task Record_tells_the_story()
    {
        var page = _coordinator.Page;
        await _coordinator.Open(Of(""));
        await _coordinator.Says(page.Locator("section[aria-labelledby=t-evenements]"), "Bilan");
        var thread = page.Locator(".thread-figure table");
        await _coordinator.Says(thread, "Demande reçue");
        await _coordinator.Says(thread, "Projet signé");
        await _coordinator.Says(thread, "Sorti");
        await _coordinator.Picture("18-synthese");

        await _coordinator.Open(Of("/historique"));
        await _coordinator.Says("Sortie prononcée", "Bilan tenu", "Intervention annulée", "Intervention déclarée réalisée", "Accord d’un professionnel noté", "Projet signé",
            "Évaluation validée", "DIPC remis", "Admission prononcée", "Demande recevable", "Demande reçue", "Dossier ouvert");
        await _coordinator.Picture("19-historique");
        await page.Follow("Qui a lu le dossier");
        await _coordinator.Says("Karim Benali", Psychologist);
    }
}
