using FilRouge.Platform.Access;
using static FilRouge.Platform.Access.Relation;
using static FilRouge.Platform.Access.Role;

namespace FilRouge.Web.Record;

/// <summary>Who may see the record as a whole, its history, the day and the search.</summary>
public sealed class RecordAccess : IModuleAccess
{
    /// <summary>See one's day: every account has one, filled with what its perimeter holds.</summary>
    public const string Day = "record.day";

    /// <summary>Find again what one has typed and not sent.</summary>
    public const string Drafts = "record.drafts";

    /// <summary>Search persons, professionals, structures and requests within one's perimeter.</summary>
    public const string Search = "record.search";

    /// <summary>See the Synthèse of a person.</summary>
    public const string Read = "record.read";

    /// <summary>See the active file: one thread a person, by what is about to break.</summary>
    public const string ActiveFile = "record.active-file";

    /// <summary>See who did what in a record, and who read it.</summary>
    public const string History = "record.history";

    /// <inheritdoc/>
    public static IReadOnlyList<Permission> Permissions { get; } =
    [
        new Permission(Day, "voir sa journée", Target.Service).To(Enum.GetValues<Role>()),
        new Permission(Drafts, "retrouver ses propres brouillons", Target.Service).To(Enum.GetValues<Role>()),
        new Permission(Search, "chercher dans son périmètre", Target.Service)
            .To(Director, HeadOfService, Coordinator, Secretary, Salaried, Independent, Role.Mdph, Community360, School, PartnerEsms, CourtGuardian),
        // Its sentences speak of rights, plan and interventions: for those who may read all three of the service's files.
        new Permission(ActiveFile, "voir la file active du service", Target.Service).To(Director, HeadOfService, Coordinator, Secretary),
        new Permission(Read, "voir la synthèse d’une personne", Target.Person) { OnClosedFiles = true }
            .To(Own, Director, HeadOfService, Coordinator, Secretary)
            .To(Team, Coordinator, Salaried, Independent)
            .To(Self, Person)
            .To(Relation.Representative, Role.Representative, CourtGuardian),
        new Permission(History, "voir qui a agi dans un dossier et qui l’a lu", Target.Person) { OnClosedFiles = true }
            .To(Own, Director, HeadOfService, Coordinator)
            .To(Self, Person)
            .To(Relation.Representative, Role.Representative, CourtGuardian),
    ];
}
