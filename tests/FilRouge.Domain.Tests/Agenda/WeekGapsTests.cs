using FilRouge.Domain.Agenda;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Tests.Plans;

namespace FilRouge.Domain.Tests.Agenda;

public sealed class WeekGapsTests
{
    private static readonly DateOnly Monday = new(2026, 10, 5);

    private static PlannedPrestation Prestation(int hundredths, FrequencyUnit unit, Modality modality = Modality.Independent)
    {
        var draft = PlanSample.Empty().Draft!;
        var goal = draft.AddGoal(PlanSample.GoalOf(PlanSample.School));
        draft.AddPrestation(PlanSample.PrestationOf(goal) with { Frequency = new Frequency(hundredths, unit), Modality = modality }, PlanSample.Today);
        return draft.Prestations[0];
    }

    private static IReadOnlyList<WeekGap> Gaps(PlannedPrestation prestation, params DateOnly[] held) =>
        WeekGaps.Of([prestation], held.Select(d => new HeldDay(prestation.LineId, d)), Monday);

    [Fact]
    public void A_week_lacks_the_times_that_nobody_holds()
    {
        var twice = Prestation(200, FrequencyUnit.Week);
        var gap = Assert.Single(Gaps(twice));
        Assert.Equal((2, null), (gap.MissingTimes, gap.UsualDay));
        Assert.Equal(1, Assert.Single(Gaps(twice, Monday)).MissingTimes);
        Assert.Empty(Gaps(twice, Monday, Monday.AddDays(3)));
    }

    [Fact]
    public void The_gap_stands_on_the_usual_day()
    {
        var once = Prestation(100, FrequencyUnit.Week);
        Assert.Equal(DayOfWeek.Tuesday, Assert.Single(Gaps(once, Monday.AddDays(-13), Monday.AddDays(-6))).UsualDay);
    }

    [Fact]
    public void Once_in_two_weeks_is_judged_over_two_weeks()
    {
        var fortnight = Prestation(50, FrequencyUnit.Week);
        Assert.Empty(Gaps(fortnight, Monday.AddDays(-5)));
        Assert.Equal(14, Assert.Single(Gaps(fortnight, Monday.AddDays(-12))).Over.Days);
    }

    [Fact]
    public void Twice_a_month_counts_in_the_month()
    {
        var monthly = Prestation(200, FrequencyUnit.Month);
        Assert.Empty(Gaps(monthly, new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 28)));
        Assert.Equal(1, Assert.Single(Gaps(monthly, new DateOnly(2026, 9, 30), new DateOnly(2026, 10, 28))).MissingTimes);
    }

    [Fact]
    public void What_others_deliver_lacks_only_while_nobody_is_found()
    {
        var partner = Prestation(100, FrequencyUnit.Week, Modality.Partner);
        Assert.Single(Gaps(partner));
    }

    [Fact]
    public void A_prestation_that_does_not_run_that_week_lacks_nothing()
    {
        var once = Prestation(100, FrequencyUnit.Week);
        Assert.Empty(WeekGaps.Of([once], [], new DateOnly(2027, 9, 6)));
        Assert.Null(WeekGaps.Needed([once], new DateOnly(2027, 9, 6)));
        Assert.Equal(Monday, WeekGaps.Needed([once], Monday)!.Value.From);
    }
}
