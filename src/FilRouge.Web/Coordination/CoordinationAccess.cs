using FilRouge.Platform.Access;
using static FilRouge.Platform.Access.Relation;
using static FilRouge.Platform.Access.Role;

namespace FilRouge.Web.Coordination;

/// <summary>Who may do and see what about exchanges, meetings, tasks and commitments (annex G of the domain reference).</summary>
public sealed class CoordinationAccess : IModuleAccess
{
    /// <summary>Open the tab: what one wrote and the meetings one is invited to; the rest by the rights below.</summary>
    public const string Read = "coordination.read";

    /// <summary>Read exchanges about support.</summary>
    public const string Support = "coordination.exchanges.support";

    /// <summary>Read exchanges about school.</summary>
    public const string SchoolLife = "coordination.exchanges.school";

    /// <summary>Read exchanges about health.</summary>
    public const string HealthCare = "coordination.exchanges.health";

    /// <summary>Read what a third party said in confidence.</summary>
    public const string Confided = "coordination.exchanges.confided";

    /// <summary>Note exchanges and tasks, correct and do one's own.</summary>
    public const string Write = "coordination.write";

    /// <summary>See the meetings to which one was not invited.</summary>
    public const string Meetings = "coordination.meetings";

    /// <summary>Prepare meetings, type their note, send their minutes.</summary>
    public const string Meet = "coordination.meet";

    /// <summary>Prepare and note meetings about several persons, each in her own record.</summary>
    public const string Shared = "coordination.meetings.shared";

    /// <summary>Follow the tasks of all and the commitments of partners.</summary>
    public const string Follow = "coordination.follow";

    /// <summary>Prepare the sheet for a GOS.</summary>
    public const string Gos = "coordination.gos";

    /// <inheritdoc/>
    public static IReadOnlyList<Permission> Permissions { get; } =
    [
        new Permission(Read, "voir ses échanges et les réunions où l’on est invité", Target.Person) { OnClosedFiles = true }
            .To(Own, Director, HeadOfService, Coordinator, Secretary)
            .To(Team, Coordinator, Salaried, Independent, Role.School, Role.Mdph, Community360, PartnerEsms)
            .To(Self, Role.Person)
            .To(Relation.Representative, Role.Representative, CourtGuardian),
        new Permission(Support, "lire les échanges sur l’accompagnement", Target.Person) { OnClosedFiles = true }
            .To(Own, Director, HeadOfService, Coordinator)
            .To(Team, Coordinator, Salaried)
            .To(Self, Role.Person)
            .To(Relation.Representative, Role.Representative, CourtGuardian),
        new Permission(SchoolLife, "lire les échanges sur la scolarité", Target.Person) { OnClosedFiles = true }
            .To(Own, Director, HeadOfService, Coordinator)
            .To(Team, Coordinator, Salaried, Role.School)
            .To(Self, Role.Person)
            .To(Relation.Representative, Role.Representative, CourtGuardian),
        new Permission(HealthCare, "lire les échanges sur la santé", Target.Person) { OnClosedFiles = true }
            .To(Own, Coordinator)
            .To(Team, Coordinator, Salaried)
            .To(Self, Role.Person),
        new Permission(Confided, "lire les confidences de tiers", Target.Person) { OnClosedFiles = true }
            .To(Own, HeadOfService, Coordinator)
            .To(Team, Coordinator),
        new Permission(Write, "noter des échanges et des tâches", Target.Person)
            .To(Own, HeadOfService, Coordinator, Secretary)
            .To(Team, Coordinator, Salaried, Independent, Role.School),
        new Permission(Meetings, "voir toutes les réunions", Target.Person) { OnClosedFiles = true }
            .To(Own, Director, HeadOfService, Coordinator)
            .To(Team, Coordinator)
            .To(Self, Role.Person)
            .To(Relation.Representative, Role.Representative, CourtGuardian),
        new Permission(Meet, "préparer des réunions et diffuser leur relevé", Target.Person).To(Own, HeadOfService, Coordinator),
        new Permission(Shared, "préparer et noter des réunions sur plusieurs personnes", Target.Service).To(HeadOfService, Coordinator),
        new Permission(Follow, "suivre les tâches de tous et les engagements", Target.Person)
            .To(Own, HeadOfService, Coordinator)
            .To(Team, Coordinator),
        new Permission(Gos, "préparer la fiche GOS", Target.Person).To(Own, Director, HeadOfService, Coordinator),
    ];
}
