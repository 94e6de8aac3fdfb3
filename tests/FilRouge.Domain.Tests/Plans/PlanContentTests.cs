using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using static FilRouge.Domain.Tests.Plans.PlanSample;

namespace FilRouge.Domain.Tests.Plans;

public sealed class PlanContentTests
{
    [Fact]
    public void A_ready_plan_has_nothing_missing() => Assert.Empty(Ready().Draft!.WhyNotSubmit());

    [Fact]
    public void A_plan_without_goal_is_not_submitted() => Assert.Equal(["plan.no-goal"], Empty().Draft!.WhyNotSubmit().Codes());

    [Fact]
    public void A_goal_needs_a_need_and_the_person_s_opinion()
    {
        var draft = Empty().Draft!;
        var goal = draft.AddGoal(GoalOf());
        Assert.Equal(["plan.goal-no-need", "plan.goal-no-opinion"], draft.WhyNotSubmit().Codes());

        draft.ChangeGoal(goal, GoalOf(School, School));
        draft.RecordOpinion(goal, OpinionStatus.Unable, "pictogrammes présentés deux fois");
        Assert.Empty(draft.WhyNotSubmit());
        Assert.Equal(School, Assert.Single(draft.Goals[0].Needs));
    }

    [Fact]
    [Trait("Rule", "E16")]
    public void Silence_says_how_the_opinion_was_sought()
    {
        var draft = Ready().Draft!;
        var goal = draft.Goals[0].LineId;
        Assert.Equal(["plan.opinion-empty"], draft.WhyNotRecordOpinion(goal, OpinionStatus.Declined, " ").Codes());
        Assert.Equal(["plan.opinion-status"], draft.WhyNotRecordOpinion(goal, OpinionStatus.Awaited, "x").Codes());
    }

    [Fact]
    public void A_prestation_without_payer_is_written_but_not_submitted()
    {
        var draft = Ready().Draft!;
        var line = draft.AddPrestation(PrestationOf(draft.Goals[0].LineId) with { Payer = null }, Today);
        Assert.Equal(["plan.prestation-no-payer"], draft.WhyNotSubmit().Codes());
        draft.RemovePrestation(line);
        Assert.Empty(draft.WhyNotSubmit());
    }

    [Fact]
    public void A_goal_is_worded_dated_within_the_plan_and_linked_to_what_exists()
    {
        var draft = Ready().Draft!;
        var wrong = new GoalContent(" ", [NeedCode.FromStore("2.1.1.3")], Year.To!.Value.AddDays(1), ExpectationId: Guid.CreateVersion7());
        Assert.Equal(["plan.goal-empty", "plan.goal-need-code", "plan.goal-expectation", "plan.goal-due"], draft.WhyNotGoal(wrong).Codes());
        Assert.Throws<RuleBrokenException>(() => draft.AddGoal(wrong));
        Assert.Single(draft.Goals);
    }

    [Theory]
    [Trait("Rule", "E21")]
    [InlineData("2.1.1.3", true)]
    [InlineData("2.3.4.2", true)]
    [InlineData("2.4.1", false)]
    [InlineData("3.1.5.2", false)]
    public void A_direct_prestation_needs_an_open_right_and_coordination_does_not(string code, bool needs) =>
        Assert.Equal(needs, PrestationCode.Parse(code).Value.NeedsOpenRight);

    [Fact]
    public void A_prestation_serves_a_goal_and_stays_within_the_plan()
    {
        var draft = Ready().Draft!;
        var wrong = new PrestationContent(
            Guid.CreateVersion7(), PrestationCode.FromStore("2.1.1"), "", Modality.Salaried, Place.School, default, 4, Year.From.AddDays(-1), Year.To!.Value, Payer.Pcpe);
        Assert.Equal(
            ["plan.prestation-goal", "plan.prestation-code", "plan.prestation-profession", "plan.prestation-duration", "plan.prestation-frequency", "plan.prestation-dates"],
            draft.WhyNotPrestation(wrong).Codes());
    }

    [Fact]
    public void Shortening_the_plan_shows_what_sticks_out_at_submission()
    {
        var draft = Ready().Draft!;
        draft.SetDates(Year.From, new DateOnly(2027, 1, 31));
        Assert.Equal(["plan.goal-due", "plan.prestation-dates"], draft.WhyNotSubmit().Codes());
        Assert.Equal(["plan.dates"], draft.WhyNotSetDates(Year.From, Year.From.AddDays(-1)).Codes());
    }

    [Fact]
    public void What_something_rests_on_is_not_removed()
    {
        var draft = Ready().Draft!;
        Assert.Equal(["plan.goal-used"], draft.WhyNotRemoveGoal(draft.Goals[0].LineId).Codes());
        Assert.Equal(["plan.expectation-used"], draft.WhyNotRemoveExpectation(draft.Expectations[0].LineId).Codes());
        Assert.Equal(["plan.line-unknown"], draft.WhyNotRemovePrestation(Guid.CreateVersion7()).Codes());

        draft.RemovePrestation(draft.Prestations[0].LineId);
        draft.RemoveGoal(draft.Goals[0].LineId);
        draft.RemoveExpectation(draft.Expectations[0].LineId);
        Assert.Empty(draft.Expectations);
    }

    [Fact]
    public void Lines_are_changed_in_place()
    {
        var draft = Ready().Draft!;
        var (wish, prestation) = (draft.Expectations[0].LineId, draft.Prestations[0]);
        draft.ChangeExpectation(wish, ExpectationAuthor.Relative, " Qu’il dorme. ");
        draft.ChangePrestation(prestation.LineId, prestation.Content with { DurationMinutes = 60, Frequency = new Frequency(100, FrequencyUnit.Month) });
        Assert.Equal((ExpectationAuthor.Relative, "Qu’il dorme."), (draft.Expectations[0].Author, draft.Expectations[0].Words));
        Assert.Equal(13, draft.Prestations[0].WeeklyMinutes);
    }

    [Fact]
    public void Doubts_are_said_and_forbid_nothing()
    {
        var draft = Ready().Draft!;
        var goal = draft.Goals[0].LineId;
        draft.AddPrestation(PrestationOf(goal) with { ProfessionCode = "91", Place = Place.School }, Today);
        draft.AddPrestation(PrestationOf(goal) with { Modality = Modality.OrdinaryLaw }, Today);
        draft.AddGoal(GoalOf(School) with { Wording = "Dormir" });

        Assert.Equal(["plan.goal-bare", "plan.payer-amo", "plan.school", "plan.payer-ordinary", "plan.crisis-call"], PlanChecks.Warnings(draft, p => p == "91", 12).Select(w => w.Code));
        Assert.Equal("Acte pris en charge par l’Assurance maladie : à coordonner, pas à payer.", PlanChecks.Warnings(draft, p => p == "91", 12)[1].Sentence);
        draft.SetDates(Year.From, Year.To!.Value.AddDays(1));
        Assert.Contains(PlanChecks.Warnings(draft, _ => false, 12), w => w.Code == "plan.long");
    }

    [Fact]
    public void Weekly_minutes_count_what_runs_and_what_is_covered()
    {
        var draft = Ready().Draft!;
        var goal = draft.Goals[0].LineId;
        var late = draft.AddPrestation(PrestationOf(goal) with { Frequency = new Frequency(100, FrequencyUnit.Week), DurationMinutes = 60, From = new DateOnly(2027, 1, 1) }, Today);
        Assert.Equal(67, draft.WeeklyMinutesOn(Today));
        Assert.Equal(127, draft.WeeklyMinutesOn(new DateOnly(2027, 1, 1)));

        draft.MarkSourcing(late, SourcingVerb.Propose, Today);
        Assert.Equal(0, draft.CoveredWeeklyMinutesOn(new DateOnly(2027, 1, 1)));
        draft.MarkSourcing(late, SourcingVerb.Cover, Today.AddDays(3));
        Assert.Equal(60, draft.CoveredWeeklyMinutesOn(new DateOnly(2027, 1, 1)));
        Assert.Equal(Today.AddDays(3), draft.Prestation(late)!.SourcingSince);
        Assert.Equal(["state"], draft.WhyNotMarkSourcing(late, SourcingVerb.Propose).Codes());
    }
}
