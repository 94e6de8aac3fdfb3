using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using static FilRouge.Domain.Network.Places;
using static FilRouge.Domain.Network.Publics;

namespace FilRouge.Web.Demo;

/// <summary>An invented professional.</summary>
internal sealed record ProfessionalTold(string Name, string Profession, Publics Publics, Places Places, int WeeklyHours, params string[] Zones)
{
    public string Territory { get; init; } = "77";
    public ProfessionalStatus Status { get; init; } = ProfessionalStatus.Independent;
    public string? Login { get; init; }
    public string? Languages { get; init; }

    /// <summary>True once an agreement is signed; false: sent, not signed yet, hence no session.</summary>
    public bool Agreed { get; init; } = true;
}

/// <summary>An invented structure.</summary>
internal sealed record StructureTold(string Name, StructureKind Kind, string Commune, string Finess, string Phone, string Territory = "77");

/// <summary>The invented network of two services, on true communes.</summary>
internal static class DemoNetwork
{
    public const string Psychologist = "Maud Pelletier";
    public const string Educator = "Inès Carvalho";
    public const string IndependentEducator = "Anouk Delcourt";
    private const Publics Children = From3To5 | From6To11 | From12To15;
    private const Publics Young = Children | From16To19;
    private const Publics Adults = From16To19 | From20To59;
    private const Publics Minds = Autism | Intellectual | OtherNeurodevelopmental | Publics.Behaviour;
    private const Places Around = Home | OtherParentHome | FosterFamily | Places.School | PublicPlace;
    private static readonly string[] South = ["77288", "77152", "77285", "77487", "77186", "77014", "77037"];

    public static readonly IReadOnlyList<ProfessionalTold> Professionals =
    [
        new(Psychologist, "psychologue", Young | Adults | Minds | Psychic, Around | Practice | Remote, 12, South) { Login = "liberale@demo.test" },
        new(Educator, "educateur-specialise", Young | Adults | Minds, Around | Pole, 24, "77") { Status = ProfessionalStatus.Salaried, Login = "educatrice@demo.test" },
        new(IndependentEducator, "educateur-specialise", Young | Minds, Around, 20, South),
        new("Bastien Oriol", "educateur-specialise", Young | Adults | Minds | Psychic, Around | Pole, 30, "77"),
        new("Clotilde Verneuil", "educateur-specialise", Children | Minds, Around, 18, "77284", "77108", "77243", "77468", "77373"),
        new("Sarah Benchetrit", "psychologue", Young | Minds | Psychic, Practice | Remote, 16, "77284", "77131", "77379") { Languages = "hébreu, anglais" },
        new("Guillaume Astier", "psychologue", Adults | Psychic | Intellectual, Home | Practice | Remote, 14, "77"),
        new("Florence Quémener", "neuropsychologue", Young | Adults | Minds | BrainInjury, Practice, 10, "77"),
        new("Mélanie Courtade", "psychomotricien", Children | Minds | Publics.Motor, Home | Practice | Places.School, 22, "77"),
        new("Hakim Zouaoui", "psychomotricien", Children | Minds, Home | Practice, 16, "77284", "77108", "77468") { Languages = "arabe" },
        new("Céline Vautrin", "ergotherapeute", Young | Adults | Minds | Publics.Motor, Home | Practice | Places.School, 20, "77"),
        new("Paul-Henri Lescure", "ergotherapeute", Young | Publics.Motor | Publics.Multiple, Home | Practice, 14, "77379", "77305", "77333"),
        new("Nolwenn Guichard", "orthophoniste", Children | Minds | Language, Practice, 12, South),
        new("Diane Ferracci", "orthophoniste", Young | Language, Practice | Remote, 8, "77284"),
        new("Élodie Marsac", "educateur-jeunes-enfants", Under3 | From3To5 | Minds, Home | EarlyChildhood, 18, "77"),
        new("Thomas Riquier", "enseignant-apa", Young | Adults | Minds | Publics.Motor, PublicPlace | Home, 16, "77"),
        new("Aïssatou Bâ", "accompagnant-educatif-social", Young | Adults | Minds, Home | PublicPlace, 28, "77") { Status = ProfessionalStatus.Salaried, Languages = "peul, wolof" },
        new("Victor Lemarchal", "assistant-social", Young | Adults, Pole | Home | Remote, 20, "77") { Status = ProfessionalStatus.Salaried },
        new("Rosalie Fontanel", "conseiller-esf", Adults | Intellectual | Psychic, Home | Pole, 18, "77") { Status = ProfessionalStatus.Salaried },
        new("Yvon Le Dantec", "mediateur-sante-pair", Adults | Psychic, Home | PublicPlace | Pole, 8, "77") { Status = ProfessionalStatus.Peer },
        new("Jeanne-Marie Sorel", "orthopedagogue", Children | Minds | Language, Practice | Home, 12, South),
        new("Mathilde Erraud", "psychologue", Children | Minds, Home | Practice, 10, "77379", "77305") { Agreed = false },
        new("Agnès Rouvière", "psychologue", Young | Minds, Home | Practice, 16, "91") { Territory = "91" },
        new("Damien Castex", "educateur-specialise", Young | Minds, Around, 26, "91") { Territory = "91" },
        new("Ludivine Hoareau", "educateur-specialise", Young | Minds, Around | Pole, 24, "91") { Territory = "91", Status = ProfessionalStatus.Salaried, Languages = "créole réunionnais" },
        new("Pauline Grangier", "psychomotricien", Children | Minds, Home | Practice, 18, "91228", "91174", "91201") { Territory = "91" },
        new("Rodolphe Maillet", "ergotherapeute", Young | Minds | Publics.Motor, Home | Practice, 14, "91") { Territory = "91" },
        new("Inès Kowalczyk", "orthophoniste", Children | Language | Minds, Practice, 10, "91377", "91477", "91692") { Territory = "91", Languages = "polonais" },
        new("Brice Adjovi", "enseignant-apa", Young | Minds, PublicPlace, 12, "91") { Territory = "91" },
        new("Sandra Tessier", "accompagnant-educatif-social", Young | Minds, Home | PublicPlace, 22, "91") { Territory = "91", Status = ProfessionalStatus.Salaried },
    ];

    public static readonly IReadOnlyList<StructureTold> Structures =
    [
        new("IME Les Marronniers (inventé)", StructureKind.Establishment, "77288", "77999001", "01 99 00 11 01"),
        new("SESSAD Les Tilleuls (inventé)", StructureKind.Service, "77152", "77999002", "01 99 00 11 02"),
        new("CMP de l’Almont (inventé)", StructureKind.HealthCentre, "77288", "77999003", "01 99 00 11 03"),
        new("Hôpital du Confluent (inventé)", StructureKind.Hospital, "77305", "77999004", "01 99 00 11 04"),
        new("École élémentaire des Érables (inventée)", StructureKind.School, "77152", "", "01 99 00 11 05"),
        new("Collège du Vieux-Pont (inventé)", StructureKind.School, "77284", "", "01 99 00 11 06"),
        new("SAMSAH La Clairière (inventé)", StructureKind.Service, "77186", "77999005", "01 99 00 11 07"),
        new("Maison des solidarités de Meaux (inventée)", StructureKind.Departement, "77284", "", "01 99 00 11 08"),
        new("IME La Remarde (inventé)", StructureKind.Establishment, "91021", "91999001", "01 99 00 12 01", "91"),
        new("École maternelle du Moulin (inventée)", StructureKind.School, "91228", "", "01 99 00 12 02", "91"),
    ];

    /// <summary>When an independent comes: four long days. A salaried comes every day.</summary>
    public static IReadOnlyList<SlotTimes> SlotsOf(ProfessionalStatus status, int rank) =>
    [
        .. Enumerable.Range(1, 5).Where(d => status == ProfessionalStatus.Salaried || d != (rank % 5) + 1).SelectMany(d => new[]
        {
            new SlotTimes((DayOfWeek)d, new TimeOnly(9, 0), new TimeOnly(12, 45)),
            new SlotTimes((DayOfWeek)d, new TimeOnly(14, 0), new TimeOnly(18, 45)),
        }),
    ];

    /// <summary>A number of the directory that cannot exist: true ones begin with 1.</summary>
    public static Rpps RppsOf(int rank) => Enumerable.Range(0, 10).Select(key => Rpps.Parse($"9900000{rank:000}{key}")).First(p => p.Warning is null).Value;

    /// <summary>A number with its key, in a range that no establishment has.</summary>
    public static Finess? FinessOf(string digits) =>
        digits.Length == 0 ? null : Enumerable.Range(0, 10).Select(key => Finess.Parse(digits + key)).First(p => p.Warning is null).Value;

    /// <summary>A mobile number of the range kept for fiction.</summary>
    public static PhoneNumber Mobile(int rank) => PhoneNumber.Parse($"06 39 98 {rank / 100 % 100:00} {rank % 100:00}").Value;

    /// <summary>A landline of the range kept for fiction.</summary>
    public static PhoneNumber Landline(int rank) => PhoneNumber.Parse($"01 99 00 {rank / 100 % 100:00} {rank % 100:00}").Value;
}
