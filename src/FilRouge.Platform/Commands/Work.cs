using FilRouge.Platform.Access;
using FilRouge.Platform.Journal;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Platform.Commands;

/// <summary>How an actor stands towards a person, read from the store. The Access module answers.</summary>
public delegate Task<Standing> FindStanding(Db db, Actor actor, Guid personId, DateOnly today, CancellationToken ct);

/// <summary>Who works, in one request or one command: the actor, standings computed once, and the only transactions of the product.</summary>
public sealed class Work(Db db, Clock clock, Kernel kernel, WriteQueue queue, FindStanding findStanding, IEnumerable<ISubscriber> subscribers, IEnumerable<IDerivation> derivations)
{
    private readonly Dictionary<Guid, Standing> _standings = [];
    private readonly List<object> _facts = [];
    private readonly HashSet<Guid> _others = [];
    private Guid? _subject;
    private string _code = "";
    private string? _reason;

    /// <summary>The context.</summary>
    public Db Db => db;

    /// <summary>The clock.</summary>
    public Clock Clock => clock;

    /// <summary>Who acts; null when nobody is signed in.</summary>
    public Actor? ActorOrNull { get; private set; }

    /// <summary>Who acts.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public Actor Actor => ActorOrNull ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>Says who acts, and opens the perimeter accordingly.</summary>
    public void ActAs(Actor actor, bool seesOrganisation)
    {
        ActorOrNull = actor;
        db.Viewer = actor.IsSystem ? Viewer.System : new Viewer(actor.AccountId, actor.OrganisationId, seesOrganisation, false, clock.Today);
        _standings.Clear();
    }

    /// <summary>The actor's standing towards a person, computed once.</summary>
    public async Task<Standing> StandingTo(Guid personId, CancellationToken ct)
    {
        if (!_standings.TryGetValue(personId, out var standing))
        {
            standing = await findStanding(db, Actor, personId, clock.Today, ct);
            _standings[personId] = standing;
        }

        return standing;
    }

    /// <summary>Asks the kernel.</summary>
    public async Task<Decision> Decide(string permission, Guid? personId, CancellationToken ct)
    {
        var standing = personId is { } id && !Actor.IsSystem ? await StandingTo(id, ct) : null;
        return kernel.Decide(Actor, permission, standing);
    }

    /// <summary>Writes a refused attempt in the journal.</summary>
    public async Task JournalRefusal(string code, Guid? personId, string sentence, CancellationToken ct)
    {
        using var turn = await queue.EnterAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await Append(new ActHeader(personId ?? Guid.Empty, clock.UtcNow, Actor, code, false, sentence, null), "{}", ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
    }

    /// <summary>Journals something that changes no data: a sign-in, an export.</summary>
    public async Task Note(string code, CancellationToken ct)
    {
        using var turn = await queue.EnterAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await Append(new ActHeader(Guid.Empty, clock.UtcNow, Actor, code, true, null, null), "{}", ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
    }

    internal void Announce(object fact) => _facts.Add(fact);

    internal void About(Guid personId) => _subject = personId;

    internal void AlsoAbout(Guid personId) => _others.Add(personId);

    /// <summary>Runs a change in its transaction and journals it.</summary>
    internal async Task<Outcome> Run(string code, Guid? personId, string? reason, Func<Task<Outcome>> change, CancellationToken ct)
    {
        using var turn = await queue.EnterAsync(ct);
        // What a page read before is dropped: a rule must judge the present state.
        db.ChangeTracker.Clear();
        (_subject, _code, _reason, var done) = (personId, code, reason, false);
        _facts.Clear();
        _others.Clear();
        // A change that fails is rolled back whole: savepoints would only cost two statements at each save.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        try
        {
            var outcome = await change();
            if (outcome.Ok)
            {
                using var payload = new ChangeRecord();
                await SaveAndTell(payload, ct);
                await SettleDerivations(ct);
                await Append(new ActHeader(_subject ?? Guid.Empty, clock.UtcNow, Actor, code, true, reason, null) { Others = [.. _others.Where(p => p != _subject)] }, payload.ToJson(), ct);
                await db.SaveChangesAsync(ct);
                await transaction.CommitAsync(ct);
                done = true;
            }

            return outcome;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Changed;
        }
        finally
        {
            if (!done)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    internal async Task ActOn(Guid personId, CancellationToken ct)
    {
        using var payload = new ChangeRecord();
        payload.Add(db.ChangeTracker);
        await Append(new ActHeader(personId, clock.UtcNow, Actor, _code, true, _reason, null), payload.ToJson(), ct);
        // Looked for once, not at each step below: over ten thousand persons it counts.
        db.ChangeTracker.DetectChanges();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            See();
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>Saves, lets subscribers react, and saves what they changed, until no fact is left. A reaction follows from the rules, whatever
    /// the actor may see: it is not held by the actor's perimeter, and nothing that it reads goes back to the actor.</summary>
    private async Task SaveAndTell(ChangeRecord payload, CancellationToken ct)
    {
        payload.Add(db.ChangeTracker);
        See();
        await db.SaveChangesAsync(ct);
        var viewer = db.Viewer;
        try
        {
            db.Viewer = Viewer.System;
            for (var i = 0; i < _facts.Count; i++)
            {
                foreach (var subscriber in subscribers)
                {
                    await subscriber.On(_facts[i], db, ct);
                }

                payload.Add(db.ChangeTracker);
                See();
                await db.SaveChangesAsync(ct);
            }
        }
        finally
        {
            db.Viewer = viewer;
        }
    }

    private void See()
    {
        foreach (var derivation in derivations)
        {
            derivation.See(db.ChangeTracker);
        }
    }

    private async Task SettleDerivations(CancellationToken ct)
    {
        var viewer = db.Viewer;
        try
        {
            db.Viewer = Viewer.System;
            foreach (var derivation in derivations)
            {
                await Derivations.Settle(db, derivation, ct);
            }
        }
        finally
        {
            db.Viewer = viewer;
        }
    }

    private async Task Append(ActHeader header, string payload, CancellationToken ct)
    {
        if (!db.IsSqlite)
        {
            // Two instances must not chain two acts to the same one.
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({header.Subject.ToString()}, 42))", ct);
        }

        var head = IsBeingCreated(header.Subject) ? null : await db.Set<ChainHead>().SingleOrDefaultAsync(h => h.Subject == header.Subject, ct);
        if (head is null)
        {
            head = new ChainHead { Subject = header.Subject };
            db.Add(head);
        }

        var act = Act.Next(head, header, payload);
        (head.Number, head.Hash) = (act.Number, act.Hash);
        db.Acts.Add(act);
        db.ActPersons.AddRange(header.Others.Select(p => new ActPerson { ActId = act.Id, PersonId = p }));
    }

    /// <summary>A record that is not in the store yet has no chain: none is looked for.</summary>
    private bool IsBeingCreated(Guid subject) =>
        db.ChangeTracker.Entries().Any(e => e.State == EntityState.Added && e.Metadata.FindPrimaryKey() is { Properties: [var key] } && Equals(e.Property(key).CurrentValue, subject));
}
