using System.Globalization;
using FilRouge.Domain.Activity;
using FilRouge.Platform.Access;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Exports;
using FilRouge.Platform.Pages.Kit;
using FilRouge.Web.Coordination;
using FilRouge.Web.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Activity.Pages;

/// <summary>Who and what a figure counts, with links to the files: a figure that surprises can be checked.</summary>
[Needs(ActivityAccess.Read)]
public sealed class ListModel(ServerOptions options, Kernel kernel) : ActivityPage(options), IExportPage
{
    /// <summary>Code of the figure.</summary>
    [BindProperty(Name = "chiffre", SupportsGet = true)]
    public string Code { get; set; } = "";

    /// <summary>Row of its breakdown; null for all.</summary>
    [BindProperty(Name = "ligne", SupportsGet = true)]
    public string? Row { get; set; }

    /// <summary>How many rows come before the page.</summary>
    [BindProperty(Name = PageUrl.After, SupportsGet = true)]
    public string? After { get; set; }

    public FigureDefinition Figure { get; private set; } = Figures.ActiveFile;

    public IReadOnlyList<Behind> Rows { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public int Count { get; private set; }

    public string? Prev { get; private set; }

    public string? Next { get; private set; }

    public ExportTable Exported => ExportTable.Of(
        $"activite-{Figure.Code}", Figure.Label, $"{Scope!.Period.InWords}{(Scope.Departement is { } code ? $", département {code}" : "")}{(Row is { Length: > 0 } ? $", {Row}" : "")}", Rows,
        ("Personne", b => NameOf(b.PersonId)),
        ("Jour", b => b.Day),
        ("Ligne", b => b.Row),
        ("Détail", b => b.Detail));

    private int PageSize => RowsFor(50);

    public string BackUrl => $"/activite?{Question}";

    public override int TracedCount => Rows.Count;

    protected override string TracedName => $"activite/liste chiffre={Figure.Code}{(Row is null ? "" : $" ligne={Row}")}";

    /// <summary>Name of a person; those out of the reader's perimeter are counted, not named.</summary>
    public string NameOf(Guid personId) => personId == Guid.Empty ? "personne non dite : votre fonction n’ouvre pas cette ligne" : Names.GetValueOrDefault(personId, "personne hors de votre périmètre");

    public Task TurnTo(string after)
    {
        After = after;
        return OnGetAsync();
    }

    public async Task<IActionResult> OnGetAsync()
    {
        ReadScope();
        Figure = Figures.All.SingleOrDefault(f => f.Code == Code && (ActivityLists.Has(f) || EventLists.Has(f))) ?? Figures.ActiveFile;
        if (Scope is null)
        {
            return LocalRedirect(BackUrl);
        }

        var start = int.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after : 0;
        (Count, Rows) = EventLists.Has(Figure) ? await Summed(Scope, start) : await Counted(Scope, start);
        Prev = start > 0 ? PageUrl.With(Request, (PageUrl.After, start > PageSize ? At(start - PageSize) : null)) : null;
        Next = start + PageSize < Count ? PageUrl.With(Request, (PageUrl.After, At(start + PageSize))) : null;
        var ids = Rows.Select(r => r.PersonId).Distinct().ToList();
        Names = (await Db.Persons.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Names }).ToListAsync(Aborted)).ToDictionary(p => p.Id, p => p.Names.Display);
        return Page();
    }

    private async Task<(int Count, IReadOnlyList<Behind> Rows)> Summed(ActivityScope scope, int start)
    {
        var page = await Db.EventsBehind(Figure, scope, Sight.InService(kernel, Actor), Clock, (Row, start, PageSize), Aborted);
        return (page.Count, page.Rows);
    }

    private async Task<(int Count, IReadOnlyList<Behind> Rows)> Counted(ActivityScope scope, int start)
    {
        var facts = await Db.ActivityFacts(scope, Clock, Aborted);
        facts = SituationLists.NeedsSituation(Figure) ? facts with { Situation = await Db.ActivitySituation(scope, Clock, Aborted) }
            : SituationLists.NeedsMinutes(Figure) ? facts with { ByLine = (await Db.ActivityMinutes(scope, Aborted)).ByLine }
            : facts;
        var list = ActivityLists.Of(facts, Figure);
        list = Row is { Length: > 0 } ? [.. list.Where(b => b.Row == Row)]
            : Figure.RowsAddUp ? list
            : [.. list.GroupBy(b => (b.ReferralId, b.PersonId)).Select(g => g.First() with { Row = string.Join(", ", g.Select(b => b.Row)) })];
        return (list.Count, [.. list.Skip(start).Take(PageSize)]);
    }

    private static string At(int rank) => rank.ToString(CultureInfo.InvariantCulture);
}
