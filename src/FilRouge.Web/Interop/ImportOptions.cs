using FilRouge.Domain.Interop;
using FilRouge.Domain.People;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;
using FilRouge.Web.People;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Interop;

/// <summary>Whom doubtful rows may be, and what each answer would write: somebody chooses with the consequences before the eyes. The records are read
/// apart from those of the trial, since to tell what would change is to change them.</summary>
internal sealed class ImportOptions
{
    private readonly Guid _organisation;
    private readonly Clock _clock;
    private readonly Dictionary<Guid, Person> _persons;
    private readonly ILookup<Guid, LivingPlace> _places;
    private readonly ILookup<Guid, Relative> _relatives;

    private ImportOptions(Guid organisation, Clock clock, IEnumerable<Person> persons, IEnumerable<LivingPlace> places, IEnumerable<Relative> relatives) =>
        (_organisation, _clock, _persons, _places, _relatives) = (organisation, clock, persons.ToDictionary(p => p.Id), places.ToLookup(p => p.PersonId), relatives.ToLookup(r => r.PersonId));

    /// <summary>Reads the candidates of a batch of rows, in three queries.</summary>
    public static async Task<ImportOptions> Find(Db db, Guid organisation, Clock clock, IReadOnlyCollection<Guid> candidates, CancellationToken ct) => candidates.Count == 0
        ? new(organisation, clock, [], [], [])
        : new(
            organisation,
            clock,
            await db.Persons.AsNoTracking().Where(p => candidates.Contains(p.Id)).ToListAsync(ct),
            await db.LivingPlaces.AsNoTracking().Where(p => candidates.Contains(p.PersonId) && p.SupersededAtUtc == null).ToListAsync(ct),
            await db.Relatives.AsNoTracking().Where(r => candidates.Contains(r.PersonId) && r.SupersededAtUtc == null).ToListAsync(ct));

    /// <summary>The answers for a row; none when nobody has to choose.</summary>
    public IReadOnlyList<ImportCandidate> Of(ImportedPerson row, ImportMatch match)
    {
        if (match.Candidates.Count == 0)
        {
            return [];
        }

        var known = match.Candidates.Where(c => c.FileClosedOn is null && _persons.ContainsKey(c.Id)).Select(c => _persons[c.Id])
            .Select(p => new ImportCandidate($"{p.Id}", $"{p.Names.Display}, naissance : {p.BirthDate.Display}", ImportChanges.Update(row, p, _places[p.Id], _relatives[p.Id], _clock.Today, _clock.UtcNow).Changes));
        return [.. known, new(ImportPlan.New, "", ImportChanges.Create(row, _organisation, _clock.Today, _clock.UtcNow).Changes)];
    }
}
