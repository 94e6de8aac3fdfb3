using FilRouge.Domain.Common;

namespace FilRouge.Domain.Assessments;

/// <summary>An answer to a question of a grid, and whose it is.</summary>
[Fr("réponse à une grille")]
public sealed class GridAnswer
{
    private GridAnswer()
    {
    }

    internal GridAnswer(int position, string value, string by, DateOnly on)
    {
        Position = position;
        Change(value, by, on);
    }

    /// <summary>Row key.</summary>
    public Guid Id { get; private set; } = OrderedId.Next();

    /// <summary>Place of the question.</summary>
    public int Position { get; private set; }

    /// <summary>The answer, as written.</summary>
    public string Value { get; private set; } = "";

    /// <summary>Who gave it.</summary>
    public string By { get; private set; } = "";

    /// <summary>Day it was given.</summary>
    public DateOnly On { get; private set; }

    internal void Change(string value, string by, DateOnly on) => (Value, By, On) = (value, by, on);
}

/// <summary>A grid filled for a person, by several hands: each answer keeps who gave it. Closed, it no longer changes.</summary>
[Fr("grille remplie")]
public sealed class GridFilling : Entity, IAboutPerson
{
    private readonly List<GridAnswer> _answers = [];

    private GridFilling()
    {
    }

    /// <summary>Opens a sheet.</summary>
    public GridFilling(Guid personId, Grid grid, string startedBy, DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotStart(grid));
        (PersonId, GridId, StartedBy, StartedOn) = (personId, grid.Id, startedBy.Trim(), today);
    }

    /// <inheritdoc/>
    public Guid PersonId { get; private set; }

    /// <summary>The version of the grid.</summary>
    public Guid GridId { get; private set; }

    /// <summary>Who opened it.</summary>
    public string StartedBy { get; private set; } = "";

    /// <summary>Day it was opened.</summary>
    public DateOnly StartedOn { get; private set; }

    /// <summary>Day it was closed; null before.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Answers given.</summary>
    public IReadOnlyList<GridAnswer> Answers => _answers;

    /// <summary>Why a grid cannot be filled.</summary>
    public static IReadOnlyList<Refusal> WhyNotStart(Grid grid) => grid.InUse ? [] : [new("grid.not-in-use", "Choisissez une grille adoptée et en usage.", Field: "Grid")];

    /// <summary>The answer to a question; null when none was given.</summary>
    public GridAnswer? To(int position) => _answers.Find(a => a.Position == position);

    /// <summary>Why it cannot change.</summary>
    public IReadOnlyList<Refusal> WhyNotChange() => ClosedOn is { } on ? [new("grid.closed", $"Cette grille est close depuis le {FrenchDate.Long(on)} : remplissez-en une nouvelle.")] : [];

    /// <summary>Why an answer cannot replace the one given: another hand answered since the author read the sheet.</summary>
    public IReadOnlyList<Refusal> WhyNotReplace(GridItem item, string seen, string value) => To(item.Position) is { } given && given.Value != seen && given.Value != value
        ? [new("grid.answered", $"« {item.Question} » : {given.By} a répondu « {given.Value} » pendant votre saisie. Enregistrez de nouveau pour garder votre réponse.")]
        : [];

    /// <summary>Answers a question; an answer that does not change keeps who gave it, an empty one leaves what was there.</summary>
    public void Answer(GridItem item, string value, string by, DateOnly on)
    {
        var text = value.Trim();
        RuleBrokenException.ThrowIfAny([.. WhyNotChange(), .. item.WhyNotAnswer(text)]);
        if (text.Length == 0 || To(item.Position)?.Value == text)
        {
            return;
        }

        if (To(item.Position) is { } known)
        {
            known.Change(text, by, on);
            return;
        }

        _answers.Add(new GridAnswer(item.Position, text, by, on));
    }

    /// <summary>Why it cannot be closed.</summary>
    public IReadOnlyList<Refusal> WhyNotClose() => _answers.Count > 0 ? WhyNotChange() : [.. WhyNotChange(), new("grid.empty", "Répondez à au moins une question avant de clore.")];

    /// <summary>Closes it.</summary>
    public void Close(DateOnly today)
    {
        RuleBrokenException.ThrowIfAny(WhyNotClose());
        ClosedOn = today;
    }
}
