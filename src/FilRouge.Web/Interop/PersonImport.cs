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
    private readonly ImportRights _rights = new(db, clock);

    /// <summary>Saves and journals what is tracked about a person; null to try only.</summary>
    public Func<Written, CancellationToken, Task>? Write { get; init; }

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
        List<Guid> existing = [.. matches.Values.Where(m => m.Existing is not null).Select(m => m.Existing!.Id).Distinct()];
        await lookup.Complete(db, existing, ct);
        await _rights.Read(report.Layout!, existing, ct);
        var options = report.KeepsLines ? await ImportOptions.Find(db, organisationId, clock, [.. found.Values.SelectMany(m => m.Candidates).Select(c => c.Id)], ct) : null;
        foreach (var (row, problems, person) in read)
        {
            if (choices.GetValueOrDefault(PlaceOf(row)) != ImportPlan.Out && person is not null && _rights.Follow(person, report.Layout!, problems) is { } more)
            {
                await Follow(row, more, problems, ct);
                continue;
            }

            var change = Decide(row, person, matches.GetValueOrDefault(row), lookup, problems);
            if (options is not null && row.Fault is null)
            {
                report.Add(Line(row, person, change, problems, person is null ? [] : options.Of(person, found[row])));
            }

            Tell(row, problems);
            if (change is not null)
            {
                await Keep(change, ct);
            }
        }
    }

    /// <summary>What a row does; null when it is left out or refused.</summary>
    private ImportChange? Decide(SheetRow row, ImportedPerson? person, ImportMatch? match, ImportLookup lookup, List<CellProblem> problems)
    {
        if (Plan.Choices.GetValueOrDefault(PlaceOf(row)) == ImportPlan.Out)
        {
            report.LeftOut++;
            problems.Clear();
            return null;
        }

        if (person is null || !Judge(row, person, match!, problems))
        {
            return null;
        }

        var change = Apply(person, match!, lookup);
        change = _rights.Complete(person, change, lookup.PlacesOf(change.Person.Id), report.Layout!, problems);
        report.Add(person.Row, change);
        return change;
    }

    /// <summary>A row that adds decisions to the person of a row before: it is not another record.</summary>
    private async Task Follow(SheetRow row, (ImportRights.Told Person, ImportDecisions Found) more, List<CellProblem> problems, CancellationToken ct)
    {
        var (person, found) = more;
        report.Add(new ImportLine(PlaceOf(row), person.Name, found.Added.Count > 0 ? RowFate.Following : RowFate.Unchanged, found.Changes, [.. problems], []));
        Tell(row, problems);
        if (Write is not null && found.Added.Count > 0 && Writes)
        {
            db.AddRange(found.Added);
            await Write(new Written(person.Id, false), ct);
        }
    }

    private void Tell(SheetRow row, List<CellProblem> problems) => report.Add([.. row.Sheet is null ? problems : problems.Select(p => p with { Sheet = row.Sheet })]);

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

        if (!Writes || change is { Created: false, Changes.Count: 0 })
        {
            db.ChangeTracker.Clear();
            return;
        }

        if (change.Created)
        {
            db.Add(change.Person);
        }

        db.AddRange(change.Added);
        await Write(new Written(change.Person.Id, change.Created), ct);
    }

    /// <summary>False once a row is refused: nothing will be kept, and the rest is only read, so that everything wrong is said at once.</summary>
    private bool Writes => !(report.HasRefusals && !Partial) && report.Unreadable is null;

    /// <summary>Whose record was written.</summary>
    /// <param name="PersonId">The person.</param>
    /// <param name="Created">True when it was opened.</param>
    public readonly record struct Written(Guid PersonId, bool Created);
}
