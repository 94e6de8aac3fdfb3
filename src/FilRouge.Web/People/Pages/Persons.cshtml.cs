using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Exports;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.People.Pages;

/// <summary>The persons of one's perimeter: filters as links, sorted by stated keys, keyset pages.</summary>
[Needs(PeopleAccess.List)]
public sealed class PersonsModel(FindSparks findSparks, SharedPersons sharedPersons) : ProductPage, IListPage, IExportPage
{
    /// <summary>Persons are counted up to here: nobody reads further, and counting a hundred thousand costs more than the page.</summary>
    public const int MostCounted = 1000;

    private const int OnScreen = 30;

    /// <summary>Name, birth or file number as typed.</summary>
    [BindProperty(Name = "q", SupportsGet = true)]
    public string Query { get; set; } = "";

    /// <summary>nom or naissance.</summary>
    [BindProperty(Name = "tri", SupportsGet = true)]
    public string Sort { get; set; } = "nom";

    /// <summary>Key after which the page begins.</summary>
    [BindProperty(Name = "apres", SupportsGet = true)]
    public string After { get; set; } = "";

    public IReadOnlyList<Person> Rows { get; private set; } = [];

    public int Count { get; private set; }

    public int? Most => MostCounted;

    public string? Next { get; private set; }

    public bool MayRegister { get; private set; }

    /// <summary>Threads of the persons shown who are accompanied, when the reader may see them.</summary>
    public IReadOnlyDictionary<Guid, SparkModel> Sparks { get; private set; } = new Dictionary<Guid, SparkModel>();

    public string TracedQuery => $"q={Query} tri={Sort}";

    public int TracedCount => Rows.Count;

    public ExportTable Exported => ExportTable.Of(
        "personnes", "Personnes", Query.Length == 0 ? "" : $"nom, prénom ou numéro : {Query}", Rows,
        ("Prénom", p => p.Names.CalledFirst),
        ("Nom", p => p.Names.UsedName ?? p.Names.BirthName),
        ("Date de naissance", p => p.BirthDate.Whole is { } day ? day : p.BirthDate.Display),
        ("Âge", p => p.AgeOn(Clock.Today)),
        ("N° dossier", p => p.FileNumber),
        ("Scolarité", p => p.Schooling.Fr()));

    private int PageSize => RowsFor(OnScreen);

    public Task TurnTo(string after)
    {
        (After, Next) = (after, null);
        return OnGetAsync();
    }

    public async Task OnGetAsync()
    {
        MayRegister = await May(PeopleAccess.Register);
        var (own, shared) = Parts();
        var most = PageSize > OnScreen ? ExportTable.MostRows : MostCounted + 1;
        Count = Math.Min(most, await own.OrderBy(p => p.FoldedName).Take(most).Concat(shared.OrderBy(p => p.FoldedName).Take(most)).CountAsync(Aborted));
        Rows = await Order(Page(own).Take(PageSize + 1).Concat(Page(shared).Take(PageSize + 1))).Take(PageSize + 1).ToListAsync(Aborted);
        if (Rows.Count > PageSize)
        {
            Rows = [.. Rows.Take(PageSize)];
            Next = $"/personnes?q={Uri.EscapeDataString(Query)}&tri={Sort}&apres={Uri.EscapeDataString(KeyOf(Rows[^1]))}";
        }

        // A spreadsheet has no drawing.
        Sparks = await findSparks(Work, [.. (PageSize > OnScreen ? [] : Rows).Select(p => p.Id)], Aborted);
    }

    /// <summary>Those of one's service, and those whom a team shares from elsewhere: asked together, all the persons of all services would be read in their order.</summary>
    private (IQueryable<Person> Own, IQueryable<Person> Shared) Parts()
    {
        var (viewer, persons) = (Db.Viewer, Filter(Db.Persons.AsNoTracking()));
        var (mine, teams) = (viewer.SeesOrganisation ? viewer.OrganisationId : Guid.Empty, sharedPersons(Db));
        return (persons.Where(p => p.OrganisationId == mine), persons.Where(p => teams.Contains(p.Id) && p.OrganisationId != mine));
    }

    private IQueryable<Person> Filter(IQueryable<Person> persons)
    {
        foreach (var word in NameWords.Words(Query, typing: true))
        {
            var ids = Db.SearchWords.Beginning(word).Select(w => w.PersonId);
            persons = persons.Where(p => ids.Contains(p.Id));
        }

        return persons;
    }

    private IQueryable<Person> Page(IQueryable<Person> persons)
    {
        var (key, id) = Cursor();
        if (Sort == "naissance")
        {
            var birth = PartialDate.FromStore(key);
            return Order(persons.Where(p => key == "" || ((string)(object)p.BirthDate).CompareTo(key) < 0 || (p.BirthDate == birth && p.Id.CompareTo(id) > 0)));
        }

        return Order(persons.Where(p => key == "" || p.FoldedName.CompareTo(key) > 0 || (p.FoldedName == key && p.Id.CompareTo(id) > 0)));
    }

    private IQueryable<Person> Order(IQueryable<Person> persons) => Sort == "naissance"
        ? persons.OrderByDescending(p => p.BirthDate).ThenBy(p => p.Id)
        : persons.OrderBy(p => p.FoldedName).ThenBy(p => p.Id);

    private string KeyOf(Person last) => $"{(Sort == "naissance" ? last.BirthDate.Text : last.FoldedName)}|{last.Id}";

    private (string Key, Guid Id) Cursor() =>
        After.Split('|') is [var key, var id] && Guid.TryParse(id, out var guid) ? (key, guid) : ("", Guid.Empty);
}
