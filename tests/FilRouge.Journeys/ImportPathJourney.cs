using System.Text;

namespace FilRouge.Journeys;

/// <summary>A spreadsheet is tried, corrected and imported, without JavaScript; the person imported is then found.</summary>
public sealed class ImportPathJourney(Stage stage) : IDisposable
{
    private const string Titles = "N° dossier;NOM de naissance;Prénom(s);Né(e) le;Sexe;CP;Ville;Mère;Tél. portable mère\r\n";
    private const string Whole = "J-001;Tréhorel;Anaïs;14/3/2016;F;77000;Melun;Mme Solène TRÉHOREL;06 12 00 77 01\r\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("filrouge-journey-").FullName;

    [Fact]
    public async Task List_is_tried_corrected_and_imported()
    {
        var desk = await Desk.Of(stage, "coordination@demo.test");
        await Give(desk, Path.Combine(Stage.Screens, "..", "..", "samples", "personnes-exemple.csv"));
        await desk.Says("10 dossiers à ouvrir", "Ce qui a été compris du fichier", "point-virgule", "à vérifier, colonne H « CP », « 1000 »");
        await desk.Picture("00-import-exemple");
        await desk.Page.Form().Send("Abandonner");
        await desk.Says("Le fichier est effacé, rien n’a été écrit.");

        await Give(desk, Written("a-corriger.csv", Whole + "J-002;Le Goffic;Malo;;M;77000;Melun;;\r\n"));
        await desk.Says("1 ligne refusée ou à départager", "Importer les bonnes lignes seulement (1)");
        var refused = desk.Page.Locator("tr", new() { HasText = "Il manque la date de naissance" });
        await desk.Says(refused.Locator("th"), "3");
        await desk.Says(refused, "refusé, colonne D « Né(e) le »");
        await desk.Says(refused, "refusée");
        await desk.Picture("00-import-refuse");

        await Give(desk, Written("corrige.csv", Whole + "J-002;Le Goffic;Malo;2/9/2014;M;77000;Melun;Mme Rozenn LE GOFFIC;\r\n"));
        await desk.Says("2 dossiers à ouvrir", "aucune ligne refusée");
        await desk.Page.Form().Send("Importer 2 personnes");
        await desk.Says("L’import est fait.", "Dossiers ouverts");

        await desk.Search("trehorel anais");
        await desk.Says("Anaïs");
        await desk.Page.Locator("main .results a").First.ClickAsync();
        await desk.Says("TRÉHOREL", "Solène");
        await desk.Leave();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task Give(Desk desk, string path)
    {
        await desk.Open("/personnes/importer");
        await desk.Page.Form().Attach("Fichier", path).Send("Vérifier le fichier");
        await desk.Says("Premières valeurs");
        await desk.Page.Form().Send("Vérifier les lignes");
    }

    private string Written(string name, string rows)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, Titles + rows, Encoding.UTF8);
        return path;
    }
}
