using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using static FilRouge.Domain.Tests.Plans.PlanSample;

namespace FilRouge.Domain.Tests.Plans;

public sealed class PlanSigningTests
{
    [Fact]
    public void The_last_seat_signed_puts_the_plan_in_force()
    {
        var plan = Submitted();
        Assert.Equal(["autorité parentale", "coordination", "direction"], plan.Draft!.SeatsAwaited(All));
        Assert.Null(plan.Sign(Act(plan, Mother, Today), All, Today));
        Assert.Null(plan.Sign(Act(plan, Child, Today), All, Today));
        Assert.Null(plan.Sign(Act(plan, Head, Today), All, Today));
        Assert.Equal(["coordination"], plan.Draft!.SeatsAwaited(All));

        var fact = plan.Sign(Act(plan, Coordinator, Today.AddDays(2)), All, Today.AddDays(3));
        Assert.Equal(new PlanSigned(plan.PersonId, plan.EpisodeId, plan.Id, plan.Current!.Id, 1, Today.AddDays(2)), fact);
        Assert.True(plan.Current!.InForce);
        Assert.Equal(4, plan.Current.Signatures.Count);
        Assert.Equal("ENCOURS", plan.Current.Status.OfficialCode());
    }

    [Fact]
    public void Both_parents_sign_when_each_has_a_seat()
    {
        RequiredSignatory[] both = [Mother with { Seat = "mère" }, Father with { Seat = "père" }, Coordinator, Director];
        var plan = Submitted();
        foreach (var by in new[] { Mother, Coordinator, Director })
        {
            Assert.Null(plan.Sign(Act(plan, by, Today), both, Today));
        }

        Assert.NotNull(plan.Sign(Act(plan, Father, Today), both, Today));
    }

    [Fact]
    [Trait("Rule", "E11")]
    public void When_holders_disagree_the_head_of_service_signs_and_a_director_alone_is_not_enough()
    {
        var director = RequiredSignatory.OfDirection(Director.SignerId, Director.Name, SignatureQuality.Director, holdersDisagree: true);
        var head = RequiredSignatory.OfDirection(Head.SignerId, Head.Name, SignatureQuality.HeadOfService, holdersDisagree: true);
        RequiredSignatory[] all = [Mother, Coordinator, director, head];
        var plan = Submitted();
        Assert.Equal(["plan.no-head-of-service"], plan.WhyNotSign(Act(plan, Mother, Today), [Mother, Coordinator, director], Today).Codes());

        foreach (var by in new[] { Mother, Coordinator, director })
        {
            Assert.Null(plan.Sign(Act(plan, by, Today), all, Today));
        }

        Assert.Equal(["le chef de service (titulaires en désaccord)"], plan.Draft!.SeatsAwaited(all));
        Assert.NotNull(plan.Sign(Act(plan, head, Today), all, Today));
        Assert.Equal(
            [("la direction", true), ("la direction", true)],
            new[] { SignatureQuality.Director, SignatureQuality.HeadOfService }.Select(q => RequiredSignatory.OfDirection(Head.SignerId, Head.Name, q, holdersDisagree: false)).Select(s => (s.Seat, s.Mandatory)));
    }

    [Fact]
    public void Nobody_signs_twice_nor_without_being_entitled()
    {
        var plan = Submitted();
        plan.Sign(Act(plan, Mother, Today), All, Today);
        Assert.Equal(["plan.signed-twice"], plan.WhyNotSign(Act(plan, Mother, Today), All, Today).Codes());

        var fosterMother = Mother with { SignerId = Guid.CreateVersion7(), Name = "Mme Petit" };
        var refusal = Assert.Single(plan.WhyNotSign(Act(plan, fosterMother, Today), All, Today));
        Assert.Equal("plan.not-entitled", refusal.Code);
        Assert.Contains("Léa Morel (titulaire de l’autorité parentale)", refusal.Sentence);
        Assert.Equal(["plan.not-entitled"], plan.WhyNotSign(Act(plan, Mother with { Quality = SignatureQuality.Guardian }, Today), All, Today).Codes());
    }

    [Fact]
    public void A_list_that_forgets_a_side_signs_nothing()
    {
        var plan = Submitted();
        Assert.Equal(["plan.no-coordination-signatory", "plan.no-direction-signatory"], plan.WhyNotSign(Act(plan, Mother, Today), [Mother], Today).Codes());
        Assert.Equal(["plan.no-person-signatory"], plan.WhyNotSign(Act(plan, Head, Today), [Child, Coordinator, Head], Today).Codes());
    }

    [Fact]
    public void A_signature_is_dated_between_submission_and_today()
    {
        var plan = Submitted();
        Assert.Equal(["plan.signed-later"], plan.WhyNotSign(Act(plan, Mother, Today.AddDays(1)), All, Today).Codes());
        Assert.Equal(["plan.signed-before"], plan.WhyNotSign(Act(plan, Mother, Today.AddDays(-1)), All, Today).Codes());
    }

    [Fact]
    public void Nothing_is_signed_before_it_is_frozen()
    {
        Assert.Equal(["plan.not-submitted"], Ready().WhyNotSign(Act(Ready(), Mother, Today), All, Today).Codes());
        var signed = Signed();
        Assert.Equal(["plan.nothing-to-sign"], signed.WhyNotSign(new(Mother.SignerId, "x", Mother.Quality, SignatureMethod.Paper, Today, "x"), All, Today).Codes());
    }

    [Fact]
    public void A_signature_counts_only_for_the_content_it_was_given_on()
    {
        var plan = Submitted();
        var read = Act(plan, Coordinator, Today);
        plan.Sign(Act(plan, Mother, Today), All, Today);
        plan.Draft!.Reopen();
        plan.Draft.Describe("Appeler le 15.", "");
        plan.Draft.SubmitForSignature(Today);

        Assert.Equal(["plan.other-content"], plan.WhyNotSign(read, All, Today).Codes());
        Assert.Contains("autorité parentale", plan.Draft.SeatsAwaited(All));
        Assert.Single(plan.Draft.Signatures);
        Assert.Empty(plan.Draft.CountingSignatures);
    }

    [Fact]
    public void Reopened_and_submitted_unchanged_signatures_count_again()
    {
        var plan = Submitted();
        plan.Sign(Act(plan, Mother, Today), All, Today);
        plan.Draft!.Reopen();
        plan.Draft.SubmitForSignature(Today.AddDays(1));
        Assert.DoesNotContain("autorité parentale", plan.Draft.SeatsAwaited(All));
    }

    [Fact]
    public void The_hash_is_of_the_whole_content_and_not_of_the_search()
    {
        var plan = Signed();
        var version = plan.Current!;
        Assert.Matches("^[0-9a-f]{64}$", version.ContentHash);
        Assert.Contains("prestation.times-hundredths=150\n", version.ContentText);
        version.MarkSourcing(version.Prestations[0].LineId, SourcingVerb.Propose, Today);
        Assert.True(version.ContentIntact);
    }

    [Fact]
    public void Two_contents_never_give_one_text()
    {
        var draft = Ready().Draft!;
        draft.Describe("a\nclosures=b", "");
        var first = draft.ContentText;
        draft.Describe("a", "b\nclosures=");
        Assert.NotEqual(first, draft.ContentText);
        Assert.Contains("crisis=a\n", draft.ContentText);
        Assert.Contains("closures=b\\nclosures=\n", draft.ContentText);
    }

    [Fact]
    public void Signed_it_no_longer_changes_and_says_to_open_a_new_version()
    {
        var version = Signed().Current!;
        Assert.Contains("ouvrez une nouvelle version", Assert.Single(version.WhyNotChange()).Sentence);
        Assert.Throws<RuleBrokenException>(() => version.AddGoal(GoalOf(School)));
        Assert.Throws<RuleBrokenException>(() => version.RemovePrestation(version.Prestations[0].LineId));
        Assert.Throws<RuleBrokenException>(() => version.Describe("", ""));
        Assert.Throws<RuleBrokenException>(() => version.RecordOpinion(version.Goals[0].LineId, OpinionStatus.Expressed, "x"));
        Assert.Throws<RuleBrokenException>(() => version.SetDates(Year.From, Year.To!.Value));
        Assert.Throws<RuleBrokenException>(version.Reopen);
    }

    [Fact]
    public void A_new_version_replaces_the_former_one_only_once_signed()
    {
        var plan = Signed();
        var first = plan.Current!;
        var second = plan.Amend("Inès Aubry", Year);
        Assert.Equal((2, PlanVersionStatus.Signed), (second.Number, first.Status));
        Assert.Equal(["plan.draft-open"], plan.WhyNotAmend().Codes());
        Assert.Equal(first.Prestations.Select(p => p.LineId), second.Prestations.Select(p => p.LineId));
        Assert.NotEqual(first.Prestations[0].Id, second.Prestations[0].Id);
        Assert.Equal(first.Goals[0].PersonOpinion, second.Goals[0].PersonOpinion);
        Assert.Equal(second.Expectations[0].LineId, second.Goals[0].ExpectationId);

        second.SubmitForSignature(Today);
        Assert.NotEqual(first.ContentHash, second.ContentHash);
        Assert.NotNull(SignAll(plan, Today));
        Assert.Equal((PlanVersionStatus.Replaced, second), (first.Status, plan.Current));
        Assert.Equal(["plan.closed"], first.WhyNotMarkSourcing(first.Prestations[0].LineId, SourcingVerb.Propose).Codes());
    }

    [Fact]
    public void Copied_prestations_are_fitted_to_the_new_dates()
    {
        var plan = Ready();
        var goal = plan.Draft!.Goals[0].LineId;
        var summer = plan.Draft.AddPrestation(PrestationOf(goal) with { To = new DateOnly(2026, 10, 31) }, Today);
        var spring = plan.Draft.AddPrestation(PrestationOf(goal) with { From = new DateOnly(2027, 3, 1), To = new DateOnly(2027, 6, 30) }, Today);
        plan.Draft.SubmitForSignature(Today);
        SignAll(plan, Today);

        var next = plan.Amend("Inès Aubry", new Period(new DateOnly(2027, 4, 1), new DateOnly(2028, 3, 31)));
        Assert.Null(next.Prestation(summer));
        Assert.Equal((new DateOnly(2027, 4, 1), new DateOnly(2027, 6, 30)), (next.Prestation(spring)!.From, next.Prestation(spring)!.To));
        Assert.Equal(new DateOnly(2028, 3, 31), next.Prestations[0].To);
    }

    [Fact]
    public void An_abandoned_draft_leaves_the_signed_version_in_force()
    {
        var plan = Signed();
        plan.Amend("Inès Aubry", Year).Abandon();
        Assert.Null(plan.Draft);
        plan.Current!.Pause();
        Assert.False(plan.Current.InForce);
        plan.Current.Resume();
        var third = plan.Amend("Inès Aubry", Year);
        Assert.Equal(3, third.Number);
        Assert.Single(third.Goals);
    }

    [Fact]
    public void A_version_that_follows_after_some_days_keeps_what_ran_to_the_end()
    {
        var plan = Signed();
        var later = plan.Amend("Inès Aubry", new Period(Year.To!.Value.AddDays(20), null));
        Assert.Equal((later.StartsOn, later.EndsOn), (later.Prestations.Single().From, later.Prestations.Single().To));
    }

    [Fact]
    public void The_exit_ends_what_is_in_force_and_a_quick_return_goes_on_under_the_same_signatures()
    {
        var plan = Signed();
        var version = plan.Current!;
        var next = plan.Amend("Inès Aubry", Year);
        next.SubmitForSignature(Today);
        version.EndWithPath();
        next.EndWithPath();
        Assert.Equal((PlanVersionStatus.Ended, PlanVersionStatus.Abandoned, null), (version.Status, next.Status, plan.Current));
        next.EndWithPath();
        Assert.Equal(PlanVersionStatus.Abandoned, next.Status);
        Assert.Equal(["state", "plan.ended-before"], next.WhyNotReturn(Today).Codes());
        Assert.Equal(["plan.over"], version.WhyNotReturn(Year.To!.Value.AddDays(1)).Codes());
        version.Return(Year.To.Value);
        Assert.True(plan.Current is { InForce: true, EndedWithPath: false });

        version.End();
        Assert.Equal(["plan.ended-before"], version.WhyNotReturn(Today).Codes());
        Assert.Equal(version.Goals[0].LineId, plan.Amend("Inès Aubry", Year).Goals[0].LineId);
    }

    [Fact]
    public void All_states_are_reachable()
    {
        Assert.Empty(PlanStates.Table.Unreachable);
        Assert.Empty(SourcingStates.Table.Unreachable);
        Assert.Empty(Proposal.States.Unreachable);
    }
}
