using FilRouge.Domain.Interop;
using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;
using FilRouge.Web.People;
using FilRouge.Web.Referrals;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Interop;

/// <summary>The decisions of the CDAPH that a file tells: in columns beside the person, or one a row. It remembers the persons of the rows before, so that a
/// row that comes again with another decision completes them. A file without such columns costs nothing.</summary>
internal sealed class ImportRights(Db db, Clock clock)
{
    private readonly Dictionary<string, Told> _told = [];
    private IReadOnlyDictionary<Guid, RightsChain> _known = new Dictionary<Guid, RightsChain>();

    /// <summary>Reads what the persons of a batch have, in one query.</summary>
    public async Task Read(SheetLayout layout, IReadOnlyList<Guid> persons, CancellationToken ct) =>
        _known = persons.Count > 0 && Tells(layout) ? await db.RightsOf(db.Persons.Where(p => persons.Contains(p.Id)).Select(p => p.Id), ct) : new Dictionary<Guid, RightsChain>();

    /// <summary>What a row that opens or changes a record adds to it; what is not taken goes to <paramref name="problems"/>.</summary>
    public ImportChange Complete(ImportedPerson row, ImportChange change, IReadOnlyList<LivingPlace> places, SheetLayout layout, List<CellProblem> problems)
    {
        if (!Tells(layout))
        {
            return change;
        }

        var commune = row.Place?.CommuneCode?.Text ?? places.Where(p => p.HoldsOn(clock.Today)).OrderByDescending(p => p.From).FirstOrDefault(p => p.CommuneCode is not null)?.CommuneCode?.Text;
        var told = new Told(change.Person.Id, change.Person.Names.Display, row.Number, commune) { Known = _known.GetValueOrDefault(change.Person.Id) ?? RightsChain.Empty };
        _told[row.TraitsKey] = told;
        var found = Add(row, told, layout, problems);
        return change with { Changes = [.. change.Changes, .. found.Changes], Added = [.. change.Added, .. found.Added] };
    }

    /// <summary>What a row adds to the person of a row before; null when it is about nobody told before, or tells no decision.</summary>
    public (Told Person, ImportDecisions Found)? Follow(ImportedPerson row, SheetLayout layout, List<CellProblem> problems)
    {
        if (row.Decisions.Count == 0 || _told.GetValueOrDefault(row.TraitsKey) is not { } told || (row.Number is not null && told.Number is not null && row.Number != told.Number))
        {
            return null;
        }

        // The row before has told the person, and what was doubtful of her.
        problems.RemoveAll(p => p.Column is null);
        return (told, Add(row, told, layout, problems));
    }

    private static bool Tells(SheetLayout layout) => layout.Understood.Any(c => c.Meaning!.Value.Field is PersonField.RightType);

    private ImportDecisions Add(ImportedPerson row, Told told, SheetLayout layout, List<CellProblem> problems)
    {
        var found = ImportDecisions.Of(row, layout, told.Id, told.Known, told.Commune, clock.Today, clock.UtcNow);
        told.Known = found.Known;
        problems.AddRange(found.Problems);
        return found;
    }

    /// <summary>Somebody whom a row before has told.</summary>
    internal sealed record Told(Guid Id, string Name, string? Number, string? Commune)
    {
        public RightsChain Known { get; set; } = RightsChain.Empty;
    }
}
