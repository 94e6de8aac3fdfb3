using FilRouge.Domain.Common;

namespace FilRouge.Domain.Assessments;

/// <summary>What the person answers about one thing of her life: the same steps as the intensity of a need, so that both points of view stand on one drawing.</summary>
[Fr("réponse de la personne")]
public enum SelfAnswer
{
    /// <summary>0.</summary>
    [Fr("sans aide")]
    Alone,

    /// <summary>1.</summary>
    [Fr("avec un peu d’aide")]
    Little,

    /// <summary>2.</summary>
    [Fr("avec de l’aide")]
    Some,

    /// <summary>3.</summary>
    [Fr("avec beaucoup d’aide")]
    Much,

    /// <summary>4.</summary>
    [Fr("seulement si on m’aide tout le temps")]
    Always,

    /// <summary>She does not know, or does not wish to say.</summary>
    [Fr("je ne sais pas")]
    Unknown,

    /// <summary>A child and work, for instance.</summary>
    [Fr("cela ne me concerne pas")]
    NotMine,
}

/// <summary>One sentence of the person's own assessment.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Theme">Plain French heading under which it is asked.</param>
/// <param name="Need">The need that it speaks of.</param>
/// <param name="Sentence">Plain French, first person.</param>
/// <param name="Example">« Par exemple : … ».</param>
[Fr("question de l’auto-évaluation")]
public sealed record SelfQuestion(string Code, string Theme, NeedCode Need, string Sentence, string Example);

/// <summary>The sentences, in our own plain words (see data/README.md).</summary>
[Fr("questions de l’auto-évaluation")]
public static class SelfQuestions
{
    /// <summary>Version of the list; kept with each answer sheet.</summary>
    public const string Version = "2026-11";

    /// <summary>In the order in which they are asked.</summary>
    public static IReadOnlyList<SelfQuestion> All { get; } =
        [.. CsvList.Embedded("Assessments.auto_evaluation.csv").Select(r => new SelfQuestion(r["code"], r["theme"], NeedCode.Parse(r["besoin"]).Value, r["phrase"], r["exemple"]))];

    /// <summary>A question; null for an unknown code.</summary>
    public static SelfQuestion? Find(string code) => All.FirstOrDefault(q => q.Code == code);

    /// <summary>0 to 4; null when the answer is no measure.</summary>
    public static int? Intensity(SelfAnswer answer) => answer is SelfAnswer.Unknown or SelfAnswer.NotMine ? null : (int)answer;

    /// <summary>A shape beside the words, fuller as more help is needed.</summary>
    public static string Shape(SelfAnswer answer) => answer switch
    {
        SelfAnswer.Alone => "○",
        SelfAnswer.Little => "◔",
        SelfAnswer.Some => "◑",
        SelfAnswer.Much => "◕",
        SelfAnswer.Always => "●",
        SelfAnswer.Unknown => "?",
        _ => "–",
    };
}
