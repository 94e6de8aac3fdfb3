using FilRouge.Domain.Common;
using FilRouge.Domain.Interop;
using FilRouge.Domain.People;
using FilRouge.Platform.Persistence;
using FilRouge.Web.People;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Interop;

/// <summary>The records that a batch of rows may be about, found in five queries whatever its size.</summary>
internal sealed class ImportLookup
{
    private readonly ILookup<string, Person> _byNumber;
    private readonly ILookup<PartialDate, Person> _byBirth;
    private readonly ILookup<string, Person> _byName;
    private ILookup<Guid, LivingPlace> _places = Array.Empty<LivingPlace>().ToLookup(p => p.PersonId);
    private ILookup<Guid, Relative> _relatives = Array.Empty<Relative>().ToLookup(r => r.PersonId);

    private ImportLookup(IEnumerable<Person> byNumber, IEnumerable<Person> byBirth, IEnumerable<Person> byName)
    {
        _byNumber = byNumber.SelectMany(p => new[] { p.SourceKey, p.FileNumber }.Where(n => n is not null).Distinct().Select(n => (Key: n!, p))).ToLookup(x => x.Key, x => x.p);
        _byBirth = byBirth.ToLookup(p => p.BirthDate);
        _byName = byName.ToLookup(p => p.FoldedName);
    }

    /// <summary>Finds persons of the organisation by number, birth and name; those that this import itself created are left out.</summary>
    public static async Task<ImportLookup> Find(Db db, Guid organisationId, IReadOnlyList<ImportedPerson> rows, IReadOnlySet<Guid> created, CancellationToken ct)
    {
        var numbers = rows.Where(r => r.Number is not null).Select(r => r.Number!).Distinct().ToList();
        var births = rows.Select(r => r.Birth).Distinct().ToList();
        var names = rows.Select(r => r.Identity.Name.Folded).Distinct().ToList();
        var persons = db.Persons.AsNoTracking().Where(p => p.OrganisationId == organisationId);
        return new ImportLookup(
            Others(await persons.Where(p => (p.SourceSystem == ImportMatching.Source && numbers.Contains(p.SourceKey!)) || numbers.Contains(p.FileNumber!)).ToListAsync(ct)),
            Others(await persons.Where(p => births.Contains(p.BirthDate)).ToListAsync(ct)),
            Others(await persons.Where(p => names.Contains(p.FoldedName)).ToListAsync(ct)));

        IEnumerable<Person> Others(List<Person> found) => found.Where(p => !created.Contains(p.Id));
    }

    /// <summary>Who a row is.</summary>
    public ImportMatch Match(ImportedPerson row) => ImportMatching.Find(
        row,
        row.Number is { } number ? [.. _byNumber[number]] : [],
        [.. _byBirth[row.Birth]],
        [.. _byName[row.Identity.Name.Folded]]);

    /// <summary>Reads the places and the relatives of the persons found.</summary>
    public async Task Complete(Db db, IReadOnlyList<Guid> persons, CancellationToken ct)
    {
        if (persons.Count > 0)
        {
            _places = (await db.LivingPlaces.AsNoTracking().Where(p => persons.Contains(p.PersonId) && p.SupersededAtUtc == null).ToListAsync(ct)).ToLookup(p => p.PersonId);
            _relatives = (await db.Relatives.AsNoTracking().Where(r => persons.Contains(r.PersonId) && r.SupersededAtUtc == null).ToListAsync(ct)).ToLookup(r => r.PersonId);
        }
    }

    /// <summary>Places of a person.</summary>
    public IReadOnlyList<LivingPlace> PlacesOf(Guid person) => [.. _places[person]];

    /// <summary>Relatives of a person.</summary>
    public IReadOnlyList<Relative> RelativesOf(Guid person) => [.. _relatives[person]];
}
