using FilRouge.Domain.Common;

namespace FilRouge.Domain.Plans;

/// <summary>Where a goal goes, from one rating to the next.</summary>
[Fr("tendance de l’objectif")]
public enum GoalTrend
{
    /// <summary>No review has rated it.</summary>
    [Fr("pas encore coté")]
    Unrated,

    /// <summary>Lower than before.</summary>
    [Fr("en recul")]
    Decline,

    /// <summary>Same level.</summary>
    [Fr("stable")]
    Steady,

    /// <summary>Higher than before.</summary>
    [Fr("en progrès")]
    Progress,
}

/// <summary>What a review says of a goal.</summary>
/// <param name="On">Day of the review.</param>
/// <param name="VersionNumber">Version of the plan that was reviewed.</param>
/// <param name="Level">−2 to +2; null when it could not be judged.</param>
/// <param name="Comment">What was seen, or why it could not be judged.</param>
/// <param name="Opinion">Whether the person's opinion was collected; a review collects it once, for all goals.</param>
/// <param name="PersonOpinion">Her words, or how her opinion was sought.</param>
[Fr("étape de l’objectif")]
public sealed record GoalPoint(DateOnly On, int VersionNumber, GasLevel? Level, string Comment, OpinionStatus Opinion, string PersonOpinion)
{
    /// <summary>« comme attendu », or « non coté ».</summary>
    public string Words => Level?.Fr() ?? "non coté";
}

/// <summary>How far a goal was reached, review after review. Levels only: their sum or T-score would pretend that goals weigh the same.</summary>
/// <param name="GoalId">Line of the goal.</param>
/// <param name="Wording">The goal, as the last signed version words it.</param>
/// <param name="Baseline">Where the person stood when the goal was first signed.</param>
/// <param name="Since">First day of the version that first had it.</param>
/// <param name="Points">Reviews, oldest first; empty before the first one.</param>
/// <param name="Trend">The last rating against the one before. Levels are read on the scale of their wording and indicator: the first rating, and the first
/// after either was rewritten, is held against the starting point that the reviewed version gives.</param>
[Fr("trajectoire d’un objectif")]
public sealed record GoalTrajectory(Guid GoalId, string Wording, GasLevel Baseline, DateOnly Since, IReadOnlyList<GoalPoint> Points, GoalTrend Trend)
{
    /// <summary>The last level given; null before any.</summary>
    public GasLevel? LastLevel => Points.LastOrDefault(p => p.Level is not null)?.Level;

    /// <summary>The goals of all signed versions, in the order in which they were first written, those since dropped included.</summary>
    /// <param name="plan">The plan, with all its versions.</param>
    /// <param name="reviews">Reviews in any order; those of other plans are left out.</param>
    public static IReadOnlyList<GoalTrajectory> Of(Plan plan, IEnumerable<Review> reviews)
    {
        var signed = plan.Versions.Where(v => v.SignedOn is not null).OrderBy(v => v.Number).ToList();
        var held = reviews.Where(r => r.PlanId == plan.Id).OrderBy(r => r.HeldOn).ThenBy(r => r.Id)
            .Join(signed, r => r.PlanVersionId, v => v.Id, (r, v) => (Review: r, Version: v)).ToList();
        return [.. signed.SelectMany(v => v.Goals).Select(g => g.LineId).Distinct().Order().Select(line => OfGoal(line, signed, held))];
    }

    private static GoalTrajectory OfGoal(Guid line, List<PlanVersion> signed, List<(Review Review, PlanVersion Version)> held)
    {
        var versions = signed.SelectMany(v => v.Goals.Where(g => g.LineId == line), (v, g) => (Version: v, Goal: g)).ToList();
        var steps = held.SelectMany(
            h => h.Review.Attainments.Where(a => a.GoalId == line),
            (h, a) => (Point: new GoalPoint(h.Review.HeldOn, h.Version.Number, a.Level, a.Comment, h.Review.Opinion, h.Review.PersonOpinion),
                Goal: versions.First(v => v.Version == h.Version).Goal)).ToList();
        var (first, last) = (versions[0], versions[^1]);
        return new GoalTrajectory(
            line, last.Goal.Wording, first.Goal.Baseline, first.Version.StartsOn, [.. steps.Select(s => s.Point)],
            TrendOf([.. steps.Where(s => s.Point.Level is not null).Select(s => (s.Point.Level!.Value, s.Goal))]));
    }

    private static GoalTrend TrendOf(List<(GasLevel Level, Goal Goal)> rated)
    {
        if (rated.Count == 0)
        {
            return GoalTrend.Unrated;
        }

        var (level, goal) = rated[^1];
        var before = rated.Count > 1 && rated[^2].Goal is var former && former.Wording == goal.Wording && former.Indicator == goal.Indicator
            ? rated[^2].Level
            : goal.Baseline;
        return level.CompareTo(before) switch { < 0 => GoalTrend.Decline, 0 => GoalTrend.Steady, _ => GoalTrend.Progress };
    }
}
