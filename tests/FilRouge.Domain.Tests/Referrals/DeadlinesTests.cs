using FilRouge.Domain.Referrals;
using static FilRouge.Domain.Tests.Referrals.Given;

namespace FilRouge.Domain.Tests.Referrals;

public sealed class DeadlinesTests
{
    private static readonly DateOnly Start = Day("2026-03-10");

    private static DueItem? Find(IReadOnlyList<DueItem> items, string code) => items.SingleOrDefault(i => i.Code == code);

    [Fact]
    public void A_new_request_owes_its_triage_a_contact_and_a_decision()
    {
        var items = Deadlines.Of(Received("2026-03-02 09:00"), Clock(), Utc("2026-03-03 08:59"));

        Assert.Equal(["triage.due", "first-contact.due", "decision.due"], items.Select(i => i.Code));
        Assert.Equal([Day("2026-03-03"), Day("2026-03-07"), Day("2026-03-17")], items.Select(i => i.DueOn));
        Assert.All(items, i => Assert.False(i.Late));
    }

    [Fact]
    [Trait("Rule", "E72")]
    public void Each_is_late_from_its_own_instant()
    {
        var referral = Received("2026-03-02 09:00");

        Assert.True(Find(Deadlines.Of(referral, Clock(), Utc("2026-03-03 09:00")), "triage.due")?.Late);
        Assert.False(Find(Deadlines.Of(referral, Clock(), Utc("2026-03-07 22:59")), "first-contact.due")?.Late);
        Assert.True(Find(Deadlines.Of(referral, Clock(), Utc("2026-03-07 23:00")), "first-contact.due")?.Late);
        Assert.False(Find(Deadlines.Of(referral, Clock(), Utc("2026-03-17 22:59")), "decision.due")?.Late);
        Assert.True(Find(Deadlines.Of(referral, Clock(), Utc("2026-03-17 23:00")), "decision.due")?.Late);
    }

    [Fact]
    public void What_is_done_is_no_longer_owed()
    {
        var referral = Received("2026-03-02 09:00");
        referral.GradeUrgency(UrgencyGrade.Fragile, Coordinator, Utc("2026-03-02 10:00"));
        referral.RecordFirstContact(Day("2026-03-02"), Day("2026-03-02"), Day("2026-03-02"));

        Assert.Equal(["decision.due"], Deadlines.Of(referral, Clock(), Utc("2026-03-03 09:00")).Select(i => i.Code));
        Assert.Empty(Deadlines.Of(Accepted(), Clock(), Utc("2026-03-30 09:00")));
    }

    [Fact]
    public void A_proven_rupture_without_measures_stays_owed()
    {
        var referral = Received("2026-03-02 09:00");
        referral.GradeUrgency(UrgencyGrade.Proven, Coordinator, Utc("2026-03-02 10:00"));

        Assert.Contains("premières mesures", Find(Deadlines.Of(referral, Clock(), Utc("2026-03-02 11:00")), "triage.due")?.Sentence);
    }

    [Fact]
    public void An_admission_owes_its_dipc_amendment_and_review()
    {
        var items = Deadlines.Of(Admitted(Start), Policy(), RightsChain.Empty, Start);

        Assert.Equal(["dipc.due", "amendment.due", "review.due"], items.Select(i => i.Code));
        Assert.Equal([Day("2026-03-25"), Day("2026-09-10"), Day("2027-03-10")], items.Select(i => i.DueOn));
        Assert.Equal(3, Deadlines.Of(Admitted(Start), Policy(), RightsChain.Empty, Day("2027-03-11")).Count(i => i.Late));
        Assert.Empty(Deadlines.Of(Opened(Start), Policy(), RightsChain.Empty, Start));
    }

    [Fact]
    public void Documents_missing_at_the_admission_are_owed()
    {
        var episode = Opened(Start);
        episode.Admit(Admission(Start) with { Documents = AdmissionDocuments.WelcomeBooklet }, Delays, Start);

        Assert.Equal("Remettez : charte des droits et libertés, règlement de fonctionnement.", Find(Deadlines.Of(episode, Policy(), RightsChain.Empty, Start), "welcome.due")?.Sentence);
        episode.HandOver(AdmissionDocuments.Charter | AdmissionDocuments.Rules);
        Assert.Null(Find(Deadlines.Of(episode, Policy(), RightsChain.Empty, Start), "welcome.due"));
    }

    [Theory]
    [InlineData("2026-06-29", null)]
    [InlineData("2026-06-30", "rights.renewal-12")]
    [InlineData("2026-09-30", "rights.renewal-9")]
    [InlineData("2026-12-30", "rights.renewal-6")]
    [InlineData("2027-03-30", "rights.renewal-3")]
    [InlineData("2027-05-30", "rights.renewal-1")]
    [InlineData("2027-06-30", "rights.renewal-1")]
    [InlineData("2027-07-01", "rights.expired")]
    public void The_end_of_a_right_is_announced_by_steps(string today, string? code)
    {
        var rights = RightsChain.Of([Decision(Right("2025-07-01", "2027-06-30"))]);

        var item = Deadlines.Of(Active(Start), Policy(), rights, Day(today)).SingleOrDefault(i => i.Code.StartsWith("rights.", StringComparison.Ordinal));

        Assert.Equal(code, item?.Code);
        if (code is not null)
        {
            Assert.Equal(Day("2027-06-30"), item?.DueOn);
        }
    }

    [Fact]
    public void Each_right_has_its_own_end()
    {
        var rights = RightsChain.Of([Decision(Right("2025-07-01", null)), Decision(Right("2025-07-01", "2026-08-31", "10.1"))]);

        Assert.Contains("Aide humaine", Find(Deadlines.Of(Active(Start), Policy(), rights, Day("2026-06-01")), "rights.renewal-3")?.Sentence);
    }

    [Fact]
    public void A_filed_or_decided_renewal_ends_the_announcement()
    {
        var filed = Decision(Right("2025-07-01", "2026-08-31"));
        filed.FileRenewal(Day("2026-05-01"), "Récépissé.", Day("2026-05-01"), Utc("2026-05-01 08:00"));
        var decided = RightsChain.Of([Decision(Right("2025-07-01", "2026-08-31")), Decision(Right("2026-10-01", null))]);

        Assert.DoesNotContain(Deadlines.Of(Active(Start), Policy(), RightsChain.Of([filed]), Day("2026-06-01")), i => i.Code.StartsWith("rights.", StringComparison.Ordinal));
        Assert.DoesNotContain(Deadlines.Of(Active(Start), Policy(), decided, Day("2026-09-10")), i => i.Code.StartsWith("rights.", StringComparison.Ordinal));
    }
}
