using FilRouge.Platform.Access;
using static FilRouge.Platform.Access.Role;

namespace FilRouge.Web.Interop;

/// <summary>Who may bring lists in, and see what was brought in.</summary>
public sealed class InteropAccess : IModuleAccess
{
    /// <summary>Import a list of persons into the records of one's service.</summary>
    public const string Import = "interop.import";

    /// <summary>See the imports that were made.</summary>
    public const string Tools = "interop.tools";

    /// <summary>Undo a whole import.</summary>
    public const string Undo = "interop.undo";

    /// <inheritdoc/>
    public static IReadOnlyList<Permission> Permissions { get; } =
    [
        new Permission(Import, "importer une liste de personnes", Target.Service).To(HeadOfService, Coordinator, Secretary),
        new Permission(Undo, "annuler un import entier", Target.Service).To(HeadOfService, Coordinator),
        new Permission(Tools, "voir les imports faits", Target.Service).To(Director, HeadOfService, Coordinator, Secretary, Dpo),
    ];
}
