using FilRouge.Domain.Common;

namespace FilRouge.Domain.Plans;

/// <summary>Who voices an expectation (TDDUI, Attente.origine).</summary>
[Fr("auteur de l’attente")]
public enum ExpectationAuthor
{
    /// <summary>The person.</summary>
    [Fr("la personne")]
    Person,

    /// <summary>A relative.</summary>
    [Fr("un proche")]
    Relative,

    /// <summary>A professional.</summary>
    [Fr("un professionnel")]
    Professional,
}

/// <summary>Whether the person gave her opinion; silence is recorded with how it was sought (rule E16).</summary>
[Fr("recueil de l’avis")]
public enum OpinionStatus
{
    /// <summary>Not asked yet.</summary>
    [Fr("à recueillir")]
    Awaited,

    /// <summary>Given: the text holds her words.</summary>
    [Fr("exprimé")]
    Expressed,

    /// <summary>She did not wish to: the text says how it was sought.</summary>
    [Fr("n’a pas souhaité s’exprimer")]
    Declined,

    /// <summary>She could not: the text says how it was sought.</summary>
    [Fr("n’a pas pu s’exprimer")]
    Unable,
}

/// <summary>Goal attainment scaling, from −2 to +2; 0 is what was expected.</summary>
[Fr("niveau d’atteinte de l’objectif")]
public enum GasLevel
{
    /// <summary>−2.</summary>
    [Fr("bien moins qu’attendu")]
    MuchLess = -2,

    /// <summary>−1.</summary>
    [Fr("moins qu’attendu")]
    Less = -1,

    /// <summary>0.</summary>
    [Fr("comme attendu")]
    Expected = 0,

    /// <summary>+1.</summary>
    [Fr("plus qu’attendu")]
    More = 1,

    /// <summary>+2.</summary>
    [Fr("bien plus qu’attendu")]
    MuchMore = 2,
}

/// <summary>By whom a prestation is delivered.</summary>
[Fr("modalité")]
public enum Modality
{
    /// <summary>Staff of the pôle.</summary>
    [Fr("salarié du pôle")]
    Salaried,

    /// <summary>A self-employed professional under agreement.</summary>
    [Fr("professionnel libéral")]
    Independent,

    /// <summary>Another structure.</summary>
    [Fr("partenaire")]
    Partner,

    /// <summary>What anybody is entitled to.</summary>
    [Fr("droit commun")]
    OrdinaryLaw,
}

/// <summary>Where a prestation or an intervention takes place (rule E30).</summary>
[Fr("lieu")]
public enum Place
{
    /// <summary>Where the person lives.</summary>
    [Fr("domicile de la personne")]
    PersonHome,

    /// <summary>The other parent's home.</summary>
    [Fr("domicile de l’autre parent")]
    OtherParentHome,

    /// <summary>A foster family's home.</summary>
    [Fr("famille d’accueil")]
    FosterHome,

    /// <summary>School: wants the head's authorisation and an agreement.</summary>
    [Fr("école")]
    School,

    /// <summary>A self-employed professional's practice.</summary>
    [Fr("cabinet")]
    Practice,

    /// <summary>A social or medico-social structure.</summary>
    [Fr("établissement ou service médico-social")]
    Esms,

    /// <summary>Nursery and the like.</summary>
    [Fr("structure petite enfance")]
    EarlyChildhood,

    /// <summary>Workplace.</summary>
    [Fr("entreprise")]
    Workplace,

    /// <summary>Street, shop, library.</summary>
    [Fr("lieu public")]
    PublicPlace,

    /// <summary>Hospital.</summary>
    [Fr("hôpital")]
    Hospital,

    /// <summary>Premises of the pôle.</summary>
    [Fr("locaux du PCPE")]
    PcpePremises,

    /// <summary>Nobody travels.</summary>
    [Fr("à distance")]
    Remote,
}

/// <summary>Who pays a prestation.</summary>
[Fr("payeur")]
public enum Payer
{
    /// <summary>The pôle.</summary>
    [Fr("PCPE")]
    Pcpe,

    /// <summary>Assurance maladie obligatoire.</summary>
    [Fr("Assurance maladie")]
    Amo,

    /// <summary>Plateforme de coordination et d’orientation.</summary>
    [Fr("PCO")]
    Pco,

    /// <summary>Allocation d’éducation de l’enfant handicapé and its complements.</summary>
    [Fr("AEEH")]
    Aeeh,

    /// <summary>Prestation de compensation du handicap.</summary>
    [Fr("PCH")]
    Pch,

    /// <summary>A social or medico-social structure, on its own grant.</summary>
    [Fr("ESMS")]
    Esms,

    /// <summary>State education.</summary>
    [Fr("Éducation nationale")]
    NationalEducation,

    /// <summary>Aide sociale à l’enfance.</summary>
    [Fr("ASE")]
    Ase,

    /// <summary>The family itself.</summary>
    [Fr("famille")]
    Family,

    /// <summary>Another payer.</summary>
    [Fr("autre")]
    Other,
}
