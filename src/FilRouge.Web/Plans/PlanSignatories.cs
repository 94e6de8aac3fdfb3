using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Domain.Plans;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Persistence;
using FilRouge.Web.Access;
using FilRouge.Web.People;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Plans;

/// <summary>Who may sign a plan today: those who decide for the person, her coordinator, and a director or head of service (the head of service when holders disagree). Computed, never typed.</summary>
internal static class PlanSignatories
{
    private const string Coordination = "le coordonnateur";
    private const string Deciders = "un représentant légal";

    /// <summary>The table of signatories of a person's plan.</summary>
    public static async Task<IReadOnlyList<RequiredSignatory>> SignatoriesOf(this Db db, Guid personId, Guid episodeId, DateOnly today, CancellationToken ct)
    {
        var person = await db.Persons.AsNoTracking().SingleAsync(p => p.Id == personId, ct);
        var relatives = await db.RelativesOf(personId, ct);
        var coordinatorId = await db.Set<Domain.Referrals.EpisodeOfCare>().Where(e => e.Id == episodeId).Select(e => e.CoordinatorAccountId).SingleOrDefaultAsync(ct);
        var staff = await db.Accounts.AsNoTracking()
            .Where(a => a.Until == null || a.Until >= today)
            .Where(a => a.Id == coordinatorId || (a.OrganisationId == person.OrganisationId && (a.Role == Role.Director || a.Role == Role.HeadOfService)))
            .OrderBy(a => a.DisplayName).Select(a => new { a.Id, a.DisplayName, a.Role }).ToListAsync(ct);
        var decides = Decides.On(person, relatives, today);
        return
        [
            .. decides.Signatories(SignedAct.Plan).Select(s => Of(s, relatives.Find(r => r.Id == s.Id))),
            .. staff.Where(a => a.Id == coordinatorId).Select(a => new RequiredSignatory(a.Id, a.DisplayName, SignatureQuality.Coordinator, Coordination)),
            .. staff.Where(a => a.Role is Role.Director or Role.HeadOfService)
                .Select(a => RequiredSignatory.OfDirection(a.Id, a.DisplayName, a.Role == Role.Director ? SignatureQuality.Director : SignatureQuality.HeadOfService, decides.NeedsHeadOfService)),
        ];
    }

    /// <summary>The lines of the table that the actor is: a signature on screen is given with one's own account only.</summary>
    public static async Task<IReadOnlyList<RequiredSignatory>> Own(IReadOnlyList<RequiredSignatory> signatories, Work work, Guid personId, CancellationToken ct)
    {
        var standing = await work.StandingTo(personId, ct);
        return [.. signatories.Where(s => s.SignerId == work.Actor.AccountId || standing.Relation switch
        {
            Platform.Access.Relation.Self => s.SignerId == personId,
            // A representative's account is known by the name recorded in « Situation ».
            Platform.Access.Relation.Representative => s.SignerId != personId && IsStaff(s.Quality) is false && SameName(s.Name, work.Actor.Name),
            _ => false,
        })];
    }

    private static bool IsStaff(SignatureQuality quality) => quality is SignatureQuality.Coordinator or SignatureQuality.Director or SignatureQuality.HeadOfService;

    private static bool SameName(string recorded, string account)
    {
        var words = TextFold.Words(recorded).Where(w => w is not ("mme" or "m")).ToHashSet();
        return words.Count > 1 && words.SetEquals(TextFold.Words(account));
    }

    private static RequiredSignatory Of(Signatory signatory, Relative? relative)
    {
        var seat = relative is null ? "la personne" : signatory.Role == SignatureRole.OneOf ? Deciders : signatory.Name;
        return new RequiredSignatory(signatory.Id, signatory.Name, relative is null ? SignatureQuality.Person : QualityOf(relative.Title), seat, signatory.Role != SignatureRole.Proposed, signatory.Capacity);
    }

    private static SignatureQuality QualityOf(Title title) => title switch
    {
        Title.ParentalAuthority => SignatureQuality.ParentalAuthority,
        Title.DelegatedAuthority or Title.ChildWelfare => SignatureQuality.ParentalDelegate,
        Title.GuardianOfMinor or Title.Guardian => SignatureQuality.Guardian,
        Title.Curator or Title.ReinforcedCurator => SignatureQuality.Curator,
        Title.FamilyAssistance or Title.FamilyRepresentation => SignatureQuality.FamilyEmpowered,
        Title.FutureProtection => SignatureQuality.FutureProtectionAgent,
        _ => throw new InvalidOperationException($"The title « {title} » gives no power to sign a plan."),
    };
}
