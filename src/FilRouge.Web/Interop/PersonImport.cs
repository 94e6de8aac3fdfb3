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
    private readonly Dictionary<string, Place> _numbers = [];
    private readonly Dictionary<string, Place> _traits = [];
    private readonly Dictionary<Guid, Place> _matched = [];
    private readonly HashSet<Guid> _created = [];

    /// <summary>Saves and journals what is tracked about a person; null to try only.</summary>
    public Func<ImportChange, CancellationToken, Task>? Write { get; init; }

    /// <summary>Goes on writing the good rows when others are refused.</summary>
    public bool Partial { get; init; }

    /// <summary>What was decided about the file.</summary>
    public ImportPlan Plan { get; init; } = new();

    /// <summary>Told the number of rows gone through.</summary>
    public IProgress<int>? Progress { get; init; }

    /// <summary>Does it, or tries it.</summary>
    public async Task Run(Stream file, CancellationToken ct)
    {
        using var sheet = SheetReader.Open(file, report, ct, Plan);
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
        var read = batch.Select(r => (Row: r, Problems: new List<CellProblem>())).Select(r => (r.Row, r.Problems, Person: Read(r.Row, r.Problems))).ToList();
        var rows = read.Where(r => r.Person is not null).Select(r => r.Person!).ToList();
        var lookup = await ImportLookup.Find(db, organisationId, rows, _created, ct);
        var choices = Plan.Choices;
        var found = read.Where(r => r.Person is not null).ToDictionary(r => r.Row, r => lookup.Match(r.Person!));
        var matches = found.ToDictionary(m => m.Key, m => m.Value.Decided(choices.GetValueOrDefault(PlaceOf(m.Key))));
        await lookup.Complete(db, [.. matches.Values.Where(m => m.Existing is not null).Select(m => m.Existing!.Id).Distinct()], ct);
        var options = report.KeepsLines ? await ImportOptions.Find(db, organisationId, clock, [.. found.Values.SelectMany(m => m.Candidates).Select(c => c.Id)], ct) : null;
        foreach (var (row, problems, person) in read)
        {
            ImportChange? change = null;
            if (choices.GetValueOrDefault(PlaceOf(row)) == ImportPlan.Out)
            {
                report.LeftOut++;
                problems.Clear();
            }
            else if (person is not null && Judge(row, person, matches[row], problems))
            {
                change = Apply(person, matches[row], lookup);
                report.Add(person.Row, change);
            }

            if (options is not null && row.Fault is null)
            {
                report.Add(Line(row, person, change, problems, person is null ? [] : options.Of(person, found[row])));
            }

            report.Add([.. row.Sheet is null ? problems : problems.Select(p => p with { Sheet = row.Sheet })]);
            if (change is not null)
            {
                await Keep(change, ct);
            }
        }
    }

    private static ImportLine Line(SheetRow row, ImportedPerson? person, ImportChange? change, List<CellProblem> problems, IReadOnlyList<ImportCandidate> options)
    {
        var fate = change is { Created: true } ? RowFate.Created : change is { Changes.Count: > 0 } ? RowFate.Changed : change is not null ? RowFate.Unchanged
            : !problems.Exists(p => p.Level is ProblemLevel.Refused) ? RowFate.LeftOut
            : options.Count > 0 ? RowFate.ToDecide : RowFate.Refused;
        var name = change?.Person.Names.Display ?? person?.Identity.Name.Display ?? string.Join(" ", row.Cells.Where(c => c.Length > 0).Take(3));
        return new(PlaceOf(row), name, fate, change?.Changes ?? [], [.. problems], options);
    }

    private static string PlaceOf(SheetRow row) => ImportPlan.PlaceOf(row.Sheet, row.Number);

    private ImportedPerson? Read(SheetRow row, List<CellProblem> problems)
    {
        report.Rows++;
        if (row.Fault is { } fault)
        {
            report.Unreadable = row.Sheet is null ? $"Ligne {row.Number} : {fault}" : $"Feuille « {row.Sheet} », ligne {row.Number} : {fault}";
            return null;
        }

        return PersonRow.Read(report.Layout!, row.Number, row.Cells, clock.Today, problems);
    }

    /// <summary>True when the row may be applied.</summary>
    private bool Judge(SheetRow at, ImportedPerson row, ImportMatch match, List<CellProblem> problems)
    {
        var here = new Place(at.Sheet, row.Row);
        Place before = here;
        var refusal = row.Number is { } number && !Take(_numbers, number, here, out before) ? $"Le numéro {number} est déjà celui de la {before} : corrigez l’un des deux."
            : !Take(_traits, row.TraitsKey, here, out before) ? $"La {before} porte déjà ces nom, prénom et date de naissance : retirez l’une des deux, ou donnez le rang de naissance de jumeaux."
            : match.Existing is { } person && !Take(_matched, person.Id, here, out before) ? $"La {before} parle déjà de cette personne : retirez l’une des deux."
            : match.Refusal;
        if (refusal is not null && before.Sheet != here.Sheet)
        {
            // A sheet per year: the same person comes again, and the latest year has told what she is now.
            problems.Add(CellProblem.OfRow(row.Row, $"Déjà lue à la {before} : cette ligne n’a pas été reprise.", ProblemLevel.Warning));
            return false;
        }

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

    private static bool Take<T>(Dictionary<T, Place> taken, T key, Place here, out Place before)
        where T : notnull
    {
        if (taken.TryGetValue(key, out var first))
        {
            before = first;
            return false;
        }

        (taken[key], before) = (here, here);
        return true;
    }

    private readonly record struct Place(string? Sheet, int Row)
    {
        public override string ToString() => Sheet is null ? $"ligne {Row}" : $"ligne {Row} de la feuille « {Sheet} »";
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
        await Write(change, ct);
    }
}
