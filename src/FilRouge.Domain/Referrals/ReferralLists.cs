using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

/// <summary>By which way a request came.</summary>
[Fr("canal de la demande")]
public enum ReferralChannel
{
    /// <summary>A relative: half of the requests (CREAI Auvergne-Rhône-Alpes, 2018).</summary>
    [Fr("famille")] Family,

    /// <summary>A notification sent by the MDPH.</summary>
    [Fr("notification MDPH")] MdphNotification,

    /// <summary>An adviser of a communauté 360.</summary>
    [Fr("communauté 360")] Communaute360,

    /// <summary>A social or health establishment or service.</summary>
    [Fr("ESMS")] Esms,

    /// <summary>A school, a referent teacher.</summary>
    [Fr("Éducation nationale")] EducationNationale,

    /// <summary>A pôle d’appui à la scolarité.</summary>
    [Fr("PAS")] Pas,

    /// <summary>A hospital or a medico-psychological centre.</summary>
    [Fr("hôpital, CMP")] HospitalOrCmp,

    /// <summary>Child welfare or maternal and child protection.</summary>
    [Fr("ASE, PMI")] AseOrPmi,

    /// <summary>A plateforme de coordination et d’orientation.</summary>
    [Fr("PCO")] Pco,

    /// <summary>A dispositif d’appui à la coordination.</summary>
    [Fr("DAC")] Dac,

    /// <summary>A self-employed professional.</summary>
    [Fr("libéral")] IndependentProfessional,

    /// <summary>The person.</summary>
    [Fr("personne elle-même")] Person,

    /// <summary>The PCPE of another territory.</summary>
    [Fr("autre PCPE")] OtherPcpe,

    /// <summary>Any other way.</summary>
    [Fr("autre")] Other,
}

/// <summary>Whether the person knows of the request made about her.</summary>
[Fr("accord de la personne informée")]
public enum PersonInformed
{
    /// <summary>She knows and agrees.</summary>
    [Fr("oui")] Yes,

    /// <summary>She has not been told yet.</summary>
    [Fr("non")] No,

    /// <summary>It could not wait: she must be told as soon as possible.</summary>
    [Fr("urgence")] Emergency,
}

/// <summary>Grade given at triage.</summary>
[Fr("urgence")]
public enum UrgencyGrade
{
    /// <summary>Nothing presses.</summary>
    [Fr("normale")] Normal = 0,

    /// <summary>The situation holds by little.</summary>
    [Fr("fragile")] Fragile = 1,

    /// <summary>A rupture is about to happen.</summary>
    [Fr("rupture imminente")] Imminent = 2,

    /// <summary>The rupture is there, or a danger: triage within the hours of the territory policy.</summary>
    [Fr("rupture avérée")] Proven = 3,
}

/// <summary>Why help is asked; several may hold.</summary>
[Flags, Fr("motifs de sollicitation")]
public enum ReferralReasons
{
    /// <summary>None stated.</summary>
    [Fr("aucun motif")] None = 0,

    /// <summary>The path is broken.</summary>
    [Fr("rupture avérée")] ProvenRupture = 1,

    /// <summary>The path is about to break.</summary>
    [Fr("rupture imminente")] ImminentRupture = 1 << 1,

    /// <summary>No solution, or an orientation that waits.</summary>
    [Fr("sans solution, attente d’orientation")] WithoutSolution = 1 << 2,

    /// <summary>Out of school, in part or fully.</summary>
    [Fr("déscolarisation partielle ou totale")] OutOfSchool = 1 << 3,

    /// <summary>Behaviour that challenges.</summary>
    [Fr("troubles du comportement")] Behaviour = 1 << 4,

    /// <summary>Exhausted relatives.</summary>
    [Fr("épuisement des aidants")] CarerExhaustion = 1 << 5,

    /// <summary>Isolation.</summary>
    [Fr("isolement")] Isolation = 1 << 6,

    /// <summary>Closing time of an establishment.</summary>
    [Fr("fermeture de l’ESMS")] EsmsClosure = 1 << 7,

    /// <summary>Return home.</summary>
    [Fr("retour à domicile")] ReturnHome = 1 << 8,

    /// <summary>In hospital without a medical reason.</summary>
    [Fr("hospitalisation inadéquate")] InadequateHospitalStay = 1 << 9,

    /// <summary>A complex situation that needs coordination.</summary>
    [Fr("complexité, coordination")] Complexity = 1 << 10,

    /// <summary>Transition linked with age.</summary>
    [Fr("transition liée à l’âge")] AgeTransition = 1 << 11,

    /// <summary>A recent diagnosis, early support.</summary>
    [Fr("diagnostic récent, précocité")] RecentDiagnosis = 1 << 12,

    /// <summary>Leaving child welfare.</summary>
    [Fr("sortie de l’ASE")] LeavingAse = 1 << 13,

    /// <summary>Return from Belgium.</summary>
    [Fr("retour de Belgique")] ReturnFromBelgium = 1 << 14,

    /// <summary>An assessment is asked.</summary>
    [Fr("demande de bilan")] AssessmentAsked = 1 << 15,

    /// <summary>Guidance of relatives.</summary>
    [Fr("guidance")] Guidance = 1 << 16,

    /// <summary>Another reason.</summary>
    [Fr("autre")] Other = 1 << 17,
}

/// <summary>Publics of a PCPE: the situations that open its door (cahier des charges, instruction DGCS/SD3B/2016/119, annexe 1).</summary>
[Flags, Fr("situations d’éligibilité")]
public enum EligibilitySituations
{
    /// <summary>None stated.</summary>
    [Fr("aucune situation")] None = 0,

    /// <summary>Living at home or with somebody.</summary>
    [Fr("P1 : vit à son domicile, chez un tiers ou, enfant, en structure de l’ASE ou en famille d’accueil")] P1 = 1,

    /// <summary>Orientation that waits.</summary>
    [Fr("P2 : orientation de la CDAPH non mise en œuvre ou mise en œuvre en partie (en attente)")] P2 = 1 << 1,

    /// <summary>Closing times.</summary>
    [Fr("P3 : périodes de fermeture d’un ESMS")] P3 = 1 << 2,

    /// <summary>Followed by an establishment, the PCPE being more suitable or complementary.</summary>
    [Fr("P4 : déjà suivie par un ESMS, le PCPE étant plus adapté ou complémentaire (accompagnement multimodal)")] P4 = 1 << 3,

    /// <summary>Transition to an establishment: short, under protocol.</summary>
    [Fr("P5 : transition vers un ESMS, sur une courte période et sous protocole")] P5 = 1 << 4,

    /// <summary>Inadequate stay.</summary>
    [Fr("P6 : accueillie de façon inadaptée dans le secteur sanitaire ou médico-social")] P6 = 1 << 5,

    /// <summary>Families and carers.</summary>
    [Fr("P7 : famille ou aidant")] P7 = 1 << 6,
}
