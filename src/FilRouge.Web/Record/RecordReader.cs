using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Web.Access;
using FilRouge.Web.People;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Record;

/// <summary>What every page of a record needs to know of the person.</summary>
/// <param name="Person">The person.</param>
/// <param name="Relatives">Relatives and representatives, the superseded left out.</param>
/// <param name="Places">Living places, the superseded left out.</param>
/// <param name="Episode">The last path; null before a request is accepted.</param>
/// <param name="Coordinator">Name of who coordinates now.</param>
/// <param name="Rights">The decisions, chained.</param>
public sealed record RecordHead(
    Person Person, IReadOnlyList<Relative> Relatives, IReadOnlyList<LivingPlace> Places, EpisodeOfCare? Episode, string? Coordinator, RightsChain Rights);

/// <summary>Reads the head of a record once per request: the banner and the Synthèse share it.</summary>
public sealed class RecordReader(Work work)
{
    private RecordHead? _head;

    /// <summary>The head; null when the person is not within the perimeter.</summary>
    public async Task<RecordHead?> Head(Guid personId, CancellationToken ct)
    {
        if (_head?.Person.Id == personId)
        {
            return _head;
        }

        var db = work.Db;
        var person = await db.Persons.AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId, ct);
        if (person is null)
        {
            return null;
        }

        var relatives = await db.RelativesOf(personId, ct);
        var places = await db.PlacesOf(personId, ct);
        var last = await db.Set<EpisodeOfCare>().AsNoTracking().Where(e => e.PersonId == personId).OrderByDescending(e => e.Id)
            .Select(e => new { Episode = e, Coordinator = db.Set<Account>().Where(a => a.Id == e.CoordinatorAccountId).Select(a => a.DisplayName).FirstOrDefault() })
            .FirstOrDefaultAsync(ct);
        var decisions = await db.Set<CdaphDecision>().AsNoTracking().Where(d => d.PersonId == personId).ToListAsync(ct);
        _head = new RecordHead(person, relatives, places, last?.Episode, last?.Coordinator, RightsChain.Of(decisions));
        return _head;
    }
}
