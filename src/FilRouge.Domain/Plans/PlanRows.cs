using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Plans;

/// <summary>A row of a plan version. Copied into the next version it keeps its <see cref="LineId"/>, which is what everything else refers to.</summary>
[Fr("ligne du projet")]
public abstract class PlanRow
{
    private protected PlanRow()
    {
    }

    /// <summary>Row key, new in each version.</summary>
    public Guid Id { get; private set; } = OrderedId.Next();

    /// <summary>The same line from one version to the next: proposals, interventions and reviews point at it.</summary>
    public Guid LineId { get; private protected set; } = OrderedId.Next();
}

/// <summary>What somebody expects, in that person's words.</summary>
[Fr("attente")]
public sealed class Expectation : PlanRow
{
    private Expectation()
    {
    }

    internal Expectation(ExpectationAuthor author, string words) => Change(author, words);

    /// <summary>Who voices it.</summary>
    public ExpectationAuthor Author { get; private set; }

    /// <summary>The words themselves.</summary>
    public string Words { get; private set; } = "";

    internal void Change(ExpectationAuthor author, string words) => (Author, Words) = (author, words.Trim());

    internal Expectation Copy() => new(Author, Words) { LineId = LineId };
}

/// <summary>What a goal says.</summary>
/// <param name="Wording">The goal, worded from the person's point of view.</param>
/// <param name="Needs">Needs it answers; may be empty while in preparation, not at signature.</param>
/// <param name="DueOn">Day it should be reached, within the plan.</param>
/// <param name="Indicator">What is looked at to know.</param>
/// <param name="Baseline">Where the person stands today on the scale.</param>
/// <param name="ExpectationId">Line of the expectation it comes from.</param>
[Fr("contenu de l’objectif")]
public sealed record GoalContent(
    string Wording, IReadOnlyList<NeedCode> Needs, DateOnly DueOn, string Indicator = "", GasLevel Baseline = GasLevel.MuchLess, Guid? ExpectationId = null);

/// <summary>What the person and those around her aim at.</summary>
[Fr("objectif")]
public sealed class Goal : PlanRow
{
    private Goal()
    {
    }

    internal Goal(GoalContent content) => Change(content);

    /// <summary>The goal, worded from the person's point of view.</summary>
    public string Wording { get; private set; } = "";

    /// <summary>Codes of the needs, as stored: separated by a space.</summary>
    public string NeedCodes { get; private set; } = "";

    /// <summary>Needs it answers.</summary>
    public IReadOnlyList<NeedCode> Needs => [.. NeedCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(NeedCode.FromStore)];

    /// <summary>Line of the expectation it comes from.</summary>
    public Guid? ExpectationId { get; private set; }

    /// <summary>What is looked at to know whether it is reached.</summary>
    public string Indicator { get; private set; } = "";

    /// <summary>Where the person stands at the start.</summary>
    public GasLevel Baseline { get; private set; }

    /// <summary>Day it should be reached.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Whether the person's opinion on it was collected.</summary>
    public OpinionStatus Opinion { get; private set; }

    /// <summary>Her opinion in her words, or how it was sought.</summary>
    public string PersonOpinion { get; private set; } = "";

    internal void Change(GoalContent content)
    {
        (Wording, DueOn, Indicator, Baseline, ExpectationId) =
            (content.Wording.Trim(), content.DueOn, content.Indicator.Trim(), content.Baseline, content.ExpectationId);
        NeedCodes = string.Join(' ', content.Needs.Select(n => n.Text).Distinct());
    }

    internal void RecordOpinion(OpinionStatus status, string text) => (Opinion, PersonOpinion) = (status, text.Trim());

    internal Goal Copy() => new(new GoalContent(Wording, Needs, DueOn, Indicator, Baseline, ExpectationId))
    {
        LineId = LineId,
        Opinion = Opinion,
        PersonOpinion = PersonOpinion,
    };
}
