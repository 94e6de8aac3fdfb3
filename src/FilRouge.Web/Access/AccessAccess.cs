using FilRouge.Platform.Access;
using static FilRouge.Platform.Access.Relation;
using static FilRouge.Platform.Access.Role;

namespace FilRouge.Web.Access;

/// <summary>Who may do and see what about accounts, teams and traces.</summary>
public sealed class AccessAccess : IModuleAccess
{
    /// <summary>Open and close accounts.</summary>
    public const string Accounts = "access.accounts";

    /// <summary>See why one has access to a file.</summary>
    public const string Why = "access.why";

    /// <summary>See the team around a person.</summary>
    public const string Team = "access.team";

    /// <summary>Change the team around a person.</summary>
    public const string ChangeTeam = "access.team.change";

    /// <inheritdoc/>
    public static IReadOnlyList<Permission> Permissions { get; } =
    [
        new Permission(Accounts, "ouvrir et fermer des comptes", Target.Service).To(Administrator),
        new Permission(Why, "voir pourquoi l’on a accès à un dossier", Target.Person) { OnClosedFiles = true }
            .To(Own, Director, HeadOfService, Coordinator, Secretary)
            .To(Relation.Team, Coordinator, Salaried, Independent, Role.Mdph, Community360, School, PartnerEsms, PeerHelper)
            .To(Self, Person)
            .To(Relation.Representative, Role.Representative, CourtGuardian),
        new Permission(Team, "voir l’équipe autour de la personne", Target.Person) { OnClosedFiles = true }
            .To(Own, Director, HeadOfService, Coordinator, Secretary)
            .To(Relation.Team, Coordinator, Salaried, Independent, Role.Mdph, Community360, School, PartnerEsms, PeerHelper)
            .To(Self, Person)
            .To(Relation.Representative, Role.Representative, CourtGuardian),
        new Permission(ChangeTeam, "changer l’équipe autour de la personne", Target.Person).To(Own, HeadOfService, Coordinator),
    ];
}
