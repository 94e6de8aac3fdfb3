using FilRouge.Domain.Common;

namespace FilRouge.Domain.Interop;

/// <summary>A record that an import opens or changes, as an example for the reader.</summary>
/// <param name="Row">Row of the file.</param>
/// <param name="Person">Name to show.</param>
/// <param name="Created">True for somebody new.</param>
/// <param name="Changes">What changes.</param>
public sealed record ImportExample(int Row, string Person, bool Created, IReadOnlyList<string> Changes);

/// <summary>What was understood of a file, what it did or would do, and everything that is wrong in it. Lists are bounded; counts are not.</summary>
public sealed class ImportReport
{
    /// <summary>Problems that the report lists; the others are counted.</summary>
    public const int MostProblems = 2_000;

    private const int MostExamples = 20;
    private readonly List<CellProblem> _problems = [];
    private readonly List<ImportExample> _examples = [];

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

    /// <summary>Doubts; their rows are imported.</summary>
    public int Warnings { get; private set; }

    /// <summary>Problems in the order of the file, at most <see cref="MostProblems"/>.</summary>
    public IReadOnlyList<CellProblem> Problems => _problems;

    /// <summary>Number of problems that are counted and not listed.</summary>
    public int Unlisted { get; private set; }

    /// <summary>First records opened or changed.</summary>
    public IReadOnlyList<ImportExample> Examples => _examples;

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
            _examples.Add(new(row, change.Person.Names.Display, change.Created, change.Changes));
        }
    }

    /// <summary>The result in one sentence.</summary>
    /// <param name="conditional">True before it is done.</param>
    public string Sentence(bool conditional) =>
        $"{Plural(Created, "dossier")} {(conditional ? "à ouvrir" : Agreed(Created, "ouvert"))}, {Changed} {(conditional ? "à modifier" : Agreed(Changed, "modifié"))}, {Unchanged} sans changement, {Plural(Refused, "ligne refusée", "lignes refusées")}, {Plural(Warnings, "point")} à vérifier.";

    private static string Plural(int count, string one, string? many = null) => $"{count} {(count > 1 ? many ?? one + "s" : one)}";

    private static string Agreed(int count, string word) => count > 1 ? word + "s" : word;
}
