using FilRouge.Domain.Agenda;
using FilRouge.Domain.Tests.Plans;
using static FilRouge.Domain.Tests.Agenda.AgendaSample;

namespace FilRouge.Domain.Tests.Agenda;

public sealed class CollisionsTests
{
    private static readonly DateTime Ten = At(2026, 9, 15, 10);
    private static readonly Booking Wanted = Booking.Of(Person, Draft(Ten));

    private static CollisionReport Check(Booking other, Booking? wanted = null, int travel = 20) => Collisions.Check(wanted ?? Wanted, [other], (_, _) => travel, Paris);

    private static Booking Other(int minutesLater) => Wanted with
    {
        Id = Guid.CreateVersion7(),
        PersonId = Guid.CreateVersion7(),
        StartsAtUtc = Wanted.StartsAtUtc.AddMinutes(minutesLater),
        EndsAtUtc = Wanted.EndsAtUtc.AddMinutes(minutesLater),
    };

    [Fact]
    [Trait("Rule", "E32")]
    public void The_same_professional_is_not_in_two_places()
    {
        var refusal = Assert.Single(Check(Other(44)).Refusals);
        Assert.Equal("agenda.professional-twice", refusal.Code);
        Assert.Contains("10h44 à 11h29", refusal.Sentence);
        Assert.Equal(["agenda.professional-twice"], Check(Other(-44)).Refusals.Codes());
        Assert.Empty(Check(Other(45)).Refusals);
    }

    [Fact]
    public void A_group_session_is_one_time_with_several_persons()
    {
        var group = Guid.CreateVersion7();
        var wanted = Wanted with { GroupId = group };
        Assert.Empty(Check(Other(0) with { GroupId = group }, wanted).Refusals);
        Assert.Equal(["agenda.professional-twice"], Check(Other(10) with { GroupId = group }, wanted).Refusals.Codes());
        Assert.Equal(["agenda.professional-twice"], Check(Other(0) with { GroupId = Guid.CreateVersion7() }, wanted).Refusals.Codes());
        Assert.Equal(["agenda.professional-twice"], Check(Other(0) with { GroupId = group, PersonId = Person }, wanted).Refusals.Codes());
    }

    [Fact]
    [Trait("Rule", "E32")]
    public void Two_professionals_together_only_when_both_say_so()
    {
        var other = Other(0) with { PersonId = Person, ProfessionalId = Guid.CreateVersion7() };
        Assert.Equal(["agenda.person-twice"], Check(other).Refusals.Codes());
        Assert.Equal(["agenda.person-twice"], Check(other, Wanted with { CoIntervention = true }).Refusals.Codes());
        Assert.Empty(Check(other with { CoIntervention = true }, Wanted with { CoIntervention = true }).Refusals);
        Assert.Empty(Check(other with { PersonId = Guid.CreateVersion7() }).Refusals);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(-64, true)]
    [InlineData(-65, false)]
    [Trait("Rule", "E32")]
    public void A_travel_too_short_is_only_a_warning(int minutesLater, bool warned)
    {
        var report = Check(Other(minutesLater));
        Assert.Empty(report.Refusals);
        Assert.Equal(warned ? ["agenda.travel"] : [], report.Warnings.Codes());
        Assert.Empty(Check(Other(minutesLater) with { Mode = InterventionMode.Video }).Warnings);
    }

    [Fact]
    public void The_travel_is_asked_from_the_first_to_the_second()
    {
        List<(Booking, Booking)> asked = [];
        var before = Other(-60);
        Collisions.Check(Wanted, [before], (a, b) => { asked.Add((a, b)); return 0; }, Paris);
        Assert.Equal((before, Wanted), Assert.Single(asked));
    }

    [Fact]
    public void An_intervention_does_not_collide_with_itself()
    {
        var planned = Booking.Of(Planned(Ten));
        Assert.Empty(Check(planned, planned with { StartsAtUtc = Ten.AddMinutes(10) }).Refusals);
    }
}
