using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using static FilRouge.Domain.Tests.Plans.PlanSample;

namespace FilRouge.Domain.Tests.Plans;

public sealed class ReviewTests
{
    private static readonly DateOnly Day = Today.AddMonths(6);

    private static ReviewContent Good(PlanVersion version) => new(
        Day, "Noé, Léa Morel, Inès Aubry", "Trois demi-journées tenues.", OpinionStatus.Expressed, "Je préfère le matin.",
        [new GoalRating(version.Goals[0].LineId, GasLevel.Less)], ReviewDecision.Continue, Day.AddMonths(12));

    [Fact]
    public void A_review_rates_each_goal_and_announces_itself()
    {
        var plan = Signed();
        var (review, fact) = Review.Hold(plan, plan.Current!, Good(plan.Current!), Day, 12);
        Assert.Equal(GasLevel.Less, Assert.Single(review.Attainments).Level);
        Assert.Equal(new ReviewHeld(plan.PersonId, plan.EpisodeId, plan.Id, review.Id, Day, ReviewDecision.Continue, Day.AddMonths(12)), fact);
        Assert.Equal(-1, (int)GasLevel.Less);
        Assert.Equal("moins qu’attendu", GasLevel.Less.Fr());
    }

    [Fact]
    public void It_is_about_a_signed_plan_and_not_in_the_future()
    {
        var draft = Ready().Draft!;
        Assert.Equal(["review.unsigned", "review.future"], Review.WhyNotHold(draft, Good(draft), Day.AddDays(-1), 12).Codes());
        var signed = Signed().Current!;
        Assert.Equal(["review.before-signature"], Review.WhyNotHold(signed, Good(signed) with { HeldOn = Today.AddDays(-1), NextOn = Today }, Day, 12).Codes());
    }

    [Fact]
    public void It_names_participants_says_a_summary_and_the_person_s_opinion()
    {
        var version = Signed().Current!;
        var empty = Good(version) with { Participants = "", Summary = " ", PersonOpinion = "" };
        Assert.Equal(["review.participants", "review.summary", "plan.opinion-empty"], Review.WhyNotHold(version, empty, Day, 12).Codes());
    }

    [Fact]
    public void Each_goal_is_rated_once_or_the_reason_is_said()
    {
        var version = Signed().Current!;
        var goal = version.Goals[0].LineId;
        string[] Why(params GoalRating[] ratings) => Review.WhyNotHold(version, Good(version) with { Ratings = ratings }, Day, 12).Codes();

        Assert.Equal(["review.goal-rating"], Why());
        Assert.Equal(["review.goal-rating"], Why(new GoalRating(goal, GasLevel.Less), new GoalRating(goal, GasLevel.More)));
        Assert.Equal(["review.rating"], Why(new GoalRating(goal, null)));
        Assert.Equal(["review.rating"], Why(new GoalRating(goal, (GasLevel)3)));
        Assert.Equal(["review.goal-unknown"], Why(new GoalRating(goal, GasLevel.Less), new GoalRating(Guid.CreateVersion7(), GasLevel.Less)));
        Assert.Empty(Why(new GoalRating(goal, null, "hospitalisé depuis deux mois")));
    }

    [Fact]
    public void The_next_one_is_within_the_delay_of_the_territory()
    {
        var version = Signed().Current!;
        Assert.Equal(["review.next"], Review.WhyNotHold(version, Good(version) with { NextOn = null }, Day, 12).Codes());
        Assert.Empty(Review.WhyNotHold(version, Good(version) with { NextOn = null, Decision = ReviewDecision.PrepareExit }, Day, 12));
        Assert.Equal(["review.next-date"], Review.WhyNotHold(version, Good(version), Day, 6).Codes());
        Assert.Equal(["review.next-date"], Review.WhyNotHold(version, Good(version) with { NextOn = Day }, Day, 12).Codes());
    }
}
