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

    private static readonly char[] Separators = [';', ',', '\t', '|'];

    /// <summary>Name of the separator for people.</summary>
    public string SeparatorName => Separator switch { ';' => "point-virgule", ',' => "virgule", '\t' => "tabulation", _ => "barre verticale" };

    /// <summary>Columns that are read.</summary>
    public IEnumerable<SheetColumn> Understood => Columns.Where(c => c.Meaning is not null);

    /// <summary>Columns with a header that is not understood: said, never silently dropped.</summary>
    public IEnumerable<SheetColumn> Ignored => Columns.Where(c => c.Meaning is null && c.Header.Length > 0);

    /// <summary>The first column with that meaning; null when there is none.</summary>
    public SheetColumn? ColumnOf(ColumnMeaning meaning) => Columns.FirstOrDefault(c => c.Meaning == meaning);

    /// <summary>Finds the separator and the header: those under which the most columns are understood.</summary>
    /// <param name="firstRows">Parses the first rows of the file with a separator, quotes respected.</param>
    public static Parsed<SheetLayout> Find(Func<char, IReadOnlyList<string[]>> firstRows)
    {
        SheetLayout? best = null;
        foreach (var separator in Separators)
        {
            var rows = firstRows(separator);
            for (var i = 0; i < rows.Count && i < RowsLookedAt; i++)
            {
                var found = new SheetLayout(separator, i + 1, [.. rows[i].Select((h, c) => Column(c, h))]);
                if (best is null || found.Understood.Count() > best.Understood.Count())
                {
                    best = found;
                }
            }
        }

        return best is null || best.Understood.Count() < 2
            ? new(null, $"La ligne des titres de colonnes n’a pas été trouvée dans les {RowsLookedAt} premières lignes. Écrivez par exemple : nom ; prénom ; date de naissance.")
            : best.Missing() is { } missing ? new(null, missing) : new(best);
    }

    private static SheetColumn Column(int index, string header)
    {
        var text = CleanText.Line(header, 200).Value ?? "";
        return new SheetColumn(index, text, HeaderWords.Meaning(text));
    }

    private string? Missing()
    {
        bool Has(PersonField field) => ColumnOf(new(field)) is not null;
        var read = string.Join(", ", Columns.Where(c => c.Header.Length > 0).Select(c => $"« {c.Header} »"));
        return !Has(PersonField.Name) && !Has(PersonField.BirthName) && !Has(PersonField.UsedName) && !Has(PersonField.FullName)
            ? $"Aucune colonne ne donne le nom. Colonnes lues à la ligne {HeaderRow} : {read}."
            : !Has(PersonField.BirthDate) ? $"Aucune colonne ne donne la date de naissance. Colonnes lues à la ligne {HeaderRow} : {read}." : null;
    }
}
