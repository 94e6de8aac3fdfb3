using FilRouge.Domain.Interop;
using FilRouge.Web.Interop;

namespace FilRouge.Journeys;

/// <summary>« De l’Excel à l’écran et retour »: the sample workbook comes in by the screens, its columns looked at, its rows read before they are written; the
/// list goes out again with the same values; then the whole import is undone. Without JavaScript but for what counts the clicks.</summary>
public sealed class SpreadsheetJourney(Stage stage) : IDisposable
{
    private static string Sample => Path.Combine(Stage.Screens, "..", "..", "samples", "personnes-exemple.xlsx");

    private readonly string _folder = Directory.CreateTempSubdirectory("filrouge-journey-").FullName;

    /// <summary>The steps are reached by a file only: they are looked at here as every other page is.</summary>
    private async Task<IReadOnlyList<string>> Faults(Desk desk)
    {
        var window = await stage.Window("chef@demo.test");
        var path = new Uri(desk.Page.Url).AbsolutePath;
        var faults = await Audit.Of(window, stage.Root, new Stop("chef@demo.test", path, path), dark: true);
        await window.CloseAsync();
        return faults;
    }

    [Fact]
    public async Task Workbook_comes_in_by_the_screens_goes_out_the_same_and_is_undone()
    {
        var desk = await Desk.Of(stage, "chef@demo.test", scripts: true);
        await desk.Open("/personnes/importer");
        await desk.Page.Form().Attach("Fichier", Sample).Send("Vérifier le fichier");
        Assert.Empty(await Faults(desk));
        await desk.Picture("80-import-feuilles");
        await desk.Page.Form().Tick("2025", "2026").Send("Continuer vers les colonnes");
        Assert.Empty(await Faults(desk));
        await desk.Picture("81-import-colonnes");
        await desk.Page.Form().Send("Vérifier les lignes");
        Assert.Empty(await Faults(desk));
        await desk.Picture("82-import-lignes");

        var effort = new Effort();
        await Effort.Watch(desk.Page);
        await desk.Open("/personnes/importer");
        await effort.Of(desk.Page, "import a workbook of two years: file, sheets, columns, rows, write", 120, async () =>
        {
            await desk.Page.Form().Attach("Fichier", Sample).Send("Vérifier le fichier");
            await desk.Says("a plusieurs feuilles");
            await desk.Page.Form().Tick("2025", "2026").Send("Continuer vers les colonnes");
            await desk.Says("feuilles « 2026 », « 2025 »", "CORNUAILLE · D’ASTORG · OULD-INVENTÉ");
            await desk.Page.Form().Send("Vérifier les lignes");
            await desk.Says("9 dossiers à ouvrir", "n’est pas dans la nomenclature nationale");
            await desk.Page.Form().Send("Importer 9 personnes");
            await desk.Says("L’import est fait.");
        });
        var run = desk.Page.Url;
        Assert.Empty(await Faults(desk));

        await desk.Search("cornuaille maelle");
        await desk.Page.Locator("main .results a").First.ClickAsync();
        await desk.Says("CORNUAILLE");
        await desk.Open(new Uri(desk.Page.Url).AbsolutePath + "/droits");
        await desk.Says("28 février 2027", "ULIS");

        await desk.Open("/personnes");
        var rows = new List<SheetRow>();
        await effort.Of(desk.Page, "take the list away as XLSX", 30, async () =>
        {
            var wait = desk.Page.WaitForDownloadAsync();
            await desk.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "XLSX" }).First.ClickAsync();
            var file = Path.Combine(_folder, "personnes.xlsx");
            await (await wait).SaveAsAsync(file);
            var report = new ImportReport();
            await using var bytes = File.OpenRead(file);
            using var sheet = SheetReader.Open(bytes, report, CancellationToken.None)!;
            rows.AddRange(sheet.Rows());
        });
        string[] Told(string number) => rows.Single(r => r.Cells.Contains(number)).Cells;
        Assert.Equal(["Maëlle", "CORNUAILLE", "12/06/2014"], Told("B-001")[..3]);
        Assert.Equal(["Jean-Noël", "D’ASTORG", "03/05/2011"], Told("B-002")[..3]);
        Assert.Equal(["Nolwenn", "LE GUENNÉ", "10/05/2012"], Told("B-004")[..3]);
        Assert.Equal(["Yvon", "TESSONNEAU", "30/01/1988"], Told("B-009")[..3]);

        await desk.Page.GotoAsync(run);
        await effort.Of(desk.Page, "undo the whole import", 30, async () =>
        {
            await desk.Page.Form().Fill("Motif", "classeur de démonstration").Send("Annuler tout l’import");
            await desk.Says("L’import est annulé.", "Dossiers remis comme avant");
        });
        await desk.Picture("83-import-annule");
        await desk.Search("cornuaille maelle");
        await desk.Says("Rien ne correspond à « cornuaille maelle »");
        await File.WriteAllLinesAsync(Path.Combine(Stage.Screens, "import-efforts.txt"), effort.Lines());
        await desk.Leave();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
