using FilRouge.Domain.Common;
using FilRouge.Domain.Referrals;
using static FilRouge.Domain.Tests.Referrals.Given;

namespace FilRouge.Domain.Tests.Referrals;

public sealed class EpisodeTests
{
    private static readonly DateOnly Start = Day("2026-03-10");
    private static readonly DateOnly Later = Day("2026-09-30");

    private static EpisodeExit Exit(string lastDay, ExitMotive motive = ExitMotive.ObjectivesReached, Relay? relay = null) => new(Day(lastDay), motive, "École de secteur", relay);

    [Fact]
    public void A_path_opens_on_an_accepted_request_only()
    {
        Assert.Equal("episode.referral", Assert.Single(EpisodeOfCare.WhyNotOpen(UnderReview())).Code);
        Assert.Equal(EpisodeStatus.Eligible, EpisodeOfCare.Open(Accepted(), Start).Status);
    }

    [Fact]
    public void An_admission_needs_a_coordinator_a_situation_and_without_notification_its_rule()
    {
        var episode = EpisodeOfCare.Open(Accepted(), Start);
        var admission = new Admission(Start, Guid.Empty, AdmissionDocuments.None, EntryBasis.WithoutNotification);

        Assert.Equal(["episode.coordinator", "episode.situation", "episode.policy"], episode.WhyNotAdmit(admission, Start).Select(r => r.Code));
        Assert.Throws<RuleBrokenException>(() => episode.Admit(admission, Delays, Start));
    }

    [Fact]
    public void Situations_are_added_one_by_one_with_their_evidence() =>
        Assert.Equal(
            ["date.future", "episode.evidence", "episode.one-situation"],
            EpisodeOfCare.Open(Accepted(), Start).WhyNotAddSituation(EligibilitySituations.P1 | EligibilitySituations.P2, Later, " ", Start).Select(r => r.Code));

    [Fact]
    public void The_state_of_any_day_can_be_told()
    {
        var episode = Admitted(Start);
        episode.StartAssessment(Day("2026-03-20"), Later);
        episode.StartPlan(Day("2026-04-20"), Later);
        episode.SubmitPlan(Day("2026-05-01"), Later);
        episode.Activate(Day("2026-05-10"), Later);
        episode.Suspend(SuspensionReason.HospitalStay, Day("2026-06-01"), Later);
        Assert.Equal(SuspensionReason.HospitalStay, episode.Suspension);
        episode.Resume(Day("2026-06-15"), Later);
        episode.PrepareTransition(Day("2026-07-01"), Later);
        episode.PronounceExit(Exit("2026-07-31"), Later);

        Assert.Null(episode.StatusOn(Start.AddDays(-1)));
        Assert.Equal(EpisodeStatus.Admitted, episode.StatusOn(Start));
        Assert.Equal(EpisodeStatus.Suspended, episode.StatusOn(Day("2026-06-14")));
        Assert.Equal(EpisodeStatus.Active, episode.StatusOn(Day("2026-06-15")));
        Assert.Equal(EpisodeStatus.Transition, episode.StatusOn(Day("2026-07-31")));
        Assert.Equal(EpisodeStatus.Exited, episode.StatusOn(Day("2026-08-01")));
        Assert.Equal(144, episode.Days);
    }

    [Fact]
    public void A_step_is_neither_before_the_last_one_nor_in_the_future()
    {
        var episode = Admitted(Start);

        Assert.Equal("date.before", Assert.Single(episode.WhyNotStartAssessment(Start.AddDays(-1), Later)).Code);
        Assert.Equal("date.future", Assert.Single(episode.WhyNotStartAssessment(Later, Start)).Code);
        Assert.Equal("state", Assert.Single(episode.WhyNotActivate(Start, Start)).Code);
    }

    [Fact]
    public void Coordinators_follow_each_other_day_after_day()
    {
        var (episode, next) = (Active(Start), Guid.CreateVersion7());
        Assert.Contains(episode.WhyNotChangeCoordinator(Coordinator, Later, Later), r => r.Code == "episode.same-coordinator");
        Assert.Contains(episode.WhyNotChangeCoordinator(next, Start, Later), r => r.Code == "date.before");

        episode.ChangeCoordinator(next, Day("2026-05-01"), Later);

        Assert.Equal(Coordinator, episode.CoordinatorOn(Day("2026-04-30")));
        Assert.Equal(next, episode.CoordinatorOn(Day("2026-05-01")));
        Assert.Equal(next, episode.CoordinatorAccountId);
    }

    [Fact]
    public void A_review_is_concluded_on_a_day()
    {
        var episode = Active(Start);
        episode.StartReview(Day("2026-06-01"), Later);
        episode.CompleteReview(Day("2026-06-20"), Later);

        Assert.Equal((EpisodeStatus.Active, Day("2026-06-20")), (episode.Status, episode.LastReviewOn));
    }

    [Fact]
    public void An_exit_names_who_takes_over_when_somebody_does()
    {
        var episode = Active(Start);
        Assert.Contains(episode.WhyNotPronounceExit(Exit("2026-05-31", ExitMotive.EsmsEntry), Later), r => r.Code == "exit.relay");
        Assert.Contains(episode.WhyNotPronounceExit(Exit("2026-05-31", ExitMotive.Move, new Relay("PCPE 91", "", Later)), Later), r => r.Code == "exit.relay-contact");
        Assert.Contains(episode.WhyNotPronounceExit(Exit("2026-05-31", ExitMotive.Death), Later), r => r.Code == "exit.death");
        Assert.Contains(episode.WhyNotPronounceExit(new EpisodeExit(Day("2026-05-31"), ExitMotive.Refusal, null), Later), r => r.Code == "exit.destination");
        Assert.Contains(episode.WhyNotAcknowledgeRelay(Later, Later), r => r.Code == "exit.no-relay");

        episode.PronounceExit(Exit("2026-05-31", ExitMotive.EsmsEntry, new Relay("IME Les Tilleuls", "01 60 00 00 00, Mme Roy", Day("2026-06-01"))), Later);
        episode.AcknowledgeRelay(Day("2026-06-02"), Later);

        Assert.Equal(Day("2026-06-02"), episode.Exit?.Relay?.AcknowledgedOn);
        Assert.Null(episode.CoordinatorAccountId);
        Assert.Equal(Coordinator, episode.CoordinatorOn(Day("2026-05-31")));
        Assert.Null(episode.CoordinatorOn(Day("2026-06-01")));
    }

    [Theory, InlineData("2026-06-30", true), InlineData("2026-07-01", false)]
    public void A_return_within_30_days_continues_the_same_path(string back, bool continues)
    {
        var episode = Active(Start);
        episode.PronounceExit(Exit("2026-05-31"), Later);

        var refusals = episode.WhyNotReopen(Day(back), Delays, Later);
        Assert.Equal(continues, refusals.Count == 0);
        if (!continues)
        {
            Assert.Equal("reopen.late", Assert.Single(refusals).Code);
            return;
        }

        episode.Reopen(Day(back), Delays, Later);
        Assert.Equal((EpisodeStatus.Active, null, Coordinator), (episode.Status, episode.Exit, episode.CoordinatorAccountId));
        Assert.Equal(Start, episode.AdmittedOn);
        Assert.Equal("objectifs atteints : École de secteur", episode.Steps[^2].Reason);
    }

    [Fact]
    public void A_return_begins_after_the_last_day()
    {
        var episode = Active(Start);
        episode.PronounceExit(Exit("2026-05-31"), Later);

        Assert.Contains(episode.WhyNotReopen(Day("2026-05-31"), Delays, Later), r => r.Code == "date.before");
    }

    [Fact]
    public void A_death_closes_the_path_even_when_known_late()
    {
        var episode = Active(Start);
        episode.ChangeCoordinator(Head, Day("2026-06-10"), Later);
        episode.PrepareTransition(Day("2026-06-20"), Later);

        episode.CloseDeceased(Day("2026-06-05"), Later);

        Assert.Equal((EpisodeStatus.Exited, ExitMotive.Death), (episode.Status, episode.Exit?.Motive));
        Assert.Equal(EpisodeStatus.Exited, episode.StatusOn(Day("2026-06-25")));
        Assert.Contains(episode.WhyNotReopen(Day("2026-06-07"), Delays, Later), r => r.Code == "reopen.deceased");
        Assert.Contains(episode.WhyNotStartFollowUp(Later, Later), r => r.Code == "episode.deceased");
    }

    [Fact]
    public void A_death_while_waiting_closes_without_admission()
    {
        var episode = Opened(Start);
        episode.CloseDeceased(Day("2026-04-01"), Later);

        Assert.Equal((EpisodeStatus.ClosedWithoutAdmission, null), (episode.Status, episode.Exit));
    }

    [Fact]
    public void News_are_taken_once_at_each_appointment_after_the_exit()
    {
        var (episode, delays) = (Given.Active(Day("2026-01-05")), new PolicyDelays());
        Assert.Empty(episode.NewsAwaited(delays));
        Assert.Contains("news.not-exited", episode.WhyNotTakeNews(3, Day("2026-06-01"), "Sa mère.", delays, Day("2026-06-01")).Select(r => r.Code));
        episode.PronounceExit(Exit("2026-03-31"), Day("2026-04-01"));
        Assert.Equal([3, 6, 12], episode.NewsAwaited(delays));
        Assert.Equal(
            ["date.before", "news.months", "news.words"],
            episode.WhyNotTakeNews(4, Day("2026-03-31"), " ", delays, Day("2026-07-01")).Select(r => r.Code).Order());
        Assert.Empty(Deadlines.AfterExit(episode, delays, Day("2026-05-29")));
        var due = Assert.Single(Deadlines.AfterExit(episode, delays, Day("2026-07-01")));
        Assert.Equal(("news.due", Day("2026-06-30"), true), (due.Code, due.DueOn, due.Late));

        episode.TakeNews(3, Day("2026-07-01"), NewsOutcome.Holding, " Sa mère : il va à l’école. ", delays, Day("2026-07-01"));
        Assert.Equal((EpisodeStatus.FollowUp, "Sa mère : il va à l’école."), (episode.Status, episode.News[0].Words));
        Assert.Equal(["news.known"], episode.WhyNotTakeNews(3, Day("2026-07-02"), "Encore.", delays, Day("2026-07-02")).Select(r => r.Code));
        Assert.Equal([6, 12], episode.NewsAwaited(delays));
        Assert.Empty(Deadlines.AfterExit(episode, delays, Day("2026-07-02")));
        Assert.Empty(Deadlines.AfterExit(episode, delays, Day("2027-10-01")));
        episode.TakeNews(6, Day("2026-10-01"), NewsOutcome.Broken, "Plus personne.", delays, Day("2026-10-01"));
        Assert.Equal(EpisodeStatus.FollowUp, episode.Status);
    }

    [Fact]
    public void Nobody_asks_for_news_after_a_death_and_the_relay_is_to_say_yes()
    {
        var (dead, relayed) = (Given.Active(Day("2026-01-05")), Given.Active(Day("2026-01-05")));
        dead.CloseDeceased(Day("2026-03-31"), Day("2026-04-01"));
        Assert.Empty(dead.NewsAwaited(new PolicyDelays()));
        Assert.Empty(Deadlines.AfterExit(dead, new PolicyDelays(), Day("2026-07-01")));
        relayed.PronounceExit(Exit("2026-03-31", ExitMotive.EsmsEntry, new Relay("IME Les Peupliers", "01 60 00 00 00", Day("2026-04-01"))), Day("2026-04-01"));
        Assert.Equal(["relay.due"], Deadlines.AfterExit(relayed, new PolicyDelays(), Day("2026-04-10")).Select(d => d.Code));
        Assert.Contains("policy.news", new PolicyDelays { SecondNewsMonths = 2 }.WhyNot().Select(r => r.Code));
    }

    [Theory, InlineData(EpisodeStatus.Waiting, false), InlineData(EpisodeStatus.Admitted, true), InlineData(EpisodeStatus.Suspended, true), InlineData(EpisodeStatus.Transition, true), InlineData(EpisodeStatus.Exited, false)]
    public void The_active_file_goes_from_admission_to_exit(EpisodeStatus status, bool counts) => Assert.Equal(counts, EpisodeLifecycle.CountsInActiveFile(status));

    [Fact]
    public void Every_state_can_be_reached()
    {
        IStateTable[] tables = [Referral.Lifecycle, EpisodeLifecycle.Table, WaitingEntry.Lifecycle];

        Assert.All(tables, table => Assert.Empty(table.Unreachable));
        Assert.All(tables, table => Assert.NotEmpty(table.Rows));
    }
}
