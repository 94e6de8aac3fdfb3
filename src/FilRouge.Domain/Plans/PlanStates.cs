using FilRouge.Domain.Common;

namespace FilRouge.Domain.Plans;

/// <summary>States of a plan version: the official ones of a PIA (ENPREPARATION, ENCOURS, ENPAUSE, TERMINE), detailed by its signature.</summary>
[Fr("état de la version du projet")]
public enum PlanVersionStatus
{
    /// <summary>Content may change.</summary>
    [Fr("en préparation")]
    InPreparation,

    /// <summary>Content frozen, signatures awaited.</summary>
    [Fr("à signer")]
    ToSign,

    /// <summary>In force.</summary>
    [Fr("signée, en cours")]
    Signed,

    /// <summary>In force, nothing delivered for a time.</summary>
    [Fr("en pause")]
    Paused,

    /// <summary>A later version was signed.</summary>
    [Fr("remplacée")]
    Replaced,

    /// <summary>Over.</summary>
    [Fr("terminée")]
    Ended,

    /// <summary>Never submitted.</summary>
    [Fr("abandonnée")]
    Abandoned,
}

/// <summary>What moves a plan version.</summary>
[Fr("action sur la version du projet")]
public enum PlanVerb
{
    /// <summary>Freeze the content, ask for signatures.</summary>
    [Fr("soumettre à la signature")]
    Submit,

    /// <summary>Back to preparation.</summary>
    [Fr("reprendre la préparation")]
    Reopen,

    /// <summary>Drop a preparation.</summary>
    [Fr("abandonner")]
    Abandon,

    /// <summary>The last awaited signature is there.</summary>
    [Fr("signer")]
    CompleteSignatures,

    /// <summary>Suspend.</summary>
    [Fr("mettre en pause")]
    Pause,

    /// <summary>Resume.</summary>
    [Fr("reprendre")]
    Resume,

    /// <summary>A later version takes its place.</summary>
    [Fr("remplacer")]
    Replace,

    /// <summary>End it.</summary>
    [Fr("terminer")]
    End,

    /// <summary>The person came back soon after the exit that ended it.</summary>
    [Fr("reprendre après un retour")]
    Return,
}

/// <summary>The states of a plan version, and their official codes.</summary>
[Fr("états de la version du projet")]
public static class PlanStates
{
    /// <summary>What may follow what.</summary>
    public static StateTable<PlanVersionStatus, PlanVerb> Table { get; } = new(
        "la version du projet",
        PlanVersionStatus.InPreparation,
        (PlanVersionStatus.InPreparation, PlanVerb.Submit, PlanVersionStatus.ToSign, "le coordonnateur"),
        (PlanVersionStatus.InPreparation, PlanVerb.Abandon, PlanVersionStatus.Abandoned, "le coordonnateur"),
        (PlanVersionStatus.ToSign, PlanVerb.Reopen, PlanVersionStatus.InPreparation, "le coordonnateur"),
        (PlanVersionStatus.ToSign, PlanVerb.CompleteSignatures, PlanVersionStatus.Signed, "les signataires"),
        (PlanVersionStatus.Signed, PlanVerb.Pause, PlanVersionStatus.Paused, "le coordonnateur, le chef de service"),
        (PlanVersionStatus.Paused, PlanVerb.Resume, PlanVersionStatus.Signed, "le coordonnateur, le chef de service"),
        (PlanVersionStatus.Signed, PlanVerb.Replace, PlanVersionStatus.Replaced, "la signature d’une version suivante"),
        (PlanVersionStatus.Paused, PlanVerb.Replace, PlanVersionStatus.Replaced, "la signature d’une version suivante"),
        (PlanVersionStatus.Signed, PlanVerb.End, PlanVersionStatus.Ended, "le coordonnateur, le chef de service"),
        (PlanVersionStatus.Paused, PlanVerb.End, PlanVersionStatus.Ended, "le coordonnateur, le chef de service, la sortie"),
        (PlanVersionStatus.Ended, PlanVerb.Return, PlanVersionStatus.Signed, "le retour dans le délai du territoire"));

    /// <summary>Code of the official list of a PIA, as exchanged (TDDUI guide).</summary>
    public static string OfficialCode(this PlanVersionStatus status) => status switch
    {
        PlanVersionStatus.InPreparation or PlanVersionStatus.ToSign => "ENPREPARATION",
        PlanVersionStatus.Signed => "ENCOURS",
        PlanVersionStatus.Paused => "ENPAUSE",
        PlanVersionStatus.Replaced or PlanVersionStatus.Ended or PlanVersionStatus.Abandoned => "TERMINE",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
