using FilRouge.Platform.Journal;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Exports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Record.Pages;

/// <summary>Tab « Historique »: every act on the record, and who read it, keyset-paged.</summary>
[Needs(RecordAccess.History)]
public sealed class HistoryModel : ProductPage, IPersonPage, IExportPage
{
    private const int PageSize = 40;

    private static readonly Dictionary<string, string> PageLabels = Modules.Permissions.ToDictionary(p => p.Code, p => p.Label);

    public Guid PersonId { get; set; }

    /// <summary>actes or lectures.</summary>
    [BindProperty(Name = "vue", SupportsGet = true)]
    public string View { get; set; } = "actes";

    /// <summary>Key after which the page begins.</summary>
    [BindProperty(Name = "apres", SupportsGet = true)]
    public Guid? After { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public Guid? Next { get; private set; }

    public int Count { get; private set; }

    public int? Most => PageSize;

    string? IExportPage.Next => Next?.ToString();

    public ExportTable Exported => ExportTable.Of(
        "historique", View == "lectures" ? "Qui a lu le dossier" : "Actes sur le dossier", "", Rows,
        ("Le", r => Clock.Local(r.AtUtc)),
        ("Qui", r => r.Who),
        ("Fonction", r => RoleWord(r.Role)),
        ("Quoi", r => r.What),
        ("Permis", r => r.Allowed),
        ("Motif", r => r.Reason));

    /// <summary>An act or a reading.</summary>
    public sealed record Row(Guid Id, DateTime AtUtc, string Who, string Role, string What, bool Allowed, string? Reason);

    public async Task OnGetAsync()
    {
        var size = RowsFor(PageSize);
        var rows = View == "lectures" ? await Reads(size + 1) : await Acts(size + 1);
        Next = rows.Count > size ? rows[size - 1].Id : null;
        Rows = [.. rows.Take(size)];
        Count = ExportFormat.Of(Request) is null ? rows.Count : After is null ? await (View == "lectures" ? AllReads.CountAsync(Aborted) : AllActs.CountAsync(Aborted)) : Count;
    }

    public Task TurnTo(string after)
    {
        After = Guid.Parse(after);
        return OnGetAsync();
    }

    /// <summary>French word of a role's stored name.</summary>
    public static string RoleWord(string role) =>
        Enum.TryParse<Platform.Access.Role>(role, out var known) ? Platform.Access.Words.Of(known) : role;

    private IQueryable<Act> AllActs => Db.Acts.AsNoTracking().Where(a => a.Subject == PersonId || Db.Set<ActPerson>().Any(p => p.ActId == a.Id && p.PersonId == PersonId));

    private IQueryable<ReadTrace> AllReads => Db.ReadTraces.AsNoTracking().Where(r => r.PersonId == PersonId);

    private async Task<List<Row>> Acts(int most)
    {
        var acts = After is { } id ? AllActs.Where(a => a.Id.CompareTo(id) < 0) : AllActs;
        return [.. (await acts.OrderByDescending(a => a.Id).Take(most)
                .Select(a => new { a.Id, a.AtUtc, a.ActorName, a.ActorRole, a.Code, a.Allowed, a.Reason }).ToListAsync(Aborted))
            .Select(a => new Row(a.Id, a.AtUtc, a.ActorName, a.ActorRole, Modules.ActLabels.GetValueOrDefault(a.Code) ?? PageLabels.GetValueOrDefault(a.Code, a.Code), a.Allowed, a.Reason))];
    }

    private async Task<List<Row>> Reads(int most)
    {
        var reads = After is { } id ? AllReads.Where(r => r.Id.CompareTo(id) < 0) : AllReads;
        return [.. (await reads.OrderByDescending(r => r.Id).Take(most).ToListAsync(Aborted))
            .Select(r => new Row(r.Id, r.AtUtc, r.AccountName, r.Role, PageLabels.GetValueOrDefault(r.Page, r.Page), true, null))];
    }
}
