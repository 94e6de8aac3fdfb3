using FilRouge.Domain.Common;

namespace FilRouge.Domain.People;

/// <summary>How to address a relative.</summary>
[Fr("civilité")]
public enum Civility
{
    /// <summary>Not told.</summary>
    [Fr("non précisée")] Unknown,

    /// <summary>Woman.</summary>
    [Fr("Mme")] Mrs,

    /// <summary>Man.</summary>
    [Fr("M.")] Mr,

    /// <summary>A service or an association, not a natural person.</summary>
    [Fr("organisme")] Organisation,
}

/// <summary>What a relative is to the person, which says nothing of powers.</summary>
[Fr("lien")]
public enum Relation
{
    /// <summary>Other.</summary>
    [Fr("autre")] Other,

    /// <summary>Mother.</summary>
    [Fr("mère")] Mother,

    /// <summary>Father.</summary>
    [Fr("père")] Father,

    /// <summary>Brother or sister.</summary>
    [Fr("frère ou sœur")] Sibling,

    /// <summary>Grandparent.</summary>
    [Fr("grand-parent")] Grandparent,

    /// <summary>Spouse or partner.</summary>
    [Fr("conjoint")] Partner,

    /// <summary>Partner of a parent.</summary>
    [Fr("beau-parent")] StepParent,

    /// <summary>Son or daughter.</summary>
    [Fr("enfant")] Child,

    /// <summary>Other family.</summary>
    [Fr("autre membre de la famille")] Family,

    /// <summary>Friend or neighbour.</summary>
    [Fr("ami ou voisin")] Friend,

    /// <summary>Professional or service in this role.</summary>
    [Fr("professionnel")] Professional,
}

/// <summary>Title under which a relative acts. One row holds one title: trusted person, carer and representative are three (rule E18).</summary>
[Fr("titre")]
public enum Title
{
    /// <summary>None: somebody to know.</summary>
    [Fr("proche")] None,

    /// <summary>Holder of parental authority.</summary>
    [Fr("titulaire de l’autorité parentale")] ParentalAuthority,

    /// <summary>To whom a judge delegated parental authority.</summary>
    [Fr("délégataire de l’autorité parentale")] DelegatedAuthority,

    /// <summary>Guardian of a minor.</summary>
    [Fr("tuteur du mineur")] GuardianOfMinor,

    /// <summary>Child welfare service: see <see cref="WelfareMeasure"/>.</summary>
    [Fr("aide sociale à l’enfance")] ChildWelfare,

    /// <summary>Guardian of an adult.</summary>
    [Fr("tuteur")] Guardian,

    /// <summary>Curator of an adult.</summary>
    [Fr("curateur")] Curator,

    /// <summary>Curator of an adult under reinforced curatorship.</summary>
    [Fr("curateur (curatelle renforcée)")] ReinforcedCurator,

    /// <summary>Family authorisation, assistance.</summary>
    [Fr("personne habilitée (habilitation familiale, assistance)")] FamilyAssistance,

    /// <summary>Family authorisation, representation.</summary>
    [Fr("personne habilitée (habilitation familiale, représentation)")] FamilyRepresentation,

    /// <summary>Mandate of future protection, once activated: its first day is the day of activation.</summary>
    [Fr("mandataire de protection future")] FutureProtection,

    /// <summary>Special mandatary under safeguard of justice.</summary>
    [Fr("mandataire spécial (sauvegarde de justice)")] SpecialMandatary,

    /// <summary>Trusted person (art. L. 311-5-1 CASF).</summary>
    [Fr("personne de confiance")] TrustedPerson,

    /// <summary>Carer.</summary>
    [Fr("proche aidant")] Carer,

    /// <summary>Foster parent employed by child welfare.</summary>
    [Fr("assistant familial")] FosterParent,
}

/// <summary>Measure under which child welfare acts.</summary>
[Fr("mesure de l’aide sociale à l’enfance")]
public enum WelfareMeasure
{
    /// <summary>None.</summary>
    [Fr("aucune")] None,

    /// <summary>Agreed with the parents.</summary>
    [Fr("accueil provisoire")] Provisional,

    /// <summary>Ordonnance de placement provisoire.</summary>
    [Fr("ordonnance de placement provisoire")] EmergencyOrder,

    /// <summary>Placement by a judge.</summary>
    [Fr("placement judiciaire")] Placement,

    /// <summary>The département is the guardian.</summary>
    [Fr("tutelle confiée au département")] StateGuardianship,

    /// <summary>Parental authority delegated to the département.</summary>
    [Fr("délégation de l’autorité parentale")] Delegation,
}

/// <summary>What a measure protecting an adult bears on.</summary>
[Fr("étendue de la mesure")]
public enum MeasureScope
{
    /// <summary>Not a measure, or not told: read as goods only, the narrower one.</summary>
    [Fr("non précisée")] Unknown,

    /// <summary>Goods.</summary>
    [Fr("biens")] Goods,

    /// <summary>Person.</summary>
    [Fr("personne")] Person,

    /// <summary>Person and goods.</summary>
    [Fr("personne et biens")] PersonAndGoods,
}

/// <summary>What a relative may do for the person.</summary>
[Flags]
[Fr("pouvoirs")]
public enum Powers
{
    /// <summary>None.</summary>
    [Fr("aucun")] None = 0,

    /// <summary>Receives information.</summary>
    [Fr("être informé")] Inform = 1,

    /// <summary>Signs the individual document of care (DIPC).</summary>
    [Fr("signer le DIPC")] SignDipc = 2,

    /// <summary>Signs the individual plan.</summary>
    [Fr("signer le projet")] SignPlan = 4,

    /// <summary>Usual acts.</summary>
    [Fr("actes usuels")] UsualActs = 8,

    /// <summary>Non-usual acts.</summary>
    [Fr("actes non usuels")] NonUsualActs = 16,

    /// <summary>Money.</summary>
    [Fr("finances")] Finances = 32,

    /// <summary>Right to one's image.</summary>
    [Fr("image")] Image = 64,

    /// <summary>Health.</summary>
    [Fr("santé")] Health = 128,

    /// <summary>Opens the person's space.</summary>
    [Fr("espace en ligne")] Portal = 256,
}

/// <summary>What forbids something to a relative, whatever the title.</summary>
[Flags]
[Fr("restrictions")]
public enum Restrictions
{
    /// <summary>None.</summary>
    [Fr("aucune")] None = 0,

    /// <summary>A judge withdrew parental authority, or its exercise (rule E12).</summary>
    [Fr("autorité parentale retirée")] AuthorityWithdrawn = 1,

    /// <summary>A judge forbade contact (rule E12).</summary>
    [Fr("contact interdit")] ContactForbidden = 2,

    /// <summary>Must not know where the person lives (rule E10).</summary>
    [Fr("adresse à ne pas communiquer")] AddressHidden = 4,

    /// <summary>Disagrees with the other holder: no decision without the head of service (rule E11).</summary>
    [Fr("désaccord entre titulaires")] Disagreement = 8,
}
