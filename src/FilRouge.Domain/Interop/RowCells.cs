using System.Text.RegularExpressions;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Interop;

/// <summary>The cells of one row by meaning, cleaned; it collects what is wrong with each. A cell is text: « =1+1 » stays these four characters.</summary>
internal sealed partial class RowCells
{
    private static readonly HashSet<string> Nothing = ["-", "--", "/", "?", "nc", "n/a", "na", "néant", "neant", "ras", "aucun", "aucune", "inconnu", "inconnue"];

    private readonly SheetLayout _layout;
    private readonly Dictionary<ColumnMeaning, (SheetColumn Column, string Text)> _cells = [];
    private readonly List<CellProblem> _problems;
    private readonly HashSet<ColumnMeaning> _refused = [];

    public RowCells(SheetLayout layout, int row, string[] cells, List<CellProblem> problems)
    {
        (Row, _layout, _problems) = (row, layout, problems);
        foreach (var column in layout.Understood.Where(c => c.Index < cells.Length))
        {
            Add(column, Cleaned(cells[column.Index]));
        }

        if (cells.Skip(layout.Columns.Count).Any(c => !string.IsNullOrWhiteSpace(c)))
        {
            Refuse($"Cette ligne a {cells.Length} cellules pour {layout.Columns.Count} colonnes : un texte contient sans doute le séparateur ({layout.SeparatorName}). Mettez ce texte entre guillemets.");
        }
    }

    public int Row { get; }

    public bool Refused { get; private set; }

    /// <summary>Text of a cell; null when empty or absent.</summary>
    public string? Text(PersonField field, Kin kin = Kin.Person) => _cells.TryGetValue(new(field, kin), out var cell) ? cell.Text : null;

    /// <summary>Text of a cell where « néant » or « - » says that there is nothing.</summary>
    public string? Told(PersonField field, Kin kin = Kin.Person) => Text(field, kin) is { } text && !Nothing.Contains(text.ToLowerInvariant()) ? text : null;

    /// <summary>The column of the file that says something of the person; null when it has none.</summary>
    public SheetColumn? Column(PersonField field) => _layout.ColumnOf(new(field));

    /// <summary>Keeps a value, or its refusal or doubt under its cell; default when it was refused.</summary>
    public T? Take<T>(Parsed<T> parsed, PersonField field, Kin kin = Kin.Person)
    {
        if (parsed.Error is not null)
        {
            Say(field, kin, parsed.Error, ProblemLevel.Refused);
        }
        else if (parsed.Warning is not null)
        {
            Say(field, kin, parsed.Warning, ProblemLevel.Warning);
        }

        return parsed.Value;
    }

    /// <summary>Reads a text value that may be left empty.</summary>
    public T? Optional<T>(PersonField field, Kin kin = Kin.Person)
        where T : struct, ITextValue<T>
    {
        if (Told(field, kin) is not { } text)
        {
            return null;
        }

        var parsed = T.Parse(text);
        if (!parsed.Ok && Scientific().IsMatch(text))
        {
            parsed = parsed with { Error = "Le tableur a arrondi ce nombre : des chiffres sont perdus. Mettez la colonne au format texte, puis retapez-le." };
        }

        var value = Take(parsed, field, kin);
        return parsed.Ok ? value : null;
    }

    /// <summary>A text, at most that long.</summary>
    public string? Line(PersonField field, int maxLength, Kin kin = Kin.Person) =>
        Told(field, kin) is { } text ? Take(CleanText.Line(text, maxLength), field, kin) : null;

    /// <summary>A word of a list; an unknown one is a doubt, and the value stays as it is.</summary>
    public T? Word<T>(PersonField field, Func<string, T?> read, string otherwise, Kin kin = Kin.Person)
        where T : struct
    {
        if (Told(field, kin) is not { } text)
        {
            return null;
        }

        var value = read(text);
        if (value is null)
        {
            Say(field, kin, otherwise, ProblemLevel.Warning);
        }

        return value;
    }

    public void Warn(PersonField field, Kin kin, string sentence) => Say(field, kin, sentence, ProblemLevel.Warning);

    public void Warn(string sentence) => _problems.Add(CellProblem.OfRow(Row, sentence, ProblemLevel.Warning));

    public void Refuse(string sentence)
    {
        Refused = true;
        _problems.Add(CellProblem.OfRow(Row, sentence, ProblemLevel.Refused));
    }

    /// <summary>Refuses under a cell, or for the row when the file has no such cell.</summary>
    public void Refuse(PersonField field, string sentence) => Say(field, Kin.Person, sentence, ProblemLevel.Refused);

    private void Say(PersonField field, Kin kin, string sentence, ProblemLevel level)
    {
        var meaning = new ColumnMeaning(field, kin);
        Refused |= level is ProblemLevel.Refused;
        if (level is ProblemLevel.Refused && !_refused.Add(meaning))
        {
            return;
        }

        var text = _cells.TryGetValue(meaning, out var cell) ? cell.Text : "";
        _problems.Add((cell.Column ?? _layout.ColumnOf(meaning)) is { } column
            ? CellProblem.At(Row, column, text, sentence, level)
            : CellProblem.OfRow(Row, sentence, level));
    }

    private void Add(SheetColumn column, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (!_cells.TryAdd(column.Meaning!.Value, (column, text)) && _cells[column.Meaning.Value] is var first && first.Text != text)
        {
            _problems.Add(CellProblem.At(Row, column, text, $"« {column.Meaning.Value.Fr} » est déjà donné par la colonne {first.Column.Letter} : cette cellule n’a pas été reprise.", ProblemLevel.Warning));
        }

        if (text.AsSpan().ContainsAny('Ã', 'Å') && Mojibake().IsMatch(text))
        {
            _problems.Add(CellProblem.At(Row, column, text, "Les accents de cette cellule ont été abîmés avant l’import : corrigez-les, ou exportez à nouveau en UTF-8.", ProblemLevel.Warning));
        }
    }

    // ="01000" and '01000 are how spreadsheets keep the zeros of a number: they are not formulas.
    private static string Cleaned(string cell)
    {
        var text = CleanText.Line(cell, int.MaxValue).Value ?? "";
        return text is ['=' or '\'', ..] && KeptZeros().Match(text) is { Success: true } kept ? kept.Groups[1].Value + kept.Groups[2].Value : text;
    }

    [GeneratedRegex("^(?:=\"([0-9]+)\"|'([0-9]+))\\z", RegexOptions.CultureInvariant)]
    private static partial Regex KeptZeros();

    [GeneratedRegex(@"^[0-9][.,][0-9]+E\+?[0-9]+\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Scientific();

    [GeneratedRegex("Ã[©¨ª«§´®¯¹»]|Å“", RegexOptions.CultureInvariant)]
    private static partial Regex Mojibake();
}
