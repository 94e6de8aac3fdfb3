using FilRouge.Platform.Journal;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Record.Pages;

/// <summary>Tab « Historique »: every act on the record, and who read it, keyset-paged.</summary>
[Needs(RecordAccess.History)]
public sealed class HistoryModel : ProductPage, IPersonPage
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

    /// <summary>An act or a reading.</summary>
    public sealed record Row(Guid Id, DateTime AtUtc, string Who, string Role, string What, bool Allowed, string? Reason);

    public async Task OnGetAsync()
    {
        var rows = View == "lectures" ? await Reads() : await Acts();
        Next = rows.Count > PageSize ? rows[PageSize - 1].Id : null;
        Rows = [.. rows.Take(PageSize)];
    }

    /// <summary>French word of a role's stored name.</summary>
    public static string RoleWord(string role) =>
        Enum.TryParse<Platform.Access.Role>(role, out var known) ? Platform.Access.Words.Of(known) : role;

    private async Task<List<Row>> Acts()
    {
        var acts = Db.Acts.AsNoTracking().Where(a => a.Subject == PersonId || Db.Set<ActPerson>().Any(p => p.ActId == a.Id && p.PersonId == PersonId));
        acts = After is { } id ? acts.Where(a => a.Id.CompareTo(id) < 0) : acts;
        return [.. (await acts.OrderByDescending(a => a.Id).Take(PageSize + 1)
                .Select(a => new { a.Id, a.AtUtc, a.ActorName, a.ActorRole, a.Code, a.Allowed, a.Reason }).ToListAsync(Aborted))
            .Select(a => new Row(a.Id, a.AtUtc, a.ActorName, a.ActorRole, Modules.ActLabels.GetValueOrDefault(a.Code) ?? PageLabels.GetValueOrDefault(a.Code, a.Code), a.Allowed, a.Reason))];
    }

    private async Task<List<Row>> Reads()
    {
        var reads = Db.ReadTraces.AsNoTracking().Where(r => r.PersonId == PersonId);
        reads = After is { } id ? reads.Where(r => r.Id.CompareTo(id) < 0) : reads;
        return [.. (await reads.OrderByDescending(r => r.Id).Take(PageSize + 1).ToListAsync(Aborted))
            .Select(r => new Row(r.Id, r.AtUtc, r.AccountName, r.Role, PageLabels.GetValueOrDefault(r.Page, r.Page), true, null))];
    }
}
