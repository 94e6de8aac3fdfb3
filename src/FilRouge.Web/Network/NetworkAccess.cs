using FilRouge.Platform.Access;
using static FilRouge.Platform.Access.Role;

namespace FilRouge.Web.Network;

/// <summary>Who may do and see what about the network: professionals, structures, agreements.</summary>
public sealed class NetworkAccess : IModuleAccess
{
    /// <summary>See the lists of professionals and structures, and search them.</summary>
    public const string List = "network.list";

    /// <summary>Open a professional or a structure.</summary>
    public const string Read = "network.read";

    /// <summary>Add and change professionals and structures.</summary>
    public const string Write = "network.write";

    /// <summary>Prepare agreements, send them, keep their signature.</summary>
    public const string Agreements = "network.agreements";

    /// <summary>Bring agreements into force, suspend and end them.</summary>
    public const string DecideAgreements = "network.agreements.decide";

    /// <summary>Say with which account a professional signs in.</summary>
    public const string LinkAccount = "network.account";

    /// <inheritdoc/>
    public static IReadOnlyList<Permission> Permissions { get; } =
    [
        new Permission(List, "voir le réseau", Target.Service).To(Director, HeadOfService, Coordinator, Secretary, Salaried, Accountant),
        new Permission(Read, "ouvrir la fiche d’un professionnel ou d’une structure", Target.Service).To(Director, HeadOfService, Coordinator, Secretary, Salaried, Accountant),
        new Permission(Write, "tenir le réseau à jour", Target.Service).To(HeadOfService, Coordinator, Secretary),
        new Permission(Agreements, "préparer, envoyer et faire signer les conventions", Target.Service).To(Director, Secretary),
        new Permission(DecideAgreements, "activer, suspendre et résilier les conventions", Target.Service).To(Director),
        new Permission(LinkAccount, "relier un professionnel à son compte", Target.Service).To(Director, HeadOfService),
    ];
}
