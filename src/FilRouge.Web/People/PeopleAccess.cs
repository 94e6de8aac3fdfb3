using FilRouge.Platform.Access;
using static FilRouge.Platform.Access.Relation;
using static FilRouge.Platform.Access.Role;

namespace FilRouge.Web.People;

/// <summary>Who may do and see what about persons.</summary>
public sealed class PeopleAccess : IModuleAccess
{
    /// <summary>See the list of persons within one's perimeter, and search it.</summary>
    public const string List = "people.list";

    /// <summary>Open a record.</summary>
    public const string Register = "people.register";

    /// <summary>See identity, contacts, living places and representatives.</summary>
    public const string Read = "people.read";

    /// <summary>Change identity, contacts, living places and representatives.</summary>
    public const string Write = "people.write";

    /// <summary>See a protected address.</summary>
    public const string ProtectedAddress = "people.protected-address";

    /// <inheritdoc/>
    public static IReadOnlyList<Permission> Permissions { get; } =
    [
        new Permission(List, "voir la liste des personnes de son périmètre", Target.Service)
            .To(Director, HeadOfService, Coordinator, Secretary, Salaried, Independent, Role.Person, Role.Representative, CourtGuardian, Mdph, Community360, School, PartnerEsms, PeerHelper),
        new Permission(Register, "ouvrir un dossier", Target.Service).To(HeadOfService, Coordinator, Secretary),
        new Permission(Read, "voir l’identité, les lieux de vie et les proches", Target.Person) { OnClosedFiles = true }
            .To(Own, Director, HeadOfService, Coordinator, Secretary)
            .To(Team, Coordinator, Salaried, Independent)
            .To(Self, Role.Person)
            .To(Relation.Representative, Role.Representative, CourtGuardian),
        new Permission(Write, "modifier l’identité, les lieux de vie et les proches", Target.Person).To(Own, HeadOfService, Coordinator, Secretary),
        new Permission(ProtectedAddress, "voir une adresse protégée", Target.Person).To(Own, HeadOfService, Coordinator),
    ];
}
