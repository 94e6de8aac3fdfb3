using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Pages;
using FilRouge.Web.Network;
using FilRouge.Web.Referrals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Record.Pages;

/// <summary>One box: persons by name or birth date, professionals, structures, requests by number. Results only of what may be opened.</summary>
[Needs(RecordAccess.Search)]
public sealed class SearchModel : ProductPage, IListPage
{
    private const int Limit = 15;

    [BindProperty(Name = "q", SupportsGet = true)]
    public string Query { get; set; } = "";

    public IReadOnlyList<Person> Persons { get; private set; } = [];

    public IReadOnlyList<Professional> Professionals { get; private set; } = [];

    public IReadOnlyList<Structure> Structures { get; private set; } = [];

    public IReadOnlyList<(Guid Id, Guid PersonId, string Number, string State)> Requests { get; private set; } = [];

    public string TracedQuery => Query;

    public int TracedCount => Persons.Count + Professionals.Count + Structures.Count + Requests.Count;

    public async Task OnGetAsync()
    {
        var words = TextFold.Words(Query);
        if (words.Length == 0)
        {
            return;
        }

        Persons = await FindPersons(words);
        if (await May(NetworkAccess.List))
        {
            await FindNetwork(words);
        }

        if (await May(ReferralsAccess.List))
        {
            await FindRequests();
        }
    }

    private Task<List<Person>> FindPersons(string[] words)
    {
        var persons = Db.Set<Person>().AsNoTracking();
        if (PartialDate.Parse(Query, Clock.Today) is { Ok: true, Value: { Whole: not null } birth })
        {
            persons = persons.Where(p => p.BirthDate == birth);
        }
        else
        {
            foreach (var word in words)
            {
                persons = persons.Where(p => p.FoldedName.StartsWith(word) || p.FoldedName.Contains(" " + word));
            }
        }

        return persons.OrderBy(p => p.FoldedName).Take(Limit).ToListAsync(Aborted);
    }

    private async Task FindNetwork(string[] words)
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

    private async Task FindRequests()
    {
        var number = Query.Trim().ToUpperInvariant();
        var rows = await Db.Set<Referral>().AsNoTracking().Where(r => r.Number != null && r.Number.Contains(number))
            .OrderByDescending(r => r.Number).Take(Limit).Select(r => new { r.Id, r.PersonId, r.Number, r.State }).ToListAsync(Aborted);
        Requests = [.. rows.Select(r => (r.Id, r.PersonId, r.Number!, r.State.Fr()))];
    }
}
