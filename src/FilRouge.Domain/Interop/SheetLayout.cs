using System.Security.Cryptography;
using System.Text;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Interop;

/// <summary>A column of the file.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Header">As written.</param>
/// <param name="Meaning">What it means; null when it is not understood, and then left out.</param>
public sealed record SheetColumn(int Index, string Header, ColumnMeaning? Meaning)
{
    /// <summary>« A », « B »… « AA », as spreadsheets name it.</summary>
    public string Letter => LetterOf(Index);

    /// <summary>The letters of a column from its index.</summary>
    public static string LetterOf(int index) => (index < 26 ? "" : LetterOf((index / 26) - 1)) + (char)('A' + (index % 26));
}

/// <summary>Where the header is, what parts the cells, what each column means.</summary>
/// <param name="Separator">What parts the cells.</param>
/// <param name="HeaderRow">Row of the header, from 1; the rows above are titles.</param>
/// <param name="Columns">Columns of the header.</param>
public sealed record SheetLayout(char Separator, int HeaderRow, IReadOnlyList<SheetColumn> Columns)
{
    /// <summary>Rows looked at to find the header.</summary>
    public const int RowsLookedAt = 30;

    private const int FewestHeaders = 3;

    private static readonly char[] Separators = [';', ',', '\t', '|'];

    /// <summary>Stands for the separator where cells need none: in a workbook.</summary>
    public const char Cells = '\0';

    /// <summary>Name of the separator for people.</summary>
    public string SeparatorName => Separator switch { ';' => "point-virgule", ',' => "virgule", '\t' => "tabulation", Cells => "cellules du classeur", _ => "barre verticale" };

    /// <summary>The same for two files whose headers are the same, accents, case and blanks apart: what was decided for one holds for the other.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', Columns.Select(c => string.Join(' ', TextFold.Words(c.Header))).Reverse().SkipWhile(h => h.Length == 0).Reverse()))));

    /// <summary>Columns that are read.</summary>
    public IEnumerable<SheetColumn> Understood => Columns.Where(c => c.Meaning is not null);

    /// <summary>Columns with a header that is not understood: said, never silently dropped.</summary>
    public IEnumerable<SheetColumn> Ignored => Columns.Where(c => c.Meaning is null && c.Header.Length > 0);

    /// <summary>The first column with that meaning; null when there is none.</summary>
    public SheetColumn? ColumnOf(ColumnMeaning meaning) => Columns.FirstOrDefault(c => c.Meaning == meaning);

    /// <summary>Finds the separator and the header: those under which the most columns are understood. With a refusal, the value is what was found all the
    /// same: somebody may say what its columns mean.</summary>
    /// <param name="firstRows">Parses the first rows of the file with a separator, quotes respected.</param>
    public static Parsed<SheetLayout> Find(Func<char, IReadOnlyList<string[]>> firstRows) => Judged([.. Separators.SelectMany(s => Candidates(s, firstRows(s)))]);

    /// <summary>Finds the header among the first rows of a sheet of a workbook.</summary>
    public static Parsed<SheetLayout> Find(IReadOnlyList<string[]> firstRows) => Judged([.. Candidates(Cells, firstRows)]);

    /// <summary>The layout as somebody decided it: columns that are not named keep what was guessed.</summary>
    /// <param name="decided">Meaning by index of column; null leaves the column out.</param>
    public SheetLayout With(IReadOnlyDictionary<int, ColumnMeaning?> decided) =>
        this with { Columns = [.. Columns.Select(c => decided.TryGetValue(c.Index, out var meaning) ? c with { Meaning = meaning } : c)] };

    /// <summary>Why rows cannot be read under these columns; null when they can.</summary>
    public string? WhyNot()
    {
        bool Has(PersonField field) => ColumnOf(new(field)) is not null;
        var read = string.Join(", ", Columns.Where(c => c.Header.Length > 0).Select(c => $"« {c.Header} »"));
        return !Has(PersonField.Name) && !Has(PersonField.BirthName) && !Has(PersonField.UsedName) && !Has(PersonField.FullName)
            ? $"Aucune colonne ne donne le nom. Colonnes lues à la ligne {HeaderRow} : {read}."
            : !Has(PersonField.BirthDate) ? $"Aucune colonne ne donne la date de naissance. Colonnes lues à la ligne {HeaderRow} : {read}." : null;
    }

    /// <summary>The layout as it is proposed to somebody: of the columns that say the same, only the first is taken.</summary>
    public SheetLayout Once()
    {
        var taken = new HashSet<ColumnMeaning>();
        return this with { Columns = [.. Columns.Select(c => c.Meaning is { } meaning && !taken.Add(meaning) ? c with { Meaning = null } : c)] };
    }

    /// <summary>Why these meanings cannot be taken, each under its column when it is about one.</summary>
    public IReadOnlyList<Refusal> WhyNotMap()
    {
        var refusals = new List<Refusal>();
        foreach (var same in Understood.GroupBy(c => c.Meaning!.Value).Where(g => g.Count() > 1))
        {
            var (first, others) = (same.First(), string.Join(", ", same.Select(c => $"{c.Letter} « {c.Header} »")));
            refusals.AddRange(same.Skip(1).Select(c => new Refusal(
                "import.twice", $"« {first.Meaning!.Value.Fr} » est choisi pour plusieurs colonnes ({others}) : gardez-en une, laissez l’autre de côté.", null, $"{c.Index}")));
        }

        return WhyNot() is { } missing ? [.. refusals, new("import.missing", missing)] : refusals;
    }

    private static SheetLayout? Best(IEnumerable<SheetLayout> candidates)
    {
        SheetLayout? best = null;
        foreach (var found in candidates)
        {
            best = best is null || Said(found) > Said(best) ? found : best;
        }

        return best;

        // Things said, not columns: « Nom » twice says less than « Nom » and « Mère Nom ».
        static int Said(SheetLayout layout) => layout.Understood.Select(c => c.Meaning).Distinct().Count();
    }

    // Without any header that is understood, the row of the most texts may be one: somebody can say what its columns mean.
    private static Parsed<SheetLayout> Judged(List<SheetLayout> candidates) => Best(candidates) is { } best && best.Understood.Count() >= 2
        ? new(best, best.WhyNot())
        : new(candidates.Where(c => Texts(c) >= FewestHeaders).MaxBy(Texts), $"La ligne des titres de colonnes n’a pas été trouvée dans les {RowsLookedAt} premières lignes. Écrivez par exemple : nom ; prénom ; date de naissance.");

    private static int Texts(SheetLayout layout) => layout.Columns.Count(c => c.Header.Any(char.IsLetter));

    private static IEnumerable<SheetLayout> Candidates(char separator, IReadOnlyList<string[]> rows)
    {
        for (var i = 0; i < rows.Count && i < RowsLookedAt; i++)
        {
            yield return Of(separator, i, rows[i]);
            if (i > 0 && rows[i - 1].Count(h => h.Trim().Length > 0) > 1)
            {
                yield return Of(separator, i, Under(rows[i - 1], rows[i]));
            }
        }
    }

    private static SheetLayout Of(char separator, int row, string[] headers) => new(separator, row + 1, Decisions([.. headers.Select((h, c) => Column(c, h))]));

    // Columns about a decision come again for the next one: « Orientation, Début, Fin, Orientation, Début, Fin ».
    private static List<SheetColumn> Decisions(List<SheetColumn> columns)
    {
        var (taken, last) = (new HashSet<ColumnMeaning>(), (Kin?)null);
        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i];
            var meaning = column.Meaning is { Kin: >= Kin.FirstDecision } own ? own
                : column.Meaning is null && last is { } beside ? HeaderWords.Beside(column.Header, beside) : null;
            while (meaning is { Kin: < Kin.FourthDecision } again && taken.Contains(again))
            {
                meaning = again with { Kin = again.Kin + 1 };
            }

            if (meaning is { } found)
            {
                taken.Add(found);
                columns[i] = column with { Meaning = found };
            }

            last = meaning?.Kin ?? (column.Header.Length > 0 ? null : last);
        }

        return columns;
    }

    // Two rows of headers: a cell merged over several columns is written in the first of them only, a cell merged over both rows in the upper one.
    private static string[] Under(string[] upper, string[] lower)
    {
        var (headers, group) = (new string[Math.Max(upper.Length, lower.Length)], "");
        for (var c = 0; c < headers.Length; c++)
        {
            var (above, own) = (c < upper.Length ? upper[c].Trim() : "", c < lower.Length ? lower[c].Trim() : "");
            group = above.Length > 0 ? above : group;
            headers[c] = own.Length == 0 ? above : $"{group} {own}".Trim();
        }

        return headers;
    }

    private static SheetColumn Column(int index, string header)
    {
        var text = CleanText.Line(header, 200).Value ?? "";
        return new SheetColumn(index, text, HeaderWords.Meaning(text));
    }
}
