using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Record;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Jobs;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace FilRouge.Web.Record;

/// <summary>Keeps the reading of what is about to break each path: after each command for whom it touches, and once a day for whom time has moved
/// (ADR 0009).</summary>
public sealed class WatchKeeper(Clock clock) : IDerivation
{
    /// <summary>Persons computed together: a person's facts weigh a few kilobytes.</summary>
    private const int Batch = 200;

    private readonly HashSet<Guid> _persons = [];
    private readonly HashSet<Guid> _professionals = [];
    private readonly HashSet<Guid> _services = [];

    /// <summary>Every day: the paths whose day to look again has come, those not read yet, and those that are over.</summary>
    public static readonly DailyJob Daily = new("record.watch", async (services, ct) =>
    {
        var (db, keeper) = (services.GetRequiredService<Db>(), new WatchKeeper(services.GetRequiredService<Clock>()));
        await keeper.Want(db, ct);
        await Derivations.Settle(db, keeper, ct);
    });

    /// <inheritdoc/>
    public void See(ChangeTracker tracker)
    {
        var changed = tracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).Select(e => e.Entity).ToList();
        if (changed.Count == 0)
        {
            return;
        }

        // A change in a row of a plan or of a path does not name its person: whoever is loaded with it does.
        _persons.UnionWith(tracker.Entries<IAboutPerson>().Select(e => e.Entity.PersonId));
        foreach (var entity in changed)
        {
            switch (entity)
            {
                case Professional professional: _professionals.Add(professional.Id); break;
                case Agreement agreement: _professionals.Add(agreement.ProfessionalId); break;
                case AgreementPause: _professionals.UnionWith(tracker.Entries<Agreement>().Select(e => e.Entity.ProfessionalId)); break;
                case Closure closure: _services.Add(closure.OrganisationId); break;
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
        var readings = await new WatchFacts(db, clock.Today).Read(ids, ct);
        var kept = await db.ThreadWatches.Where(w => ids.Contains(w.PersonId)).ToDictionaryAsync(w => w.PersonId, ct);
        foreach (var reading in readings)
        {
            if (!kept.Remove(reading.Path.PersonId, out var watch))
            {
                db.Add(watch = new ThreadWatch(reading.Path.PersonId));
            }

            watch.Keep(reading.Path, reading.Facts.PlanEnds, reading.Delays.SilenceWeeks, BreakReading.Of(reading.Facts, reading.Delays, clock.Today));
        }

        db.RemoveRange(kept.Values);
        return true;
    }

    /// <summary>Persons whom time has moved, or whom no reading covers.</summary>
    private async Task Want(Db db, CancellationToken ct)
    {
        var today = clock.Today;
        var open = db.Set<EpisodeOfCare>().Where(e => WatchFacts.ActiveFile.Contains(e.Status)).Select(e => e.PersonId);
        _persons.UnionWith(await db.ThreadWatches.Where(w => w.LookAgainOn <= today || !open.Contains(w.PersonId)).Select(w => w.PersonId).ToListAsync(ct));
        _persons.UnionWith(await open.Where(id => !db.Set<ThreadWatch>().Any(w => w.PersonId == id)).ToListAsync(ct));
    }

    /// <summary>From professionals and services to the persons whom they concern.</summary>
    private async Task Reach(Db db, CancellationToken ct)
    {
        if (_professionals.Count > 0)
        {
            var weeks = await db.ThreadWatches.MaxAsync(w => (int?)w.SilenceWeeks, ct) ?? 0;
            var (ids, since) = (_professionals.ToList(), clock.Today.AddDays(-7 * weeks));
            _persons.UnionWith(await db.Set<Intervention>().Where(i => ids.Contains(i.ProfessionalId) && i.LocalDay >= since).Select(i => i.PersonId).Distinct().ToListAsync(ct));
            _persons.UnionWith(await db.Set<Proposal>().Where(p => ids.Contains(p.ProfessionalId) && p.Status == ProposalStatus.Accepted).Select(p => p.PersonId).Distinct().ToListAsync(ct));
            _professionals.Clear();
        }

        if (_services.Count > 0)
        {
            var ids = _services.ToList();
            _persons.UnionWith(await db.ThreadWatches.Where(w => ids.Contains(w.OrganisationId)).Select(w => w.PersonId).ToListAsync(ct));
            _services.Clear();
        }
    }
}
