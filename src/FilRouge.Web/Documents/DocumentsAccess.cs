using FilRouge.Platform.Access;
using static FilRouge.Platform.Access.Relation;
using static FilRouge.Platform.Access.Role;

namespace FilRouge.Web.Documents;

/// <summary>Who may do and see what about the pieces of a record.</summary>
public sealed class DocumentsAccess : IModuleAccess
{
    /// <summary>See the list of pieces; each line is held by the right of what it names.</summary>
    public const string Read = "documents.read";

    /// <summary>Say where a paper original is.</summary>
    public const string Place = "documents.place";

    /// <inheritdoc/>
    public static IReadOnlyList<Permission> Permissions { get; } =
    [
        new Permission(Read, "voir la liste des pièces du dossier", Target.Person) { OnClosedFiles = true }
            .To(Own, Director, HeadOfService, Coordinator, Secretary)
            .To(Team, Coordinator, Salaried, Independent)
            .To(Self, Person)
            .To(Relation.Representative, Role.Representative, CourtGuardian),
        new Permission(Place, "dire où est l’original papier", Target.Person).To(Own, HeadOfService, Coordinator, Secretary),
    ];
}
