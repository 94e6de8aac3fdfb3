using FilRouge.Platform.Access;
using static FilRouge.Platform.Access.Role;

namespace FilRouge.Web.Activity;

/// <summary>Who may see the figures of the service, and take them out of it.</summary>
public sealed class ActivityAccess : IModuleAccess
{
    /// <summary>See the figures of activity of one's service, and the lists behind them.</summary>
    public const string Read = "activity.read";

    /// <summary>Take the figures out, small counts hidden.</summary>
    public const string Export = "activity.export";

    /// <inheritdoc/>
    public static IReadOnlyList<Permission> Permissions { get; } =
    [
        new Permission(Read, "voir les chiffres d’activité du service", Target.Service).To(Director, HeadOfService, Coordinator, Secretary),
        new Permission(Export, "exporter les chiffres d’activité du service", Target.Service).To(Director, HeadOfService),
    ];
}
