using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.People;
using FilRouge.Domain.Record;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Pages;
using FilRouge.Web.Access;
using FilRouge.Web.Network;
using FilRouge.Web.People;
using FilRouge.Web.Referrals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Record.Pages;

/// <summary>One box: persons by name, sound, birth or telephone, professionals, structures, requests by number. Results only of what may be opened.</summary>
[Needs(RecordAccess.Search)]
public sealed class SearchModel(PersonSearch search) : ProductPage, IListPage
{
    private const int Limit = 15;

    [BindProperty(Name = "q", SupportsGet = true)]
    public string Query { get; set; } = "";

    public IReadOnlyList<PersonHit> Persons { get; private set; } = [];

    public IReadOnlyList<Professional> Professionals { get; private set; } = [];

    public IReadOnlyList<Structure> Structures { get; private set; } = [];

    public IReadOnlyList<(Guid Id, Guid PersonId, string Number, string State)> Requests { get; private set; } = [];

    /// <summary>True when there may be more persons than those shown.</summary>
    public bool More => Persons.Count == Limit;

    public string TracedQuery => Query;

    public int TracedCount => Persons.Count + Professionals.Count + Structures.Count + Requests.Count;

    public async Task OnGetAsync()
    {
        var text = SearchText.Read(Query, Clock.Today);
        if (text.IsEmpty)
        {
            return;
        }

        Persons = await search.Find(text, Limit, Aborted);
        if (text.Words.Count > 0 && text.Birth is null && await May(NetworkAccess.List))
        {
            await FindNetwork(text.Words);
        }

        if ((text.Request ?? (object?)text.RequestRank) is not null && await May(ReferralsAccess.List))
        {
            await FindRequests(text);
        }
    }

    /// <summary>Why a person is here, when her name is not simply the one typed.</summary>
    public static string? Why(PersonHit hit) => hit.ByPhone ? "par son téléphone ou celui d’un proche"
        : hit.Match is NameMatch.Sound or NameMatch.OneLetterOff ? hit.Match.Value.Fr()
        : null;

    private async Task FindNetwork(IReadOnlyList<string> words)
    {
        var mine = Actor.OrganisationId;
        var professionals = Db.Set<Professional>().AsNoTracking().Where(p => p.OrganisationId == mine);
        var structures = Db.Set<Structure>().AsNoTracking().Where(s => s.OrganisationId == mine);
        foreach (var word in words)
        {
            professionals = professionals.Where(p => p.FoldedName.StartsWith(word) || p.FoldedName.Contains(" " + word));
            structures = structures.Where(p => p.FoldedName.StartsWith(word) || p.FoldedName.Contains(" " + word));
        }

        Professionals = await professionals.OrderBy(p => p.FoldedName).Take(Limit).ToListAsync(Aborted);
        Structures = await structures.OrderBy(p => p.FoldedName).Take(Limit).ToListAsync(Aborted);
    }

    /// <summary>By the whole number, by its beginning, or by its year and rank in one's service.</summary>
    private async Task FindRequests(SearchText text)
    {
        var mine = Actor.OrganisationId;
        var start = text.Request?.TrimEnd('-')
            ?? ReferralNumber.Of(await Db.Organisations.Where(o => o.Id == mine).Select(o => o.Code).SingleAsync(Aborted), text.RequestRank!.Value.Year, Math.Max(1, text.RequestRank.Value.Rank));
        var end = TextFold.After(start)!;
        var rows = await Db.Set<Referral>().AsNoTracking().Where(r => r.Number != null && r.Number.CompareTo(start) >= 0 && r.Number.CompareTo(end) < 0)
            .OrderBy(r => r.Number).Take(Limit).Select(r => new { r.Id, r.PersonId, r.Number, r.State }).ToListAsync(Aborted);
        Requests = [.. rows.Select(r => (r.Id, r.PersonId, r.Number!, r.State.Fr()))];
    }
}
