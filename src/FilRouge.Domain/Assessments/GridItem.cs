using System.Globalization;
using System.Text.RegularExpressions;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Assessments;

/// <summary>How a question of a grid is answered.</summary>
[Fr("type de réponse")]
public enum GridAnswerKind
{
    /// <summary>0 to 4, as needs are rated.</summary>
    [Fr("0-4")]
    Scale,

    /// <summary>Yes, no or not observed.</summary>
    [Fr("oui-non")]
    YesNo,

    /// <summary>Free text.</summary>
    [Fr("texte")]
    Text,

    /// <summary>A whole number within bounds.</summary>
    [Fr("nombre")]
    Number,
}

/// <summary>A question of a grid.</summary>
[Fr("question d’une grille")]
public sealed partial class GridItem
{
    private GridItem()
    {
    }

    internal GridItem(int position, string section, string question, GridAnswerKind kind, int? min, int? max, NeedCode? need) =>
        (Position, Section, Question, Kind, Min, Max, NeedCode) = (position, section, question, kind, min, max, need?.Text ?? "");

    /// <summary>Row key.</summary>
    public Guid Id { get; private set; } = OrderedId.Next();

    /// <summary>Place in the grid, from 1: answers point at it.</summary>
    public int Position { get; private set; }

    /// <summary>Heading it stands under; empty when there is none.</summary>
    public string Section { get; private set; } = "";

    /// <summary>The question.</summary>
    public string Question { get; private set; } = "";

    /// <summary>How it is answered.</summary>
    public GridAnswerKind Kind { get; private set; }

    /// <summary>Smallest number.</summary>
    public int? Min { get; private set; }

    /// <summary>Largest number.</summary>
    public int? Max { get; private set; }

    /// <summary>SERAFIN-PH code of the need it tells of; empty when none.</summary>
    public string NeedCode { get; private set; } = "";

    /// <summary>The line as it is typed: « Se lave | 0-4 | 1.2.1.1 ».</summary>
    public string Line => string.Join(" | ", new[] { Question, Kind == GridAnswerKind.Number ? $"nombre {Min} à {Max}" : Kind.Fr(), NeedCode }.Where(t => t.Length > 0));

    /// <summary>Why an answer cannot be this; empty when it can, an empty answer included.</summary>
    public IReadOnlyList<Refusal> WhyNotAnswer(string value)
    {
        var wrong = value.Length > 0 && Kind switch
        {
            GridAnswerKind.Scale => value is not ("0" or "1" or "2" or "3" or "4"),
            GridAnswerKind.YesNo => value is not ("oui" or "non" or "non observé"),
            GridAnswerKind.Number => !int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number < Min || number > Max,
            _ => value.Length > 4_000,
        };
        var expected = Kind switch
        {
            GridAnswerKind.Scale => "de 0 à 4",
            GridAnswerKind.YesNo => "oui, non ou non observé",
            GridAnswerKind.Number => $"un nombre entier de {Min} à {Max}",
            _ => "un texte de 4 000 caractères au plus",
        };
        return wrong ? [new("grid.answer", $"« {Question} » attend {expected}.")] : [];
    }

    /// <summary>Reads a grid typed as lines: « # Section », then « question | réponse | besoin ». Says every line that cannot be read.</summary>
    public static (IReadOnlyList<GridItem> Items, IReadOnlyList<Refusal> Refusals) Read(string typed)
    {
        var (items, refusals, section) = (new List<GridItem>(), new List<Refusal>(), "");
        foreach (var (line, number) in typed.Split('\n').Select((l, i) => (l.Trim(), i + 1)).Where(l => l.Item1.Length > 0))
        {
            if (line.StartsWith('#'))
            {
                section = line.TrimStart('#').Trim();
                continue;
            }

            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            var need = cells.Length > 2 && cells[2].Length > 0 ? Assessments.NeedCode.Parse(cells[2]) : default;
            var error = cells is [{ Length: 0 }, ..] ? "écrivez la question avant la première barre" : cells.Length > 3 ? "trois parties au plus, séparées par une barre" : need.Error;
            var answer = Answer().Match(cells.Length > 1 ? cells[1] : "texte");
            if (error is null && (!answer.Success || (answer.Groups["min"].Success && Whole(answer, "min") >= Whole(answer, "max"))))
            {
                error = "la réponse s’écrit 0-4, oui-non, texte, ou nombre 0 à 20";
            }

            if (error is not null)
            {
                refusals.Add(new("grid.line", $"Ligne {number} : {error}.", Field: "Items"));
                continue;
            }

            var kind = answer.Value switch { "0-4" => GridAnswerKind.Scale, "oui-non" => GridAnswerKind.YesNo, "texte" => GridAnswerKind.Text, _ => GridAnswerKind.Number };
            var bounded = kind == GridAnswerKind.Number;
            items.Add(new GridItem(items.Count + 1, section, cells[0], kind, bounded ? Whole(answer, "min") : null, bounded ? Whole(answer, "max") : null, cells.Length > 2 && cells[2].Length > 0 ? need.Value : null));
        }

        return (items, refusals);
    }

    internal GridItem Copy() => new(Position, Section, Question, Kind, Min, Max, NeedCode.Length > 0 ? Assessments.NeedCode.FromStore(NeedCode) : null);

    private static int Whole(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:0-4|oui-non|texte|nombre (?<min>[0-9]{1,6}) à (?<max>[0-9]{1,6}))$")]
    private static partial Regex Answer();
}
