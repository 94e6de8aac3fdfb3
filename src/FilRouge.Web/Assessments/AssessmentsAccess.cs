using FilRouge.Platform.Access;
using static FilRouge.Platform.Access.Relation;
using static FilRouge.Platform.Access.Role;

namespace FilRouge.Web.Assessments;

/// <summary>Who may do and see what about assessments. They hold health and education: neither the secretariat nor the accountant opens them.</summary>
public sealed class AssessmentsAccess : IModuleAccess
{
    /// <summary>See assessments.</summary>
    public const string Read = "assessments.read";

    /// <summary>Rate needs, note results, approve.</summary>
    public const string Write = "assessments.write";

    /// <summary>Add the person's own words.</summary>
    public const string Speak = "assessments.speak";

    /// <summary>Validate after restitution, finish.</summary>
    public const string Validate = "assessments.validate";

    /// <summary>See the assessment grids of the service.</summary>
    public const string Grids = "assessments.grids";

    /// <summary>Define and adopt them.</summary>
    public const string DefineGrids = "assessments.grids.define";

    /// <inheritdoc/>
    public static IReadOnlyList<Permission> Permissions { get; } =
    [
        new Permission(Read, "voir les évaluations et les besoins", Target.Person) { OnClosedFiles = true }
            .To(Own, Director, HeadOfService, Coordinator)
            .To(Team, Coordinator, Salaried, Independent)
            .To(Self, Person)
            .To(Relation.Representative, Role.Representative, CourtGuardian),
        new Permission(Write, "évaluer les besoins", Target.Person)
            .To(Own, HeadOfService, Coordinator)
            .To(Team, Coordinator, Salaried, Independent),
        new Permission(Speak, "recueillir la parole de la personne", Target.Person)
            .To(Own, HeadOfService, Coordinator)
            .To(Team, Coordinator, Salaried, Independent)
            .To(Self, Person)
            .To(Relation.Representative, Role.Representative, CourtGuardian),
        new Permission(Grids, "voir les grilles d’évaluation du service", Target.Service).To(Director, HeadOfService, Coordinator, Salaried, Independent),
        new Permission(DefineGrids, "écrire et adopter les grilles d’évaluation", Target.Service).To(HeadOfService, Coordinator),
        new Permission(Validate, "valider et terminer une évaluation", Target.Person).To(Own, HeadOfService, Coordinator),
    ];
}
