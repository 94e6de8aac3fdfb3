using FilRouge.Domain.Activity;
using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;
using FilRouge.Domain.Plans;
using FilRouge.Domain.Referrals;

namespace FilRouge.Domain.Tests.Activity;

/// <summary>Figures computed by hand on small lists.</summary>
public sealed class ComputedFigureTests
{
    private static readonly ActivityPeriod Year = ActivityPeriod.Year(2025);
    private static readonly (Guid A, Guid B, Guid C, Guid D) P = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());

    private static DateOnly D(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    private static Period Days(string from, string? to = null) => new(D(from), to is null ? null : D(to));

    [Fact]
    public void The_active_file_counts_persons_with_a_day_in_the_period()
    {
        (Guid, Period)[] stays =
        [
            (P.A, Days("2023-05-02", "2025-01-01")), // last day present is the first of the period
            (P.B, Days("2025-12-31")),               // admitted on the last one
            (P.C, Days("2025-02-01", "2025-03-15")), (P.C, Days("2025-06-01", "2025-09-30")), // came back: one person
            (P.D, Days("2023-01-01", "2024-12-31")), // left on the eve
        ];
        Assert.Equal(3, ActiveFile.Of(stays, Year));
        Assert.Equal(1, ActiveFile.PresentOn(stays, Year.First));
        Assert.Equal(1, ActiveFile.PresentOn(stays, Year.Last));
        Assert.Equal(0, ActiveFile.PresentOn(stays, D("2025-04-01")));
        Assert.Equal(0, ActiveFile.Of([], Year));
    }

    [Fact]
    public void Days_in_the_active_file_go_from_the_admission_to_the_last_day_present()
    {
        (EpisodeStatus, DateOnly)[] steps =
        [
            (EpisodeStatus.Eligible, D("2025-01-05")), (EpisodeStatus.Waiting, D("2025-01-10")),
            (EpisodeStatus.Admitted, D("2025-02-01")), (EpisodeStatus.Planning, D("2025-02-01")), (EpisodeStatus.Active, D("2025-03-01")), (EpisodeStatus.Suspended, D("2025-04-01")),
            (EpisodeStatus.Exited, D("2025-05-01")), // last day present: 30 April
            (EpisodeStatus.Active, D("2025-05-20")),
        ];
        Assert.Equal([Days("2025-02-01", "2025-04-30"), Days("2025-05-20")], ActiveFile.DaysOf(steps));
        Assert.Empty(ActiveFile.DaysOf(steps[..2]));
        Assert.Empty(ActiveFile.DaysOf([.. steps[..2], (EpisodeStatus.ClosedWithoutAdmission, D("2025-02-01"))]));
    }

    [Fact]
    public void The_late_news_of_a_death_undoes_later_entries()
    {
        (EpisodeStatus, DateOnly)[] steps =
            [(EpisodeStatus.Admitted, D("2025-02-01")), (EpisodeStatus.Active, D("2025-03-01")), (EpisodeStatus.Suspended, D("2025-06-01")), (EpisodeStatus.Exited, D("2025-05-21"))];
        Assert.Equal([Days("2025-02-01", "2025-05-20")], ActiveFile.DaysOf(steps));
    }

    [Fact]
    public void Days_in_the_active_file_are_those_of_the_state_on_each_day()
    {
        var random = new Random(20260301);
        for (var times = 0; times < 500; times++)
        {
            var steps = Enumerable.Range(0, random.Next(1, 9))
                .Select(_ => ((EpisodeStatus)random.Next(14), D("2025-01-01").AddDays(random.Next(40)))).ToList();
            var periods = ActiveFile.DaysOf(steps);
            for (var day = D("2024-12-30"); day < D("2025-02-20"); day = day.AddDays(1))
            {
                var status = steps.Where(s => s.Item2 <= day).Select(s => (EpisodeStatus?)s.Item1).LastOrDefault();
                Assert.Equal(status is { } known && EpisodeLifecycle.CountsInActiveFile(known) ? 1 : 0, periods.Count(p => p.Covers(day)));
            }
        }
    }

    [Fact]
    public void A_length_of_support_counts_both_ends_and_only_exits_of_the_period()
    {
        var lengths = Delays.OfSupport(
            [
                (D("2025-03-01"), D("2025-03-01")), // 1 day
                (D("2024-12-31"), D("2025-01-10")), // 11 days
                (D("2024-02-28"), D("2025-02-28")), // 367 days: 29 February 2024 is among them
                (D("2024-01-01"), D("2024-12-31")), // out
                (D("2025-01-01"), D("2026-01-01")), // out
            ],
            Year);
        Assert.Equal(new Distribution(3, 126.3m, 11m, 367), lengths);
    }

    [Fact]
    public void A_delay_counts_calendar_days_and_belongs_to_the_period_of_its_end()
    {
        var delays = Delays.EndedIn([(D("2025-05-05"), D("2025-05-05")), (D("2024-12-30"), D("2025-01-02")), (D("2025-12-30"), D("2026-01-02"))], Year);
        Assert.Equal(new Distribution(2, 1.5m, 1.5m, 3), delays);
    }

    [Fact]
    public void The_waiting_list_is_what_has_neither_admission_nor_closure_on_the_day()
    {
        Wait[] waits =
        [
            new(D("2025-12-01"), null, null),             // 30 days
            new(D("2025-12-31"), null, null),             // 0 day
            new(D("2025-11-01"), D("2026-01-01"), null),  // admitted the day after: 60 days
            new(D("2025-11-01"), D("2025-12-31"), null),  // admitted that day: out
            new(D("2025-11-01"), null, D("2025-12-31")),  // closed that day: out
            new(D("2026-01-01"), null, null),             // not yet: out
        ];
        Assert.Equal(new Distribution(3, 30m, 30m, 60), Delays.StillWaiting(waits, Year.Last));
    }

    [Fact]
    public void A_dipc_is_in_time_until_its_due_day_included()
    {
        DipcDue[] dues =
        [
            new(D("2025-01-16"), D("2025-01-16"), null),            // in time
            new(D("2025-01-16"), D("2025-01-17"), null),            // late
            new(D("2025-12-31"), null, null),                       // not given
            new(D("2025-06-16"), null, D("2025-06-10")),            // ended before: nothing was due any more
            new(D("2025-06-16"), D("2025-06-05"), D("2025-06-10")), // given before the end
            new(D("2026-01-01"), D("2025-12-20"), null),            // due after the period
        ];
        var rate = Timeliness.OfDipc(dues, Year);
        Assert.Equal((2L, 4L, 50m), (rate.Numerator, rate.Denominator, rate.Value));
    }

    [Theory]
    [InlineData("2025-03-01", "2026-03-01", true)]  // 365 days
    [InlineData("2025-02-28", "2026-03-01", false)] // 366 days
    [InlineData("2026-03-02", "2026-03-01", false)] // signed later
    [InlineData(null, "2026-03-01", false)]
    public void A_plan_is_up_to_date_for_365_days(string? signed, string day, bool upToDate) =>
        Assert.Equal(upToDate, Timeliness.PlanUpToDate(signed is null ? null : D(signed), D(day)));

    [Theory]
    [InlineData("2023-06-15", "2026-06-14", AgeBand.From0To2)]
    [InlineData("2023-06-15", "2026-06-15", AgeBand.From3To5)]
    [InlineData("2008-02-29", "2026-02-28", AgeBand.From16To17)]
    [InlineData("2008-02-29", "2026-03-01", AgeBand.From18To20)]
    [InlineData("2014-01-01", "2026-01-01", AgeBand.From12To15)]
    [InlineData("2005-01-02", "2026-01-01", AgeBand.From18To20)]
    [InlineData("2000-01-01", "2026-01-01", AgeBand.From26To39)]
    [InlineData("1966-01-02", "2026-01-01", AgeBand.From40To59)]
    [InlineData("1966-01-01", "2026-01-01", AgeBand.From60)]
    [InlineData("2015-03-00", "2026-03-30", AgeBand.From6To11)] // perhaps 11 already: the youngest
    [InlineData("2014-03-00", "2026-03-30", AgeBand.From6To11)] // perhaps 12 already: the youngest
    [InlineData("2026-01-02", "2026-01-01", null)]
    public void A_birth_has_its_band_on_a_day(string birth, string day, AgeBand? band) => Assert.Equal(band, AgeBands.Of(PartialDate.FromStore(birth), D(day)));

    [Fact]
    public void Every_age_has_a_band_whose_term_holds_it()
    {
        Assert.Equal(
            ["0 à 2 ans", "3 à 5 ans", "6 à 11 ans", "12 à 15 ans", "16 à 17 ans", "18 à 20 ans", "21 à 25 ans", "26 à 39 ans", "40 à 59 ans", "60 ans et plus"],
            Enumerable.Range(0, 120).Select(a => AgeBands.OfAge(a).Fr()).Distinct());
        for (var age = 0; age < 120; age++)
        {
            var ends = AgeBands.OfAge(age).Fr().Split(' ').Where(w => int.TryParse(w, out _)).Select(int.Parse).ToList();
            Assert.True(ends[0] <= age && (ends.Count == 1 || age <= ends[1]), $"{age}");
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => AgeBands.OfAge(-1));
    }

    [Fact]
    public void A_prestation_is_distinct_at_the_third_level_from_two_interventions()
    {
        var (one, two, three) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        (Guid, PrestationCode)[] completed =
        [
            (one, Code("2.1.1.3")), (two, Code("2.1.1.1")),                         // 2.1.1 twice
            (one, Code("2.3.3.1")), (one, Code("2.3.3.5")),                         // 2.3.3 in one intervention only
            (two, Code("2.2.1")), (three, Code("2.2.1")),                           // 2.2.1 twice
            (one, Code("3.1.1.1")), (two, Code("3.1.1.1")), (three, Code("2.4.1")), // indirect; once only
        ];
        Assert.Equal(2, DistinctPrestations.Of(completed));
        Assert.Equal(0, DistinctPrestations.Of([]));
        Assert.Throws<ArgumentException>(() => DistinctPrestations.Level3(Code("3.1.1.1")));
    }

    [Fact]
    public void The_third_level_of_a_direct_prestation_is_its_first_five_characters()
    {
        var direct = SerafinCatalogue.Ph2023.Leaves.Where(c => c.Family == SerafinFamily.DirectPrestation).ToList();
        Assert.True(direct.Count > 20);
        Assert.All(direct, c => Assert.Equal(c.Code[..5], DistinctPrestations.Level3(Code(c.Code))));
        Assert.All(direct, c => Assert.Equal(3, SerafinCatalogue.Ph2023.Find(c.Code[..5])!.Level));
    }

    private static PrestationCode Code(string text) => PrestationCode.FromStore(text);
}
