using FilRouge.Domain.Referrals;
using static FilRouge.Domain.Tests.Referrals.Given;

namespace FilRouge.Domain.Tests.Referrals;

public sealed class EligibilityTests
{
    private static EligibilityCase Case(NotificationRequiredBefore before = NotificationRequiredBefore.DirectPrestation, RightsChain? rights = null) =>
        new(Policy(before), rights ?? RightsChain.Empty, Day("2026-03-10"), Day("2020-06-01"), "77288", EligibilitySituations.P1);

    [Theory]
    [InlineData(NotificationRequiredBefore.Request, false, false, false)]
    [InlineData(NotificationRequiredBefore.Evaluation, true, false, false)]
    [InlineData(NotificationRequiredBefore.DirectPrestation, true, true, false)]
    [InlineData(NotificationRequiredBefore.Never, true, true, true)]
    public void Without_notification_each_territory_opens_its_own_steps(NotificationRequiredBefore before, bool request, bool evaluation, bool direct)
    {
        var facts = Case(before);

        Assert.Equal(request, Eligibility.Judge(facts, EligibilityStep.Request).Allowed);
        Assert.Equal(evaluation, Eligibility.Judge(facts, EligibilityStep.Evaluation).Allowed);
        Assert.Equal(direct, Eligibility.Judge(facts, EligibilityStep.DirectPrestation).Allowed);
        Assert.True(Eligibility.Judge(facts, EligibilityStep.Coordination).Allowed);
    }

    [Fact]
    public void A_refusal_gives_the_rule_its_source_and_the_way_out()
    {
        var answer = Eligibility.Judge(Case(NotificationRequiredBefore.Request), EligibilityStep.Request);

        var refusal = Assert.Single(answer.Refusals);
        Assert.Equal(("eligibility.notification", "Cahier des charges ARS, § 3"), (refusal.Code, refusal.Source));
        Assert.Contains("MDPH", refusal.Sentence);
        Assert.Equal("Recevabilité de la demande : pas possible pour l’instant.", answer.Sentence);
    }

    [Fact]
    public void In_a_gap_direct_prestations_go_on_during_the_grace_only()
    {
        var inGrace = Case(rights: RightsChain.Of([Decision(Right("2025-01-01", "2026-01-31"))]));
        var after = Case(rights: RightsChain.Of([Decision(Right("2025-01-01", "2025-11-30"))]));

        Assert.True(Eligibility.Judge(inGrace, EligibilityStep.DirectPrestation).Allowed);
        Assert.Equal("eligibility.gap", Assert.Single(Eligibility.Judge(after, EligibilityStep.DirectPrestation).Refusals).Code);
        Assert.True(Eligibility.Judge(after, EligibilityStep.Coordination).Allowed);
    }

    [Theory]
    [Trait("Rule", "E21")]
    [InlineData(NotificationRequiredBefore.DirectPrestation, "2026-03-31", null)]
    [InlineData(NotificationRequiredBefore.DirectPrestation, "2026-04-01", "eligibility.gap")]
    [InlineData(NotificationRequiredBefore.Request, "2026-04-01", "eligibility.gap")]
    [InlineData(NotificationRequiredBefore.DirectPrestation, "2024-12-31", "eligibility.notification")]
    [InlineData(NotificationRequiredBefore.Never, "2026-04-01", null)]
    public void A_new_direct_prestation_waits_for_a_right_beyond_the_grace(NotificationRequiredBefore before, string day, string? code)
    {
        var rights = RightsChain.Of([Decision(Right("2025-01-01", "2025-12-31"))]);
        var refusals = Eligibility.WhyNotNewDirect(Policy(before), rights, Day(day));

        Assert.Equal(code is null ? [] : [(code, "Cahier des charges ARS, § 3")], refusals.Select(r => (r.Code, r.Source!)));
        Assert.All(refusals.Where(r => r.Code == "eligibility.gap"), r => Assert.Contains("les nouvelles prestations directes sont suspendues", r.Sentence));
    }

    [Fact]
    public void A_territory_may_accept_the_pcpe_orientation_only()
    {
        var policy = TerritoryPolicy.Adopt(Terms() with { Accepted = NotificationAccepted.PcpeOnly }, [], Utc("2020-01-01 08:00"));
        var sessad = Case(rights: RightsChain.Of([Decision(Right("2025-01-01", null, "7.8"))])) with { Policy = policy };
        var withPag = Case(rights: RightsChain.Of([Decision(Right("2025-01-01", null, "7.8") with { HasPag = true })])) with
        {
            Policy = TerritoryPolicy.Adopt(Terms() with { Accepted = NotificationAccepted.PcpeOrPag }, [], Utc("2020-01-01 08:00")),
        };

        Assert.False(Eligibility.Judge(sessad, EligibilityStep.DirectPrestation).Allowed);
        Assert.True(Eligibility.Judge(withPag, EligibilityStep.DirectPrestation).Allowed);
    }

    [Fact]
    public void Out_of_the_territory_is_redirected_but_never_dropped()
    {
        var facts = Case(NotificationRequiredBefore.Never) with { CommuneCode = "75056" };

        Assert.Equal("eligibility.territory", Assert.Single(Eligibility.Judge(facts, EligibilityStep.Request).Refusals).Code);
        Assert.True(Eligibility.Judge(facts, EligibilityStep.Coordination).Allowed);
    }

    [Fact]
    public void Beyond_the_age_a_dated_derogation_or_creton_is_needed()
    {
        var facts = Case(NotificationRequiredBefore.Never) with { BirthDate = Day("2005-03-10") };
        Assert.Equal("eligibility.age", Assert.Single(Eligibility.Judge(facts, EligibilityStep.Evaluation).Refusals).Code);

        var derogation = new AgeDerogation("l’ARS", Day("2026-01-01"), Day("2026-03-10"));
        Assert.True(Eligibility.Judge(facts with { Derogation = derogation }, EligibilityStep.Evaluation).Allowed);
        Assert.False(Eligibility.Judge(facts with { Derogation = derogation, Day = Day("2026-03-11") }, EligibilityStep.Evaluation).Allowed);

        var creton = RightsChain.Of([Decision(Right("2025-01-01", null, "7.1") with { Creton = true })]);
        Assert.True(Eligibility.Judge(facts with { Rights = creton }, EligibilityStep.Evaluation).Allowed);
    }

    [Theory, InlineData("2006-03-10", "2026-03-09", 19), InlineData("2006-03-10", "2026-03-10", 20), InlineData("2008-02-29", "2026-02-28", 17), InlineData("2008-02-29", "2026-03-01", 18)]
    public void Age_is_in_whole_years(string birth, string day, int age) => Assert.Equal(age, Eligibility.AgeOn(Day(birth), Day(day)));

    [Fact]
    public void A_path_needs_a_situation_and_p5_recalls_its_protocol()
    {
        var facts = Case(NotificationRequiredBefore.Never);

        Assert.Equal("eligibility.situation", Assert.Single(Eligibility.Judge(facts with { Situations = EligibilitySituations.None }, EligibilityStep.Evaluation).Refusals).Code);
        Assert.True(Eligibility.Judge(facts with { Situations = EligibilitySituations.None }, EligibilityStep.Request).Allowed);
        Assert.Contains(Eligibility.Judge(facts with { Situations = EligibilitySituations.P5 }, EligibilityStep.Evaluation).Findings, f => f.Code == "eligibility.p5");
    }

    [Fact]
    public void What_is_not_known_yet_is_asked_for_and_does_not_block()
    {
        var answer = Eligibility.Judge(Case() with { BirthDate = null, CommuneCode = null }, EligibilityStep.Request);

        Assert.True(answer.Allowed);
        Assert.Equal(["eligibility.commune-unknown", "eligibility.age-unknown", "eligibility.not-required"], answer.Findings.Select(f => f.Code));
    }
}
