using FilRouge.Domain.Common;

namespace FilRouge.Domain.Assessments;

/// <summary>Where the knowledge of a need comes from.</summary>
[Fr("source du besoin")]
public enum NeedSource
{
    /// <summary>The person says so.</summary>
    [Fr("la personne")]
    Person,

    /// <summary>Relatives say so.</summary>
    [Fr("la famille")]
    Family,

    /// <summary>Seen by a professional in daily life.</summary>
    [Fr("une observation")]
    Observation,

    /// <summary>Measured by a professional's assessment.</summary>
    [Fr("un bilan")]
    ProfessionalAssessment,
}

/// <summary>The answer of a filled grid from which a need was taken.</summary>
/// <param name="FillingId">The filled grid.</param>
/// <param name="Position">Place of the question in it, from 1.</param>
[Fr("réponse de grille à l’origine d’un besoin")]
public sealed record NeedOrigin(Guid FillingId, int Position);

/// <summary>One need of the person, rated. The 0–4 integer is the value exchanged by the TDDUI guide (« Evaluation Serafin : Numérique »).</summary>
[Fr("besoin")]
public sealed class SupportNeed
{
    private SupportNeed()
    {
    }

    internal SupportNeed(NeedCode code, int intensity, NeedSource source, string? comment, NeedOrigin? origin)
    {
        SerafinCode = code;
        Change(intensity, source, comment, origin);
    }

    /// <summary>Row key.</summary>
    public Guid Id { get; private set; } = OrderedId.Next();

    /// <summary>Code 1.x; once per assessment.</summary>
    public NeedCode SerafinCode { get; private set; }

    /// <summary>From 0, no need, to 4, the strongest.</summary>
    public int Intensity { get; private set; }

    /// <summary>Where it is known from.</summary>
    public NeedSource Source { get; private set; }

    /// <summary>Free text; null when there is nothing to add.</summary>
    public string? Comment { get; private set; }

    /// <summary>Filled grid from which it was taken; null when it was not.</summary>
    public Guid? GridFillingId { get; private set; }

    /// <summary>Place of the question in that grid.</summary>
    public int? GridPosition { get; private set; }

    /// <summary>Where it was taken from; null when from no grid.</summary>
    public NeedOrigin? Origin => GridFillingId is { } filling && GridPosition is { } position ? new NeedOrigin(filling, position) : null;

    // What a need was first taken from stays known when it is rated again.
    internal void Change(int intensity, NeedSource source, string? comment, NeedOrigin? origin) =>
        (Intensity, Source, Comment, GridFillingId, GridPosition) =
        (intensity, source, string.IsNullOrWhiteSpace(comment) ? null : comment.Trim(), origin?.FillingId ?? GridFillingId, origin?.Position ?? GridPosition);
}

/// <summary>What the person said of her wishes, in her own words, or how they were sought. Added, never rewritten by somebody else.</summary>
[Fr("parole de la personne")]
public sealed class PersonWords
{
    private PersonWords()
    {
    }

    internal PersonWords(string words, string howExpressed, string collectedBy, DateOnly on) =>
        (Words, HowExpressed, CollectedBy, CollectedOn) = (words.Trim(), howExpressed.Trim(), collectedBy.Trim(), on);

    /// <summary>Row key.</summary>
    public Guid Id { get; private set; } = OrderedId.Next();

    /// <summary>The words, signs or choices themselves; empty when the person could not or would not express herself.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Speech, signs, pictograms, behaviour, by whom helped; or how the opinion was sought in vain (rule E16).</summary>
    public string HowExpressed { get; private set; } = "";

    /// <summary>Name of who wrote them down; the person's own name when she wrote herself.</summary>
    public string CollectedBy { get; private set; } = "";

    /// <summary>Day they were collected.</summary>
    public DateOnly CollectedOn { get; private set; }
}

/// <summary>Result of a tool, by its name and score only: items of tools are copyrighted and are never copied.</summary>
[Fr("résultat d’outil d’évaluation")]
public sealed class ToolResult
{
    private ToolResult()
    {
    }

    internal ToolResult(string tool, string score, DateOnly on) => (ToolName, Score, PassedOn) = (tool.Trim(), score.Trim(), on);

    /// <summary>Row key.</summary>
    public Guid Id { get; private set; } = OrderedId.Next();

    /// <summary>Name and edition: « Vineland-II ».</summary>
    public string ToolName { get; private set; } = "";

    /// <summary>Score or short conclusion, as its author gives it.</summary>
    public string Score { get; private set; } = "";

    /// <summary>Day of the test.</summary>
    public DateOnly PassedOn { get; private set; }
}
