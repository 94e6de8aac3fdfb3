using FilRouge.Domain.Common;

namespace FilRouge.Domain.Record;

/// <summary>Why a thread breaks.</summary>
[Fr("cause de rupture du fil")]
public enum BreakKind
{
    /// <summary>Nobody has come for some weeks, or nothing is planned after a day.</summary>
    [Fr("plus d’intervention")] Silence,

    /// <summary>The rights end.</summary>
    [Fr("fin des droits")] RightsEnd,

    /// <summary>The plan ends and none follows.</summary>
    [Fr("fin du projet")] PlanEnds,

    /// <summary>The agreement of the only professional ends.</summary>
    [Fr("fin de la convention")] AgreementEnds,

    /// <summary>The only professional leaves.</summary>
    [Fr("départ du professionnel")] ProfessionalLeaves,

    /// <summary>A closing period during which nobody comes.</summary>
    [Fr("fermeture sans relais")] ClosureUncovered,

    /// <summary>A prestation of the plan that nobody delivers.</summary>
    [Fr("besoin sans réponse")] Unanswered,

    /// <summary>One person alone holds everything: no day, but one absence is enough.</summary>
    [Fr("tenu par une seule personne")] HeldByOne,
}

/// <summary>Something that breaks a thread, or may.</summary>
/// <param name="Kind">Why.</param>
/// <param name="On">First day on which it is broken; past when it is already; null when no day can be told.</param>
/// <param name="Sentence">What happens, in French.</param>
[Fr("risque de rupture du fil")]
public sealed record BreakRisk(BreakKind Kind, DateOnly? On, string Sentence);

/// <summary>What is to be feared for a path, the nearest first.</summary>
/// <param name="Risks">Broken already, then by day, then what has no day.</param>
/// <param name="LookAgainOn">Day on which time alone may change this reading.</param>
[Fr("ce qui va rompre")]
public sealed record Outlook(IReadOnlyList<BreakRisk> Risks, DateOnly LookAgainOn)
{
    /// <summary>The nearest; null when nothing is in sight.</summary>
    public BreakRisk? Next => Risks.Count > 0 ? Risks[0] : null;
}
