using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Exports;
using FilRouge.Platform.Pages.Kit;
using FilRouge.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals.Pages;

/// <summary>The waiting list of the service, ranked by its dated order, with the reason of each rank and the history of each move. It admits nobody.</summary>
[Needs(ReferralsAccess.List)]
public sealed class WaitingListModel(WaitingListReader reader, MoveOnWaitingList move) : FormPage<WaitingListModel.Form>, IListPage, IExportPage
{
    /// <summary>A move, decided on one line of the list.</summary>
    public sealed class Form
    {
        public Guid PersonId { get; set; }
        public Guid EpisodeId { get; set; }
        public int? Version { get; set; }
        public WaitingVerb? Verb { get; set; }
        public UrgencyGrade? Grade { get; set; }
        public string Reason { get; set; } = "";
    }

    /// <summary>One line.</summary>
    public sealed record Row(WaitingRank Rank, string PersonName, string? Commune, IReadOnlyList<WaitingMove> Moves, int? OtherRank);

    /// <summary>Last rank of the page before.</summary>
    [BindProperty(Name = "apres", SupportsGet = true)]
    public int After { get; set; }

    /// <summary>analyse, admissible or nothing.</summary>
    [BindProperty(Name = "etape", SupportsGet = true)]
    public string Stage { get; set; } = "";

    /// <summary>INSEE code of a commune, or nothing.</summary>
    [BindProperty(Name = "commune", SupportsGet = true)]
    public string Commune { get; set; } = "";

    /// <summary>The entry whose line is open.</summary>
    [BindProperty(Name = "ligne", SupportsGet = true)]
    public Guid? Open { get; set; }

    /// <summary>Another order, to see what the ranks would be.</summary>
    [BindProperty(Name = "comparer", SupportsGet = true)]
    public Guid? Compared { get; set; }

    public WaitingOrders Orders { get; private set; } = new(null, []);

    /// <summary>The first ranks, summed up.</summary>
    public WaitingSummary Summary { get; private set; } = new([]);

    /// <summary>The order that is compared with the one in force; null for none.</summary>
    public WaitingRule? Other { get; private set; }

    public WaitingMeans Means { get; private set; } = new(null, null, 0);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IReadOnlyList<FilterLink> Stages { get; private set; } = [];

    public IReadOnlyList<Choice> Communes { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public int Count { get; private set; }

    /// <summary>How far those who wait are counted; null when all are.</summary>
    public int? Most => Summary.IsCut ? WaitingSummary.Most : null;

    public string? Next { get; private set; }

    public bool MayLead { get; private set; }

    public bool MayAdopt { get; private set; }

    public string TracedQuery => $"liste d’attente etape={Stage} commune={Commune}";

    public int TracedCount => Rows.Count;

    public ExportTable Exported => ExportTable.Of(
        "liste-attente", "Liste d’attente", $"{(Orders.Rule is { } rule ? $"ordre adopté le {FrenchDate.Long(rule.From)} par {rule.AdoptedByName}" : "ordre proposé")} ; étape : {Stage} ; commune : {Commune}", Rows,
        ("Rang", r => r.Rank.Rank),
        ("Personne", r => r.PersonName),
        ("Commune", r => r.Commune),
        ("Urgence", r => r.Rank.Case.Urgency.Fr()),
        ("Étape", r => r.Rank.Case.Stage.Fr()),
        ("Inscrite le", r => r.Rank.Case.ListedOn),
        ("Pourquoi ce rang", r => r.Rank.WhyThisRank));

    private int PageSize => RowsFor(30);

    public Task TurnTo(string after)
    {
        After = int.Parse(after, System.Globalization.CultureInfo.InvariantCulture);
        return LoadAsync();
    }

    /// <summary>The stage that an entry may go to from where it is.</summary>
    public static IReadOnlyList<Choice> VerbsOf(WaitingStage stage) => stage == WaitingStage.Admissible
        ? [new(nameof(WaitingVerb.BackToAnalysis), "Remettre en analyse")]
        : [new(nameof(WaitingVerb.MarkAdmissible), "Déclarer admissible")];

    /// <summary>Address of the list with one line open.</summary>
    public string LineUrl(Guid entryId) => PageUrl.With(Request, ("ligne", entryId.ToString()), ("apres", After > 0 ? $"{After}" : null)) + "#ligne";

    public async Task<IActionResult> OnPostAsync()
    {
        var (verb, grade) = (Input.Verb, Input.Verb is null ? Input.Grade : null);
        return await Send(
            move,
            () => new MoveOnWaitingList.Input(Input.PersonId, Input.EpisodeId, Input.Reason, verb, grade, Input.Version),
            _ => PageUrl.With(Request, ("ligne", null)),
            "Le mouvement est écrit, avec sa raison ; les rangs sont recalculés.");
    }

    protected override async Task<bool> LoadAsync()
    {
        var service = Actor.OrganisationId;
        Orders = await reader.Orders(service, Aborted);
        Summary = await reader.Summary(service, Aborted);
        Means = await reader.Means(service, Summary, Aborted);
        Filter();
        var page = await reader.Page(service, Orders, Summary, new WaitingPart(StageOf(Stage), Commune.Length > 0 ? Commune : null, Math.Max(0, After), PageSize), Aborted);
        Other = Orders.Rules.FirstOrDefault(r => r.Id == Compared && r != Orders.Rule);
        var others = Other is null ? new Dictionary<Guid, int>() : await reader.RanksUnder(service, Other, Aborted);
        MayAdopt = await May(ReferralsAccess.AdoptPolicy);
        MayLead = page.Ranks is [var first, ..] && (await Work.Decide(ReferralsAccess.Lead, first.Case.PersonId, Aborted)).Allowed;
        await Show(page, others);
        return true;
    }

    protected override async Task<Form?> StoredAsync()
    {
        if (Open is not { } open)
        {
            return null;
        }

        var mine = Actor.OrganisationId;
        return await (from w in Db.WaitingEntries.AsNoTracking()
                      where w.Id == open && w.OrganisationId == mine
                      join e in Db.Episodes on w.EpisodeId equals e.Id
                      select new Form { PersonId = w.PersonId, EpisodeId = w.EpisodeId, Version = e.Version, Grade = w.Urgency }).FirstOrDefaultAsync(Aborted);
    }

    private static WaitingStage? StageOf(string stage) => stage switch
    {
        "analyse" => WaitingStage.UnderAnalysis,
        "admissible" => WaitingStage.Admissible,
        _ => null,
    };

    private void Filter()
    {
        (string Key, string Label)[] stages = [("", "toutes"), ("analyse", WaitingStage.UnderAnalysis.Fr()), ("admissible", WaitingStage.Admissible.Fr())];
        Stage = stages.Any(s => s.Key == Stage) ? Stage : "";
        var rows = Summary.Rows;
        // A number that was not counted to its end is not said.
        Stages = [.. stages.Select(s => new FilterLink(
            s.Label, PageUrl.With(Request, ("etape", s.Key.Length > 0 ? s.Key : null), ("ligne", null)), s.Key == Stage, Summary.IsCut ? null : rows.Count(r => StageOf(s.Key) is not { } stage || r.Stage == stage)))];
        Communes = [.. rows.Where(r => r.CommuneCode is not null).CountBy(r => r.CommuneCode!)
            .Select(c => new Choice(c.Key, Summary.IsCut ? NameOf(c.Key) : $"{NameOf(c.Key)} ({c.Value})")).OrderBy(c => c.Label, StringComparer.Ordinal)];
    }

    private async Task Show(WaitingPage page, IReadOnlyDictionary<Guid, int> others)
    {
        var (persons, entries) = (page.Ranks.Select(r => r.Case.PersonId).ToList(), page.Ranks.Select(r => r.Case.EntryId).ToList());
        var names = await Db.Set<Person>().AsNoTracking().Where(p => persons.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Names.Display, Aborted);
        var moves = await Db.WaitingEntries.AsNoTracking().Where(e => entries.Contains(e.Id))
            .SelectMany(e => e.Moves, (e, m) => new { e.Id, Move = m }).OrderBy(x => x.Move.Id).ToListAsync(Aborted);
        var authors = moves.Select(m => m.Move.By).Distinct().ToList();
        Names = await Db.Accounts.AsNoTracking().Where(a => authors.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, Aborted);
        var byEntry = moves.ToLookup(m => m.Id, m => m.Move);
        Rows = [.. page.Ranks.Select(r => new Row(
            r, names.GetValueOrDefault(r.Case.PersonId, ""), r.Case.CommuneCode is { } code ? NameOf(code) : null, [.. byEntry[r.Case.EntryId]],
            others.TryGetValue(r.Case.EntryId, out var other) ? other : null))];
        Count = page.Count;
        Next = page.HasMore ? PageUrl.With(Request, (PageUrl.After, $"{page.Ranks[^1].Rank}"), ("ligne", null)) : null;
    }

    private static string NameOf(string code) => Domain.Network.Communes.Find(code)?.Name ?? code;
}
