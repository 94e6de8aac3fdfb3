using FilRouge.Domain.Common;

namespace FilRouge.Domain.Interop;

/// <summary>A record that an import opens or changes, as an example for the reader.</summary>
/// <param name="Row">Row of the file.</param>
/// <param name="Person">Name to show.</param>
/// <param name="Created">True for somebody new.</param>
/// <param name="Changes">What changes.</param>
public sealed record ImportExample(int Row, string Person, bool Created, IReadOnlyList<string> Changes);

/// <summary>What a row becomes.</summary>
[Fr("sort d’une ligne")]
public enum RowFate
{
    /// <summary>Opens a record.</summary>
    [Fr("à ouvrir")] Created,

    /// <summary>Changes a record.</summary>
    [Fr("à modifier")] Changed,

    /// <summary>Adds a decision to the person of a row before.</summary>
    [Fr("complète une ligne d’avant")] Following,

    /// <summary>Says what is known.</summary>
    [Fr("sans changement")] Unchanged,

    /// <summary>Looks like somebody on record: a person decides.</summary>
    [Fr("à départager")] ToDecide,

    /// <summary>Is not imported.</summary>
    [Fr("refusée")] Refused,

    /// <summary>Somebody chose not to import it, or a later sheet has told it already.</summary>
    [Fr("laissée de côté")] LeftOut,
}

/// <summary>Somebody whom a doubtful row may be.</summary>
/// <param name="Key">What a form and a plan name: <see cref="ImportPlan.New"/>, or the key of a person.</param>
/// <param name="Name">Name and birth; empty for somebody new.</param>
/// <param name="Changes">What the row would then write.</param>
public sealed record ImportCandidate(string Key, string Name, IReadOnlyList<FieldChange> Changes)
{
    /// <summary>What the row becomes when this one is chosen.</summary>
    public RowFate Fate => Key == ImportPlan.New ? RowFate.Created : Changes.Count > 0 ? RowFate.Changed : RowFate.Unchanged;
}

/// <summary>A row before it is written.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Person">Name to show.</param>
/// <param name="Fate">What it becomes.</param>
/// <param name="Changes">What it writes, field by field.</param>
/// <param name="Problems">What is wrong or doubtful.</param>
/// <param name="Candidates">Whom it may be.</param>
public sealed record ImportLine(string Place, string Person, RowFate Fate, IReadOnlyList<FieldChange> Changes, IReadOnlyList<CellProblem> Problems, IReadOnlyList<ImportCandidate> Candidates);

/// <summary>What was understood of a file, what it did or would do, and everything that is wrong in it. Lists are bounded; counts are not.</summary>
public sealed class ImportReport
{
    /// <summary>Problems that the report lists; the others are counted.</summary>
    public const int MostProblems = 2_000;

    private const int MostExamples = 20;
    private readonly List<CellProblem> _problems = [];
    private readonly List<ImportExample> _examples = [];
    private readonly List<ImportLine> _lines = [];

    /// <summary>Encoding of the file; null when it could not be read at all.</summary>
    public FileText? Text { get; set; }

    /// <summary>Separator, header and columns; null when they could not be found.</summary>
    public SheetLayout? Layout { get; set; }

    /// <summary>Why the file as a whole cannot be read.</summary>
    public string? Unreadable { get; set; }

    /// <summary>Rows with something in them, header and titles apart.</summary>
    public int Rows { get; set; }

    /// <summary>Records opened.</summary>
    public int Created { get; private set; }

    /// <summary>Records changed.</summary>
    public int Changed { get; private set; }

    /// <summary>Records that already say the same.</summary>
    public int Unchanged { get; private set; }

    /// <summary>Rows refused.</summary>
    public int Refused { get; private set; }

    /// <summary>Rows left out by choice.</summary>
    public int LeftOut { get; set; }

    /// <summary>Doubts; their rows are imported.</summary>
    public int Warnings { get; private set; }

    /// <summary>Problems in the order of the file, at most <see cref="MostProblems"/>.</summary>
    public IReadOnlyList<CellProblem> Problems => _problems;

    /// <summary>Number of problems that are counted and not listed.</summary>
    public int Unlisted { get; private set; }

    /// <summary>First records opened or changed.</summary>
    public IReadOnlyList<ImportExample> Examples => _examples;

    /// <summary>Rows that the report holds one by one; the others are counted.</summary>
    public const int MostLines = 20_000;

    /// <summary>True to hold the rows one by one.</summary>
    public bool KeepsLines { get; init; }

    /// <summary>The rows, in the order of the file, at most <see cref="MostLines"/>.</summary>
    public IReadOnlyList<ImportLine> Lines => _lines;

    /// <summary>Visible sheets of the workbook; empty for a text file.</summary>
    public IReadOnlyList<string> Sheets { get; set; } = [];

    /// <summary>Sheets that are read.</summary>
    public IReadOnlyList<string> SheetsRead { get; set; } = [];

    /// <summary>First values of each column, under the header.</summary>
    public IReadOnlyList<string[]> Samples { get; set; } = [];

    /// <summary>Values of a column to show beside it: the first that differ, at most <paramref name="most"/>.</summary>
    public IReadOnlyList<string> SamplesOf(int column, int most) =>
        [.. Samples.Where(r => column < r.Length).Select(r => CleanText.Line(r[column], int.MaxValue).Value ?? "").Where(v => v.Length > 0).Distinct().Take(most)];

    /// <summary>Adds a row to look at before it is written.</summary>
    public void Add(ImportLine line)
    {
        if (KeepsLines && _lines.Count < MostLines)
        {
            _lines.Add(line);
        }
    }

    /// <summary>True when something refuses the import as a whole, unless the good rows alone are wanted.</summary>
    public bool HasRefusals => Unreadable is not null || Refused > 0;

    /// <summary>Adds the problems of a row.</summary>
    public void Add(IReadOnlyList<CellProblem> problems)
    {
        Refused += problems.Any(p => p.Level is ProblemLevel.Refused) ? 1 : 0;
        Warnings += problems.Count(p => p.Level is ProblemLevel.Warning);
        var room = Math.Min(problems.Count, MostProblems - _problems.Count);
        _problems.AddRange(problems.Take(room));
        Unlisted += problems.Count - room;
    }

    /// <summary>Adds what a row did, or would do.</summary>
    public void Add(int row, ImportChange change)
    {
        if (!change.Created && change.Changes.Count == 0)
        {
            Unchanged++;
            return;
        }

        (Created, Changed) = change.Created ? (Created + 1, Changed) : (Created, Changed + 1);
        if (_examples.Count < MostExamples)
        {
            _examples.Add(new(row, change.Person.Names.Display, change.Created, [.. change.Changes.Select(c => c.ToString())]));
        }
    }

    /// <summary>The result in one sentence.</summary>
    /// <param name="conditional">True before it is done.</param>
    public string Sentence(bool conditional) =>
        $"{Plural(Created, "dossier")} {(conditional ? "à ouvrir" : Agreed(Created, "ouvert"))}, {Changed} {(conditional ? "à modifier" : Agreed(Changed, "modifié"))}, {Unchanged} sans changement, {(LeftOut > 0 ? $"{Plural(LeftOut, "ligne laissée de côté", "lignes laissées de côté")}, " : "")}{Plural(Refused, "ligne refusée", "lignes refusées")}, {Plural(Warnings, "point")} à vérifier.";

    private static string Plural(int count, string one, string? many = null) => $"{count} {(count > 1 ? many ?? one + "s" : one)}";

    private static string Agreed(int count, string word) => count > 1 ? word + "s" : word;
}
