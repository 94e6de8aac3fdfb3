using FilRouge.Domain.Activity;
using FilRouge.Domain.Network;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Kit;
using FilRouge.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Activity.Pages;

/// <summary>The figures of a period: each with its definition, its value and the list behind it, each breakdown as a table whose cells carry a bar.</summary>
[Needs(ActivityAccess.Read)]
public sealed class FiguresModel(ServerOptions options) : ActivityPage(options)
{
    /// <summary>« masques » hides small counts on screen, as the export does.</summary>
    [BindProperty(Name = "petits", SupportsGet = true)]
    public string? Small { get; set; }

    /// <summary>Key of the block shown with its breakdowns; null for all blocks in short.</summary>
    [BindProperty(Name = "bloc", SupportsGet = true)]
    public string? Block { get; set; }

    /// <summary>The block asked for, whole; or all of them without their breakdowns.</summary>
    public IReadOnlyList<ReleasedBlock> Blocks { get; private set; } = [];

    public IReadOnlyList<FilterLink> Sections { get; private set; } = [];

    public IReadOnlyList<FilterLink> Periods { get; private set; } = [];

    public IReadOnlyList<Choice> DepartementChoices { get; private set; } = [];

    public string Service { get; private set; } = "";

    public bool MayExport { get; private set; }

    public bool Hidden => Small == "masques";

    public string? EvolutionUrl => Scope is null ? null : $"/activite/evolution?{Question}";

    public string ExportUrl => $"/activite/export?{Question}";

    public override int TracedCount => Blocks.Sum(b => b.Figures.Count);

    protected override string TracedName => "activite";

    public async Task OnGetAsync()
    {
        ReadScope();
        MayExport = await May(ActivityAccess.Export);
        Service = await Db.Organisations.Where(o => o.Id == Actor.OrganisationId).Select(o => o.Name).SingleOrDefaultAsync(Aborted) ?? "";
        DepartementChoices = [.. (await Db.DepartementsOf(Actor.OrganisationId, Aborted)).Select(d => new Choice(d, Departements.Display(d)))];
        Periods = PeriodLinks();
        if (Scope is null)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return;
        }

        var computed = await Db.ActivityFigures(Scope, Clock, Aborted);
        var all = Hidden ? ReleasedReport.Protected(computed) : ReleasedReport.Whole(computed);
        Block = all.Any(b => b.Key == Block) ? Block : null;
        Blocks = Block is null ? [.. all.Select(InShort)] : [.. all.Where(b => b.Key == Block)];
        Sections = [new FilterLink("tout en bref", BlockUrl(null), Block is null), .. all.Select(b => new FilterLink(b.Title.ToLowerInvariant(), BlockUrl(b.Key), b.Key == Block))];
    }

    /// <summary>The page, about one block or all in short.</summary>
    public string BlockUrl(string? block) => $"/activite?{Question}{Kept(block)}";

    /// <summary>A breakdown whose total stands nowhere else is said by its total; the others wait in their block.</summary>
    private static ReleasedBlock InShort(ReleasedBlock block) => block with
    {
        Figures = [.. block.Figures.Where(f => f.Rows.Count == 0 || ReleasedReport.StandsAlone(f.Definition)).Select(f => f with { Rows = [] })],
    };

    private string Kept(string? block) => $"{(Hidden ? "&petits=masques" : "")}{(block is null ? "" : $"&bloc={block}")}";

    /// <summary>The list behind a figure, or behind a row of its breakdown; null when it counts nobody or when small counts are hidden.</summary>
    public string? ListUrl(ReleasedFigure figure, ReleasedRow? row = null) =>
        Hidden || !(ActivityLists.Has(figure.Definition) || EventLists.Has(figure.Definition)) || (row is null ? figure.Value : row.Value) is not > 0
            ? null
            : $"/activite/liste?chiffre={figure.Definition.Code}&{Question}{(row is null ? "" : $"&ligne={Uri.EscapeDataString(row.Label)}")}";

    /// <summary>Rows of a breakdown that the page shows; the export has them all.</summary>
    public const int MostRows = 24;

    /// <summary>Length of the bar of a row, in hundredths of the longest.</summary>
    public static int BarOf(ReleasedFigure figure, ReleasedRow row) =>
        (int)Math.Round(100 * (row.Value ?? 0) / Math.Max(1, figure.Rows.Max(r => r.Value) ?? 1), MidpointRounding.AwayFromZero);

    private List<FilterLink> PeriodLinks()
    {
        var today = Clock.Today;
        (string Label, ActivityPeriod Period)[] periods =
        [
            ("cette année", ActivityPeriod.Year(today.Year)),
            ("l’an dernier", ActivityPeriod.Year(today.Year - 1)),
            ("trois derniers mois", new ActivityPeriod(today.AddMonths(-3).AddDays(1), today)),
            ("ce trimestre", ActivityPeriod.Quarter(today.Year, ((today.Month - 1) / 3) + 1)),
            ("année scolaire", ActivityPeriod.SchoolYear(today.Month >= 9 ? today.Year : today.Year - 1)),
        ];
        return [.. periods.Select(p => (p.Label, Period: p.Period.Until(today)))
            .Select(p => new FilterLink(p.Label, $"/activite?{QueryOf(p.Period, Scope?.Departement)}{Kept(Block)}", p.Period == Scope?.Period))];
    }
}
