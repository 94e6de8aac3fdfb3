using FilRouge.Platform.Access;
using static FilRouge.Platform.Access.Relation;
using static FilRouge.Platform.Access.Role;

namespace FilRouge.Web.Agenda;

/// <summary>Who may do and see what about interventions and closing periods.</summary>
public sealed class AgendaAccess : IModuleAccess
{
    /// <summary>See the agenda, within one's perimeter.</summary>
    public const string List = "agenda.list";

    /// <summary>See what has passed and is not declared yet.</summary>
    public const string Validate = "agenda.validate";

    /// <summary>See the interventions of a person.</summary>
    public const string Read = "agenda.read";

    /// <summary>Plan, move, confirm, declare and cancel any intervention of a person.</summary>
    public const string Write = "agenda.write";

    /// <summary>Confirm, declare and cancel one's own interventions, and write their note.</summary>
    public const string Own = "agenda.own";

    /// <summary>Declare an intervention past the delay, undo a declaration.</summary>
    public const string Correct = "agenda.correct";

    /// <summary>Read the notes of interventions.</summary>
    public const string Notes = "agenda.notes";

    /// <summary>Declare closing periods of the service, of structures, of schools.</summary>
    public const string Closures = "agenda.closures";

    /// <inheritdoc/>
    public static IReadOnlyList<Permission> Permissions { get; } =
    [
        new Permission(List, "voir l’agenda de son périmètre", Target.Service)
            .To(Director, HeadOfService, Coordinator, Secretary, Salaried, Independent, Role.Person, Role.Representative, CourtGuardian),
        new Permission(Validate, "voir les interventions passées à déclarer", Target.Service).To(HeadOfService, Coordinator, Secretary, Salaried, Independent),
        new Permission(Read, "voir les interventions de la personne", Target.Person) { OnClosedFiles = true }
            .To(Relation.Own, Director, HeadOfService, Coordinator, Secretary)
            .To(Team, Coordinator, Salaried, Independent)
            .To(Self, Role.Person)
            .To(Relation.Representative, Role.Representative, CourtGuardian),
        new Permission(Write, "planifier les interventions de la personne", Target.Person).To(Relation.Own, HeadOfService, Coordinator, Secretary),
        new Permission(Own, "déclarer ses propres interventions", Target.Person)
            .To(Relation.Own, HeadOfService, Coordinator, Secretary)
            .To(Team, Coordinator, Salaried, Independent),
        new Permission(Correct, "déclarer une intervention ancienne, annuler une déclaration", Target.Person).To(Relation.Own, HeadOfService),
        new Permission(Notes, "lire les notes des interventions", Target.Person) { OnClosedFiles = true }
            .To(Relation.Own, HeadOfService, Coordinator)
            .To(Team, Coordinator, Salaried, Independent)
            .To(Self, Role.Person),
        new Permission(Closures, "déclarer les fermetures", Target.Service).To(HeadOfService, Coordinator, Secretary),
    ];
}
