using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Domain.Tests.Plans;
using static FilRouge.Domain.Tests.Agenda.AgendaSample;

namespace FilRouge.Domain.Tests.Agenda;

public sealed class CoverageTests
{
    // 14 September 2026 is a Monday.
    private static readonly Period FourWeeks = new(new DateOnly(2026, 9, 14), new DateOnly(2026, 10, 11));

    [Fact]
    public void Written_open_and_done_minutes_of_a_prestation()
    {
        Intervention[] all =
        [
            Done(At(2026, 9, 15, 10)), Done(At(2026, 9, 22, 10), 60), Planned(At(2026, 9, 29, 10)),
            Cancelled(At(2026, 10, 6, 10), CancelMotive.PersonIll), Cancelled(At(2026, 10, 7, 10), CancelMotive.Mistake),
            Done(At(2026, 10, 12, 0)),
        ];
        var row = Assert.Single(Coverage.Of(InForce.Prestations, all, FourWeeks));
        Assert.Equal((Line, 270L, 45L, 105L), (row.PrestationId!.Value, row.WrittenMinutes, row.OpenMinutes, row.DoneMinutes));
        Assert.Equal(38, row.DonePercent);
        Assert.Equal(new KeyValuePair<CancelMotive, int>(CancelMotive.PersonIll, 1), Assert.Single(row.Cancelled));
    }

    [Fact]
    public void What_is_outside_the_plan_has_its_own_row()
    {
        var at = At(2026, 9, 16, 9);
        var outside = Intervention.Plan(Person, Draft(at) with { PrestationId = null, Outside = OutsidePlanReason.Assessment }, null, Paris);
        var rows = Coverage.Of(InForce.Prestations, [outside], FourWeeks);
        Assert.Equal(2, rows.Count);
        Assert.Equal((null, 45L, null), (rows[1].PrestationId, rows[1].OpenMinutes, rows[1].DonePercent));
    }

    [Fact]
    public void Only_the_days_shared_with_the_period_are_written()
    {
        var afterTheEnd = new Period(new DateOnly(2027, 8, 25), new DateOnly(2027, 12, 31));
        Assert.Equal(67, Assert.Single(Coverage.Of(InForce.Prestations, [], afterTheEnd)).WrittenMinutes);
        var outside = new Period(new DateOnly(2028, 1, 1), null);
        Assert.Equal(0, Assert.Single(Coverage.Of(InForce.Prestations, [], outside)).WrittenMinutes);
    }

    [Fact]
    public void Weeks_with_nothing_done_are_named_by_their_monday()
    {
        Intervention[] all = [Done(At(2026, 9, 20, 23)), Planned(At(2026, 9, 22, 10)), Cancelled(At(2026, 9, 29, 10), CancelMotive.Weather), Done(At(2026, 10, 5, 0))];
        Assert.Equal([new DateOnly(2026, 9, 21), new DateOnly(2026, 9, 28)], Coverage.EmptyWeeks(all, FourWeeks));
        Assert.Empty(Coverage.EmptyWeeks([], new Period(new DateOnly(2026, 9, 15), new DateOnly(2026, 9, 26))));
        Assert.Equal(4, Coverage.EmptyWeeks([], FourWeeks).Count);
        Assert.Throws<ArgumentException>(() => Coverage.EmptyWeeks([], new Period(new DateOnly(2026, 9, 14), null)));
    }

    [Fact]
    public void A_closure_without_any_intervention_is_uncovered()
    {
        Closure october = new(default, ClosureKind.SchoolHolidays, null, "Toussaint, zone B", new DateOnly(2026, 10, 17), new DateOnly(2026, 11, 1));
        Closure august = new(default, ClosureKind.StructureClosed, Guid.CreateVersion7(), "IME, août", new DateOnly(2027, 8, 1), new DateOnly(2027, 8, 31));
        Closure[] both = [august, october];
        Assert.Equal([october, august], Coverage.Uncovered(both, []));
        Assert.Equal([august], Coverage.Uncovered(both, [Planned(At(2026, 11, 1, 10)), Cancelled(At(2027, 8, 3, 10), CancelMotive.Declined)]));
        Assert.Equal(["closure.label", "closure.dates"], Closure.WhyNot(" ", new DateOnly(2026, 1, 2), new DateOnly(2026, 1, 1)).Codes());
        Assert.Throws<RuleBrokenException>(() => new Closure(default, ClosureKind.PcpeClosed, null, "", default, default));
    }
}
