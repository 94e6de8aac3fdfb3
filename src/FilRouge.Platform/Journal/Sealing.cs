using System.Security.Cryptography;
using System.Text;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Platform.Journal;

/// <summary>Seals each past day of the journal, once, in order.</summary>
public static class Sealing
{
    /// <summary>Seals the days before <paramref name="today"/> (UTC) that hold acts or read traces and have no seal yet.</summary>
    /// <returns>The number of days sealed.</returns>
    public static async Task<int> SealUntil(Db db, DateOnly today, DateTime nowUtc, CancellationToken ct)
    {
        var last = await db.Seals.OrderByDescending(s => s.Day).FirstOrDefaultAsync(ct);
        var first = last?.Day.AddDays(1) ?? await FirstDay(db, ct);
        if (first is null)
        {
            return 0;
        }

        var (previous, count) = (last?.Hash ?? new byte[32], 0);
        for (var day = first.Value; day < today; day = day.AddDays(1))
        {
            var seal = await Compute(db, day, previous, nowUtc, ct);
            if (seal.Acts + seal.Reads == 0)
            {
                continue;
            }

            db.Seals.Add(seal);
            (previous, count) = (seal.Hash, count + 1);
        }

        await db.SaveChangesAsync(ct);
        return count;
    }

    /// <summary>The seal of a day as it should be.</summary>
    public static async Task<Seal> Compute(Db db, DateOnly day, byte[] previous, DateTime sealedAtUtc, CancellationToken ct)
    {
        var from = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var to = from.AddDays(1);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        hash.AppendData(Encoding.UTF8.GetBytes($"{day:O}|{sealedAtUtc.Ticks / 10}"));
        var (acts, reads) = (0, 0);
        await foreach (var act in db.Acts.AsNoTracking().Where(a => a.AtUtc >= from && a.AtUtc < to).OrderBy(a => a.Id).Select(a => a.Hash).AsAsyncEnumerable().WithCancellation(ct))
        {
            hash.AppendData(act);
            acts++;
        }

        await foreach (var r in db.ReadTraces.AsNoTracking().Where(a => a.AtUtc >= from && a.AtUtc < to).OrderBy(a => a.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{r.Id:N}|{r.AtUtc.Ticks / 10}|{r.AccountId:N}|{r.AccountName}|{r.Role}|{r.OrganisationId:N}|{r.PersonId:N}|{r.Page}|{r.Query}|{r.Count}\n"));
            reads++;
        }

        return new Seal { Day = day, SealedAtUtc = sealedAtUtc, Acts = acts, Reads = reads, Hash = hash.GetHashAndReset() };
    }

    private static async Task<DateOnly?> FirstDay(Db db, CancellationToken ct)
    {
        var act = await db.Acts.MinAsync(a => (DateTime?)a.AtUtc, ct);
        var read = await db.ReadTraces.MinAsync(a => (DateTime?)a.AtUtc, ct);
        var first = act < read || read is null ? act : read;
        return first is { } instant ? DateOnly.FromDateTime(instant) : null;
    }
}

/// <summary>Reads the whole journal again and names the first act, read trace or seal that does not hold.</summary>
public static class Verification
{
    /// <summary>Verifies chains, heads and seals, as they are at one instant: the product may write meanwhile.</summary>
    /// <returns>French sentence that names what is broken, or null when all holds; and the number of acts read.</returns>
    public static async Task<(string? Broken, int Acts)> Verify(Db db, CancellationToken ct)
    {
        await using var snapshot = await ReadSnapshot.BeginAsync(db, ct);
        var heads = await db.Set<ChainHead>().AsNoTracking().ToDictionaryAsync(h => h.Subject, ct);
        var others = (await db.ActPersons.AsNoTracking().ToListAsync(ct)).ToLookup(p => p.ActId, p => p.PersonId);
        var (count, subject, number, previous) = (0, (Guid?)null, 0, new byte[32]);
        await foreach (var act in db.Acts.AsNoTracking().OrderBy(a => a.Subject).ThenBy(a => a.Number).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (act.Subject != subject)
            {
                if (EndOfChain(heads, subject, number, previous) is { } cut)
                {
                    return (cut, count);
                }

                (subject, number, previous) = (act.Subject, 0, new byte[32]);
            }

            if (Fault(act, others[act.Id], number, previous) is { } fault)
            {
                return ($"Acte {act.Id} ({act.Code}, {act.AtUtc:yyyy-MM-dd HH:mm:ss} UTC, rang {act.Number} de la chaîne {act.Subject}) : {fault}", count);
            }

            (number, previous, count) = (act.Number, act.Hash, count + 1);
        }

        var broken = EndOfChain(heads, subject, number, previous)
            ?? heads.Values.Where(h => h.Number > 0).Select(h => $"La chaîne {h.Subject} devrait compter {h.Number} actes et n’en a plus.").FirstOrDefault()
            ?? await BrokenSeal(db, ct);
        return (broken, count);
    }

    private static string? Fault(Act act, IEnumerable<Guid> others, int number, byte[] previous) =>
        act.Number != number + 1 ? $"il manque l’acte de rang {number + 1}."
        : !act.Previous.AsSpan().SequenceEqual(previous) ? "il ne suit pas l’acte précédent."
        : (act.Payload is null) != (act.Salt is null) ? "son contenu a été retiré hors du produit."
        : act.Payload is not null && !Act.DigestOf(act.Salt!, act.Payload).AsSpan().SequenceEqual(act.Digest) ? "son contenu a été modifié."
        : !act.ComputeHash(others).AsSpan().SequenceEqual(act.Hash) ? "son en-tête a été modifié."
        : null;

    /// <summary>Removes the head that was met, so that what remains are chains without any act.</summary>
    private static string? EndOfChain(Dictionary<Guid, ChainHead> heads, Guid? subject, int number, byte[] hash)
    {
        if (subject is not { } id)
        {
            return null;
        }

        return heads.Remove(id, out var head) && head.Number == number && head.Hash.AsSpan().SequenceEqual(hash)
            ? null
            : $"La chaîne {id} s’arrête au rang {number} et devrait compter {head?.Number ?? 0} actes : sa fin a été coupée ou ajoutée hors du produit.";
    }

    private static async Task<string?> BrokenSeal(Db db, CancellationToken ct)
    {
        var previous = new byte[32];
        foreach (var seal in await db.Seals.AsNoTracking().OrderBy(s => s.Day).ToListAsync(ct))
        {
            var expected = await Sealing.Compute(db, seal.Day, previous, seal.SealedAtUtc, ct);
            if (!expected.Hash.AsSpan().SequenceEqual(seal.Hash) || expected.Acts != seal.Acts || expected.Reads != seal.Reads)
            {
                return $"Le sceau du {seal.Day:yyyy-MM-dd} ne correspond plus à ce jour : {seal.Acts} actes et {seal.Reads} lectures scellés, {expected.Acts} et {expected.Reads} présents.";
            }

            previous = seal.Hash;
        }

        return null;
    }
}
