using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Exports;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Network.Pages;

/// <summary>The professionals of the service's network: filters as links, by name, keyset pages.</summary>
[Needs(NetworkAccess.List)]
public sealed class ProfessionalsModel : ProductPage, IListPage, IExportPage
{
    /// <summary>Name as typed.</summary>
    [BindProperty(Name = "q", SupportsGet = true)]
    public string Query { get; set; } = "";

    /// <summary>Code of a profession.</summary>
    [BindProperty(Name = "profession", SupportsGet = true)]
    public string Profession { get; set; } = "";

    /// <summary>Member of <see cref="ProfessionalStatus"/>.</summary>
    [BindProperty(Name = "statut", SupportsGet = true)]
    public ProfessionalStatus? Status { get; set; }

    /// <summary>Code of a département.</summary>
    [BindProperty(Name = "departement", SupportsGet = true)]
    public string Departement { get; set; } = "";

    /// <summary>One member of <see cref="Domain.Network.Publics"/>.</summary>
    [BindProperty(Name = "public", SupportsGet = true)]
    public string Public { get; set; } = "";

    /// <summary>True to see those who have left.</summary>
    [BindProperty(Name = "partis", SupportsGet = true)]
    public bool Left { get; set; }

    /// <summary>Key after which the page begins.</summary>
    [BindProperty(Name = "apres", SupportsGet = true)]
    public string After { get; set; } = "";

    public IReadOnlyList<Professional> Rows { get; private set; } = [];

    public ILookup<Guid, Agreement> Agreements { get; private set; } = null!;

    public IReadOnlyList<FilterLink> Professions { get; private set; } = [];

    public IReadOnlyList<FilterLink> Departements { get; private set; } = [];

    public IReadOnlyList<FilterLink> Statuses { get; private set; } = [];

    public IReadOnlyList<FilterLink> Publics { get; private set; } = [];

    public IReadOnlyList<FilterLink> Presence { get; private set; } = [];

    public int Count { get; private set; }

    public string? Next { get; private set; }

    public bool MayWrite { get; private set; }

    public bool Filtered => Query.Length > 0 || Profession.Length > 0 || Status is not null || Departement.Length > 0 || Public.Length > 0 || Left;

    public string TracedQuery => $"réseau q={Query} profession={Profession} statut={Status} departement={Departement} public={Public} partis={Left}";

    public int TracedCount => Rows.Count;

    public ExportTable Exported => ExportTable.Of(
        "professionnels", "Professionnels du réseau", Filtered ? TracedQuery : "", Rows,
        ("Nom", p => p.Name),
        ("Profession", p => Domain.Network.Professions.Find(p.ProfessionCode)?.Label ?? p.ProfessionCode),
        ("Statut", p => p.Status.Fr()),
        ("Publics", p => p.Publics.Fr()),
        ("Zone", p => p.Zones.Count == 0 ? "à demander" : ZonesInWords.Display(p.Zones.Select(z => z.Code))),
        ("Téléphone", p => p.Phone?.Display),
        ("Convention", p => p.Status != ProfessionalStatus.Independent ? "sans objet" : AgreementOf(p) is { } agreement ? AgreementWords.Chip(agreement, Clock.Today).Text : "aucune"));

    private int PageSize => RowsFor(30);

    public Task TurnTo(string after)
    {
        (After, Next) = (after, null);
        return OnGetAsync();
    }

    public async Task OnGetAsync()
    {
        MayWrite = await May(NetworkAccess.Write);
        var professionals = Filter(Db.Professionals.AsNoTracking().Where(p => p.OrganisationId == Actor.OrganisationId));
        Count = await professionals.CountAsync(Aborted);
        var (key, id) = Cursor();
        Rows = await professionals.Where(p => key == "" || p.FoldedName.CompareTo(key) > 0 || (p.FoldedName == key && p.Id.CompareTo(id) > 0))
            .OrderBy(p => p.FoldedName).ThenBy(p => p.Id).Include(p => p.Zones).Take(PageSize + 1).AsSplitQuery().ToListAsync(Aborted);
        if (Rows.Count > PageSize)
        {
            Rows = [.. Rows.Take(PageSize)];
            Next = PageUrl.With(Request, (PageUrl.After, $"{Rows[^1].FoldedName}|{Rows[^1].Id}"));
        }

        var ids = Rows.Select(p => p.Id).ToList();
        Agreements = (await Db.Agreements.AsNoTracking().Where(a => ids.Contains(a.ProfessionalId)).ToListAsync(Aborted)).ToLookup(a => a.ProfessionalId);
        await Links();
    }

    /// <summary>The agreement that says the most: in force today, else the last.</summary>
    public Agreement? AgreementOf(Professional professional) => Agreements[professional.Id]
        .OrderByDescending(a => a.IsInForceOn(Clock.Today)).ThenByDescending(a => a.From).FirstOrDefault();

    private IQueryable<Professional> Filter(IQueryable<Professional> professionals)
    {
        var today = Clock.Today;
        foreach (var word in TextFold.Words(Query))
        {
            professionals = professionals.Where(p => p.FoldedName.StartsWith(word) || p.FoldedName.Contains(" " + word));
        }

        professionals = Left ? professionals.Where(p => p.ActiveTo < today) : professionals.Where(p => p.ActiveTo == null || p.ActiveTo >= today);
        if (Profession.Length > 0)
        {
            professionals = professionals.Where(p => p.ProfessionCode == Profession);
        }

        if (Status is { } status)
        {
            professionals = professionals.Where(p => p.Status == status);
        }

        if (Departement.Length > 0)
        {
            professionals = professionals.Where(p => Db.Set<ServiceZone>().Any(z => z.ProfessionalId == p.Id && z.Code.StartsWith(Departement)));
        }

        // An empty half of the publics means no limit on that half.
        if (Enum.TryParse<Publics>(Public, out var wanted) && wanted != Domain.Network.Publics.None)
        {
            var half = (wanted & PublicsReading.Ages) != 0 ? PublicsReading.Ages : ~PublicsReading.Ages;
            professionals = professionals.Where(p => (p.Publics & wanted) != 0 || (p.Publics & half) == 0);
        }

        return professionals;
    }

    private async Task Links()
    {
        var present = Db.Professionals.AsNoTracking().Where(p => p.OrganisationId == Actor.OrganisationId);
        var professions = await present.Select(p => p.ProfessionCode).Distinct().ToListAsync(Aborted);
        var zones = await Db.Set<ServiceZone>().Where(z => present.Any(p => p.Id == z.ProfessionalId)).Select(z => z.Code).Distinct().ToListAsync(Aborted);
        Professions = Choose("profession", Profession, "toutes", Domain.Network.Professions.All.Where(p => professions.Contains(p.Code)).Select(p => (p.Code, p.Label)));
        Departements = Choose("departement", Departement, "tous", zones.Select(c => c.Length == 5 ? InseeCommune.FromStore(c).Departement : c).Distinct()
            .Order(StringComparer.Ordinal).Select(c => (c, Domain.Network.Departements.Display(c))));
        Statuses = Choose("statut", Status?.ToString() ?? "", "tous", Enum.GetValues<ProfessionalStatus>().Select(s => (s.ToString(), s.Fr())));
        Publics = Choose("public", Public, "tous", Enum.GetValues<Publics>().Where(p => p != Domain.Network.Publics.None).Select(p => (p.ToString(), p.Fr())));
        Presence = Choose("partis", Left ? "true" : "", "dans le réseau", [("true", "partis")]);
    }

    private IReadOnlyList<FilterLink> Choose(string name, string current, string all, IEnumerable<(string Value, string Label)> values) =>
    [
        new FilterLink(all, PageUrl.With(Request, (name, null)), current.Length == 0),
        .. values.Select(v => new FilterLink(v.Label, PageUrl.With(Request, (name, v.Value)), v.Value == current)),
    ];

    private (string Key, Guid Id) Cursor() =>
        After.Split('|') is [var key, var id] && Guid.TryParse(id, out var guid) ? (key, guid) : ("", Guid.Empty);
}
