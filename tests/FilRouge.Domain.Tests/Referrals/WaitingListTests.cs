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

    private static readonly IReadOnlyList<WaitingCriterion> Proposed = WaitingRule.Proposed;

    private static IReadOnlyList<WaitingRank> Rank(params WaitingEntry[] entries) => WaitingList.Rank(entries.Select(WaitingCase.Of), Proposed);

    private static WaitingCase Case(string received, UrgencyGrade urgency = UrgencyGrade.Normal, string listed = "2026-03-11") =>
        new(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), urgency, null, Utc(received), DateOnly.FromDateTime(Utc(received)), Day(listed), WaitingStage.UnderAnalysis);

    private static WaitingTerms Order(string from, params WaitingCriterion[] criteria) => new(Pcpe, Day(from), criteria, 12, "Commission du 4 mars");

    [Fact]
    public void Urgency_comes_first_then_the_reception_and_the_rank_is_explained()
    {
        var old = Waiting("2026-01-05 09:00", UrgencyGrade.Normal);
        var urgent = Waiting("2026-03-01 23:30", UrgencyGrade.Imminent);
        var recent = Waiting("2026-02-03 09:00");

        var ranks = Rank(recent, old, urgent);

        Assert.Equal([urgent.Id, old.Id, recent.Id], ranks.Select(r => r.Case.EntryId));
        Assert.Equal("Rang 1 sur 3 : personne ne passe avant (urgence « rupture imminente », graduée le 2 mars 2026 ; demande reçue le 2 mars 2026).", ranks[0].WhyThisRank);
        Assert.Equal("Rang 2 sur 3, après le rang 1 : urgence « normale », graduée le 5 janvier 2026, après « rupture imminente ».", ranks[1].WhyThisRank);
        Assert.Equal("Rang 3 sur 3, après le rang 2 : même urgence « normale » ; demande reçue le 3 février 2026, après celle du 5 janvier 2026.", ranks[2].WhyThisRank);
    }

    [Fact]
    public void A_move_changes_the_rank_and_stays_explained()
    {
        var (first, second) = (Waiting("2026-01-05 09:00", UrgencyGrade.Normal), Waiting("2026-02-03 09:00", UrgencyGrade.Normal));
        Assert.Equal(["waiting.by", "waiting.reason", "date.before", "waiting.same"], second.WhyNotRegrade(UrgencyGrade.Normal, Guid.Empty, Day("2026-03-10"), "").Select(r => r.Code));

        second.Regrade(UrgencyGrade.Proven, Head, Day("2026-03-15"), "Exclusion de l’école le 14 mars.");

        Assert.Equal([second.Id, first.Id], Rank(first, second).Select(r => r.Case.EntryId));
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

        var rank = Assert.Single(Rank(admitted, left, waiting));

        Assert.Equal(waiting.Id, rank.Case.EntryId);
        Assert.Equal(WaitingStage.UnderAnalysis, waiting.Stage);
        Assert.Contains(admitted.WhyNotMove(WaitingVerb.Leave, Head, Day("2026-03-14"), "x"), r => r.Code == "state");
        Assert.Contains(left.WhyNotRegrade(UrgencyGrade.Proven, Head, Day("2026-03-14"), "x"), r => r.Code == "waiting.over");
    }

    [Fact]
    public void Each_criterion_decides_in_its_place_and_names_itself()
    {
        WaitingCriterion[] criteria = [WaitingCriterion.WithoutAnswer, WaitingCriterion.AgeLimitNear, WaitingCriterion.Sibling, WaitingCriterion.Listing];
        var none = Case("2026-01-01 09:00");
        var alone = Case("2026-02-01 09:00") with { WithoutAnswer = true };
        var limit = Case("2026-02-02 09:00") with { AgeLimitOn = Day("2026-09-01") };
        var later = Case("2026-02-03 09:00") with { AgeLimitOn = Day("2026-10-01") };
        var sibling = Case("2026-02-04 09:00") with { Sibling = true };
        var listed = Case("2025-12-01 09:00", listed: "2026-03-20");

        var ranks = WaitingList.Rank([none, sibling, later, limit, alone, listed], criteria);

        Assert.Equal([alone, limit, later, sibling, none, listed], ranks.Select(r => r.Case));
        string[] why = ["une réponse existe, quand le rang précédent n’en a aucune", "âge limite le 1er octobre 2026, après le 1er septembre 2026", "le rang précédent atteint l’âge limite le 1er octobre 2026", "le rang précédent a une fratrie déjà accompagnée", "inscrite le 20 mars 2026, après le 11 mars 2026"];
        Assert.All(why.Zip(ranks.Skip(1)), x => Assert.EndsWith(x.First + ".", x.Second.WhyThisRank, StringComparison.Ordinal));
    }

    [Fact]
    public void The_order_is_total_stable_and_says_of_each_pair_one_thing()
    {
        var random = new Random(31);
        for (var time = 0; time < 200; time++)
        {
            var cases = Enumerable.Range(0, random.Next(2, 30)).Select(i => Case($"2026-01-{random.Next(1, 9):00} 0{random.Next(10)}:00", (UrgencyGrade)random.Next(4), $"2026-03-{random.Next(11, 15)}") with
            {
                WithoutAnswer = random.Next(2) == 0,
                Sibling = random.Next(4) == 0,
                AgeLimitOn = random.Next(3) == 0 ? Day("2026-06-01").AddDays(random.Next(40)) : null,
            }).ToList();
            WaitingCriterion[] criteria = [.. Enum.GetValues<WaitingCriterion>().OrderBy(_ => random.Next()).Take(random.Next(1, 7))];
            var ranks = WaitingList.Rank(cases, criteria);

            Assert.Equal(ranks.Select(r => r.Case), WaitingList.Rank(cases.OrderBy(_ => random.Next()), criteria).Select(r => r.Case));
            Assert.Equal(Enumerable.Range(1, cases.Count), ranks.Select(r => r.Rank));
            Assert.Equal(ranks.Select(r => r.Case), cases.OrderBy(c => WaitingList.KeyOf(c, criteria), StringComparer.Ordinal).ThenBy(c => c.EntryId));
            Assert.All(ranks.Skip(1), r => Assert.True(WaitingList.Compare(r.Before!, r.Case, criteria) < 0));
            Assert.All(cases, one => Assert.All(cases, other => Assert.Equal(Math.Sign(WaitingList.Compare(one, other, criteria)), -Math.Sign(WaitingList.Compare(other, one, criteria)))));
            Assert.All(ranks, r => Assert.Matches(@"^Rang \d+ sur \d+(, après le rang \d+ : | : personne ne passe avant).+\.$", r.WhyThisRank));
            // Somebody who becomes more urgent never goes back, whatever the order.
            var moved = ranks[random.Next(ranks.Count)];
            var urgent = moved.Case with { Urgency = UrgencyGrade.Proven };
            Assert.True(WaitingList.Rank(cases.Select(c => c == moved.Case ? urgent : c), criteria).First(r => r.Case == urgent).Rank <= moved.Rank);
        }
    }

    [Fact]
    public void An_order_is_dated_followed_and_never_rewritten()
    {
        var first = WaitingRule.Adopt(Order("2026-01-01", WaitingCriterion.Reception), [], Head, "Karim Benali", Utc("2026-01-01 09:00"));
        Assert.Contains(WaitingRule.WhyNotAdopt(Order("2026-06-01", WaitingCriterion.Urgency), [first]), r => r.Code == "waiting.overlap");
        Assert.Equal(["waiting.source", "waiting.criteria", "waiting.age-months"], WaitingRule.WhyNotAdopt(new(Pcpe, Day("2026-06-01"), [], 99, " "), []).Select(r => r.Code));
        Assert.Contains(WaitingRule.WhyNotAdopt(Order("2026-06-01", WaitingCriterion.Urgency, WaitingCriterion.Urgency), []), r => r.Code == "waiting.criteria-twice");
        Assert.Contains(first.WhyNotClose(Day("2025-12-31")), r => r.Code == "date.before");

        first.Close(Day("2026-05-31"));
        var second = WaitingRule.Adopt(Order("2026-06-01", WaitingCriterion.Urgency, WaitingCriterion.Listing), [first], Head, "Karim Benali", Utc("2026-05-20 09:00"));

        Assert.Same(first, WaitingRule.InForceOn(Day("2026-05-31"), [first, second]));
        Assert.Same(second, WaitingRule.InForceOn(Day("2026-06-01"), [first, second]));
        Assert.Null(WaitingRule.InForceOn(Day("2025-12-31"), [first, second]));
        Assert.Equal([WaitingCriterion.Urgency, WaitingCriterion.Listing], second.Criteria);
    }

    [Fact]
    public void The_entry_belongs_to_the_request_of_the_path() =>
        Assert.Throws<ArgumentException>(() => Opened().PutOnWaitingList(Accepted(), Day("2026-03-11"), Day("2026-03-11"), Clock()));
}
