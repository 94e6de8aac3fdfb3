using FilRouge.Platform.Access;
using static FilRouge.Platform.Access.Relation;
using static FilRouge.Platform.Access.Role;

namespace FilRouge.Web.Plans;

/// <summary>Who may do and see what about plans (annex G of the domain reference, line PIA).</summary>
public sealed class PlansAccess : IModuleAccess
{
    /// <summary>See the plan, its versions and its reviews.</summary>
    public const string Read = "plans.read";

    /// <summary>Prepare, submit, amend, pause and end.</summary>
    public const string Write = "plans.write";

    /// <summary>Collect the person's opinion on a goal.</summary>
    public const string Opinion = "plans.opinion";

    /// <summary>Sign, or record a signature on paper.</summary>
    public const string Sign = "plans.sign";

    /// <summary>Look for professionals, propose, record answers.</summary>
    public const string Source = "plans.source";

    /// <summary>Hold a review.</summary>
    public const string Review = "plans.review";

    /// <summary>Read and answer what is proposed to oneself.</summary>
    public const string Answer = "plans.answer";

    /// <inheritdoc/>
    public static IReadOnlyList<Permission> Permissions { get; } =
    [
        new Permission(Read, "voir le projet", Target.Person) { OnClosedFiles = true }
            .To(Own, Director, HeadOfService, Coordinator, Secretary)
            .To(Team, Coordinator, Salaried, Independent)
            .To(Self, Person)
            .To(Relation.Representative, Role.Representative, CourtGuardian),
        new Permission(Write, "préparer le projet", Target.Person).To(Own, HeadOfService, Coordinator),
        new Permission(Opinion, "recueillir l’avis de la personne sur ses objectifs", Target.Person)
            .To(Own, HeadOfService, Coordinator)
            .To(Team, Coordinator, Salaried)
            .To(Self, Person)
            .To(Relation.Representative, Role.Representative, CourtGuardian),
        new Permission(Sign, "signer le projet", Target.Person)
            .To(Own, Director, HeadOfService, Coordinator)
            .To(Self, Person)
            .To(Relation.Representative, Role.Representative, CourtGuardian),
        new Permission(Source, "chercher des professionnels", Target.Person).To(Own, HeadOfService, Coordinator),
        new Permission(Review, "tenir un bilan", Target.Person).To(Own, HeadOfService, Coordinator),
        new Permission(Answer, "répondre aux propositions qui me sont faites", Target.Service).To(Independent, Salaried, PeerHelper, PartnerEsms),
    ];
}
