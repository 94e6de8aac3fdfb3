using System.Globalization;
using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.People;
using FilRouge.Domain.Record;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Exports;
using FilRouge.Platform.Pages.Kit;
using FilRouge.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Record.Pages;

/// <summary>« File active »: one thread a person, sorted by what is about to break. A page reads its rows and no other, however large the service.</summary>
[Needs(RecordAccess.ActiveFile)]
public sealed class ActiveFileModel : ProductPage, IListPage, IExportPage
{
    /// <summary>Above, the count says « plus de 500 » : counting all would read all.</summary>
    public const int MostCounted = 500;

    private const int Screen = 25;
    private const int MonthsBack = 12;
    private const int MonthsAhead = 3;

    /// <summary>Account that coordinates; « moi » for the reader.</summary>
    [BindProperty(Name = "coordination", SupportsGet = true)]
    public string? Coordination { get; set; }

    /// <summary>INSEE code of a commune.</summary>
    [BindProperty(Name = "commune", SupportsGet = true)]
    public string? Commune { get; set; }

    /// <summary>0: broken already; 30, 90: broken within so many days; empty: all.</summary>
    [BindProperty(Name = "dans", SupportsGet = true)]
    public int? Within { get; set; }

    /// <summary>Key after which the page begins.</summary>
    [BindProperty(Name = "apres", SupportsGet = true)]
    public string? After { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Count { get; private set; }

    public string? Next { get; private set; }

    public string? CoordinatorName { get; private set; }

    public string TracedQuery => $"coordination={Coordination} commune={Commune} dans={Within}";

    public int TracedCount => Rows.Count;

    public ExportTable Exported => ExportTable.Of(
        "file-active", "File active", TracedQuery, Rows,
        ("Personne", r => r.Name),
        ("Commune", r => r.Commune),
        ("Coordination", r => r.Coordinator),
        ("Admission", r => r.Watch.AdmittedOn),
        ("Rupture", r => ThreadWatch.When(r.Watch.Kind, r.Watch.BreaksOn, Clock.Today)),
        ("Jour", r => r.Watch.BreaksOn),
        ("Cause", r => r.Watch.Kind?.Fr()),
        ("Ce qui va rompre", r => r.Watch.Sentence));

    private int PageSize => RowsFor(Screen);

    public Task TurnTo(string after)
    {
        (After, Next) = (after, null);
        return OnGetAsync();
    }

    /// <summary>A person of the active file.</summary>
    public sealed record Row(ThreadWatch Watch, string Name, string? Coordinator, string? Commune, ThreadRowModel Thread);

    public async Task OnGetAsync()
    {
        var watches = Filter();
        Count = await watches.OrderBy(w => w.SortDay).Take(PageSize > Screen ? ExportTable.MostRows : MostCounted + 1).CountAsync(Aborted);
        // Names come by a join: asked as a whole of each row, they would be looked for among all persons.
        var page = await Keyset(watches).Take(PageSize + 1)
            .Join(Db.Set<Person>(), w => w.PersonId, p => p.Id, (w, p) => new { Watch = w, p.Names })
            .Select(x => new { x.Watch, x.Names, Coordinator = Db.Set<Account>().Where(a => a.Id == x.Watch.CoordinatorId).Select(a => a.DisplayName).FirstOrDefault() })
            .OrderBy(x => x.Watch.SortDay).ThenBy(x => x.Watch.PersonId).ToListAsync(Aborted);
        var shown = page.Take(PageSize).ToList();
        Next = page.Count > PageSize ? Address(after: $"{shown[^1].Watch.SortDay:yyyy-MM-dd}_{shown[^1].Watch.PersonId}") : null;
        var (from, to) = (Clock.Today.AddMonths(-MonthsBack), Clock.Today.AddMonths(MonthsAhead));
        // A spreadsheet has no drawing.
        var threads = PageSize > Screen ? new Dictionary<Guid, IReadOnlyList<ThreadSegment>>() : await ThreadsReader.Of(Work, [.. shown.Select(r => r.Watch)], from, to, Aborted);
        Rows = [.. shown.Select(r => new Row(r.Watch, r.Names.Display, r.Coordinator, r.Watch.CommuneCode is { } code ? Communes.Find(code)?.Name : null,
            new ThreadRowModel(from, to, Clock.Today, threads.GetValueOrDefault(r.Watch.PersonId, []), r.Watch.BreaksOn)))];
        CoordinatorName = Coordination is "moi" ? Actor.Name : Rows.Count > 0 ? Rows[0].Coordinator : null;
    }

    /// <summary>Filters of whose persons: mine, one coordinator's, everybody's.</summary>
    public IEnumerable<FilterLink> Whose()
    {
        yield return new FilterLink("toute la file", Address(coordination: ""), string.IsNullOrEmpty(Coordination));
        yield return new FilterLink("mes dossiers", Address(coordination: "moi"), Coordination == "moi");
        if (Coordination is { Length: > 0 } and not "moi")
        {
            yield return new FilterLink(CoordinatorName ?? "cette coordination", Address(), true);
        }
    }

    /// <summary>Filters by when it breaks.</summary>
    public IEnumerable<FilterLink> When() =>
        from choice in new (string Label, string Value)[] { ("à tout moment", ""), ("déjà rompu", "0"), ("d’ici 30 jours", "30"), ("d’ici 90 jours", "90") }
        select new FilterLink(choice.Label, Address(within: choice.Value), (Within?.ToString(CultureInfo.InvariantCulture) ?? "") == choice.Value);

    /// <summary>The commune that the list is narrowed to, as a link that widens it again; nothing when it is not.</summary>
    public IEnumerable<FilterLink> Where() => Commune is { Length: > 0 } code
        ? [new FilterLink("toutes", Address(commune: ""), false), new FilterLink(Communes.Find(code)?.Name ?? code, Address(), true)]
        : [];

    /// <summary>Address of the list with one filter changed; « » takes it away.</summary>
    public string Address(string? coordination = null, string? commune = null, string? within = null, string? after = null)
    {
        (string Key, string? Value)[] all =
        [
            ("coordination", coordination ?? Coordination), ("commune", commune ?? Commune), ("dans", within ?? Within?.ToString(CultureInfo.InvariantCulture)), ("apres", after),
        ];
        var query = string.Join('&', all.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value!)}"));
        return query.Length == 0 ? "/file-active" : "/file-active?" + query;
    }

    /// <summary>Where something can be done about it.</summary>
    public static string Act(ThreadWatch watch) => $"/personnes/{watch.PersonId}" + watch.Kind switch
    {
        BreakKind.RightsEnd => "/droits",
        BreakKind.PlanEnds or BreakKind.Unanswered or BreakKind.AgreementEnds or BreakKind.ProfessionalLeaves => "/projet",
        BreakKind.Silence or BreakKind.ClosureUncovered or BreakKind.HeldByOne => "/semaine",
        _ => "",
    };

    private IQueryable<ThreadWatch> Filter()
    {
        var mine = Actor.OrganisationId;
        var watches = Db.ThreadWatches.AsNoTracking().Where(w => w.OrganisationId == mine);
        if (Coordination is { Length: > 0 } who)
        {
            var id = who == "moi" ? Actor.AccountId : Guid.TryParse(who, out var account) ? account : Guid.Empty;
            watches = watches.Where(w => w.CoordinatorId == id);
        }

        if (Commune is { Length: > 0 } code)
        {
            watches = watches.Where(w => w.CommuneCode == code);
        }

        if (Within is >= 0 and <= 3660 and var days)
        {
            var last = Clock.Today.AddDays(days);
            watches = watches.Where(w => w.SortDay <= last);
        }

        return watches;
    }

    private IQueryable<ThreadWatch> Keyset(IQueryable<ThreadWatch> watches)
    {
        if (After?.Split('_') is [var day, var id] && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last) && Guid.TryParse(id, out var person))
        {
            watches = watches.Where(w => w.SortDay > last || (w.SortDay == last && w.PersonId.CompareTo(person) > 0));
        }

        return watches.OrderBy(w => w.SortDay).ThenBy(w => w.PersonId);
    }
}
