using FilRouge.Platform.Access;
using static FilRouge.Platform.Access.Relation;
using static FilRouge.Platform.Access.Role;

namespace FilRouge.Web.Referrals;

/// <summary>Who may do and see what about requests, rights and paths.</summary>
public sealed class ReferralsAccess : IModuleAccess
{
    /// <summary>See the requests and the waiting list of the service.</summary>
    public const string List = "referrals.list";

    /// <summary>Enter a request.</summary>
    public const string Receive = "referrals.receive";

    /// <summary>Open a request.</summary>
    public const string Read = "referrals.read";

    /// <summary>Complete, triage, withdraw a request.</summary>
    public const string Write = "referrals.write";

    /// <summary>Start the examination of a request.</summary>
    public const string Examine = "referrals.examine";

    /// <summary>Decide on a request.</summary>
    public const string Decide = "referrals.decide";

    /// <summary>See the path: state, coordinator, DIPC.</summary>
    public const string Path = "referrals.path";

    /// <summary>Coordinate the path: situations, documents, DIPC, assessment, plan, transition.</summary>
    public const string Follow = "referrals.path.follow";

    /// <summary>Lead the path: waiting list, start of the support, pause, exit, return.</summary>
    public const string Lead = "referrals.path.lead";

    /// <summary>Prepare an admission.</summary>
    public const string PrepareAdmission = "referrals.admission.prepare";

    /// <summary>Pronounce an admission.</summary>
    public const string Admit = "referrals.admission.pronounce";

    /// <summary>See decisions of the CDAPH.</summary>
    public const string Rights = "referrals.rights";

    /// <summary>Record decisions of the CDAPH and their renewal.</summary>
    public const string WriteRights = "referrals.rights.write";

    /// <summary>See what the territory asks.</summary>
    public const string Policies = "referrals.policies";

    /// <summary>Adopt what the territory asks.</summary>
    public const string AdoptPolicy = "referrals.policies.adopt";

    /// <inheritdoc/>
    public static IReadOnlyList<Permission> Permissions { get; } =
    [
        new Permission(List, "voir les demandes et la liste d’attente du service", Target.Service).To(Director, HeadOfService, Coordinator, Secretary),
        new Permission(Receive, "enregistrer une demande", Target.Service).To(HeadOfService, Coordinator, Secretary),
        new Permission(Read, "voir une demande", Target.Person) { OnClosedFiles = true }.To(Own, Director, HeadOfService, Coordinator, Secretary),
        new Permission(Write, "compléter et trier une demande", Target.Person).To(Own, HeadOfService, Coordinator, Secretary),
        new Permission(Examine, "mettre une demande en examen", Target.Person).To(Own, HeadOfService, Coordinator),
        new Permission(Decide, "décider de la recevabilité d’une demande", Target.Person).To(Own, Director, HeadOfService),
        new Permission(Path, "voir le parcours et le DIPC", Target.Person) { OnClosedFiles = true }
            .To(Own, Director, HeadOfService, Coordinator, Secretary)
            .To(Team, Coordinator, Salaried, Independent),
        new Permission(Follow, "coordonner le parcours", Target.Person).To(Own, HeadOfService, Coordinator),
        new Permission(Lead, "conduire le parcours : liste d’attente, activation, suspension, sortie, retour", Target.Person).To(Own, Director, HeadOfService),
        new Permission(PrepareAdmission, "préparer une admission", Target.Person).To(Own, Director, HeadOfService, Coordinator),
        new Permission(Admit, "prononcer une admission", Target.Person).To(Own, Director, HeadOfService),
        new Permission(Rights, "voir les droits ouverts par la CDAPH", Target.Person) { OnClosedFiles = true }
            .To(Own, Director, HeadOfService, Coordinator, Secretary)
            .To(Team, Coordinator, Salaried)
            .To(Self, Role.Person)
            .To(Relation.Representative, Role.Representative, CourtGuardian),
        new Permission(WriteRights, "enregistrer les décisions de la CDAPH", Target.Person).To(Own, HeadOfService, Coordinator, Secretary),
        new Permission(Policies, "voir les règles territoriales", Target.Service).To(Director, HeadOfService, Coordinator, Secretary),
        new Permission(AdoptPolicy, "adopter une règle territoriale", Target.Service).To(Director, HeadOfService),
    ];
}
