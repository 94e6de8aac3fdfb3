using FilRouge.Domain.Interop;
using FilRouge.Platform.Persistence;
using FilRouge.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Interop;

/// <summary>Goes through a file by batches: reads, finds who each row is, changes what differs. The same path tries (nothing is tracked nor
/// written) and imports, so that both tell the same.</summary>
internal sealed class PersonImport(Db db, Clock clock, Guid organisationId, ImportReport report)
{
    private const int BatchSize = 500;
    private readonly Dictionary<string, int> _numbers = [];
    private readonly Dictionary<string, int> _traits = [];
    private readonly Dictionary<Guid, int> _matched = [];
    private readonly HashSet<Guid> _created = [];

    /// <summary>Saves and journals what is tracked about a person; null to try only.</summary>
    public Func<Guid, CancellationToken, Task>? Write { get; init; }

    /// <summary>Goes on writing the good rows when others are refused.</summary>
    public bool Partial { get; init; }

    /// <summary>Told the number of rows gone through.</summary>
    public IProgress<int>? Progress { get; init; }

    /// <summary>Does it, or tries it.</summary>
    public async Task Run(Stream file, CancellationToken ct)
    {
        using var sheet = SheetReader.Open(file, report, ct);
        if (sheet is null)
        {
            return;
        }

        foreach (var batch in sheet.Rows().Chunk(BatchSize))
        {
            ct.ThrowIfCancellationRequested();
            await Go(batch, ct);
            Progress?.Report(report.Rows);
        }

        if (report is { Rows: 0, Unreadable: null })
        {
            report.Unreadable = "Ce fichier n’a aucune ligne sous les titres de colonnes.";
        }
    }

    private async Task Go(SheetRow[] batch, CancellationToken ct)
    {
        var read = batch.Select(r => (Row: r, Problems: new List<CellProblem>())).Select(r => (r.Problems, Person: Read(r.Row, r.Problems))).ToList();
        var rows = read.Where(r => r.Person is not null).Select(r => r.Person!).ToList();
        var lookup = await ImportLookup.Find(db, organisationId, rows, _created, ct);
        var matches = rows.ToDictionary(r => r.Row, lookup.Match);
        await lookup.Complete(db, [.. matches.Values.Where(m => m.Existing is not null).Select(m => m.Existing!.Id).Distinct()], ct);
        foreach (var (problems, person) in read)
        {
            if (person is not null && Judge(person, matches[person.Row], problems) && Apply(person, matches[person.Row], lookup) is { } change)
            {
                report.Add(person.Row, change);
                await Keep(change, ct);
            }

            report.Add(problems);
        }
    }

    private ImportedPerson? Read(SheetRow row, List<CellProblem> problems)
    {
        report.Rows++;
        if (row.Fault is { } fault)
        {
            report.Unreadable = $"Ligne {row.Number} : {fault}";
            return null;
        }

        return PersonRow.Read(report.Layout!, row.Number, row.Cells, clock.Today, problems);
    }

    /// <summary>True when the row may be applied.</summary>
    private bool Judge(ImportedPerson row, ImportMatch match, List<CellProblem> problems)
    {
        var refusal = row.Number is { } number && !_numbers.TryAdd(number, row.Row) ? $"Le numéro {number} est déjà celui de la ligne {_numbers[number]} : corrigez l’un des deux."
            : !_traits.TryAdd(row.TraitsKey, row.Row) ? $"La ligne {_traits[row.TraitsKey]} porte déjà ces nom, prénom et date de naissance : retirez l’une des deux, ou donnez le rang de naissance de jumeaux."
            : match.Existing is { } person && !_matched.TryAdd(person.Id, row.Row) ? $"La ligne {_matched[person.Id]} parle déjà de cette personne : retirez l’une des deux."
            : match.Refusal;
        if (refusal is not null)
        {
            problems.Add(CellProblem.OfRow(row.Row, refusal, ProblemLevel.Refused));
        }
        else if (match.Doubt is { } doubt)
        {
            problems.Add(CellProblem.OfRow(row.Row, doubt, ProblemLevel.Warning));
        }

        return refusal is null;
    }

    private ImportChange Apply(ImportedPerson row, ImportMatch match, ImportLookup lookup)
    {
        if (match.Existing is not { } person)
        {
            return ImportChanges.Create(row, organisationId, clock.Today, clock.UtcNow);
        }

        var (places, relatives) = (lookup.PlacesOf(person.Id), lookup.RelativesOf(person.Id));
        if (Write is not null)
        {
            db.Attach(person);
            db.AttachRange(places);
            db.AttachRange(relatives);
        }

        return ImportChanges.Update(row, person, places, relatives, clock.Today, clock.UtcNow);
    }

    private async Task Keep(ImportChange change, CancellationToken ct)
    {
        if (change.Created)
        {
            _created.Add(change.Person.Id);
        }

        if (Write is null)
        {
            return;
        }

        // Once a row is refused nothing will be kept: the rest is only read, so that everything wrong is said at once.
        if ((report.HasRefusals && !Partial) || report.Unreadable is not null || change is { Created: false, Changes.Count: 0 })
        {
            db.ChangeTracker.Clear();
            return;
        }

        if (change.Created)
        {
            db.Add(change.Person);
        }

        db.AddRange(change.Added);
        await Write(change.Person.Id, ct);
    }
}
