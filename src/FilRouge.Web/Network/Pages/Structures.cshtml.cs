using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Exports;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Network.Pages;

/// <summary>The structures of the service's network.</summary>
[Needs(NetworkAccess.List)]
public sealed class StructuresModel : ProductPage, IListPage, IExportPage
{
    /// <summary>Name as typed.</summary>
    [BindProperty(Name = "q", SupportsGet = true)]
    public string Query { get; set; } = "";

    /// <summary>What it is.</summary>
    [BindProperty(Name = "nature", SupportsGet = true)]
    public StructureKind? Kind { get; set; }

    /// <summary>Key after which the page begins.</summary>
    [BindProperty(Name = "apres", SupportsGet = true)]
    public string After { get; set; } = "";

    public IReadOnlyList<Structure> Rows { get; private set; } = [];

    public IReadOnlyList<FilterLink> Kinds { get; private set; } = [];

    public int Count { get; private set; }

    public string? Next { get; private set; }

    public bool MayWrite { get; private set; }

    public string TracedQuery => $"structures q={Query} nature={Kind}";

    public int TracedCount => Rows.Count;

    public ExportTable Exported => ExportTable.Of(
        "structures", "Structures du réseau", string.Join(", ", new[] { Query.Length == 0 ? null : $"nom : {Query}", Kind is { } kind ? $"nature : {kind.Fr()}" : null }.OfType<string>()), Rows,
        ("Nom", s => s.Name),
        ("Nature", s => s.Kind.Fr()),
        ("Commune", s => s.CommuneName),
        ("FINESS", s => s.Finess?.Text),
        ("Téléphone", s => s.Phone?.Display),
        ("Adresse électronique", s => s.Email?.Text));

    private int PageSize => RowsFor(30);

    public Task TurnTo(string after)
    {
        (After, Next) = (after, null);
        return OnGetAsync();
    }

    public async Task OnGetAsync()
    {
        MayWrite = await May(NetworkAccess.Write);
        var mine = Db.Structures.AsNoTracking().Where(s => s.OrganisationId == Actor.OrganisationId);
        var kinds = await mine.GroupBy(s => s.Kind).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(Aborted);
        Kinds =
        [
            new FilterLink("toutes", PageUrl.With(Request, ("nature", null)), Kind is null),
            .. kinds.OrderBy(k => k.Key).Select(k => new FilterLink(k.Key.Fr(), PageUrl.With(Request, ("nature", k.Key.ToString())), Kind == k.Key, k.Count)),
        ];
        var structures = Filter(mine);
        Count = await structures.CountAsync(Aborted);
        var (key, id) = After.Split('|') is [var name, var last] && Guid.TryParse(last, out var guid) ? (name, guid) : ("", Guid.Empty);
        Rows = await structures.Where(s => key == "" || s.FoldedName.CompareTo(key) > 0 || (s.FoldedName == key && s.Id.CompareTo(id) > 0))
            .OrderBy(s => s.FoldedName).ThenBy(s => s.Id).Take(PageSize + 1).ToListAsync(Aborted);
        if (Rows.Count > PageSize)
        {
            Rows = [.. Rows.Take(PageSize)];
            Next = PageUrl.With(Request, (PageUrl.After, $"{Rows[^1].FoldedName}|{Rows[^1].Id}"));
        }
    }

    private IQueryable<Structure> Filter(IQueryable<Structure> structures)
    {
        foreach (var word in TextFold.Words(Query))
        {
            structures = structures.Where(s => s.FoldedName.StartsWith(word) || s.FoldedName.Contains(" " + word));
        }

        return Kind is { } kind ? structures.Where(s => s.Kind == kind) : structures;
    }
}
