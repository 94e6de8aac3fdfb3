using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

/// <summary>On what the entry rests.</summary>
[Fr("base d’entrée")]
public enum EntryBasis
{
    /// <summary>Orientation to a PCPE.</summary>
    [Fr("notification PCPE (14.0)")] PcpeNotification,

    /// <summary>A PAG.</summary>
    [Fr("PAG")] Pag,

    /// <summary>Another decision of the CDAPH.</summary>
    [Fr("autre notification")] OtherNotification,

    /// <summary>No decision: the territory policy allows it.</summary>
    [Fr("sans notification")] WithoutNotification,
}

/// <summary>Documents handed over at the reception of the person (CASF L311-4).</summary>
[Flags, Fr("documents remis à l’admission")]
public enum AdmissionDocuments
{
    /// <summary>None yet.</summary>
    [Fr("aucun document")] None = 0,

    /// <summary>Welcome booklet.</summary>
    [Fr("livret d’accueil")] WelcomeBooklet = 1,

    /// <summary>Charter of rights and freedoms.</summary>
    [Fr("charte des droits et libertés")] Charter = 1 << 1,

    /// <summary>Rules of the service.</summary>
    [Fr("règlement de fonctionnement")] Rules = 1 << 2,

    /// <summary>The three of them.</summary>
    [Fr("livret d’accueil, charte des droits et libertés, règlement de fonctionnement")] All = WelcomeBooklet | Charter | Rules,
}

/// <summary>Why a path is paused.</summary>
[Fr("motif de suspension")]
public enum SuspensionReason
{
    /// <summary>In hospital.</summary>
    [Fr("hospitalisation")] HospitalStay,

    /// <summary>Away for long.</summary>
    [Fr("vacances longues")] LongHolidays,

    /// <summary>The person does not want it for now.</summary>
    [Fr("refus temporaire")] TemporaryRefusal,

    /// <summary>Rights have ended and are being renewed.</summary>
    [Fr("droits expirés, en renouvellement")] RightsInRenewal,
}

/// <summary>Why a path ends.</summary>
[Fr("motif de sortie")]
public enum ExitMotive
{
    /// <summary>Entry into an establishment or service.</summary>
    [Fr("entrée dans un ESMS")] EsmsEntry,

    /// <summary>Taken over by ordinary services.</summary>
    [Fr("relais du droit commun")] OrdinaryServices,

    /// <summary>Taken over by independent professionals that the family, the AEEH or the PCH pays.</summary>
    [Fr("relais libéral autofinancé, AEEH ou PCH")] IndependentProfessionals,

    /// <summary>Objectives reached.</summary>
    [Fr("objectifs atteints")] ObjectivesReached,

    /// <summary>Moved away.</summary>
    [Fr("déménagement")] Move,

    /// <summary>Refused or given up.</summary>
    [Fr("refus ou abandon")] Refusal,

    /// <summary>No contact any more.</summary>
    [Fr("perte de contact")] ContactLost,

    /// <summary>Long stay in hospital.</summary>
    [Fr("hospitalisation longue")] LongHospitalStay,

    /// <summary>End of the notification.</summary>
    [Fr("fin de notification")] NotificationEnded,

    /// <summary>Age limit.</summary>
    [Fr("limite d’âge")] AgeLimit,

    /// <summary>Death.</summary>
    [Fr("décès")] Death,

    /// <summary>Taken over by the PCPE of another territory.</summary>
    [Fr("réorientation vers le PCPE d’un autre territoire")] OtherPcpe,

    /// <summary>Prison.</summary>
    [Fr("incarcération")] Prison,

    /// <summary>Found late not to be eligible.</summary>
    [Fr("non-recevabilité tardive")] LateIneligibility,

    /// <summary>Another reason.</summary>
    [Fr("autre")] Other,
}

/// <summary>How the opinion of a minor was gathered for the DIPC.</summary>
[Fr("avis du mineur")]
public enum MinorOpinionKind
{
    /// <summary>Said or shown.</summary>
    [Fr("avis exprimé")] Expressed,

    /// <summary>The minor did not wish to say.</summary>
    [Fr("n’a pas souhaité s’exprimer")] NotWished,

    /// <summary>The minor could not say.</summary>
    [Fr("n’a pas pu s’exprimer")] NotAble,
}

/// <summary>Where the DIPC stands on a day.</summary>
[Fr("état du DIPC")]
public enum DipcStatus
{
    /// <summary>No admission yet.</summary>
    [Fr("sans objet")] NotApplicable,

    /// <summary>To give, in time so far.</summary>
    [Fr("à remettre")] Due,

    /// <summary>To give, late.</summary>
    [Fr("en retard")] Late,

    /// <summary>Given in time.</summary>
    [Fr("remis dans les délais")] GivenInTime,

    /// <summary>Given late.</summary>
    [Fr("remis en retard")] GivenLate,
}

/// <summary>What is learnt of a person some months after the exit.</summary>
[Fr("nouvelles après la sortie, constat")]
public enum NewsOutcome
{
    /// <summary>Somebody answers for her, and it holds.</summary>
    [Fr("le relais tient")] Holding,

    /// <summary>It holds by little.</summary>
    [Fr("fragile")] Fragile,

    /// <summary>Nobody answers any more.</summary>
    [Fr("de nouveau sans solution")] Broken,

    /// <summary>Nobody could be reached.</summary>
    [Fr("personne n’a pu être joint")] Unreached,
}
