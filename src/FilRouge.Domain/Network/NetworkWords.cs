using FilRouge.Domain.Common;

namespace FilRouge.Domain.Network;

/// <summary>What a structure of the network is.</summary>
[Fr("nature de la structure")]
public enum StructureKind
{
    /// <summary>Other.</summary>
    [Fr("autre")] Other,

    /// <summary>Pôle de compétences et de prestations externalisées.</summary>
    [Fr("PCPE")] Pcpe,

    /// <summary>Specialised establishment.</summary>
    [Fr("établissement médico-social")] Establishment,

    /// <summary>Specialised service at home or in ordinary settings.</summary>
    [Fr("service médico-social")] Service,

    /// <summary>Hospital or psychiatric centre.</summary>
    [Fr("établissement de santé")] Hospital,

    /// <summary>School.</summary>
    [Fr("établissement scolaire")] School,

    /// <summary>Maison départementale des personnes handicapées.</summary>
    [Fr("MDPH")] Mdph,

    /// <summary>Child welfare or département service.</summary>
    [Fr("service du département")] Departement,

    /// <summary>Early childhood.</summary>
    [Fr("structure petite enfance")] EarlyChildhood,

    /// <summary>Plateforme de coordination et d’orientation.</summary>
    [Fr("PCO")] Pco,

    /// <summary>Communauté 360.</summary>
    [Fr("communauté 360")] Communaute360,

    /// <summary>Appui à la coordination.</summary>
    [Fr("DAC")] Dac,

    /// <summary>Association.</summary>
    [Fr("association")] Association,

    /// <summary>Health centre or group practice.</summary>
    [Fr("maison ou centre de santé")] HealthCentre,

    /// <summary>Company.</summary>
    [Fr("entreprise")] Company,
}

/// <summary>How a professional works with the pôle.</summary>
[Fr("statut du professionnel")]
public enum ProfessionalStatus
{
    /// <summary>Employed by the carrier.</summary>
    [Fr("salarié")] Salaried,

    /// <summary>Independent, under an agreement.</summary>
    [Fr("libéral")] Independent,

    /// <summary>Lent by another structure.</summary>
    [Fr("mis à disposition")] Seconded,

    /// <summary>Peer or volunteer.</summary>
    [Fr("pair ou bénévole")] Peer,
}

/// <summary>Whom a professional works with: age bands and disabilities. An empty half means no limit on that half.</summary>
[Flags]
[Fr("publics")]
public enum Publics
{
    /// <summary>No limit.</summary>
    [Fr("tous publics")] None = 0,

    /// <summary>0 to 2 years.</summary>
    [Fr("0 à 2 ans")] Under3 = 1,

    /// <summary>3 to 5 years.</summary>
    [Fr("3 à 5 ans")] From3To5 = 2,

    /// <summary>6 to 11 years.</summary>
    [Fr("6 à 11 ans")] From6To11 = 4,

    /// <summary>12 to 15 years.</summary>
    [Fr("12 à 15 ans")] From12To15 = 8,

    /// <summary>16 to 19 years.</summary>
    [Fr("16 à 19 ans")] From16To19 = 16,

    /// <summary>20 to 59 years.</summary>
    [Fr("20 à 59 ans")] From20To59 = 32,

    /// <summary>60 years and more.</summary>
    [Fr("60 ans et plus")] From60 = 64,

    /// <summary>Trouble du spectre de l’autisme.</summary>
    [Fr("TSA")] Autism = 1 << 8,

    /// <summary>Trouble du développement intellectuel.</summary>
    [Fr("TDI")] Intellectual = 1 << 9,

    /// <summary>Other neurodevelopmental disorders.</summary>
    [Fr("autres TND")] OtherNeurodevelopmental = 1 << 10,

    /// <summary>Psychic.</summary>
    [Fr("psychique")] Psychic = 1 << 11,

    /// <summary>Language.</summary>
    [Fr("langage")] Language = 1 << 12,

    /// <summary>Hearing and sight.</summary>
    [Fr("sensoriel")] Sensory = 1 << 13,

    /// <summary>Motor.</summary>
    [Fr("moteur")] Motor = 1 << 14,

    /// <summary>Polyhandicap.</summary>
    [Fr("polyhandicap")] Multiple = 1 << 15,

    /// <summary>Acquired brain injury.</summary>
    [Fr("cérébrolésion")] BrainInjury = 1 << 16,

    /// <summary>Behaviour disorders.</summary>
    [Fr("troubles du comportement")] Behaviour = 1 << 17,
}

/// <summary>Where an intervention takes place.</summary>
[Flags]
[Fr("lieux d’intervention")]
public enum Places
{
    /// <summary>None told: no limit for a professional.</summary>
    [Fr("tous lieux")] None = 0,

    /// <summary>The person's home.</summary>
    [Fr("domicile de la personne")] Home = 1,

    /// <summary>The other parent's home.</summary>
    [Fr("domicile de l’autre parent")] OtherParentHome = 2,

    /// <summary>Foster family.</summary>
    [Fr("famille d’accueil")] FosterFamily = 4,

    /// <summary>School: needs the agreement of its head.</summary>
    [Fr("école")] School = 8,

    /// <summary>The professional's own practice.</summary>
    [Fr("cabinet")] Practice = 16,

    /// <summary>Specialised establishment or service.</summary>
    [Fr("ESMS")] Esms = 32,

    /// <summary>Early childhood.</summary>
    [Fr("structure petite enfance")] EarlyChildhood = 64,

    /// <summary>Company.</summary>
    [Fr("entreprise")] Company = 128,

    /// <summary>Public place.</summary>
    [Fr("lieu public")] PublicPlace = 256,

    /// <summary>Hospital.</summary>
    [Fr("hôpital")] Hospital = 512,

    /// <summary>The pôle's own rooms.</summary>
    [Fr("locaux du PCPE")] Pole = 1024,

    /// <summary>At a distance.</summary>
    [Fr("à distance")] Remote = 2048,
}

/// <summary>Reads age bands and halves of <see cref="Publics"/>.</summary>
public static class PublicsReading
{
    /// <summary>All age bands.</summary>
    public const Publics Ages = Publics.Under3 | Publics.From3To5 | Publics.From6To11 | Publics.From12To15 | Publics.From16To19 | Publics.From20To59 | Publics.From60;

    /// <summary>The band of an age in completed years.</summary>
    public static Publics OfAge(int years) => years switch
    {
        < 3 => Publics.Under3,
        < 6 => Publics.From3To5,
        < 12 => Publics.From6To11,
        < 16 => Publics.From12To15,
        < 20 => Publics.From16To19,
        < 60 => Publics.From20To59,
        _ => Publics.From60,
    };
}
