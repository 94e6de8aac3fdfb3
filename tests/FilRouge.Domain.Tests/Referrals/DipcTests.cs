using FilRouge.Domain.Referrals;
using static FilRouge.Domain.Tests.Referrals.Given;

namespace FilRouge.Domain.Tests.Referrals;

public sealed class DipcTests
{
    private static readonly DateOnly Start = Day("2026-03-10");
    private static readonly Dipc Complete = new(Day("2026-03-20"), "Léo Bernard, Claire Bernard, Mme Roy", "M. Diallo, directeur");

    [Theory]
    [InlineData("2024-02-14", "2024-02-29")]
    [InlineData("2024-02-15", "2024-03-01")]
    [InlineData("2023-02-14", "2023-03-01")]
    [InlineData("2024-02-29", "2024-03-15")]
    [InlineData("2026-01-01", "2026-01-16")]
    [InlineData("2026-03-20", "2026-04-04")]
    [InlineData("2026-10-15", "2026-10-30")]
    [InlineData("2026-12-17", "2027-01-01")]
    [InlineData("2026-12-31", "2027-01-15")]
    [InlineData("2028-02-20", "2028-03-06")]
    public void It_is_due_15_days_after_admission(string admitted, string due)
    {
        var episode = Admitted(Day(admitted));

        Assert.Equal(Day(due), episode.DipcDueOn);
        Assert.Equal(DipcStatus.Due, episode.DipcStatusOn(Day(due)));
        Assert.Equal(DipcStatus.Late, episode.DipcStatusOn(Day(due).AddDays(1)));
    }

    [Fact]
    public void A_territory_may_ask_for_it_sooner()
    {
        var episode = Opened(Start);
        episode.Admit(Admission(Start), Delays with { DipcDays = 8 }, Start);

        Assert.Equal(Day("2026-03-18"), episode.DipcDueOn);
    }

    [Fact]
    public void It_names_those_who_took_part_and_who_signed()
    {
        var refusals = Admitted(Start).WhyNotGiveDipc(new Dipc(Day("2026-03-09"), "", " "), false, Day("2026-03-20"));

        Assert.Equal(["date.before", "dipc.participants", "dipc.signed"], refusals.Select(r => r.Code));
        Assert.All(refusals.Skip(1), r => Assert.Equal("CASF, article D311", r.Source));
    }

    [Fact]
    [Trait("Rule", "E16")]
    public void The_opinion_of_a_minor_is_written_or_how_it_was_sought()
    {
        var episode = Admitted(Start);
        var today = Day("2026-03-20");
        Assert.Equal("dipc.minor", Assert.Single(episode.WhyNotGiveDipc(Complete, true, today)).Code);
        Assert.Equal("dipc.minor", Assert.Single(episode.WhyNotGiveDipc(Complete with { MinorOpinion = new(MinorOpinionKind.NotAble, " ") }, true, today)).Code);

        episode.GiveDipc(Complete with { MinorOpinion = new(MinorOpinionKind.NotAble, "Observé avec ses images : choisit la musique.") }, true, today);

        Assert.Equal(DipcStatus.GivenInTime, episode.DipcStatusOn(Day("2027-01-01")));
        Assert.Equal("dipc.given", Assert.Single(episode.WhyNotGiveDipc(Complete, false, today)).Code);
    }

    [Fact]
    public void Given_late_is_accepted_and_shown()
    {
        var episode = Admitted(Start);
        episode.GiveDipc(Complete with { GivenOn = Day("2026-03-26") }, false, Day("2026-03-26"));

        Assert.Equal(DipcStatus.GivenLate, episode.DipcStatusOn(Day("2026-03-26")));
    }

    [Fact]
    public void Without_admission_there_is_none()
    {
        Assert.Equal(DipcStatus.NotApplicable, Opened(Start).DipcStatusOn(Start));
        Assert.Contains(Opened(Start).WhyNotGiveDipc(Complete, false, Day("2026-03-20")), r => r.Code == "dipc.not-admitted");
    }

    [Fact]
    public void An_amendment_follows_the_dipc()
    {
        var (episode, today) = (Admitted(Start), Day("2026-06-01"));
        Assert.Equal(["dipc.subject", "dipc.missing"], episode.WhyNotAmendDipc(today, "", today).Select(r => r.Code));

        episode.GiveDipc(Complete, false, today);
        Assert.Equal("date.before", Assert.Single(episode.WhyNotAmendDipc(Day("2026-03-19"), "Objectifs.", today)).Code);
        episode.AmendDipc(today, "Objectifs et prestations.", today);
        Assert.Equal(today, Assert.Single(episode.Amendments).SignedOn);
    }
}
