using FilRouge.Domain.People;
using FilRouge.Platform.Drafts;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Record.Pages;

/// <summary>What one has typed and not sent: one's own drafts, within one's perimeter; of the others, how many there are and nothing more (rule E70).</summary>
[Needs(RecordAccess.Drafts)]
public sealed class MyDraftsModel(DraftKeeper drafts) : ProductPage, IListPage
{
    /// <summary>A draft, and where it goes on.</summary>
    public sealed record Row(Guid Id, string Title, string Person, DateTime At, string Url);

    /// <summary>The one to throw away.</summary>
    [BindProperty]
    public Guid Draft { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>How many are kept without being shown.</summary>
    public int Apart { get; private set; }

    public int Days { get; private set; }

    public string TracedQuery => "mes brouillons";

    public int TracedCount => Rows.Count;

    public async Task OnGetAsync()
    {
        var found = await (from d in Db.Drafts.AsNoTracking()
                           where d.ClosedAtUtc == null
                           from p in Db.Set<Person>().Where(p => p.Id == d.PersonId).DefaultIfEmpty()
                           orderby d.SavedAtUtc descending
                           select new { d.Id, d.Title, d.Path, d.Form, d.SavedAtUtc, Names = p == null ? null : p.Names }).ToListAsync(Aborted);
        Rows = [.. found.Select(d => new Row(d.Id, d.Title.Length > 0 ? d.Title : d.Path, d.Names?.Display ?? "", Clock.Local(d.SavedAtUtc), Address(d.Path, d.Form, d.Id)))];
        Apart = Math.Max(0, drafts.Count - Rows.Count);
        Days = await Db.DraftDays(Actor.OrganisationId, Clock.Today, Aborted);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await drafts.Close(Actor.AccountId, Draft, Aborted);
        return Go(DraftKeeper.ListUrl, "Le brouillon est effacé.");
    }

    private static string Address(string path, string form, Guid id)
    {
        var (query, anchor) = form.Split('#', 2) is [var before, var after] ? (before, "#" + after) : (form, "");
        return $"{path}{(query.Length == 0 ? "?" : query + "&")}{DraftTyped.Verb}={id}{anchor}";
    }
}
