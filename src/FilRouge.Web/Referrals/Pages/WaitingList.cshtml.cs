using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Exports;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals.Pages;

/// <summary>The waiting list of the service, ranked by stated criteria, with the reason of each rank. It admits nobody.</summary>
[Needs(ReferralsAccess.List)]
public sealed class WaitingListModel : ProductPage, IListPage, IExportPage
{
    /// <summary>One line.</summary>
    public sealed record Row(WaitingRank Rank, string PersonName);

    /// <summary>Last rank of the page before.</summary>
    [BindProperty(Name = "apres", SupportsGet = true)]
    public int After { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Count { get; private set; }

    public string? Next { get; private set; }

    public string TracedQuery => "liste d’attente";

    public int TracedCount => Rows.Count;

    public ExportTable Exported => ExportTable.Of(
        "liste-attente", "Liste d’attente", "", Rows,
        ("Rang", r => r.Rank.Rank),
        ("Personne", r => r.PersonName),
        ("Urgence", r => r.Rank.Entry.Urgency.Fr()),
        ("Étape", r => r.Rank.Entry.Stage.Fr()),
        ("Pourquoi ce rang", r => r.Rank.WhyThisRank));

    private int PageSize => RowsFor(30);

    public Task TurnTo(string after)
    {
        After = int.Parse(after, System.Globalization.CultureInfo.InvariantCulture);
        return OnGetAsync();
    }

    public async Task OnGetAsync()
    {
        var waiting = await Db.WaitingEntries.AsNoTracking()
            .Where(e => e.OrganisationId == Actor.OrganisationId && (e.Stage == WaitingStage.UnderAnalysis || e.Stage == WaitingStage.Admissible)).ToListAsync(Aborted);
        // A rank means something among all who wait: the list is ranked whole, and shown by pages.
        var ranks = WaitingList.Rank(waiting);
        var shown = ranks.Where(r => r.Rank > After).Take(PageSize).ToList();
        var ids = shown.Select(r => r.Entry.PersonId).ToList();
        var names = await Db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Names.Display, Aborted);
        Rows = [.. shown.Select(r => new Row(r, names.GetValueOrDefault(r.Entry.PersonId, "")))];
        Count = ranks.Count;
        Next = shown.Count > 0 && shown[^1].Rank < ranks.Count ? PageUrl.With(Request, (PageUrl.After, $"{shown[^1].Rank}")) : null;
    }
}
