using FilRouge.Domain.Access;
using FilRouge.Platform.Access;

namespace FilRouge.Web.Demo;

/// <summary>One account per role, and a second service to show that files do not cross.</summary>
internal static class DemoAccounts
{
    public static readonly Organisation Essonne = new("PCPE de l’Essonne — Les Sources (inventé)", "PCPE91", OrganisationKind.Pcpe, "910000017");
    public static readonly Organisation SeineEtMarne = new("PCPE de Seine-et-Marne — La Passerelle (inventé)", "PCPE77", OrganisationKind.Pcpe, "770000016");
    public static readonly Organisation Mdph = new("MDPH de Seine-et-Marne (démonstration)", "MDPH77", OrganisationKind.Mdph, null);
    public static readonly Organisation Ars = new("Autorité de tarification (démonstration)", "ARS-IDF", OrganisationKind.Authority, null);
    public static readonly Organisation Community = new("Communauté 360 de Seine-et-Marne (démonstration)", "C360-77", OrganisationKind.Community360, null);
    public static readonly Organisation School = new("Circonscription de Melun (démonstration)", "EN77", OrganisationKind.School, null);
    public static readonly Organisation Sessad = new("SESSAD Les Tilleuls (inventé)", "SESSAD77", OrganisationKind.Esms, "770000024");
    public static readonly Organisation Peers = new("Entraide entre pairs (inventée)", "PAIRS77", OrganisationKind.Association, null);

    public static IReadOnlyList<Organisation> Organisations => [Essonne, SeineEtMarne, Mdph, Ars, Community, School, Sessad, Peers];

    /// <summary>Login, name, function, role, organisation.</summary>
    public static readonly IReadOnlyList<(string Login, string Name, string Function, Role Role, Organisation? Organisation)> All =
    [
        ("direction@demo.test", "Hélène Marchetti", "directrice", Role.Director, SeineEtMarne),
        ("chef@demo.test", "Karim Benali", "chef de service", Role.HeadOfService, SeineEtMarne),
        ("coordination@demo.test", "Claire Aubry", "coordonnatrice de parcours", Role.Coordinator, SeineEtMarne),
        ("coordination2@demo.test", "Yann Le Goff", "coordonnateur de parcours", Role.Coordinator, SeineEtMarne),
        ("coordination91@demo.test", "Sophie Nguyen", "coordonnatrice de parcours, Essonne", Role.Coordinator, Essonne),
        ("direction91@demo.test", "Marc Vidal", "directeur, Essonne", Role.Director, Essonne),
        ("educatrice@demo.test", "Inès Carvalho", "éducatrice spécialisée salariée", Role.Salaried, SeineEtMarne),
        ("liberale@demo.test", "Maud Pelletier", "psychologue libérale", Role.Independent, null),
        ("secretariat@demo.test", "Nadia Ferrand", "secrétaire", Role.Secretary, SeineEtMarne),
        ("comptable@demo.test", "Luc Delmas", "comptable", Role.Accountant, SeineEtMarne),
        ("personne@demo.test", "Martine Aubert", "personne accompagnée", Role.Person, null),
        ("mere@demo.test", "Élodie Bardet", "mère d’Inès Bardet", Role.Representative, null),
        ("mandataire@demo.test", "Philippe Roussel", "mandataire judiciaire", Role.CourtGuardian, null),
        ("mdph@demo.test", "Agnès Lopez", "correspondante MDPH", Role.Mdph, Mdph),
        ("ars@demo.test", "Denis Morel", "chargé de mission", Role.Authority, Ars),
        ("c360@demo.test", "Fatou Sarr", "conseillère 360", Role.Community360, Community),
        ("ecole@demo.test", "Paul Vasseur", "enseignant référent", Role.School, School),
        ("sessad@demo.test", "Laure Petit", "cheffe de service du SESSAD", Role.PartnerEsms, Sessad),
        ("dpo@demo.test", "Irène Colas", "déléguée à la protection des données", Role.Dpo, SeineEtMarne),
        ("admin@demo.test", "Théo Garnier", "administrateur technique", Role.Administrator, SeineEtMarne),
        ("has@demo.test", "Béatrice Olivier", "évaluatrice HAS", Role.Auditor, null),
        ("pair@demo.test", "Samir Haddad", "pair-aidant", Role.PeerHelper, Peers),
    ];
}
