using FilRouge.Domain.Referrals;
using static FilRouge.Domain.Tests.Referrals.Given;

namespace FilRouge.Domain.Tests.Referrals;

public sealed class RightsChainTests
{
    private static readonly DateTime Now = Utc("2028-01-02 08:00");

    [Fact]
    public void The_national_list_has_41_types_and_knows_the_pcpe()
    {
        Assert.Equal(41, RightTypes.All.Count);
        Assert.Equal("Orientation vers un Pôle de compétences et de Prestations Externalisées (PCPE)", RightTypes.Find("14.0")?.Label);
        Assert.Null(RightTypes.Find("12.1"));
    }

    [Fact]
    [Trait("Rule", "E20")]
    [Trait("Rule", "E29")]
    public void Overlap_counts_once_gap_counts_nothing_and_ends_are_included()
    {
        // 2024 is a leap year: 1 January to 31 March = 91 days; SESSAD to 30 April adds 30; gap in May; June = 30.
        var chain = RightsChain.Of(
        [
            Decision(Right("2024-01-01", "2024-03-31")),
            Decision(Right("2024-02-15", "2024-04-30", "7.8")),
            Decision(Right("2024-06-01", "2024-06-30")),
        ]);

        Assert.Equal(91 + 30 + 30, chain.EligibleDays(Day("2024-01-01"), Day("2024-12-31")));
        Assert.Equal(91 + 30, chain.EligibleDays(Day("2024-01-01"), Day("2024-12-31"), d => d.RightCode == RightTypes.Pcpe));
        Assert.Equal(1, chain.EligibleDays(Day("2024-04-30"), Day("2024-05-31")));
        Assert.Equal(0, chain.EligibleDays(Day("2024-05-01"), Day("2024-05-31")));
    }

    [Theory]
    [Trait("Rule", "E29")]
    [InlineData("2026-06-30 21:59", RightStatus.Active)]
    [InlineData("2026-06-30 22:00", RightStatus.Expired)]
    public void A_right_is_open_until_midnight_in_the_territory(string instant, RightStatus status)
    {
        var decision = Decision(Right("2026-01-01", "2026-06-30"));

        Assert.Equal(status, RightsChain.Of([decision]).StatusOn(decision, Clock().LocalDay(Utc(instant)), Delays));
    }

    [Fact]
    [Trait("Rule", "E71")]
    public void A_retroactive_decision_makes_past_days_eligible_and_what_was_known_before_stays_readable()
    {
        var first = Decision(Right("2024-01-01", "2024-03-31"), recorded: "2024-01-10 08:00");
        var late = Decision(Right("2024-04-01", "2025-03-31", decided: "2024-09-15"), RightsChain.Of([first]), "2024-09-20 08:00");
        var chain = RightsChain.Of([first, late]);

        Assert.Equal(366, chain.EligibleDays(Day("2024-01-01"), Day("2024-12-31")));
        Assert.Equal(91, chain.AsKnownAt(Utc("2024-09-19 08:00")).EligibleDays(Day("2024-01-01"), Day("2024-12-31")));
        Assert.Single(chain.Coverage());
    }

    [Fact]
    [Trait("Rule", "E19")]
    public void A_decision_that_replaces_another_closes_it_on_the_eve()
    {
        var old = Decision(Right("2024-01-01", "2026-12-31"));
        var terms = Right("2025-07-01", "2028-06-30", replaces: old.Id);
        var next = Decision(terms, RightsChain.Of([old]));
        var chain = RightsChain.Of([old, next]);

        Assert.Equal(Day("2025-06-30"), Assert.Single(chain.PeriodsOf(old)).To);
        Assert.Equal(RightStatus.Active, chain.StatusOn(old, Day("2025-06-30"), Delays));
        Assert.Equal(RightStatus.Replaced, chain.StatusOn(old, Day("2025-07-01"), Delays));
        Assert.Equal(RightStatus.Upcoming, chain.StatusOn(next, Day("2025-06-30"), Delays));
        Assert.Equal(365, chain.EligibleDays(Day("2025-01-01"), Day("2025-12-31")));
    }

    [Fact]
    [Trait("Rule", "E19")]
    public void A_replacement_made_by_mistake_closes_nothing()
    {
        var old = Decision(Right("2024-01-01", "2026-12-31"));
        var mistake = Decision(Right("2025-07-01", "2028-06-30", replaces: old.Id), RightsChain.Of([old]));
        mistake.Cancel(Day("2025-07-01"), Now);
        var chain = RightsChain.Of([old, mistake]);

        Assert.Equal(Day("2026-12-31"), Assert.Single(chain.PeriodsOf(old)).To);
        Assert.Empty(chain.PeriodsOf(mistake));
        Assert.Equal(RightStatus.Active, chain.StatusOn(old, Day("2025-08-01"), Delays));
    }

    [Fact]
    [Trait("Rule", "E20")]
    public void Only_the_same_type_on_the_same_days_without_a_link_is_a_conflict()
    {
        var known = RightsChain.Of([Decision(Right("2024-01-01", "2024-12-31"))]);

        Assert.Equal("rights.conflict", Assert.Single(known.WhyNotAdd(Right("2024-12-31", "2025-12-31"))).Code);
        Assert.Empty(known.WhyNotAdd(Right("2025-01-01", "2025-12-31")));
        Assert.Empty(known.WhyNotAdd(Right("2024-06-01", "2025-12-31", "7.8")));
        Assert.Empty(known.WhyNotAdd(Right("2024-06-01", "2025-12-31", replaces: known.Decisions[0].Id)));
        Assert.Equal("rights.replaces", Assert.Single(known.WhyNotAdd(Right("2025-01-01", null, replaces: Guid.CreateVersion7()))).Code);
    }

    [Fact]
    public void A_notification_received_twice_is_one_decision()
    {
        var decision = Decision(Right("2024-01-01", "2024-12-31", nationalId: "N-1"), recorded: "2024-01-05 08:00");
        var again = Right("2024-01-01", "2024-12-31", nationalId: "N-1");
        Assert.Equal("rights.already-known", Assert.Single(RightsChain.Of([decision]).WhyNotAdd(again)).Code);

        // Entered twice by two imports: a decision that replaces the first entry still closes the kept one.
        var twice = Decision(again, recorded: "2024-01-06 08:00");
        var next = Decision(Right("2024-07-01", null, replaces: decision.Id), RightsChain.Of([decision]));
        var chain = RightsChain.Of([decision, twice, next]);
        Assert.Equal(2, chain.Decisions.Count);
        Assert.Same(twice, chain.Known("N-1"));
        Assert.Equal(Day("2024-06-30"), chain.PeriodsOf(twice)[0].To);
    }

    [Fact]
    [Trait("Rule", "E71")]
    public void Received_twice_it_was_known_from_the_first_time()
    {
        var first = Decision(Right("2024-01-01", "2024-12-31", nationalId: "N-1"), recorded: "2024-01-05 08:00");
        var twice = Decision(Right("2024-01-01", "2024-12-31", nationalId: "N-1"), recorded: "2024-03-06 08:00");
        var chain = RightsChain.Of([first, twice]);

        Assert.Empty(chain.AsKnownAt(Utc("2024-01-05 07:59")).Decisions);
        Assert.Same(first, Assert.Single(chain.AsKnownAt(Utc("2024-02-01 08:00")).Decisions));
        Assert.Same(twice, Assert.Single(chain.AsKnownAt(Utc("2024-03-06 08:00")).Decisions));
    }

    [Fact]
    public void A_cancelled_decision_may_be_reactivated_and_loses_only_the_days_between()
    {
        var decision = Decision(Right("2024-01-01", "2024-12-31"));
        decision.Cancel(Day("2024-03-01"), Now);
        decision.Reactivate(Day("2024-04-01"), Now);
        var chain = RightsChain.Of([decision]);

        Assert.Equal(366 - 31, chain.EligibleDays(Day("2024-01-01"), Day("2024-12-31")));
        Assert.Equal(RightStatus.Cancelled, chain.StatusOn(decision, Day("2024-03-31"), Delays));
        Assert.Equal(RightStatus.Active, chain.StatusOn(decision, Day("2024-04-01"), Delays));
        Assert.Contains(decision.WhyNotReactivate(Day("2024-05-01")), r => r.Code == "rights.not-cancelled");
    }

    [Theory]
    [InlineData("2026-01-01", ValidityWord.MoreThanAQuarter, "2026-03-31", "2026-06-30")]
    [InlineData("2026-04-01", ValidityWord.LessThanAQuarter, "2026-06-30", "2026-06-30")]
    [InlineData("2026-07-01", ValidityWord.Expired, "2026-12-31", "2026-06-30")]
    [InlineData("2025-12-31", ValidityWord.None, "2025-12-31", "2026-01-01")]
    public void The_banner_says_a_word_and_a_date(string from, ValidityWord word, string until, string date)
    {
        var chain = RightsChain.Of([Decision(Right("2026-01-01", "2026-06-30"))]);

        foreach (var day in new[] { Day(from), Day(until) })
        {
            var validity = chain.ValidityOn(day);
            Assert.Equal((word, Day(date)), (validity.Word, validity.Day));
        }
    }

    [Fact]
    public void The_banner_is_a_sentence()
    {
        var chain = RightsChain.Of([Decision(Right("2026-01-01", "2026-06-30"))]);

        Assert.Equal("plus d’un trimestre, jusqu’au 30 juin 2026", chain.ValidityOn(Day("2026-01-01")).Sentence);
        Assert.Equal("échue depuis le 1er juillet 2026", chain.ValidityOn(Day("2026-08-01")).Sentence);
        Assert.Equal("sans notification", RightsChain.Empty.ValidityOn(Day("2026-08-01")).Sentence);
        Assert.Equal("plus d’un trimestre, sans limite de durée", RightsChain.Of([Decision(Right("2026-01-01", null))]).ValidityOn(Day("2026-01-01")).Sentence);
    }

    [Fact]
    [Trait("Rule", "E21")]
    public void In_a_gap_the_path_goes_on_for_the_grace_then_only_new_direct_prestations_stop()
    {
        var decision = Decision(Right("2025-01-01", "2025-12-31"));
        var chain = RightsChain.Of([decision]);
        Assert.Null(chain.GapOn(Day("2025-12-31"), Delays));

        var inGrace = chain.GapOn(Day("2026-03-31"), Delays);
        Assert.True(inGrace?.InGrace);
        Assert.Equal(CareKinds.None, inGrace!.Suspended);
        Assert.Contains("Aucun dépôt", inGrace.Sentence);

        var after = chain.GapOn(Day("2026-04-01"), Delays);
        Assert.False(after?.InGrace);
        Assert.Equal(CareKinds.NewDirect, after!.Suspended);
        Assert.Equal(CareKinds.Coordination | CareKinds.Guidance | CareKinds.OngoingDirect, after.Continues);
    }

    [Fact]
    [Trait("Rule", "E22")]
    public void A_renewal_filed_before_the_end_is_prorogated_where_the_territory_says_so()
    {
        var decision = Decision(Right("2025-01-01", "2025-12-31"));
        decision.FileRenewal(Day("2025-12-31"), "Récépissé de la MDPH.", Day("2026-01-02"), Now);
        var (chain, delays) = (RightsChain.Of([decision]), Delays with { ProrogationMonths = 2 });

        Assert.Equal(Day("2026-05-31"), chain.GapOn(Day("2026-01-01"), delays)?.GraceUntil);
        Assert.Equal(RightStatus.Renewing, chain.StatusOn(decision, Day("2026-05-31"), delays));
        Assert.Equal(RightStatus.Expired, chain.StatusOn(decision, Day("2026-06-01"), delays));
    }

    [Fact]
    [Trait("Rule", "E22")]
    public void A_renewal_is_filed_with_its_proof_and_too_late_it_prorogates_nothing()
    {
        var (decision, delays) = (Decision(Right("2025-01-01", "2025-12-31")), Delays with { ProrogationMonths = 2 });
        Assert.Equal("rights.proof", Assert.Single(decision.WhyNotFileRenewal(Day("2026-01-01"), "\u200B ", Day("2026-01-02"))).Code);
        Assert.Equal("rights.no-end", Assert.Single(Decision(Right("2025-01-01", null)).WhyNotFileRenewal(Day("2026-01-01"), "Récépissé.", Day("2026-01-02"))).Code);
        decision.FileRenewal(Day("2026-01-01"), " Récépissé\u200B du guichet. ", Day("2026-01-02"), Now);

        var gap = RightsChain.Of([decision]).GapOn(Day("2026-01-02"), delays);
        Assert.Equal((Day("2026-01-01"), "Récépissé du guichet."), (decision.Renewal!.FiledOn, decision.Renewal.Proof));
        Assert.Equal(Day("2026-03-31"), gap?.GraceUntil);
        Assert.Contains("déposé le 1er janvier 2026", gap?.Sentence);
    }

    [Fact]
    public void Target_and_alternative_both_open_count_the_person_once_on_the_target()
    {
        var target = Decision(Right("2025-01-01", null, "7.1"));
        var alternative = Decision(Right("2025-01-01", null) with { Qualification = OrientationQualification.Alternative });

        Assert.Equal([target], RightsChain.Of([target, alternative]).Unmet(Day("2025-06-01")));
        Assert.Equal([alternative], RightsChain.Of([alternative]).Unmet(Day("2025-06-01")));
    }

    [Fact]
    public void A_decision_of_another_mdph_opens_a_transfer_and_keeps_the_number()
    {
        var moved = Decision(Right("2025-01-01", null) with { Mdph = "91", InitialIndividualNumber = " 123456 " });

        Assert.Equal((MdphTransfer.ToRequest, "123456"), (moved.Transfer, moved.InitialIndividualNumber));
        Assert.Equal(MdphTransfer.NotNeeded, Decision(Right("2025-01-01", null)).Transfer);
    }

    [Fact]
    public void Terms_that_do_not_hold_are_refused() =>
        Assert.Equal(
            ["date.future", "date.before", "rights.mdph", "rights.code"],
            CdaphDecision.WhyNotRecord(Right("2026-05-01", "2026-04-30", "99") with { Mdph = "" }, RightsChain.Empty, Day("2026-01-01")).Select(r => r.Code));
}
