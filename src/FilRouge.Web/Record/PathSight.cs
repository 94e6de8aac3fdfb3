using FilRouge.Platform.Commands;
using FilRouge.Web.Assessments;
using FilRouge.Web.People;
using FilRouge.Web.Plans;
using FilRouge.Web.Referrals;

namespace FilRouge.Web.Record;

/// <summary>What a reader may see of a path: the same rules as the tabs. What a tab would refuse is not on the Synthèse nor in the thread either,
/// and a link leads only where one may go.</summary>
public sealed class PathSight(Work work, PathReader paths)
{
    /// <summary>The path with its interventions between two days.</summary>
    public async Task<SeenPath> Read(Guid personId, DateOnly from, DateOnly to, CancellationToken ct)
    {
        async Task<bool> May(string permission) => (await work.Decide(permission, personId, ct)).Allowed;
        var path = await paths.Read(personId, from, to, ct);
        var (needs, plan, rights) = (await May(AssessmentsAccess.Read), await May(PlansAccess.Read), await May(ReferralsAccess.Rights));
        var school = await May(PeopleAccess.Read);
        var (requests, course) = (await May(ReferralsAccess.Read), await May(ReferralsAccess.Path));
        bool Leads(Milestone m) => m.Lane switch { "Demande" => requests, "Parcours" => course, _ => true };
        return new SeenPath(needs, rights, path with
        {
            Needs = needs ? path.Needs : [],
            Schools = school ? path.Schools : [],
            Versions = plan ? path.Versions : [],
            Interventions = needs ? path.Interventions : [.. path.Interventions.Select(i => i with { Need = null })],
            Milestones = [.. path.Milestones.Where(m => m.Lane switch { "Besoins" => needs, "Projet" => plan, _ => true }).Select(m => Leads(m) ? m : m with { Href = null })],
        });
    }
}

/// <summary>A path, less what the reader may not see.</summary>
/// <param name="Needs">True when assessed needs are shown.</param>
/// <param name="Rights">True when rights are shown.</param>
/// <param name="Path">The path.</param>
public sealed record SeenPath(bool Needs, bool Rights, PathData Path);
