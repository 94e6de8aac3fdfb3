using FilRouge.Domain.Common;

namespace FilRouge.Domain.People;

/// <summary>Sex of the civil status (INS trait: M, F or I).</summary>
[Fr("sexe")]
public enum Sex
{
    /// <summary>Unknown or not determined.</summary>
    [Fr("indéterminé")] Undetermined,

    /// <summary>Female.</summary>
    [Fr("féminin")] Female,

    /// <summary>Male.</summary>
    [Fr("masculin")] Male,
}

/// <summary>How the person is schooled.</summary>
[Fr("scolarité")]
public enum Schooling
{
    /// <summary>Not told.</summary>
    [Fr("non communiqué")] Unknown,

    /// <summary>Ordinary class, all the time.</summary>
    [Fr("ordinaire à temps plein")] OrdinaryFull,

    /// <summary>Ordinary class, part of the time.</summary>
    [Fr("ordinaire à temps partiel")] OrdinaryPartial,

    /// <summary>Unité localisée pour l’inclusion scolaire.</summary>
    [Fr("ULIS")] Ulis,

    /// <summary>Section d’enseignement général et professionnel adapté.</summary>
    [Fr("SEGPA")] Segpa,

    /// <summary>Teaching unit of a specialised establishment.</summary>
    [Fr("unité d’enseignement d’un ESMS")] EsmsUnit,

    /// <summary>Autism teaching unit in a nursery or primary school.</summary>
    [Fr("UEMA ou UEEA")] AutismUnit,

    /// <summary>Dispositif d’autorégulation.</summary>
    [Fr("dispositif d’autorégulation (DAR)")] Dar,

    /// <summary>Distance teaching.</summary>
    [Fr("CNED")] Cned,

    /// <summary>Teaching in the family.</summary>
    [Fr("instruction en famille")] Home,

    /// <summary>No schooling.</summary>
    [Fr("non scolarisé")] None,

    /// <summary>Training.</summary>
    [Fr("formation")] Training,
}

/// <summary>Main disability, in the words of the ES-Handicap survey.</summary>
[Fr("handicap principal")]
public enum MainDisability
{
    /// <summary>Diagnosis under way, or not told.</summary>
    [Fr("diagnostic en cours")] Pending,

    /// <summary>Trouble du développement intellectuel.</summary>
    [Fr("trouble du développement intellectuel")] Intellectual,

    /// <summary>Trouble du spectre de l’autisme.</summary>
    [Fr("trouble du spectre de l’autisme")] Autism,

    /// <summary>Other neurodevelopmental disorder.</summary>
    [Fr("autre trouble du neurodéveloppement")] OtherNeurodevelopmental,

    /// <summary>Psychic.</summary>
    [Fr("handicap psychique")] Psychic,

    /// <summary>Language.</summary>
    [Fr("trouble du langage et des apprentissages")] Language,

    /// <summary>Hearing.</summary>
    [Fr("déficience auditive")] Hearing,

    /// <summary>Sight.</summary>
    [Fr("déficience visuelle")] Visual,

    /// <summary>Motor.</summary>
    [Fr("déficience motrice")] Motor,

    /// <summary>Deafblindness.</summary>
    [Fr("surdicécité")] DeafBlind,

    /// <summary>Polyhandicap.</summary>
    [Fr("polyhandicap")] Multiple,

    /// <summary>Visceral or metabolic.</summary>
    [Fr("déficience viscérale ou métabolique")] Visceral,

    /// <summary>Acquired brain injury.</summary>
    [Fr("cérébrolésion")] BrainInjury,

    /// <summary>Behaviour disorder.</summary>
    [Fr("troubles du comportement")] Behaviour,

    /// <summary>Other.</summary>
    [Fr("autre")] Other,
}
