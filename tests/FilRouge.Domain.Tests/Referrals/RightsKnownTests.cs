using FilRouge.Domain.Referrals;
using static FilRouge.Domain.Tests.Referrals.Given;

namespace FilRouge.Domain.Tests.Referrals;

/// <summary>Cancellations, reactivations and filings are kept as they were entered, each with its instant.</summary>
public sealed class RightsKnownTests
{
    private static readonly DateTime Now = Utc("2028-01-02 08:00");

    [Fact]
    [Trait("Rule", "E71")]
    public void Cancelled_twice_each_time_without_the_right_stays_without_it()
    {
        var decision = Decision(Right("2024-01-01", "2024-12-31"), recorded: "2024-01-05 08:00");
        decision.Cancel(Day("2024-03-01"), Utc("2024-03-01 08:00"));
        decision.Reactivate(Day("2024-04-01"), Utc("2024-04-02 08:00"));
        decision.Cancel(Day("2024-06-01"), Utc("2024-06-01 08:00"));
        Assert.Equal("rights.cancelled", Assert.Single(decision.WhyNotCancel(Day("2024-07-01"))).Code);
        decision.Reactivate(Day("2024-07-01"), Utc("2024-07-02 08:00"));
        var chain = RightsChain.Of([decision]);

        Assert.Equal(366 - 31 - 30, chain.EligibleDays(Day("2024-01-01"), Day("2024-12-31")));
        Assert.All(new[] { "2024-03-15", "2024-06-30" }, day => Assert.Equal(RightStatus.Cancelled, chain.StatusOn(decision, Day(day), Delays)));
        Assert.Equal(3, chain.PeriodsOf(decision).Count);

        // What was known after each act: cancelled without end, then without March, then cancelled again.
        int Known(string at) => chain.AsKnownAt(Utc(at)).EligibleDays(Day("2024-01-01"), Day("2024-12-31"));
        Assert.Equal([366, 60, 366 - 31, 152 - 31, 366 - 31 - 30], new[] { "2024-02-29 08:00", "2024-03-31 08:00", "2024-05-01 08:00", "2024-06-15 08:00", "2024-07-02 08:00" }.Select(Known));
    }

    [Fact]
    [Trait("Rule", "E71")]
    public void A_cancellation_before_another_one_does_not_give_its_days_back()
    {
        var decision = Decision(Right("2024-01-01", "2024-12-31"));
        decision.Cancel(Day("2024-03-01"), Now);
        decision.Reactivate(Day("2024-05-01"), Now);
        decision.Cancel(Day("2024-02-01"), Now);
        var refused = Assert.Single(decision.WhyNotReactivate(Day("2024-04-01")));
        Assert.Equal("rights.cancelled-then", refused.Code);
        Assert.Contains("du 1er mars 2024 au 30 avril 2024", refused.Sentence);
        decision.Reactivate(Day("2024-02-11"), Now);

        Assert.Equal(366 - 10 - 61, RightsChain.Of([decision]).EligibleDays(Day("2024-01-01"), Day("2024-12-31")));
    }

    [Fact]
    [Trait("Rule", "E71")]
    public void Cancelled_and_reactivated_on_the_same_day_loses_nothing()
    {
        var decision = Decision(Right("2024-01-01", "2024-12-31"));
        decision.Cancel(Day("2024-03-01"), Now);
        decision.Reactivate(Day("2024-03-01"), Now);

        Assert.Single(RightsChain.Of([decision]).PeriodsOf(decision));
    }

    [Fact]
    [Trait("Rule", "E71")]
    public void A_replacement_cancelled_later_closed_the_old_one_until_it_was_known()
    {
        var old = Decision(Right("2024-01-01", "2026-12-31"), recorded: "2024-01-05 08:00");
        var mistake = Decision(Right("2025-07-01", "2028-06-30", replaces: old.Id), RightsChain.Of([old]), "2025-07-02 08:00");
        mistake.Cancel(Day("2025-07-01"), Utc("2025-09-01 08:00"));
        var chain = RightsChain.Of([old, mistake]);

        Assert.Equal(RightStatus.Active, chain.StatusOn(old, Day("2025-08-01"), Delays));
        Assert.Equal(RightStatus.Replaced, chain.AsKnownAt(Utc("2025-08-01 08:00")).StatusOn(old, Day("2025-08-01"), Delays));
    }

    [Fact]
    [Trait("Rule", "E22")]
    [Trait("Rule", "E71")]
    public void A_second_filing_keeps_the_first_proof_and_the_first_day_counts()
    {
        var (decision, delays) = (Decision(Right("2025-01-01", "2025-12-31"), recorded: "2025-01-05 08:00"), Delays with { ProrogationMonths = 2 });
        decision.FileRenewal(Day("2026-01-05"), "Courriel à la MDPH.", Day("2026-01-06"), Utc("2026-01-06 08:00"));
        decision.FileRenewal(Day("2025-12-20"), "Récépissé du guichet.", Day("2026-01-10"), Utc("2026-01-10 08:00"));
        decision.FileRenewal(Day("2026-01-12"), "Pièces complémentaires.", Day("2026-01-12"), Utc("2026-01-12 08:00"));
        var chain = RightsChain.Of([decision]);

        Assert.Equal(["Courriel à la MDPH.", "Récépissé du guichet.", "Pièces complémentaires."], decision.Filings.Select(f => f.Proof));
        Assert.Equal((Day("2025-12-20"), "Récépissé du guichet."), (decision.Renewal!.FiledOn, decision.Renewal.Proof));
        Assert.Equal(Day("2026-05-31"), chain.GapOn(Day("2026-01-15"), delays)?.GraceUntil);

        var before = chain.AsKnownAt(Utc("2026-01-07 08:00"));
        Assert.Equal((Day("2026-01-05"), Day("2026-03-31")), (before.RenewalFiledOn(decision), before.GapOn(Day("2026-01-15"), delays)!.GraceUntil));
        Assert.Null(chain.AsKnownAt(Utc("2026-01-05 08:00")).RenewalFiledOn(decision));
    }
}
