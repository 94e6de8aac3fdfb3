using FilRouge.Domain.Plans;
using FilRouge.Platform.Pages;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Plans.Pages;

/// <summary>The reviews held, and when the next one is due.</summary>
[Needs(PlansAccess.Read)]
public sealed class ReviewsModel : ProductPage, IPersonPage
{
    public Guid PersonId { get; set; }

    public IReadOnlyList<Review> Reviews { get; private set; } = [];

    /// <summary>Wording of the goals, by line.</summary>
    public IReadOnlyDictionary<Guid, string> Goals { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>A signed plan is there to be reviewed.</summary>
    public bool Reviewable { get; private set; }

    /// <summary>How far each goal was reached, review after review.</summary>
    public IReadOnlyList<GoalTrajectory> Trajectories { get; private set; } = [];

    public DateOnly? DueOn { get; private set; }

    public bool MayReview { get; private set; }

    public async Task OnGetAsync()
    {
        MayReview = await May(PlansAccess.Review);
        Reviews = await Db.ReviewsOf(PersonId, Aborted);
        Reviewable = await Db.PlanVersions.AnyAsync(v => v.PersonId == PersonId && (v.Status == PlanVersionStatus.Signed || v.Status == PlanVersionStatus.Paused), Aborted);
        if (Reviews.Count > 1 && await Db.PlanOf(PersonId, Aborted) is { } plan)
        {
            Trajectories = [.. GoalTrajectory.Of(plan, Reviews).Where(t => t.Points.Count > 0)];
        }

        var reviewed = Reviews.Select(r => r.PlanVersionId).Distinct().ToList();
        Goals = (await Db.PlanVersions.AsNoTracking().Where(v => reviewed.Contains(v.Id)).SelectMany(v => v.Goals, (v, g) => new { v.Number, g.LineId, g.Wording }).ToListAsync(Aborted))
            .GroupBy(g => g.LineId).ToDictionary(g => g.Key, g => g.MaxBy(v => v.Number)!.Wording);
        var persons = Db.Set<Domain.People.Person>().Where(p => p.Id == PersonId).Select(p => p.Id);
        var organisation = await Db.Set<Domain.People.Person>().Where(p => p.Id == PersonId).Select(p => p.OrganisationId).SingleOrDefaultAsync(Aborted);
        var due = await Db.ReviewsDue(persons, await Db.ReviewMonthsOf(organisation, Clock.Today, Aborted), DateOnly.MaxValue, Aborted);
        DueOn = due is [var first, ..] ? first.DueOn : null;
    }
}
