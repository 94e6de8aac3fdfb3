using FilRouge.Domain.Common;
using FilRouge.Domain.People;

namespace FilRouge.Domain.Tests.People;

public sealed class DatedTests
{
    private static readonly Guid Somebody = Guid.CreateVersion7();
    private static readonly DateTime January = new(2026, 1, 10, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime March = new(2026, 3, 10, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    [Trait("Rule", "E71")]
    public void A_correction_supersedes_and_what_was_known_stays_readable()
    {
        var first = LivingPlace.Record(Somebody, new(LivingPlaceKind.Home, new(2026, 1, 1)) { CommuneName = "Melun" }, January);
        var second = first.Correct(new(LivingPlaceKind.Home, new(2026, 1, 1)) { CommuneName = "Meaux" }, "Erreur de saisie", March);
        var day = new DateOnly(2026, 2, 1);

        Assert.Equal(("Melun", "Meaux"), (first.CommuneName, second.CommuneName));
        Assert.Equal((false, true), (first.HoldsOn(day), second.HoldsOn(day)));
        Assert.Equal((true, false), (first.WasHeldFor(day, January), second.WasHeldFor(day, January)));
        Assert.Equal((false, true), (first.WasHeldFor(day, March), second.WasHeldFor(day, March)));
        Assert.Equal("Erreur de saisie", first.CorrectionReason);
        Assert.Equal("dated.superseded", Assert.Single(first.WhyNotEnd(day)).Code);
        Assert.Throws<RuleBrokenException>(() => first.Correct(new(LivingPlaceKind.Home, day), "encore", March));
    }

    [Fact]
    [Trait("Rule", "E71")]
    public void A_correction_needs_its_reason_and_changes_nothing_without_it()
    {
        var place = LivingPlace.Record(Somebody, new(LivingPlaceKind.Home, new(2026, 1, 1)), January);

        Assert.Equal("dated.no-reason", Assert.Single(place.WhyNotCorrect(" ")).Code);
        Assert.Throws<RuleBrokenException>(() => place.Correct(new(LivingPlaceKind.Home, new(2026, 1, 1)), "", March));
        Assert.True(place.Stands);
    }

    [Fact]
    [Trait("Rule", "E71")]
    public void Who_represented_a_person_can_be_told_as_it_was_known_then()
    {
        var first = Relative.Record(Somebody, new("Anne Martin", Relation.Mother, Title.ParentalAuthority, new(2015, 3, 5)), January);
        var second = first.Correct(new("Anne Martin", Relation.Mother, Title.None, new(2015, 3, 5)), "Jugement reçu en mars", March);
        var day = new DateOnly(2026, 2, 1);

        Assert.Equal([Title.ParentalAuthority], new[] { first, second }.Where(r => r.WasHeldFor(day, January)).Select(r => r.Title));
        Assert.Equal([Title.None], new[] { first, second }.Where(r => r.WasHeldFor(day, March)).Select(r => r.Title));
        Assert.Equal((January, March, "Jugement reçu en mars"), (first.RecordedAtUtc, second.RecordedAtUtc, first.CorrectionReason));
    }

    [Fact]
    [Trait("Rule", "E71")]
    public void An_end_is_included_and_was_unknown_before_it_was_recorded()
    {
        var place = LivingPlace.Record(Somebody, new(LivingPlaceKind.Home, new(2026, 1, 1)), January);
        Assert.Equal("dated.end-before-start", Assert.Single(place.WhyNotEnd(new(2025, 12, 31))).Code);
        place.End(new(2026, 2, 28), March);

        Assert.Equal((true, false), (place.HoldsOn(new(2026, 2, 28)), place.HoldsOn(new(2026, 3, 1))));
        Assert.True(place.WasHeldFor(new(2026, 3, 5), January));
        Assert.False(place.WasHeldFor(new(2026, 3, 5), March));
        Assert.Equal("dated.ended", Assert.Single(place.WhyNotEnd(new(2026, 4, 1))).Code);
    }

    [Theory]
    [InlineData(LivingRhythm.EvenWeeks, "2026-01-05", true)]
    [InlineData(LivingRhythm.EvenWeeks, "2026-01-04", false)]
    [InlineData(LivingRhythm.OddWeeks, "2026-12-31", true)]
    [InlineData(LivingRhythm.OddWeeks, "2027-01-04", true)]
    [InlineData(LivingRhythm.Weekends, "2026-06-13", true)]
    [InlineData(LivingRhythm.Weekends, "2026-06-12", false)]
    [InlineData(LivingRhythm.Holidays, "2026-07-20", false)]
    [InlineData(LivingRhythm.Always, "2026-07-20", true)]
    [Trait("Rule", "E11")]
    public void Two_homes_follow_their_rhythm_over_week_53(LivingRhythm rhythm, string day, bool expected)
    {
        var place = LivingPlace.Record(Somebody, new(LivingPlaceKind.OtherParentHome, new(2026, 1, 1)) { Rhythm = rhythm }, January);

        Assert.Equal(expected, place.ExpectsOn(DateOnly.Parse(day), schoolHoliday: false));
        Assert.False(place.ExpectsOn(new(2025, 12, 31), schoolHoliday: true));
    }

    [Fact]
    public void A_foster_family_or_a_structure_is_named_and_periods_run_forward()
    {
        Assert.Equal("place.with", Assert.Single(LivingPlace.WhyNotRecord(new(LivingPlaceKind.FosterFamily, new(2026, 1, 1)))).Code);
        Assert.Equal("dated.end-before-start", Assert.Single(LivingPlace.WhyNotRecord(new(LivingPlaceKind.Home, new(2026, 1, 2), new(2026, 1, 1)))).Code);
    }
}
