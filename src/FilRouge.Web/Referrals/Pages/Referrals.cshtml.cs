using System.Globalization;
using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Pages;
using FilRouge.Platform.Pages.Exports;
using FilRouge.Platform.Pages.Kit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Referrals.Pages;

/// <summary>The requests of the service: filters as links, the oldest first while they wait, with what is owed and since when.</summary>
[Needs(ReferralsAccess.List)]
public sealed class ReferralsModel : ProductPage, IListPage, IExportPage
{
    /// <summary>One line.</summary>
    public sealed record Row(Referral Referral, string PersonName, DateOnly ReceivedOn, DueItem? Due)
    {
        /// <summary>The request's page.</summary>
        public string Url => $"/personnes/{Referral.PersonId}/demandes/{Referral.Id}";
    }

    /// <summary>a-traiter, urgentes, pieces, decidees or toutes.</summary>
    [BindProperty(Name = "etat", SupportsGet = true)]
    public string Filter { get; set; } = "a-traiter";

    /// <summary>Key after which the page begins.</summary>
    [BindProperty(Name = "apres", SupportsGet = true)]
    public string After { get; set; } = "";

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IReadOnlyList<FilterLink> Filters { get; private set; } = [];

    public int Count { get; private set; }

    public string? Next { get; private set; }

    public bool MayReceive { get; private set; }

    public string TracedQuery => $"demandes etat={Filter}";

    public int TracedCount => Rows.Count;

    public ExportTable Exported => ExportTable.Of(
        "demandes", "Demandes", $"état : {Filters.FirstOrDefault(f => f.Active)?.Label}", Rows,
        ("Personne", r => r.PersonName),
        ("Numéro", r => r.Referral.Number),
        ("Reçue le", r => r.ReceivedOn),
        ("Par", r => r.Referral.Channel.Fr()),
        ("Urgence", r => ReferralWords.UrgencyOf(r.Referral)),
        ("État", r => r.Referral.State.Fr()),
        ("À faire", r => r.Due?.Sentence),
        ("Avant la fin du", r => r.Due?.DueOn));

    private int PageSize => RowsFor(30);

    private bool OldestFirst => Filter is "a-traiter" or "urgentes" or "pieces";

    public Task TurnTo(string after)
    {
        (After, Next) = (after, null);
        return OnGetAsync();
    }

    public async Task OnGetAsync()
    {
        MayReceive = await May(ReferralsAccess.Receive);
        var all = Db.Set<Referral>().AsNoTracking().Where(r => r.OrganisationId == Actor.OrganisationId && r.State != ReferralState.Draft);
        await CountBy(all);
        var found = await Page(Kept(all)).Take(PageSize + 1).ToListAsync(Aborted);
        if (found.Count > PageSize)
        {
            found.RemoveAt(PageSize);
            Next = PageUrl.With(Request, (PageUrl.After, KeyOf(found[^1])));
        }

        var ids = found.Select(r => r.PersonId).Distinct().ToList();
        var names = await Db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Names.Display, Aborted);
        var policies = await Db.TerritoryPolicies.AsNoTracking().Where(p => p.OrganisationId == Actor.OrganisationId).ToListAsync(Aborted);
        Rows = [.. found.Select(r => new Row(r, names.GetValueOrDefault(r.PersonId, ""), Clock.DayOf(r.ReceivedAtUtc!.Value), Soonest(r, policies)))];
    }

    private DueItem? Soonest(Referral referral, IReadOnlyCollection<TerritoryPolicy> policies) =>
        DueQueries.ItemsOf(referral, policies, Clock) is [var first, ..] ? first : null;

    /// <summary>The rows of each filter are counted at once, by state and by grade.</summary>
    private async Task CountBy(IQueryable<Referral> all)
    {
        var groups = await all.GroupBy(r => new { r.State, r.Urgency }).Select(g => new { g.Key.State, g.Key.Urgency, Count = g.Count() }).ToListAsync(Aborted);
        var pending = groups.Where(g => ReferralsQueries.PendingStates.Contains(g.State)).ToList();
        (string Key, string Label, int Count)[] filters =
        [
            ("a-traiter", "à traiter", pending.Sum(g => g.Count)),
            ("urgentes", "urgentes", pending.Where(g => g.Urgency >= UrgencyGrade.Imminent).Sum(g => g.Count)),
            ("pieces", "en attente de pièces", pending.Where(g => g.State == ReferralState.Incomplete).Sum(g => g.Count)),
            ("decidees", "décidées", groups.Except(pending).Sum(g => g.Count)),
            ("toutes", "toutes", groups.Sum(g => g.Count)),
        ];
        Filter = filters.Any(f => f.Key == Filter) ? Filter : "a-traiter";
        Filters = [.. filters.Select(f => new FilterLink(f.Label, PageUrl.With(Request, ("etat", f.Key)), f.Key == Filter, f.Count))];
        Count = filters.First(f => f.Key == Filter).Count;
    }

    private IQueryable<Referral> Kept(IQueryable<Referral> all)
    {
        var pending = ReferralsQueries.PendingStates;
        UrgencyGrade[] urgent = [UrgencyGrade.Imminent, UrgencyGrade.Proven];
        return Filter switch
        {
            "urgentes" => all.Where(r => pending.Contains(r.State) && urgent.Contains(r.Urgency)),
            "pieces" => all.Where(r => r.State == ReferralState.Incomplete),
            "decidees" => all.Where(r => !pending.Contains(r.State)),
            "toutes" => all,
            _ => all.Where(r => pending.Contains(r.State)),
        };
    }

    private IQueryable<Referral> Page(IQueryable<Referral> referrals)
    {
        var (at, id) = Cursor();
        return OldestFirst
            ? referrals.Where(r => at == null || r.ReceivedAtUtc > at || (r.ReceivedAtUtc == at && r.Id.CompareTo(id) > 0)).OrderBy(r => r.ReceivedAtUtc).ThenBy(r => r.Id)
            : referrals.Where(r => at == null || r.ReceivedAtUtc < at || (r.ReceivedAtUtc == at && r.Id.CompareTo(id) < 0)).OrderByDescending(r => r.ReceivedAtUtc).ThenByDescending(r => r.Id);
    }

    private static string KeyOf(Referral last) => $"{last.ReceivedAtUtc!.Value.Ticks.ToString(CultureInfo.InvariantCulture)}|{last.Id}";

    private (DateTime? At, Guid Id) Cursor() =>
        After.Split('|') is [var ticks, var id] && long.TryParse(ticks, CultureInfo.InvariantCulture, out var at) && at is > 0 and < 3_155_378_975_999_999_999 && Guid.TryParse(id, out var guid)
            ? (new DateTime(at, DateTimeKind.Utc), guid)
            : (null, Guid.Empty);
}
