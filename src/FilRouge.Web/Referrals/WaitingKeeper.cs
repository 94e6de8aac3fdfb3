using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Jobs;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;
using FilRouge.Web.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace FilRouge.Web.Referrals;

/// <summary>Keeps the places of those who wait: after each command for whom it touches, and once a day for whom time has moved (ADR 0009).</summary>
public sealed class WaitingKeeper(Clock clock) : IDerivation
{
    private const int Batch = 200;

    private readonly HashSet<Guid> _persons = [];
    private readonly HashSet<Guid> _families = [];
    private readonly HashSet<Guid> _services = [];

    /// <summary>Every day: the places whose day to look again has come, those not kept yet, and those that are over.</summary>
    public static readonly DailyJob Daily = new("referrals.waiting", async (services, ct) =>
    {
        var (db, keeper) = (services.GetRequiredService<Db>(), new WaitingKeeper(services.GetRequiredService<Clock>()));
        await keeper.Want(db, ct);
        await Derivations.Settle(db, keeper, ct);
    });

    /// <inheritdoc/>
    public void See(ChangeTracker tracker)
    {
        var changed = tracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        foreach (var entry in changed)
        {
            switch (entry.Entity)
            {
                case WaitingEntry or Referral: _persons.Add(((IAboutPerson)entry.Entity).PersonId); break;
                // A birth that is corrected moves a limit of age.
                case Person person: _persons.Add(person.Id); break;
                // Who is accompanied, and by which number one is found: brothers and sisters who wait are concerned.
                case Relative relative: _families.Add(relative.PersonId); break;
                case EpisodeOfCare path when entry.State != EntityState.Modified || entry.Property(nameof(EpisodeOfCare.Status)).IsModified: _families.Add(path.PersonId); break;
                case WaitingRule rule: _services.Add(rule.OrganisationId); break;
                case TerritoryPolicy policy: _services.Add(policy.OrganisationId); break;
            }
        }
    }

    /// <inheritdoc/>
    public async Task<bool> Compute(Db db, CancellationToken ct)
    {
        await Reach(db, ct);
        if (_persons.Count == 0)
        {
            return false;
        }

        var ids = _persons.Take(Batch).ToList();
        _persons.ExceptWith(ids);
        var kept = await db.WaitingPlaces.Where(p => ids.Contains(p.PersonId)).ToDictionaryAsync(p => p.EntryId, ct);
        var entries = db.WaitingEntries.Where(e => ids.Contains(e.PersonId));
        foreach (var service in await entries.StillWaiting().Select(e => e.OrganisationId).Distinct().ToListAsync(ct))
        {
            await Keep(db, service, entries, kept, ct);
        }

        db.RemoveRange(kept.Values);
        return true;
    }

    private async Task Keep(Db db, Guid service, IQueryable<WaitingEntry> entries, Dictionary<Guid, WaitingPlace> kept, CancellationToken ct)
    {
        var cases = new WaitingCases(db, service, clock.Today);
        var rules = await db.WaitingRules.AsNoTracking().Where(r => r.OrganisationId == service).ToListAsync(ct);
        var policies = await db.TerritoryPolicies.AsNoTracking().Where(p => p.OrganisationId == service).ToListAsync(ct);
        var rule = WaitingRule.InForceOn(clock.Today, rules);
        foreach (var waiting in await cases.Read(entries, WaitingCases.Uses(rule, WaitingCriterion.Sibling), ct))
        {
            if (!kept.Remove(waiting.Case.EntryId, out var place))
            {
                db.Add(place = new WaitingPlace(waiting.Case.EntryId, waiting.Case.PersonId));
            }

            place.Keep(service, cases.Aged(waiting, rule, policies), rule?.Criteria ?? WaitingRule.Proposed, cases.LookAgainOn(waiting, rule, rules, policies));
        }
    }

    /// <summary>Persons whom time has moved, or of whom no place is kept.</summary>
    private async Task Want(Db db, CancellationToken ct)
    {
        var today = clock.Today;
        var waiting = db.WaitingEntries.StillWaiting();
        _persons.UnionWith(await db.WaitingPlaces.Where(p => p.LookAgainOn <= today || !waiting.Any(e => e.Id == p.EntryId)).Select(p => p.PersonId).ToListAsync(ct));
        _persons.UnionWith(await waiting.Where(e => !db.Set<WaitingPlace>().Any(p => p.EntryId == e.Id)).Select(e => e.PersonId).ToListAsync(ct));
    }

    /// <summary>From services to all who wait there, and from families to those who wait among them.</summary>
    private async Task Reach(Db db, CancellationToken ct)
    {
        if (_services.Count > 0)
        {
            var ids = _services.ToList();
            _persons.UnionWith(await db.WaitingEntries.StillWaiting().Where(e => ids.Contains(e.OrganisationId)).Select(e => e.PersonId).ToListAsync(ct));
            _services.Clear();
        }

        if (_families.Count > 0)
        {
            var ids = _families.ToList();
            // Numbers of rows that were replaced too: who was a brother by an old number is one no more.
            var numbers = db.Relatives.Where(r => ids.Contains(r.PersonId) && r.Phone != null).Select(r => r.Phone);
            _persons.UnionWith(await db.WaitingPlaces.Where(p => db.Set<Relative>().Where(r => numbers.Contains(r.Phone)).Select(r => r.PersonId).Contains(p.PersonId))
                .Select(p => p.PersonId).ToListAsync(ct));
            _families.Clear();
        }
    }
}
