using System.ComponentModel;

namespace FilRouge.Platform.Access;

/// <summary>What an account is for. Rights are given to roles by the modules' permissions, and by nothing else.</summary>
public enum Role
{
    /// <summary>Head of the establishment that carries the PCPE.</summary>
    [Description("Directeur")] Director,

    /// <summary>Head of service.</summary>
    [Description("Chef de service")] HeadOfService,

    /// <summary>Coordinates the paths of some thirty persons.</summary>
    [Description("Coordonnateur de parcours")] Coordinator,

    /// <summary>Salaried educator, psychologist, social worker, nurse…</summary>
    [Description("Professionnel salarié")] Salaried,

    /// <summary>Independent professional under agreement.</summary>
    [Description("Professionnel libéral")] Independent,

    /// <summary>Secretariat.</summary>
    [Description("Secrétariat")] Secretary,

    /// <summary>Accountant.</summary>
    [Description("Comptable")] Accountant,

    /// <summary>The person accompanied.</summary>
    [Description("Personne accompagnée")] Person,

    /// <summary>Relative or legal representative, by title.</summary>
    [Description("Proche ou représentant légal")] Representative,

    /// <summary>Court-appointed guardian (MJPM).</summary>
    [Description("Mandataire judiciaire")] CourtGuardian,

    /// <summary>Correspondent at the MDPH.</summary>
    [Description("Correspondant MDPH")] Mdph,

    /// <summary>ARS or département: aggregates only.</summary>
    [Description("ARS ou conseil départemental")] Authority,

    /// <summary>Adviser of a Communauté 360.</summary>
    [Description("Conseiller 360")] Community360,

    /// <summary>Referent teacher or school.</summary>
    [Description("Enseignant référent ou école")] School,

    /// <summary>Partner establishment or service.</summary>
    [Description("ESMS partenaire")] PartnerEsms,

    /// <summary>Data protection officer.</summary>
    [Description("Délégué à la protection des données")] Dpo,

    /// <summary>Technical administrator: no business data.</summary>
    [Description("Administrateur technique")] Administrator,

    /// <summary>HAS evaluator, temporary.</summary>
    [Description("Évaluateur HAS")] Auditor,

    /// <summary>Peer helper, minimal scope.</summary>
    [Description("Pair-aidant")] PeerHelper,
}

/// <summary>How an account stands towards one person, at a day.</summary>
public enum Relation
{
    /// <summary>Nothing links them.</summary>
    [Description("aucun lien")] None,

    /// <summary>The person herself or himself.</summary>
    [Description("la personne elle-même")] Self,

    /// <summary>A representative or relative with an account.</summary>
    [Description("son représentant")] Representative,

    /// <summary>Staff of the organisation that holds the file.</summary>
    [Description("le service qui tient le dossier")] Own,

    /// <summary>Member, today, of the team around the person.</summary>
    [Description("l’équipe autour de la personne")] Team,

    /// <summary>Has left the team.</summary>
    [Description("équipe quittée")] Ended,

    /// <summary>Member of the team, but the person withdrew her agreement to share.</summary>
    [Description("accord retiré")] Withdrawn,

    /// <summary>Staff of another organisation.</summary>
    [Description("autre organisation")] OtherOrganisation,
}
