using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Domain.Plans;

namespace FilRouge.Domain.Tests.Agenda;

public sealed class TypicalWeekTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly Guid Maud = Guid.CreateVersion7();
    private static readonly TimeOnly Nine = new(9, 0);

    [Fact]
    [Trait("Rule", "E30")]
    public void Weeks_53_and_1_are_both_odd()
    {
        Assert.Equal(WeekParity.Even, TypicalWeek.ParityOf(new(2026, 12, 27)));
        Assert.Equal([WeekParity.Odd, WeekParity.Odd, WeekParity.Even], new[] { new DateOnly(2026, 12, 28), new(2027, 1, 4), new(2027, 1, 11) }.Select(TypicalWeek.ParityOf));
        Assert.Equal(new DateOnly(2026, 12, 28), TypicalWeek.Next(new(2027, 1, 3), WeekParity.Odd));
        Assert.Equal(new DateOnly(2027, 1, 11), TypicalWeek.Next(new(2026, 12, 28), WeekParity.Even));
        Assert.Equal(Monday, TypicalWeek.Next(Monday.AddDays(6), WeekParity.Even));
    }

    [Fact]
    public void A_habit_is_read_from_the_sessions_and_a_single_session_is_none()
    {
        var p = Prestation(100);
        var slot = Assert.Single(Even(p, [Held(p, Monday.AddDays(1)), Held(p, Monday.AddDays(-13)), Held(p, Monday.AddDays(-6)), Held(p, Monday.AddDays(2), new(14, 0))]).Slots);
        Assert.Equal((SlotCover.Covered, DayOfWeek.Tuesday, Nine, new TimeOnly(9, 45), (Guid?)Maud, true), (slot.Cover, slot.Times.Day, slot.Times.From, slot.Times.To, slot.ProfessionalId, slot.Usual));

        Assert.Empty(Even(p, [Held(p, Monday)]).Slots);
        Assert.Equal(SlotCover.Uncovered, Assert.Single(Even(p, []).Unplaced).Cover);
    }

    [Fact]
    [Trait("Rule", "E30")]
    public void Each_of_the_two_weeks_has_its_place_and_once_in_two_weeks_is_in_one_of_them()
    {
        var every = Prestation(100);
        HeldTime[] both = [.. Enumerable.Range(0, 4).Select(i => Held(every, Monday.AddDays(-7 * i), place: i % 2 == 0 ? Place.PersonHome : Place.OtherParentHome))];
        Assert.Equal((Place.PersonHome, Place.OtherParentHome), (Even(every, both).Slots[0].Place, Week(WeekParity.Odd, every, both, []).Slots[0].Place));

        var fortnightly = Prestation(50);
        HeldTime[] one = [Held(fortnightly, Monday), Held(fortnightly, Monday.AddDays(-14))];
        Assert.Single(Even(fortnightly, one).Slots);
        var other = Week(WeekParity.Odd, fortnightly, one, []);
        Assert.Empty(other.Slots);
        Assert.Empty(other.Unplaced);
    }

    [Fact]
    public void A_hole_takes_the_wished_window_then_the_offer_then_the_agreement()
    {
        var p = Prestation(100, "mercredi 14h-17h\nsamedi 9h-12h");
        var hole = Assert.Single(Even(p, []).Slots);
        Assert.Equal((SlotCover.Uncovered, DayOfWeek.Wednesday, true, null), (hole.Cover, hole.Times.Day, hole.IsWindow, hole.ProfessionalId));

        var asked = Assert.Single(Even(p, [], Offer(p, false)).Slots);
        Assert.Equal((SlotCover.Proposed, new TimeOnly(15, 0), false), (asked.Cover, asked.Times.From, asked.IsWindow));
        Assert.Equal(SlotCover.Covered, Assert.Single(Even(p, [], Offer(p, true)).Slots).Cover);

        var unsaid = Assert.Single(Even(p, [], Offer(p, true) with { Day = null, At = null }).Slots);
        Assert.Equal((SlotCover.Covered, DayOfWeek.Wednesday, (Guid?)Maud), (unsaid.Cover, unsaid.Times.Day, unsaid.ProfessionalId));
    }

    [Fact]
    public void Two_times_a_week_take_two_windows_and_the_rest_is_listed()
    {
        var p = Prestation(300, "lundi 9h-10h\njeudi 9h-10h");
        var week = Even(p, []);
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Thursday], week.Slots.Select(s => s.Times.Day));
        Assert.Equal(1, Assert.Single(week.Unplaced).Times);
    }

    private static TypicalWeek Even(PlannedPrestation p, HeldTime[] held, params OfferedTime[] offers) => Week(WeekParity.Even, p, held, offers);

    private static TypicalWeek Week(WeekParity parity, PlannedPrestation p, HeldTime[] held, OfferedTime[] offers) => TypicalWeek.Of(parity, [p], held, offers);

    private static HeldTime Held(PlannedPrestation p, DateOnly day, TimeOnly? at = null, Place place = Place.Practice) => new(p.LineId, Maud, day, at ?? Nine, 45, place);

    private static OfferedTime Offer(PlannedPrestation p, bool accepted) => new(p.LineId, Maud, accepted, DayOfWeek.Wednesday, new TimeOnly(15, 0), "");

    private static PlannedPrestation Prestation(int hundredthsPerWeek, string wished = "")
    {
        var plan = new Plan(Guid.CreateVersion7(), Guid.CreateVersion7(), "Claire Aubry", new Period(new(2026, 1, 1), new(2026, 12, 31)));
        var goal = plan.Draft!.AddGoal(new GoalContent("Aller à l’école", [], new(2026, 6, 1)));
        var content = new PrestationContent(goal, PrestationCode.Parse("2.1.1.3").Value, "psychologue", Modality.Independent, Place.Practice, new Frequency(hundredthsPerWeek, FrequencyUnit.Week), 45, new(2026, 1, 1), new(2026, 12, 31), Payer.Pcpe) { Wished = wished };
        return plan.Draft.Prestation(plan.Draft.AddPrestation(content, new(2026, 1, 1)))!;
    }
}
