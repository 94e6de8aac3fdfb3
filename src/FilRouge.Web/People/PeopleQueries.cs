using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.People;

/// <summary>Reads used by several pages.</summary>
public static class PeopleQueries
{
    /// <summary>Persons who could be the same: same name or same birth, within the organisation's records.</summary>
    public static async Task<IReadOnlyList<Person>> CandidatesFor(this Db db, PersonIdentity identity, int limit, CancellationToken ct)
    {
        var (folded, birth) = (TextFold.Fold(identity.Name.BirthName), identity.Birth);
        var used = TextFold.Fold(identity.Name.UsedName ?? identity.Name.BirthName);
        var (usedEnd, foldedEnd) = (TextFold.After(used), TextFold.After(folded));
        // Bounds beside each pattern: SQLite reads no index for a pattern, and would read every person.
        return await db.Persons.AsNoTracking()
            .Where(p => p.BirthDate == birth
                || (p.FoldedName.CompareTo(used) >= 0 && (usedEnd == null || p.FoldedName.CompareTo(usedEnd) < 0) && p.FoldedName.StartsWith(used + " "))
                || (p.FoldedName.CompareTo(folded) >= 0 && (foldedEnd == null || p.FoldedName.CompareTo(foldedEnd) < 0) && p.FoldedName.StartsWith(folded + " ")))
            .OrderBy(p => p.Id).Take(limit).ToListAsync(ct);
    }

    /// <summary>Words that begin so, read in the index from there on; a comparison and not a pattern, so that both engines use it.</summary>
    public static IQueryable<SearchWord> Beginning(this IQueryable<SearchWord> words, string start)
    {
        words = words.Where(w => w.Word.CompareTo(start) >= 0);
        return TextFold.After(start) is { } end ? words.Where(w => w.Word.CompareTo(end) < 0) : words;
    }

    /// <summary>Rows about a person that hold today or are to come, the superseded left out.</summary>
    public static Task<List<LivingPlace>> PlacesOf(this Db db, Guid personId, CancellationToken ct) =>
        db.LivingPlaces.AsNoTracking().Where(p => p.PersonId == personId && p.SupersededAtUtc == null).OrderByDescending(p => p.From).ToListAsync(ct);

    /// <summary>Periods at school of a person, the superseded left out.</summary>
    public static Task<List<SchoolPeriod>> SchoolPeriodsOf(this Db db, Guid personId, CancellationToken ct) =>
        db.SchoolPeriods.AsNoTracking().Where(p => p.PersonId == personId && p.SupersededAtUtc == null).OrderByDescending(p => p.From).ToListAsync(ct);

    /// <summary>Relatives and representatives of a person, the superseded left out.</summary>
    public static Task<List<Relative>> RelativesOf(this Db db, Guid personId, CancellationToken ct) =>
        db.Relatives.AsNoTracking().Where(p => p.PersonId == personId && p.SupersededAtUtc == null).OrderByDescending(p => p.From).ThenBy(p => p.Name).ToListAsync(ct);
}
