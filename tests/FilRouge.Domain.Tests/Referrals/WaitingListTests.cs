using FilRouge.Domain.Referrals;
using static FilRouge.Domain.Tests.Referrals.Given;

namespace FilRouge.Domain.Tests.Referrals;

public sealed class WaitingListTests
{
    private static WaitingEntry Waiting(string receivedUtc, UrgencyGrade? urgency = null)
    {
        var referral = Received(receivedUtc);
        if (urgency is { } grade)
        {
            referral.GradeUrgency(grade, Coordinator, Utc(receivedUtc));
        }

        referral.Complete();
        referral.Examine();
        referral.Accept(Ruling("2026-03-10"), Day("2026-03-10"));
        return EpisodeOfCare.Open(referral, Day("2026-03-10")).PutOnWaitingList(referral, Day("2026-03-11"), Day("2026-03-11"), Clock());
    }

    [Fact]
    public void Urgency_comes_first_then_the_reception_and_the_rank_is_explained()
    {
        var old = Waiting("2026-01-05 09:00", UrgencyGrade.Normal);
        var urgent = Waiting("2026-03-01 23:30", UrgencyGrade.Imminent);
        var recent = Waiting("2026-02-03 09:00");

        var ranks = WaitingList.Rank([recent, old, urgent]);

        Assert.Equal([urgent, old, recent], ranks.Select(r => r.Entry));
        Assert.Equal("Rang 1 sur 3 : urgence « rupture imminente », graduée le 2 mars 2026 ; demande reçue le 2 mars 2026 ; personne ne passe avant.", ranks[0].WhyThisRank);
        Assert.Equal(
            "Rang 3 sur 3 : urgence « normale », que personne n’a encore graduée ; demande reçue le 3 février 2026 ; avant : 1 personne en situation plus urgente et 1 personne de même urgence dont la demande a été reçue avant.",
            ranks[2].WhyThisRank);
    }

    [Fact]
    public void A_move_changes_the_rank_and_stays_explained()
    {
        var (first, second) = (Waiting("2026-01-05 09:00", UrgencyGrade.Normal), Waiting("2026-02-03 09:00", UrgencyGrade.Normal));
        Assert.Equal(["waiting.by", "waiting.reason", "date.before", "waiting.same"], second.WhyNotRegrade(UrgencyGrade.Normal, Guid.Empty, Day("2026-03-10"), "").Select(r => r.Code));

        second.Regrade(UrgencyGrade.Proven, Head, Day("2026-03-15"), "Exclusion de l’école le 14 mars.");

        Assert.Equal([second, first], WaitingList.Rank([first, second]).Select(r => r.Entry));
        var move = Assert.Single(second.Moves);
        Assert.Equal((UrgencyGrade.Proven, Head, "Exclusion de l’école le 14 mars."), (move.Urgency, move.By, move.Reason));
    }

    [Fact]
    public void Who_left_or_was_admitted_is_ranked_no_more_and_a_rank_admits_nobody()
    {
        var (admitted, left, waiting) = (Waiting("2026-01-05 09:00"), Waiting("2026-01-06 09:00"), Waiting("2026-01-07 09:00"));
        admitted.Move(WaitingVerb.MarkAdmissible, Head, Day("2026-03-12"), "Dossier étudié.");
        admitted.Move(WaitingVerb.NoteAdmission, Head, Day("2026-03-13"), "Place ouverte.");
        left.Move(WaitingVerb.Leave, Head, Day("2026-03-12"), "Entrée en SESSAD.");

        var rank = Assert.Single(WaitingList.Rank([admitted, left, waiting]));

        Assert.Same(waiting, rank.Entry);
        Assert.Equal(WaitingStage.UnderAnalysis, waiting.Stage);
        Assert.Contains(admitted.WhyNotMove(WaitingVerb.Leave, Head, Day("2026-03-14"), "x"), r => r.Code == "state");
        Assert.Contains(left.WhyNotRegrade(UrgencyGrade.Proven, Head, Day("2026-03-14"), "x"), r => r.Code == "waiting.over");
    }

    [Fact]
    public void The_entry_belongs_to_the_request_of_the_path() =>
        Assert.Throws<ArgumentException>(() => Opened().PutOnWaitingList(Accepted(), Day("2026-03-11"), Day("2026-03-11"), Clock()));
}
