using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using static FilRouge.Domain.Tests.Plans.PlanSample;

namespace FilRouge.Domain.Tests.Plans;

public sealed class GoalTrajectoryTests
{
    private static Review Held(Plan plan, DateOnly on, GasLevel? level, OpinionStatus opinion = OpinionStatus.Expressed, string words = "Ça va mieux.")
    {
        var version = plan.Current!;
        var ratings = version.Goals.Select(g => new GoalRating(g.LineId, level, level is null ? "hospitalisé" : "vu en classe")).ToList();
        return Review.Hold(plan, version, new ReviewContent(on, "Noé", "Bilan.", opinion, words, ratings, ReviewDecision.Continue, on.AddMonths(6)), on, 12).Review;
    }

    private static GoalTrend TrendOf(Plan plan, params Review[] reviews) => Assert.Single(GoalTrajectory.Of(plan, reviews)).Trend;

    [Fact]
    public void Reviews_are_told_in_time_with_words_and_opinion()
    {
        var plan = Signed();
        var (first, second, third) = (Held(plan, Today.AddMonths(3), GasLevel.Less), Held(plan, Today.AddMonths(6), GasLevel.Expected, OpinionStatus.Declined, "demandé deux fois"),
            Held(plan, Today.AddMonths(9), null));

        var goal = Assert.Single(GoalTrajectory.Of(plan, [third, first, Held(Signed(), Today, GasLevel.MuchMore), second]));
        Assert.Equal((plan.Current!.Goals[0].LineId, "Aller à l’école quatre demi-journées par semaine"), (goal.GoalId, goal.Wording));
        Assert.Equal((GasLevel.MuchLess, Year.From), (goal.Baseline, goal.Since));
        Assert.Equal(
            [
                new GoalPoint(Today.AddMonths(3), 1, GasLevel.Less, "vu en classe", OpinionStatus.Expressed, "Ça va mieux."),
                new GoalPoint(Today.AddMonths(6), 1, GasLevel.Expected, "vu en classe", OpinionStatus.Declined, "demandé deux fois"),
                new GoalPoint(Today.AddMonths(9), 1, null, "hospitalisé", OpinionStatus.Expressed, "Ça va mieux."),
            ],
            goal.Points);
        Assert.Equal(["moins qu’attendu", "comme attendu", "non coté"], goal.Points.Select(p => p.Words));
        Assert.Equal((GasLevel.Expected, GoalTrend.Progress), (goal.LastLevel, goal.Trend));
    }

    [Fact]
    public void A_goal_without_rating_has_no_trend()
    {
        var plan = Signed();
        var goal = Assert.Single(GoalTrajectory.Of(plan, []));
        Assert.Equal((0, null, GoalTrend.Unrated), (goal.Points.Count, goal.LastLevel, goal.Trend));
        Assert.Equal(GoalTrend.Unrated, TrendOf(plan, Held(plan, Today, null)));
        Assert.Empty(GoalTrajectory.Of(Ready(), []));
    }

    [Theory]
    [InlineData(GasLevel.MuchLess, GoalTrend.Steady)]
    [InlineData(GasLevel.Less, GoalTrend.Progress)]
    public void The_first_rating_is_held_against_the_starting_point(GasLevel level, GoalTrend trend)
    {
        var plan = Signed();
        Assert.Equal(trend, TrendOf(plan, Held(plan, Today.AddMonths(3), level)));
    }

    [Theory]
    [InlineData(GasLevel.More, GasLevel.Expected, GoalTrend.Decline)]
    [InlineData(GasLevel.More, GasLevel.More, GoalTrend.Steady)]
    [InlineData(GasLevel.More, GasLevel.MuchMore, GoalTrend.Progress)]
    public void A_later_one_against_the_one_before_unrated_reviews_passed_over(GasLevel before, GasLevel last, GoalTrend trend)
    {
        var plan = Signed();
        Assert.Equal(trend, TrendOf(plan, Held(plan, Today.AddMonths(3), before), Held(plan, Today.AddMonths(4), null), Held(plan, Today.AddMonths(6), last)));
    }

    [Theory]
    [InlineData("Aller à l’école quatre demi-journées par semaine", GoalTrend.Decline)]
    [InlineData("Aller à l’école tous les jours", GoalTrend.Progress)]
    public void A_goal_goes_on_in_the_next_version_and_a_new_wording_is_another_scale(string wording, GoalTrend trend)
    {
        var plan = Signed();
        var before = Held(plan, Today.AddMonths(6), GasLevel.Expected);
        var next = plan.Amend("Inès Aubry", new Period(Today.AddMonths(6), null));
        next.ChangeGoal(next.Goals[0].LineId, GoalOf(School) with { Wording = wording, Baseline = GasLevel.MuchLess, DueOn = next.EndsOn });
        var dropped = next.AddGoal(GoalOf(School) with { Wording = "Dormir" });
        next.RecordOpinion(dropped, OpinionStatus.Expressed, "Oui.");
        next.SubmitForSignature(next.StartsOn);
        SignAll(plan, next.StartsOn);

        var trajectories = GoalTrajectory.Of(plan, [before, Held(plan, Today.AddMonths(9), GasLevel.Less)]);
        Assert.Equal([wording, "Dormir"], trajectories.Select(t => t.Wording));
        Assert.Equal(trend, trajectories[0].Trend);
        Assert.Equal([1, 2], trajectories[0].Points.Select(p => p.VersionNumber));
        Assert.Equal([Year.From, next.StartsOn], trajectories.Select(t => t.Since));
    }

    [Fact]
    public void A_goal_dropped_since_stays_in_the_list()
    {
        var plan = Signed();
        var review = Held(plan, Today.AddMonths(3), GasLevel.MuchMore);
        var next = plan.Amend("Inès Aubry", new Period(Today.AddMonths(6), null));
        next.RemovePrestation(next.Prestations[0].LineId);
        next.RemoveGoal(next.Goals[0].LineId);
        var line = next.AddGoal(GoalOf(School) with { Wording = "Dormir", DueOn = next.EndsOn });
        next.RecordOpinion(line, OpinionStatus.Expressed, "Oui.");
        next.AddPrestation(PrestationOf(line) with { From = next.StartsOn, To = next.EndsOn }, next.StartsOn);
        next.SubmitForSignature(next.StartsOn);
        SignAll(plan, next.StartsOn);

        Assert.Equal(
            [("Aller à l’école quatre demi-journées par semaine", GasLevel.MuchMore), ("Dormir", (GasLevel?)null)],
            GoalTrajectory.Of(plan, [review]).Select(t => (t.Wording, t.LastLevel)));
    }
}
