using FilRouge.Domain.Common;

namespace FilRouge.Domain.Assessments;

/// <summary>Official states of an assessment: the part of JDV_J281 that the TDDUI guide allows for Evaluation.</summary>
[Fr("état de l’évaluation")]
public enum AssessmentStatus
{
    /// <summary>ENPREPARATION.</summary>
    [Fr("en préparation")]
    InPreparation,

    /// <summary>APPROUVE: its author stands by it.</summary>
    [Fr("approuvée")]
    Approved,

    /// <summary>VALIDE: restituted and validated; nothing in it changes any more.</summary>
    [Fr("validée")]
    Validated,

    /// <summary>TERMINE: a newer one takes over.</summary>
    [Fr("terminée")]
    Finished,
}

/// <summary>What moves an assessment from one state to another.</summary>
[Fr("action sur l’évaluation")]
public enum AssessmentVerb
{
    /// <summary>The author stands by it.</summary>
    [Fr("approuver")]
    Approve,

    /// <summary>Back to its author for completion.</summary>
    [Fr("remettre en préparation")]
    Reopen,

    /// <summary>After restitution to the person.</summary>
    [Fr("valider")]
    Validate,

    /// <summary>A newer assessment takes over.</summary>
    [Fr("terminer")]
    Finish,
}

/// <summary>The states of an assessment, and their official codes.</summary>
[Fr("états de l’évaluation")]
public static class AssessmentStates
{
    /// <summary>What may follow what.</summary>
    public static StateTable<AssessmentStatus, AssessmentVerb> Table { get; } = new(
        "l’évaluation",
        AssessmentStatus.InPreparation,
        (AssessmentStatus.InPreparation, AssessmentVerb.Approve, AssessmentStatus.Approved, "son auteur"),
        (AssessmentStatus.Approved, AssessmentVerb.Reopen, AssessmentStatus.InPreparation, "son auteur, le coordonnateur"),
        (AssessmentStatus.Approved, AssessmentVerb.Validate, AssessmentStatus.Validated, "le coordonnateur, le chef de service"),
        (AssessmentStatus.Validated, AssessmentVerb.Finish, AssessmentStatus.Finished, "le coordonnateur"));

    /// <summary>Code of JDV_J281-StatutsRessourcesMS, as exchanged.</summary>
    public static string OfficialCode(this AssessmentStatus status) => status switch
    {
        AssessmentStatus.InPreparation => "ENPREPARATION",
        AssessmentStatus.Approved => "APPROUVE",
        AssessmentStatus.Validated => "VALIDE",
        AssessmentStatus.Finished => "TERMINE",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
