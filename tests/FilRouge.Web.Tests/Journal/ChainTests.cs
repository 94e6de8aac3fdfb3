using FilRouge.Platform.Journal;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Tests.Journal;

/// <summary>Whoever writes in the journal behind the product's back is seen: flips, deletions, swaps, cuts; only an erasure of a payload is not a fault.</summary>
public sealed class ChainTests : IAsyncLifetime
{
    private SmallJournal _journal = null!;

    public async ValueTask InitializeAsync() => _journal = await SmallJournal.Write();

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    [Fact]
    public async Task An_untouched_journal_holds()
    {
        var (broken, acts) = await _journal.Verify();
        Assert.Null(broken);
        Assert.InRange(acts, 55, 65);
        Assert.Equal((2, 10), await _journal.Store.Inside(async (_, db) => (await db.Seals.CountAsync(), await db.ReadTraces.CountAsync())));
    }

    [Fact]
    public async Task It_is_verified_as_it_is_at_one_instant_while_others_write()
    {
        using var stop = new CancellationTokenSource();
        var written = 0;
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                Assert.True((await _journal.Touch(_journal.People[written % _journal.People.Count])).Ok);
                Interlocked.Increment(ref written);
            }
        });
        for (var i = 0; i < 25 || (Volatile.Read(ref written) < 20 && !writing.IsCompleted); i++)
        {
            Assert.Null((await _journal.Verify()).Broken);
        }

        await stop.CancelAsync();
        await writing;
        Assert.InRange(written, 20, int.MaxValue);
    }

    /// <summary>Every neighbour of every column, on the first, a middle and the last act of a chain, on a refused act and on one that touches others.</summary>
    [Fact]
    public async Task Any_flip_in_any_column_of_an_act_is_seen()
    {
        var acts = await All<Act>(db => db.Acts.OrderBy(a => a.Subject).ThenBy(a => a.Number));
        var touching = (await All<ActPerson>(db => db.ActPersons.OrderBy(p => p.ActId))).Select(p => p.ActId).ToHashSet();
        Act[] sample = [acts[0], acts[acts.Count / 2], acts[^1], acts.First(a => !a.Allowed), acts.First(a => touching.Contains(a.Id))];
        Assert.Empty(await Unseen(sample));
    }

    [Fact]
    public async Task Any_flip_in_other_persons_heads_and_seals_is_seen()
    {
        Assert.Empty(await Unseen(await All<ActPerson>(db => db.ActPersons.OrderBy(p => p.ActId).ThenBy(p => p.PersonId).Take(4))));
        Assert.Empty(await Unseen(await All<ChainHead>(db => db.Set<ChainHead>().OrderBy(h => h.Subject).Take(3))));
        Assert.Empty(await Unseen(await All<Seal>(db => db.Seals.OrderBy(s => s.Day))));
    }

    [Fact]
    public async Task Any_flip_in_a_sealed_read_trace_is_seen()
    {
        var traces = await All<ReadTrace>(db => db.ReadTraces.OrderBy(t => t.Id));
        Assert.Empty(await Unseen([traces.First(t => t.PersonId is null), traces.First(t => t.PersonId is not null)]));
    }

    [Fact]
    public async Task Any_act_taken_away_is_seen()
    {
        foreach (var act in await All<Act>(db => db.Acts.OrderBy(a => a.Id)))
        {
            Assert.NotNull(await After(async db =>
            {
                await db.ActPersons.Where(p => p.ActId == act.Id).ExecuteDeleteAsync();
                await db.Acts.Where(a => a.Id == act.Id).ExecuteDeleteAsync();
            }));
        }
    }

    [Fact]
    public async Task A_chain_cut_short_is_seen_even_down_to_its_first_act()
    {
        var chain = (await All<Act>(db => db.Acts.OrderBy(a => a.Number))).GroupBy(a => a.Subject).MaxBy(g => g.Count())!.ToList();
        for (var keep = 0; keep < chain.Count; keep++)
        {
            Assert.NotNull(await After(async db =>
            {
                await db.ActPersons.Where(p => db.Acts.Any(a => a.Id == p.ActId && a.Subject == chain[0].Subject && a.Number > keep)).ExecuteDeleteAsync();
                await db.Acts.Where(a => a.Subject == chain[0].Subject && a.Number > keep).ExecuteDeleteAsync();
            }));
        }
    }

    [Fact]
    public async Task A_chain_taken_away_whole_with_its_head_is_seen_by_the_seal()
    {
        var subject = _journal.People[1];
        Assert.StartsWith("Le sceau du 2026-03-02", await After(async db =>
        {
            await db.Acts.Where(a => a.Subject == subject).ExecuteDeleteAsync();
            await db.Set<ChainHead>().Where(h => h.Subject == subject).ExecuteDeleteAsync();
        }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_acts_exchanged_are_seen()
    {
        var chain = (await All<Act>(db => db.Acts.OrderBy(a => a.Number))).GroupBy(a => a.Subject).First(g => g.Count() > 3).ToList();
        var (one, two) = (chain[1], chain[2]);
        Assert.NotNull(await After(async db =>
        {
            await db.Acts.Where(a => a.Id == one.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.Number, 1000));
            await db.Acts.Where(a => a.Id == two.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.Number, one.Number));
            await db.Acts.Where(a => a.Id == one.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.Number, two.Number));
        }));
        Assert.NotNull(await After(async db =>
        {
            await db.Acts.Where(a => a.Id == one.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.Payload, two.Payload).SetProperty(a => a.Salt, two.Salt).SetProperty(a => a.Digest, two.Digest));
            await db.Acts.Where(a => a.Id == two.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.Payload, one.Payload).SetProperty(a => a.Salt, one.Salt).SetProperty(a => a.Digest, one.Digest));
        }));
    }

    [Fact]
    public async Task A_seal_or_a_read_trace_taken_away_is_seen()
    {
        var first = (await All<Seal>(db => db.Seals.OrderBy(s => s.Day)))[0].Day;
        Assert.NotNull(await After(db => db.Seals.Where(s => s.Day == first).ExecuteDeleteAsync()));
        var trace = (await All<ReadTrace>(db => db.ReadTraces.OrderBy(t => t.Id)))[0].Id;
        Assert.NotNull(await After(db => db.ReadTraces.Where(t => t.Id == trace).ExecuteDeleteAsync()));
    }

    [Fact]
    public async Task An_erased_payload_leaves_the_chain_whole()
    {
        await _journal.Store.Inside(async (_, db) =>
        {
            foreach (var act in await db.Acts.Where(a => a.Subject == _journal.People[2]).ToListAsync())
            {
                act.ErasePayload();
            }

            return await db.SaveChangesAsync();
        });
        Assert.Null((await _journal.Verify()).Broken);
        Assert.Equal(0, await _journal.Store.Inside((_, db) => db.Acts.CountAsync(a => a.Subject == _journal.People[2] && a.Payload != null)));
    }

    [Fact]
    public async Task The_sentence_names_the_first_act_that_does_not_hold()
    {
        var act = (await All<Act>(db => db.Acts.OrderBy(a => a.Id)))[5];
        var sentence = await After(db => db.Acts.Where(a => a.Id == act.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.ActorName, "Quelqu’un d’autre")));
        Assert.Contains($"Acte {act.Id} ({act.Code}", sentence, StringComparison.Ordinal);
        Assert.EndsWith("son en-tête a été modifié.", sentence, StringComparison.Ordinal);
    }

    private Task<List<T>> All<T>(Func<Db, IQueryable<T>> query)
        where T : class => _journal.Store.Inside((_, db) => query(db).AsNoTracking().ToListAsync());

    /// <summary>What verification says after a change that is then taken back.</summary>
    private Task<string?> After(Func<Db, Task> change) => _journal.Store.Inside(async (_, db) =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await change(db);
        return (await Verification.Verify(db, CancellationToken.None)).Broken;
    });

    /// <summary>The changes of one value that verification does not see.</summary>
    private Task<List<string>> Unseen<T>(IReadOnlyList<T> rows)
        where T : class => _journal.Store.Inside(async (_, db) =>
    {
        var (unseen, tried) = (new List<string>(), 0);
        foreach (var row in rows)
        {
            foreach (var column in db.Model.FindEntityType(typeof(T))!.GetProperties())
            {
                foreach (var value in Tampering.Neighbours(column.PropertyInfo!.GetValue(row), column.ClrType, column.IsNullable))
                {
                    tried++;
                    var verdict = await Tampering.With(db, row, column, value, async () => (await Verification.Verify(db, CancellationToken.None)).Broken ?? "");
                    if (verdict == "")
                    {
                        unseen.Add($"{column.Name}: {column.PropertyInfo.GetValue(row)} -> {value}");
                    }
                }
            }
        }

        Assert.True(tried > rows.Count * 10, $"only {tried} changes tried");
        return unseen;
    });
}
