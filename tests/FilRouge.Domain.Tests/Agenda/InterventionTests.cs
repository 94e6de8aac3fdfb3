using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Tests.Plans;
using static FilRouge.Domain.Tests.Agenda.AgendaSample;

namespace FilRouge.Domain.Tests.Agenda;

public sealed class InterventionTests
{
    private static readonly DateTime Tuesday = At(2026, 9, 15, 10);

    [Fact]
    public void It_is_planned_under_a_signed_plan()
    {
        var planned = Planned(Tuesday);
        Assert.Equal((new DateOnly(2026, 9, 15), InterventionStatus.Planned, Tuesday.AddMinutes(45)), (planned.LocalDay, planned.Status, planned.EndsAtUtc));
    }

    [Fact]
    public void Without_a_plan_in_force_only_assessment_or_urgency()
    {
        var unsigned = PlanSample.Ready().Draft!;
        var draft = Draft(Tuesday) with { PrestationId = unsigned.Prestations[0].LineId };
        Assert.Equal(["intervention.unsigned"], Intervention.WhyNotPlan(draft, unsigned, Paris).Codes());
        Assert.Equal(["intervention.unsigned"], Intervention.WhyNotPlan(draft, null, Paris).Codes());
        Assert.Empty(Intervention.WhyNotPlan(draft with { PrestationId = null, Outside = OutsidePlanReason.UrgentDerogation }, null, Paris));
        Assert.Equal(["intervention.ground"], Intervention.WhyNotPlan(draft with { PrestationId = null }, null, Paris).Codes());
        Assert.Equal(["intervention.ground"], Intervention.WhyNotPlan(draft with { Outside = OutsidePlanReason.Assessment }, InForce, Paris).Codes());
    }

    [Fact]
    public void It_stays_within_the_prestation()
    {
        Assert.Equal(["intervention.dates"], Intervention.WhyNotPlan(Draft(At(2027, 9, 1, 0)), InForce, Paris).Codes());
        Assert.Empty(Intervention.WhyNotPlan(Draft(At(2027, 8, 31, 23)), InForce, Paris));
        Assert.Equal(["intervention.prestation"], Intervention.WhyNotPlan(Draft(Tuesday) with { PrestationId = Guid.CreateVersion7() }, InForce, Paris).Codes());
    }

    [Theory]
    [InlineData(4, "intervention.duration")]
    [InlineData(5, null)]
    [InlineData(720, null)]
    [InlineData(721, "intervention.duration")]
    [Trait("Rule", "E33")]
    public void It_lasts_from_5_minutes_to_12_hours(int minutes, string? code) =>
        Assert.Equal(code is null ? [] : [code], Intervention.WhyNotPlan(Draft(Tuesday) with { DurationMinutes = minutes }, InForce, Paris).Codes());

    [Fact]
    [Trait("Rule", "E33")]
    public void Over_midnight_it_says_night()
    {
        var late = Draft(At(2026, 9, 15, 23)) with { DurationMinutes = 60 };
        Assert.Empty(Intervention.WhyNotPlan(late, InForce, Paris));
        Assert.Equal(["intervention.midnight"], Intervention.WhyNotPlan(late with { DurationMinutes = 61 }, InForce, Paris).Codes());
        Assert.Empty(Intervention.WhyNotPlan(late with { DurationMinutes = 61, Night = true }, InForce, Paris));
    }

    [Fact]
    [Trait("Rule", "E33")]
    public void What_has_not_begun_is_not_done()
    {
        var planned = Planned(Tuesday);
        Assert.Equal(["intervention.future"], planned.WhyNotComplete(Report(45), Delay, Tuesday.AddMinutes(-1), Paris).Codes());
        Assert.Empty(planned.WhyNotComplete(Report(45), Delay, Tuesday, Paris));
    }

    [Fact]
    [Trait("Rule", "E33")]
    public void Past_the_delay_the_head_of_service_declares_it()
    {
        var planned = Planned(Tuesday);
        Assert.Empty(planned.WhyNotComplete(Report(45), Delay, At(2026, 10, 30, 23, 59), Paris));
        Assert.Equal(["intervention.late"], planned.WhyNotComplete(Report(45), Delay, At(2026, 10, 31, 0), Paris).Codes());
        Assert.Empty(planned.WhyNotComplete(Report(45), Delay with { ByHeadOfService = true }, At(2026, 10, 31, 0), Paris));
    }

    [Fact]
    public void Minutes_are_split_between_one_to_three_codes()
    {
        var planned = Planned(Tuesday);
        string[] Why(int done, params CodedMinutes[] minutes) => planned.WhyNotComplete(new(done, true, minutes), Delay, Tuesday, Paris).Codes();

        Assert.Empty(Why(45, new(Psychologist, 30), new(CoordinationCode, 15)));
        Assert.Equal(["intervention.minutes"], Why(45, new(Psychologist, 30), new(CoordinationCode, 16)));
        Assert.Equal(["intervention.minutes"], Why(45, new(Psychologist, 46), new(CoordinationCode, -1)));
        Assert.Equal(["intervention.minutes"], Why(45, new(Psychologist, int.MaxValue), new(CoordinationCode, int.MaxValue)));
        Assert.Equal(["intervention.codes", "intervention.minutes"], Why(45));
        Assert.Equal(["intervention.codes"], Why(45, new(Psychologist, 30), new(Psychologist, 15)));
        Assert.Equal(["intervention.code"], Why(45, new CodedMinutes(PrestationCode.FromStore("2.1"), 45)));
    }

    [Fact]
    [Trait("Rule", "E35")]
    public void The_person_may_be_absent_and_the_work_done()
    {
        var planned = Planned(Tuesday);
        planned.Confirm();
        planned.Complete(new CompletionReport(50, false, [new CodedMinutes(CoordinationCode, 50)]), Delay, Tuesday, Paris);
        Assert.Equal((InterventionStatus.Completed, 50, false, 45), (planned.Status, planned.DoneMinutes, planned.PersonPresent, planned.DurationMinutes));
        Assert.Equal(CoordinationCode, Assert.Single(planned.Codes).SerafinCode);
        Assert.Equal(["state"], planned.WhyNotComplete(Report(45), Delay, Tuesday, Paris).Codes());
    }

    [Fact]
    [Trait("Rule", "E34")]
    public void A_cancellation_says_why()
    {
        var planned = Planned(Tuesday);
        Assert.Equal(["intervention.motive"], planned.WhyNotCancel(null).Codes());
        planned.Cancel(CancelMotive.PersonIll, " grippe ", Tuesday);
        Assert.Equal((InterventionStatus.Cancelled, CancelMotive.PersonIll, "grippe", Tuesday), (planned.Status, planned.Motive, planned.CancelComment, planned.CancelledAtUtc));
        Assert.Equal(["state"], planned.WhyNotCancel(CancelMotive.Weather).Codes());
    }

    [Fact]
    [Trait("Rule", "E34")]
    public void Once_done_it_is_cancelled_only_as_a_mistake()
    {
        var done = Done(Tuesday);
        Assert.Equal(["intervention.done"], done.WhyNotCancel(CancelMotive.Weather).Codes());
        done.Cancel(CancelMotive.Mistake, "", Tuesday);
        Assert.False(done.HoldsTime);
    }

    [Theory]
    [Trait("Rule", "E34")]
    [InlineData(CancelMotive.PersonIll)]
    [InlineData(CancelMotive.FamilyUnavailable)]
    [InlineData(CancelMotive.ProfessionalIll)]
    [InlineData(CancelMotive.Transport)]
    [InlineData(CancelMotive.Weather)]
    [InlineData(CancelMotive.SchoolClosed)]
    [InlineData(CancelMotive.Hospital)]
    [InlineData(CancelMotive.Declined)]
    [InlineData(CancelMotive.ProfessionalNoShow)]
    [InlineData(CancelMotive.Mistake)]
    public void What_is_planned_is_cancelled_for_any_motive_of_the_list_and_no_other(CancelMotive motive)
    {
        Assert.Empty(Planned(Tuesday).WhyNotCancel(motive));
        Assert.Equal(["intervention.motive"], Planned(Tuesday).WhyNotCancel(motive + 1000).Codes());
    }

    [Theory]
    [Trait("Rule", "E72")]
    [InlineData(2026, 10, 25, 1, 30, "02h30")]
    [InlineData(2027, 3, 28, 1, 30, "04h30")]
    public void Over_a_change_of_clock_it_lasts_its_real_minutes(int year, int month, int day, int hour, int minute, string end)
    {
        var night = Intervention.Plan(Person, Draft(At(year, month, day, hour, minute)) with { DurationMinutes = 120 }, InForce, Paris);

        Assert.Equal(TimeSpan.FromMinutes(120), night.EndsAtUtc - night.StartsAtUtc);
        Assert.Equal((new DateOnly(year, month, day), end), (night.LocalDay, $"{LocalClock.TimeOf(night.EndsAtUtc, Paris):HH'h'mm}"));
    }

    [Fact]
    public void Moved_it_is_to_be_confirmed_again()
    {
        var planned = Planned(Tuesday);
        planned.Confirm();
        planned.Move(At(2026, 9, 16, 14), 60, InForce, Paris);
        Assert.Equal((InterventionStatus.Planned, new DateOnly(2026, 9, 16), 60), (planned.Status, planned.LocalDay, planned.DurationMinutes));
        Assert.Equal(["intervention.dates"], planned.WhyNotMove(At(2027, 9, 2, 9), 60, InForce, Paris).Codes());
        Assert.Equal(["state"], Done(Tuesday).WhyNotMove(At(2026, 9, 17, 9), 45, InForce, Paris).Codes());
    }

    [Fact]
    public void The_note_is_its_professional_s_and_keeps_its_first_instant()
    {
        var done = Done(Tuesday);
        Assert.Equal(["intervention.note-author"], done.WhyNotWriteNote("x", Guid.CreateVersion7(), Tuesday).Codes());
        Assert.Equal(["intervention.note-early", "intervention.note-empty"], done.WhyNotWriteNote(" ", Professional, Tuesday.AddMinutes(-1)).Codes());
        done.WriteNote("Bonne séance", Professional, Tuesday.AddHours(2));
        done.WriteNote("Bonne séance, calme", Professional, Tuesday.AddHours(5));
        Assert.Equal(("Bonne séance, calme", Tuesday.AddHours(2)), (done.Note, done.NoteWrittenAtUtc));
        Assert.Equal(["intervention.note-cancelled"], Cancelled(Tuesday, CancelMotive.Weather).WhyNotWriteNote("x", Professional, Tuesday).Codes());
    }

    [Fact]
    public void States_are_the_official_ones_and_all_reachable()
    {
        Assert.Empty(InterventionStates.Table.Unreachable);
        Assert.All(Enum.GetValues<InterventionStatus>(), s => Assert.Equal(s, InterventionStates.FromOfficialCode(s.OfficialCode())));
        Assert.Equal(InterventionStatus.Completed, InterventionStates.FromOfficialCode("REALISE"));
        Assert.Null(InterventionStates.FromOfficialCode("ACTIF"));
    }
}
