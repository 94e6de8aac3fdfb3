using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using static FilRouge.Domain.Tests.Referrals.Given;

namespace FilRouge.Domain.Tests.Referrals;

public sealed class ReferralTests
{
    [Fact]
    public void A_draft_may_be_incomplete_but_is_not_received_so()
    {
        var referral = Referral.Draft(Person, Pcpe, Content(situation: null) with { Requester = new Requester("", "", null, null, PersonInformed.No) });

        var refusals = referral.WhyNotReceive("42", Utc("2026-03-02 10:00"), Utc("2026-03-02 09:00"));

        Assert.Equal(["referral.requester", "referral.situation-text", "referral.number", "referral.future"], refusals.Select(r => r.Code));
    }

    [Fact]
    [Trait("Rule", "E66")]
    public void What_is_pasted_is_kept_without_what_nobody_sees()
    {
        var pasted = Referral.Draft(Person, Pcpe, Content("\u202A“Le\u0301a” n’a plus d’école\u200B\0.\r\nUrgent\u202C"));
        var referral = UnderReview();
        referral.Decline(Ruling(reason: "Hors\u200B territoire"), Day("2026-03-10"));

        Assert.Equal("“Léa” n’a plus d’école.\nUrgent", pasted.CurrentSituation);
        Assert.Equal("Hors territoire", referral.Decisions[^1].Reason);
        Assert.Contains(UnderReview().WhyNotDecline(Ruling(reason: "\u200B"), Day("2026-03-10")), r => r.Code == "referral.reason");
    }

    [Fact]
    public void The_number_is_readable()
    {
        Assert.Equal("PCPE77-2026-00042", ReferralNumber.Of("PCPE77", 2026, 42));
        Assert.Throws<ArgumentException>(() => ReferralNumber.Of("pcpe", 2026, 1));
        Assert.Throws<ArgumentException>(() => ReferralNumber.Of("PCPE77", 2026, 0));
    }

    [Fact]
    public void It_goes_from_incomplete_to_complete_and_back()
    {
        var referral = Received();
        referral.AskForMissing("Le certificat de scolarité.");
        Assert.Equal((ReferralState.Incomplete, "Le certificat de scolarité."), (referral.State, referral.MissingPieces));

        referral.Complete();
        Assert.Equal((ReferralState.Complete, null), (referral.State, referral.MissingPieces));
        Assert.Contains(referral.WhyNotAskForMissing(" "), r => r.Code == "referral.pieces");
    }

    [Fact]
    public void It_is_not_complete_without_a_commune() =>
        Assert.Contains(Received(content: Content(commune: null)).WhyNotComplete(), r => r.Code == "referral.commune-missing");

    [Theory, InlineData("7728"), InlineData("2C004"), InlineData("Melun")]
    public void A_commune_code_that_is_none_is_refused(string code) =>
        Assert.Contains(Received().WhyNotDescribe(Content(commune: code)), r => r.Code == "referral.commune");

    [Fact]
    public void A_refusal_gives_its_reason_and_the_way_to_contest()
    {
        var bare = new ReferralRuling(Guid.Empty, Day("2026-03-11"), " ");

        Assert.Equal(["referral.reason", "date.future", "referral.by", "referral.remedy"], UnderReview().WhyNotDecline(bare, Day("2026-03-10")).Select(r => r.Code));
    }

    [Fact]
    public void A_redirected_request_says_to_whom() =>
        Assert.Contains(UnderReview().WhyNotRedirect(Ruling() with { RedirectedTo = null }, Day("2026-03-10")), r => r.Code == "referral.redirected-to");

    [Fact]
    public void It_is_not_accepted_without_an_eligibility_situation()
    {
        var referral = Received(content: Content(situations: EligibilitySituations.None));
        referral.Complete();
        referral.Examine();

        Assert.Equal("referral.situation", Assert.Single(referral.WhyNotAccept(Ruling(), Day("2026-03-10"))).Code);
    }

    [Fact]
    public void A_refused_request_can_be_taken_up_again_and_keeps_both_decisions()
    {
        var referral = UnderReview();
        referral.Decline(Ruling(), Day("2026-03-10"));
        referral.Reopen(Ruling("2026-04-01", "Recours accueilli."), Day("2026-04-01"));

        Assert.Equal(ReferralState.UnderReview, referral.State);
        Assert.Equal([ReferralVerb.Decline, ReferralVerb.Reopen], referral.Decisions.Select(d => d.Verb));
    }

    [Fact]
    public void A_duplicate_points_to_another_request_for_the_same_person_and_can_be_undone()
    {
        var (first, second) = (Received(), Received());
        var somebodyElse = Referral.Draft(Guid.CreateVersion7(), Pcpe, Content());
        Assert.Contains(second.WhyNotMarkDuplicate(second, Ruling(), Day("2026-03-10")), r => r.Code == "referral.duplicate-of");
        Assert.Contains(second.WhyNotMarkDuplicate(somebodyElse, Ruling(), Day("2026-03-10")), r => r.Code == "referral.duplicate-of");

        second.MarkDuplicate(first, Ruling(), Day("2026-03-10"));
        Assert.Equal((ReferralState.Duplicate, first.Id), (second.State, second.DuplicateOfId));

        second.Reopen(Ruling("2026-03-11"), Day("2026-03-11"));
        Assert.Equal((ReferralState.Received, null), (second.State, second.DuplicateOfId));
    }

    [Fact]
    public void A_decided_request_is_no_longer_corrected()
    {
        var referral = Accepted();

        Assert.Contains(referral.WhyNotDescribe(Content()), r => r.Code == "referral.decided");
        Assert.Throws<RuleBrokenException>(() => referral.Describe(Content()));
    }

    [Fact]
    public void A_proven_rupture_is_triaged_once_its_first_measures_are_written()
    {
        var referral = Received();
        referral.GradeUrgency(UrgencyGrade.Proven, Coordinator, Utc("2026-03-02 10:00"));
        Assert.Null(referral.TriagedAtUtc);

        referral.GradeUrgency(UrgencyGrade.Proven, Coordinator, Utc("2026-03-02 11:00"), "Appel à la famille, relais de nuit trouvé.");
        Assert.Equal(Utc("2026-03-02 11:00"), referral.TriagedAtUtc);
    }

    [Fact]
    public void A_situation_that_worsens_starts_the_clock_anew()
    {
        var referral = Received();
        referral.GradeUrgency(UrgencyGrade.Normal, Coordinator, Utc("2026-03-02 10:00"));
        referral.GradeUrgency(UrgencyGrade.Proven, Coordinator, Utc("2026-03-20 10:00"));

        Assert.Equal((null, Utc("2026-03-20 10:00")), (referral.TriagedAtUtc, referral.TriageClockStartUtc));
    }

    [Fact]
    public void The_first_contact_is_between_the_reception_and_today()
    {
        var (referral, received, today) = (Received(), Day("2026-03-02"), Day("2026-03-05"));
        Assert.Equal(["date.before"], referral.WhyNotRecordFirstContact(Day("2026-03-01"), today, received).Select(r => r.Code));
        Assert.Equal(["date.future"], referral.WhyNotRecordFirstContact(Day("2026-03-06"), today, received).Select(r => r.Code));

        referral.RecordFirstContact(Day("2026-03-04"), today, received);
        Assert.Contains(referral.WhyNotRecordFirstContact(Day("2026-03-05"), today, received), r => r.Code == "referral.contact-known");
        referral.RecordFirstContact(Day("2026-03-03"), today, received);
        Assert.Equal(Day("2026-03-03"), referral.FirstContactOn);
    }

    [Fact]
    public void A_local_instant_is_a_mistake_of_the_caller()
    {
        var referral = Referral.Draft(Person, Pcpe, Content());
        Assert.Throws<ArgumentException>(() => referral.WhyNotReceive("PCPE77-2026-00042", new DateTime(2026, 3, 2), Utc("2026-03-02 09:00")));
    }
}
