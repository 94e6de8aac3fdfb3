using FilRouge.Domain.Common;
using FilRouge.Domain.Interop;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Exports;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Interop.Pages;

/// <summary>What an import would do, row by row, before anything is written: field by field, what is refused and why, and whom the doubtful rows may be;
/// then the confirmation.</summary>
[Needs(InteropAccess.Import)]
public sealed class CheckImportModel(ImportPersons import, DecideRows decide, MapColumns map, DropImportFile drop) : ImportDraftPage<CheckImportModel.Form>, IListPage, IExportPage
{
    /// <summary>Filter of the rows that look like somebody on record.</summary>
    public const string Doubts = "ressemblances";

    private int PageSize => RowsFor(30);

    private static readonly RowFate[] Fates = [RowFate.ToDecide, RowFate.Refused, RowFate.Changed, RowFate.Created, RowFate.Following, RowFate.Unchanged, RowFate.LeftOut];

    /// <summary>What is chosen, by key of the line.</summary>
    public sealed class Form
    {
        public Dictionary<Guid, string?> Choices { get; set; } = [];
    }

    /// <summary>Which rows are shown: the name of what they become, « ressemblances », or all.</summary>
    [BindProperty(Name = "lignes", SupportsGet = true)]
    public string? Shown { get; set; }

    [BindProperty(Name = PageUrl.After, SupportsGet = true)]
    public int? After { get; set; }

    [BindProperty(Name = PageUrl.Before, SupportsGet = true)]
    public int? Before { get; set; }

    public ImportSummary Summary { get; private set; } = null!;

    public IReadOnlyList<ImportDraftLine> Rows { get; private set; } = [];

    public IReadOnlyDictionary<RowFate, int> Counts { get; private set; } = new Dictionary<RowFate, int>();

    public IReadOnlyList<FilterLink> Filters { get; private set; } = [];

    /// <summary>Rows under the filter.</summary>
    public int Count { get; private set; }

    public string? Previous { get; private set; }

    public string? Next { get; private set; }

    public int Writable => Of(RowFate.Created) + Of(RowFate.Changed);

    public int Blocked => Of(RowFate.Refused) + Of(RowFate.ToDecide);

    public ExportTable Exported => ExportTable.Of(
        "import-essai", $"Ce que l’import de {FileName} ferait", Shown is null ? "" : $"lignes : {Shown}", Rows.Select(r => (Row: r, r.Line)).ToList(),
        ("Ligne", r => r.Line.Place),
        ("Personne", r => r.Line.Person),
        ("Sort", r => r.Row.Fate.Fr()),
        ("Ce qui serait écrit", r => string.Join(" ; ", r.Line.Changes)),
        ("À vérifier ou refusé", r => string.Join(" ; ", r.Line.Problems.Select(p => $"{(p.Column is null ? "" : $"colonne {p.Column} « {p.Header} », « {p.Value} » : ")}{p.Sentence}"))));

    string? IExportPage.Next => NextRank?.ToString();

    private int? NextRank { get; set; }

    public string TracedQuery => $"import d’essai {FileId}, lignes={Shown}, apres={After}, avant={Before}";

    public int TracedCount => Rows.Count;

    /// <summary>Rows of a fate.</summary>
    public int Of(RowFate fate) => Counts.GetValueOrDefault(fate);

    /// <summary>The page as it is shown, for a handler.</summary>
    public string Here(string? handler) => PageUrl.With(Request, ("handler", handler), (PageUrl.After, After?.ToString()), (PageUrl.Before, Before?.ToString()));

    public Task TurnTo(string after)
    {
        (After, Before, NextRank) = (int.Parse(after), null, null);
        return LoadAsync();
    }

    public override async Task<IActionResult> OnGetAsync() => !await LoadAsync() ? Missing() : Head.Summary is null ? Go($"{Address}/feuilles") : Page();

    public async Task<IActionResult> OnPostAsync(bool partial)
    {
        if (!await LoadAsync() || Head.Summary is null)
        {
            return Missing();
        }

        var choices = await Db.ImportChoices(FileId, Aborted);
        using var bytes = await Db.ImportBytes(Actor, FileId, Aborted);
        var outcome = await import.Execute(new ImportPersons.Input(bytes, FileName, new ImportReport()) { FileId = FileId, Partial = partial, Plan = Head.Plan with { Choices = choices } }, Aborted);
        if (outcome.Ending == Ending.Done)
        {
            return Go($"/personnes/imports/{outcome.Id}", "L’import est fait.");
        }

        // The records changed since the check, or the good rows alone were not asked for: the rows are checked again, choices kept.
        Show(outcome.Reasons);
        return await Check(choices) ? await Again(StatusCodes.Status422UnprocessableEntity) : Missing();
    }

    public async Task<IActionResult> OnPostDecideAsync() =>
        (await decide.Execute(new DecideRows.Input(FileId, Input.Choices.ToDictionary(c => c.Key, c => c.Value ?? "")), Aborted)).Ok
            ? Go(Here(null), "Vos choix sont gardés. Rien n’est encore écrit.")
            : Missing();

    public async Task<IActionResult> OnPostCheckAsync() =>
        await LoadAsync() && Head.Summary is not null && await Check(await Db.ImportChoices(FileId, Aborted)) ? Go(Address, "Les lignes ont été vérifiées à nouveau.") : Missing();

    public async Task<IActionResult> OnPostDropAsync() =>
        (await drop.Execute(new DropImportFile.Input(FileId), Aborted)).Ok ? Go("/personnes/importer", "Le fichier est effacé, rien n’a été écrit.") : Missing();

    protected override async Task<bool> LoadAsync()
    {
        if (!await base.LoadAsync())
        {
            return false;
        }

        if (Head.Summary is not { } summary)
        {
            return true;
        }

        Summary = summary;
        var lines = Db.ImportDraftLines.AsNoTracking().Where(l => l.FileId == FileId);
        var groups = await lines.GroupBy(l => new { l.Fate, l.Doubtful }).Select(g => new { g.Key.Fate, g.Key.Doubtful, Count = g.Count() }).ToListAsync(Aborted);
        Counts = groups.GroupBy(g => g.Fate).ToDictionary(g => g.Key, g => g.Sum(x => x.Count));
        var (all, doubts) = (groups.Sum(g => g.Count), groups.Where(g => g.Doubtful).Sum(g => g.Count));
        FilterLink Link(string label, string? value, int count) => new(label, PageUrl.With(Request, ("handler", null), ("lignes", value)), Shown == value, count);
        Filters = [Link("toutes", null, all), .. doubts > 0 ? [Link("ressemblances", Doubts, doubts)] : Array.Empty<FilterLink>(), .. Fates.Where(f => Of(f) > 0).Select(f => Link(f.Fr(), f.ToString(), Of(f)))];
        RowFate? fate = Enum.TryParse<RowFate>(Shown, out var asked) ? asked : null;
        Count = Shown == Doubts ? doubts : fate is { } one ? Of(one) : all;
        lines = Shown == Doubts ? lines.Where(l => l.Doubtful) : fate is not null ? lines.Where(l => l.Fate == fate) : lines;
        await Turn(lines);
        return true;
    }

    private async Task Turn(IQueryable<ImportDraftLine> lines)
    {
        var back = Before is not null;
        var page = back ? lines.Where(l => l.Rank < Before).OrderByDescending(l => l.Rank) : lines.Where(l => l.Rank > (After ?? 0)).OrderBy(l => l.Rank);
        var found = await page.Take(PageSize + 1).ToListAsync(Aborted);
        var more = found.Count > PageSize;
        Rows = [.. found.Take(PageSize).OrderBy(l => l.Rank)];
        if (Rows.Count > 0)
        {
            Previous = back ? more ? Turned(PageUrl.Before, Rows[0].Rank) : null : After > 0 ? Turned(PageUrl.Before, Rows[0].Rank) : null;
            NextRank = back || more ? Rows[^1].Rank : null;
            Next = NextRank is { } next ? Turned(PageUrl.After, next) : null;
        }

        string Turned(string way, int rank) => PageUrl.With(Request, ("handler", null), (way, $"{rank}"));
    }

    private async Task<bool> Check(IReadOnlyDictionary<string, string> choices)
    {
        var plan = Head.Plan with { Choices = choices };
        return (await map.Execute(new MapColumns.Input(FileId, plan, await Try(plan)), Aborted)).Ok;
    }
}
