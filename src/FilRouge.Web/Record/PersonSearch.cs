using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Domain.Record;
using FilRouge.Platform.Persistence;
using FilRouge.Web.Access;
using FilRouge.Web.People;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Record;

/// <summary>A person found.</summary>
/// <param name="Person">The person.</param>
/// <param name="Match">How her name answers; null when she was found by birth or telephone alone.</param>
/// <param name="ByPhone">True when a telephone number of hers, or of a relative, is the one typed.</param>
public sealed record PersonHit(Person Person, NameMatch? Match, bool ByPhone);

/// <summary>Finds persons within the reader's perimeter: exact names, then beginnings, then sounds, then one letter off when there is nothing else.
/// Each step reads the index of words from its place on and stops when enough is found, so that its cost does not follow the number of persons.</summary>
public sealed class PersonSearch(Db db)
{
    private const int MostShared = 2000;
    private const int MostSpellings = 3000;
    private const int MostOfOneNumber = 60;

    /// <summary>A row of words, as the index holds it.</summary>
    private sealed record Row(Guid PersonId, string Names, string Sounds);

    /// <summary>The nearest persons, at most <paramref name="limit"/>.</summary>
    public async Task<IReadOnlyList<PersonHit>> Find(SearchText text, int limit, CancellationToken ct)
    {
        var found = new Dictionary<Guid, (NameMatch? Match, bool ByPhone)>();
        if (text.Phone is { } phone)
        {
            foreach (var id in await ByPhone(phone, limit, ct))
            {
                found[id] = (null, true);
            }
        }

        if (text.Words.Count > 0)
        {
            await ByName(text, limit, found, ct);
        }
        else if (text.Birth is not null)
        {
            foreach (var id in await ByBirth(text, limit, ct))
            {
                found.TryAdd(id, (null, false));
            }
        }

        var ids = found.Keys.ToList();
        var persons = ids.Count == 0 ? [] : await db.Persons.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(ct);
        return [.. persons.Select(p => new PersonHit(p, found[p.Id].Match, found[p.Id].ByPhone))
            .OrderBy(h => h.Match ?? NameMatch.Exact).ThenBy(h => text.Birth is not null && h.Person.BirthDate != text.Birth).ThenBy(h => h.Person.FoldedName, StringComparer.Ordinal).ThenBy(h => h.Person.Id)
            .Take(limit)];
    }

    private async Task ByName(SearchText text, int limit, Dictionary<Guid, (NameMatch? Match, bool ByPhone)> found, CancellationToken ct)
    {
        var typed = text.Words;
        Keep(await Shared(ct));
        if (db.Viewer.SeesOrganisation)
        {
            var own = Own(text);
            foreach (var reading in new[] { typed, NameWords.Glued(typed) }.OfType<IReadOnlyList<string>>())
            {
                Keep(await Spelt(own, reading).Take(limit).ToListAsync(ct));
            }

            if (found.Count < limit && Heard(own, typed) is { } heard)
            {
                Keep(await heard.Take(limit + found.Count).ToListAsync(ct));
            }

            if (found.Count == 0)
            {
                Keep(await OneLetterOff(own, typed, limit, ct));
            }
        }

        void Keep(IEnumerable<Row> rows)
        {
            foreach (var row in rows)
            {
                if (NameMatching.Of(typed, row.Names, row.Sounds) is var match && match != NameMatch.None)
                {
                    found.TryAdd(row.PersonId, (match, false));
                }
            }
        }

        async Task<IEnumerable<Row>> Shared(CancellationToken cancel) => (await SharedWords(text).Select(w => new Row(w.PersonId, w.Names, w.Sounds)).ToListAsync(cancel)).DistinctBy(r => r.PersonId);
    }

    private IQueryable<SearchWord> Own(SearchText text)
    {
        var mine = db.Viewer.OrganisationId;
        return Born(db.SearchWords.AsNoTracking().Where(w => w.OrganisationId == mine), text);
    }

    /// <summary>Words of the files that a team shares with the reader from another service: few, compared here.</summary>
    private IQueryable<SearchWord> SharedWords(SearchText text)
    {
        var (mine, sees, shared) = (db.Viewer.OrganisationId, db.Viewer.SeesOrganisation, Perimeter.Shared(db));
        return Born(db.SearchWords.AsNoTracking().Where(w => shared.Contains(w.PersonId) && (!sees || w.OrganisationId != mine)), text)
            .OrderBy(w => w.PersonId).ThenBy(w => w.Word).Take(MostShared);
    }

    private static IQueryable<SearchWord> Born(IQueryable<SearchWord> words, SearchText text)
    {
        if (text.Birth is not { } birth)
        {
            return words;
        }

        var (low, high, month, year) = Births(birth);
        return words.Where(w => (((string)(object)w.Birth).CompareTo(low) >= 0 && ((string)(object)w.Birth).CompareTo(high) <= 0) || w.Birth == month || w.Birth == year);
    }

    /// <summary>Kept as text that sorts: from the least known to the last day; and the same birth with its day or month unknown.</summary>
    private static (string Low, string High, PartialDate Month, PartialDate Year) Births(PartialDate birth) =>
        (birth.Text, birth.Latest.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), PartialDate.FromStore(birth.Text[..8] + "00"), PartialDate.FromStore(birth.Text[..5] + "00-00"));

    /// <summary>The longest word leads: it is mostly the rarest. The others are looked for in the names that the index carries.</summary>
    private static IQueryable<Row> Spelt(IQueryable<SearchWord> words, IReadOnlyList<string> typed)
    {
        var lead = Lead(typed);
        words = words.Beginning(lead);
        foreach (var other in typed.Where(t => t != lead).Select(t => " " + t))
        {
            words = words.Where(w => w.Names.Contains(other));
        }

        return words.OrderBy(w => w.Word).ThenBy(w => w.Names).ThenBy(w => w.PersonId).Select(w => new Row(w.PersonId, w.Names, w.Sounds));
    }

    private static IQueryable<Row>? Heard(IQueryable<SearchWord> words, IReadOnlyList<string> typed)
    {
        // Particles say little by their sound: what they are glued to says more.
        var heard = NameWords.Glued(typed) ?? typed;
        var lead = Lead(heard);
        if (lead.Length < NameMatching.ShortestHeard || FrenchSound.Key(lead) is not { Length: >= 2 } sound)
        {
            return null;
        }

        words = words.Where(w => w.Sound == sound);
        foreach (var other in heard.Where(t => t != lead))
        {
            var (spelt, alike) = (" " + other, $" {FrenchSound.Key(other)} ");
            words = words.Where(w => w.Names.Contains(spelt) || w.Sounds.Contains(alike));
        }

        return words.OrderBy(w => w.Names).ThenBy(w => w.PersonId).Select(w => new Row(w.PersonId, w.Names, w.Sounds));
    }

    /// <summary>Spellings that share the first half of the longest word, one slip away from it.</summary>
    private static async Task<IEnumerable<Row>> OneLetterOff(IQueryable<SearchWord> words, IReadOnlyList<string> typed, int limit, CancellationToken ct)
    {
        var lead = Lead(typed);
        if (lead.Length <= OneLetter.Shortest)
        {
            return [];
        }

        var spellings = await words.Beginning(lead[..(lead.Length / 2)]).Select(w => w.Word).Distinct().OrderBy(w => w).Take(MostSpellings).ToListAsync(ct);
        var near = spellings.Where(s => OneLetter.Apart(s, lead)).ToList();
        if (near.Count == 0)
        {
            return [];
        }

        var rows = words.Where(w => near.Contains(w.Word));
        foreach (var other in typed.Where(t => t != lead).Select(t => " " + t))
        {
            rows = rows.Where(w => w.Names.Contains(other));
        }

        return await rows.OrderBy(w => w.Names).ThenBy(w => w.PersonId).Take(limit).Select(w => new Row(w.PersonId, w.Names, w.Sounds)).ToListAsync(ct);
    }

    private static string Lead(IReadOnlyList<string> typed) => typed.MaxBy(t => t.Length)!;

    private async Task<IReadOnlyList<Guid>> ByBirth(SearchText text, int limit, CancellationToken ct)
    {
        var (low, high, month, year) = Births(text.Birth!.Value);
        if (!db.Viewer.SeesOrganisation)
        {
            return await SharedWords(text).Select(r => r.PersonId).Distinct().OrderBy(id => id).Take(limit).ToListAsync(ct);
        }

        var mine = db.Viewer.OrganisationId;
        var own = db.Persons.AsNoTracking().Where(p => p.OrganisationId == mine);
        var persons = text.Birth.Value.Whole is { } day
            ? own.Where(p => p.BirthDate == new PartialDate(day) || p.BirthDate == month || p.BirthDate == year).OrderByDescending(p => p.BirthDate)
            : own.Where(p => ((string)(object)p.BirthDate).CompareTo(low) >= 0 && ((string)(object)p.BirthDate).CompareTo(high) <= 0).OrderBy(p => p.BirthDate);
        var found = await persons.ThenBy(p => p.Id).Select(p => p.Id).Take(limit).ToListAsync(ct);
        return found.Count < limit ? [.. found, .. await SharedWords(text).Select(r => r.PersonId).Distinct().OrderBy(id => id).Take(limit - found.Count).ToListAsync(ct)] : found;
    }

    private async Task<IReadOnlyList<Guid>> ByPhone(string phone, int limit, CancellationToken ct)
    {
        var (from, end) = (PhoneNumber.FromStore(phone), PhoneNumber.FromStore(TextFold.After(phone)!));
        // In the order of the number, which the index has: in the order of keys, all persons would be read to find a few.
        var own = await db.Persons.AsNoTracking().Where(p => p.Phone >= from && p.Phone < end)
            .OrderBy(p => p.Phone).ThenBy(p => p.Id).Select(p => p.Id).Take(limit).ToListAsync(ct);
        var relatives = await db.Relatives.AsNoTracking()
            .Where(r => r.Phone >= from && r.Phone < end && r.SupersededAtUtc == null)
            .OrderBy(r => r.Phone).ThenBy(r => r.PersonId).Select(r => r.PersonId).Take(MostOfOneNumber).ToListAsync(ct);
        return [.. own, .. relatives.Distinct().Take(limit)];
    }
}
