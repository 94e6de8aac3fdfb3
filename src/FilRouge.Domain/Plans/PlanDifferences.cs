using FilRouge.Domain.Common;

namespace FilRouge.Domain.Plans;

/// <summary>What became of a line from one version to the next.</summary>
[Fr("évolution d’une ligne du projet")]
public enum LineChange
{
    /// <summary>Only the newer version has it.</summary>
    [Fr("ajout")]
    Added,

    /// <summary>Only the older version has it: it was taken out, or was over before the newer one began.</summary>
    [Fr("retrait")]
    Removed,

    /// <summary>Both have it, with at least one field that differs.</summary>
    [Fr("modification")]
    Changed,

    /// <summary>Both have it and say the same.</summary>
    [Fr("sans changement")]
    Unchanged,
}

/// <summary>What may differ between two versions.</summary>
[Fr("champ du projet")]
public enum PlanField
{
    /// <summary>Who voices an expectation.</summary>
    [Fr("auteur de l’attente")]
    Author,

    /// <summary>The words of an expectation.</summary>
    [Fr("attente")]
    Words,

    /// <summary>The wording of a goal.</summary>
    [Fr("formulation")]
    Wording,

    /// <summary>Needs that a goal answers.</summary>
    [Fr("besoins")]
    Needs,

    /// <summary>Expectation that a goal comes from.</summary>
    [Fr("attente à laquelle l’objectif répond")]
    Expectation,

    /// <summary>What is looked at to know whether a goal is reached.</summary>
    [Fr("indicateur")]
    Indicator,

    /// <summary>Where the person stands at the start.</summary>
    [Fr("point de départ")]
    Baseline,

    /// <summary>Day a goal should be reached.</summary>
    [Fr("échéance")]
    DueOn,

    /// <summary>The person's opinion on a goal, or how it was sought.</summary>
    [Fr("avis de la personne")]
    Opinion,

    /// <summary>Goal that a prestation serves.</summary>
    [Fr("objectif servi")]
    Goal,

    /// <summary>SERAFIN-PH code of a prestation.</summary>
    [Fr("prestation")]
    Code,

    /// <summary>Profession awaited.</summary>
    [Fr("profession")]
    Profession,

    /// <summary>By whom it is delivered.</summary>
    [Fr("modalité")]
    Modality,

    /// <summary>Where.</summary>
    [Fr("lieu")]
    Place,

    /// <summary>How often.</summary>
    [Fr("fréquence")]
    Frequency,

    /// <summary>Length of one time.</summary>
    [Fr("durée d’une fois")]
    Duration,

    /// <summary>Days and hours wished.</summary>
    [Fr("jours et heures souhaités")]
    Wished,

    /// <summary>First day, of a prestation or of the version.</summary>
    [Fr("premier jour")]
    From,

    /// <summary>Last day, of a prestation or of the version.</summary>
    [Fr("dernier jour")]
    To,

    /// <summary>Who pays.</summary>
    [Fr("payeur")]
    Payer,

    /// <summary>What to do when it goes wrong.</summary>
    [Fr("consignes de crise")]
    CrisisPlan,

    /// <summary>Signs that warn of a crisis.</summary>
    [Fr("signes d’alerte")]
    CrisisSigns,

    /// <summary>What to avoid in a crisis.</summary>
    [Fr("à éviter en cas de crise")]
    CrisisAvoid,

    /// <summary>Who to call in a crisis, in order.</summary>
    [Fr("qui appeler, dans l’ordre")]
    CrisisCalls,

    /// <summary>What is foreseen during closures.</summary>
    [Fr("consignes de fermeture")]
    ClosurePlan,

    /// <summary>Who takes over during closures.</summary>
    [Fr("relais pendant les fermetures")]
    Relays,
}

/// <summary>A field that differs.</summary>
/// <param name="Field">Which one; its French term is its label.</param>
/// <param name="Before">What the older version says, in French; « à préciser », « aucun » or « rien n’est écrit » when it says nothing.</param>
/// <param name="After">What the newer version says, in the same words.</param>
[Fr("champ modifié")]
public sealed record FieldChange(PlanField Field, string Before, string After);

/// <summary>A line of the plan in two versions.</summary>
/// <param name="LineId">The line, the same in both.</param>
/// <param name="Change">What became of it.</param>
/// <param name="Words">The line in a few French words, as the newer version says it; as the older one did when it was removed.</param>
/// <param name="Fields">Fields that differ, in the order of <see cref="PlanField"/>; empty unless changed.</param>
[Fr("ligne comparée")]
public sealed record LineComparison(Guid LineId, LineChange Change, string Words, IReadOnlyList<FieldChange> Fields);

/// <summary>A weekly volume in two versions.</summary>
/// <param name="Before">Minutes per week of the older version.</param>
/// <param name="After">Minutes per week of the newer version.</param>
[Fr("volume hebdomadaire comparé")]
public sealed record VolumeChange(Minutes Before, Minutes After);
