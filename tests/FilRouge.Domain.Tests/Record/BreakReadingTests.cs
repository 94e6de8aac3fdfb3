using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;
using FilRouge.Domain.Record;
using FilRouge.Domain.Referrals;

namespace FilRouge.Domain.Tests.Record;

public sealed class BreakReadingTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);
    private static readonly Guid Inès = Guid.NewGuid();
    private static readonly Guid Paul = Guid.NewGuid();
    private static readonly PolicyDelays Delays = new();

    private static readonly PathFacts Held = new()
    {
        AdmittedOn = Today.AddDays(-200),
        Presences = [Done(-3, Inès), Done(-5, Paul), Coming(4, Inès), Coming(25, Paul)],
        Names = new Dictionary<Guid, string> { [Inès] = "Inès Morel", [Paul] = "Paul Roche" },
    };

    [Fact]
    public void A_held_path_breaks_four_weeks_after_the_last_thing_planned()
    {
        var outlook = Read(Held);

        Assert.Equal(new BreakRisk(BreakKind.Silence, Today.AddDays(25 + 28), "Rien n’est prévu après le 4 avril 2026."), Assert.Single(outlook.Risks));
        Assert.Equal(Today.AddDays(5), outlook.LookAgainOn);
    }

    [Fact]
    public void A_gap_longer_than_the_territory_allows_breaks_before_what_is_planned_after_it() =>
        Assert.Equal(Today.AddDays(-3 + 28), Read(Held with { Presences = [Done(-3, Inès), Done(-4, Paul), Coming(40, Inès)] }).Next!.On);

    [Theory]
    [InlineData(4, -2)]
    [InlineData(6, 12)]
    public void The_number_of_weeks_is_the_territory_s(int weeks, int breaksIn) =>
        Assert.Equal(Today.AddDays(breaksIn), BreakReading.Of(Held with { Presences = [Done(-30, Inès)] }, new PolicyDelays { SilenceWeeks = weeks }, Today).Next!.On);

    [Fact]
    public void Nobody_since_the_admission_counts_from_it()
    {
        var next = Read(Held with { AdmittedOn = Today.AddDays(-10), Presences = [] }).Next!;

        Assert.Equal((BreakKind.Silence, Today.AddDays(18)), (next.Kind, next.On));
        Assert.Equal("Aucune intervention depuis l’admission, le 28 février 2026.", next.Sentence);
    }

    [Fact]
    public void What_is_broken_already_comes_before_what_will_break()
    {
        var outlook = Read(Held with { Presences = [Done(-60, Inès)], PlanEnds = Today.AddDays(20) });

        Assert.Equal([BreakKind.Silence, BreakKind.PlanEnds], outlook.Risks.Select(r => r.Kind));
        Assert.True(outlook.Next!.On < Today);
        Assert.Contains("Dernière intervention le 9 janvier 2026", outlook.Next.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void One_who_alone_holds_it_is_named_without_a_day_and_last()
    {
        var outlook = Read(Held with { Presences = [Done(-3, Inès), Done(-10, Inès), Done(-40, Paul), Coming(4, Inès)] });

        Assert.Equal(new BreakRisk(BreakKind.HeldByOne, null, "Depuis 4 semaines, seul intervient : Inès Morel."), outlook.Risks[^1]);
        Assert.True(outlook.Risks.Count > 1);
    }

    [Fact]
    public void A_right_without_renewal_breaks_the_day_after_its_end()
    {
        var next = Read(Held with { Rights = Rights(Right(Today.AddDays(20))) }).Next!;

        Assert.Equal(new BreakRisk(BreakKind.RightsEnd, Today.AddDays(21), "Les droits prennent fin le 30 mars 2026 ; aucun renouvellement n’est déposé."), next);
    }

    [Fact]
    public void A_renewal_filed_carries_on_until_the_end_of_the_grace()
    {
        var right = Right(Today.AddDays(-5));
        right.FileRenewal(Today.AddDays(-40), "AR du dépôt", Today, DateTime.UtcNow);
        var risk = Read(Held with { Rights = Rights(right) }).Risks.Single(r => r.Kind == BreakKind.RightsEnd);

        Assert.Equal(Today.AddDays(-5).AddMonths(3).AddDays(1), risk.On);
        Assert.Contains("le renouvellement est déposé", risk.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_right_without_end_or_that_the_territory_does_not_count_breaks_nothing()
    {
        Assert.DoesNotContain(Read(Held with { Rights = Rights(Right(null)) }).Risks, r => r.Kind == BreakKind.RightsEnd);
        Assert.DoesNotContain(Read(Held with { Rights = Rights(Right(Today.AddDays(5))), Counts = _ => false }).Risks, r => r.Kind == BreakKind.RightsEnd);
    }

    [Theory]
    [InlineData(10, null, BreakKind.ProfessionalLeaves)]
    [InlineData(null, 10, BreakKind.AgreementEnds)]
    [InlineData(30, 10, BreakKind.AgreementEnds)]
    public void The_only_professional_who_leaves_or_whose_agreement_ends_breaks_the_line(int? leaves, int? agreement, BreakKind kind)
    {
        var line = Line(holders: new Holder("Inès Morel", Day(leaves), Day(agreement)));
        var next = Read(Held with { Lines = [line] }).Next!;

        Assert.Equal((kind, Today.AddDays(11)), (next.Kind, next.On));
        Assert.EndsWith("personne d’autre ne répond à : Psychologue.", next.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void One_who_stays_is_enough_and_an_end_after_the_line_s_own_is_none()
    {
        var leaving = new Holder("Inès Morel", Today.AddDays(10), null);
        Assert.DoesNotContain(Read(Held with { Lines = [Line(holders: [leaving, new Holder("Paul Roche", null, null)])] }).Risks, r => r.Kind == BreakKind.ProfessionalLeaves);
        Assert.DoesNotContain(Read(Held with { Lines = [Line(holders: leaving) with { Days = new Period(Today.AddDays(-50), Today.AddDays(10)) }] }).Risks, r => r.Kind == BreakKind.ProfessionalLeaves);
    }

    [Fact]
    public void A_line_that_nobody_delivers_breaks_after_the_weeks_of_the_territory()
    {
        var risk = Read(Held with { Lines = [Line() with { NobodySince = Today.AddDays(-7) }] }).Risks.Single(r => r.Kind == BreakKind.Unanswered);

        Assert.Equal((Today.AddDays(21), "Personne ne répond à : Psychologue, depuis le 3 mars 2026."), (risk.On, risk.Sentence));
    }

    [Theory]
    [InlineData(30, 20, true)]
    [InlineData(30, 13, true)]
    [InlineData(30, 12, false)]
    [InlineData(80, 20, false)]
    [InlineData(20, 20, false)]
    public void A_long_closing_period_near_in_which_nothing_is_planned_breaks_it(int begins, int lasts, bool breaks)
    {
        var closure = new Closure(Guid.NewGuid(), ClosureKind.PcpeClosed, null, "Fermeture du PCPE", Today.AddDays(begins), Today.AddDays(begins + lasts));
        var outlook = Read(Held with { Closures = [closure] });

        Assert.Equal(breaks, outlook.Risks.Any(r => r.Kind == BreakKind.ClosureUncovered && r.On == closure.From));
    }

    [Fact]
    public void A_path_paused_for_a_reason_is_broken_by_its_rights_only()
    {
        var outlook = Read(Held with { Suspended = true, Presences = [Done(-90, Inès)], Lines = [Line() with { NobodySince = Today.AddDays(-90) }], Rights = Rights(Right(Today.AddDays(9))) });

        Assert.Equal([BreakKind.RightsEnd], outlook.Risks.Select(r => r.Kind));
    }

    [Fact]
    public void Time_alone_moves_a_reading_only_from_the_day_to_look_again_on()
    {
        var outlook = Read(Held);
        for (var day = Today; day < outlook.LookAgainOn; day = day.AddDays(1))
        {
            Assert.Equal(outlook.Risks, BreakReading.Of(Held, Delays, day).Risks);
        }
    }

    [Fact]
    public void Words_say_the_day_and_how_far_it_is()
    {
        Assert.Equal("rompt le 22 mars 2026, dans 12 jours", ThreadWatch.When(BreakKind.PlanEnds, Today.AddDays(12), Today));
        Assert.Equal("rompt le 11 mars 2026, demain", ThreadWatch.When(BreakKind.PlanEnds, Today.AddDays(1), Today));
        Assert.Equal("rompu depuis le 9 mars 2026", ThreadWatch.When(BreakKind.Silence, Today.AddDays(-1), Today));
        Assert.Equal("besoin sans réponse", ThreadWatch.When(BreakKind.Unanswered, Today.AddDays(-1), Today));
        Assert.Equal("tenu par une seule personne", ThreadWatch.When(BreakKind.HeldByOne, null, Today));
        Assert.Equal("rien en vue", ThreadWatch.When(null, null, Today));
    }

    private static Outlook Read(PathFacts facts) => BreakReading.Of(facts, Delays, Today);

    private static Presence Done(int day, Guid by) => new(Today.AddDays(day), by, true);

    private static Presence Coming(int day, Guid by) => new(Today.AddDays(day), by, false);

    private static DateOnly? Day(int? days) => days is { } n ? Today.AddDays(n) : null;

    private static PathLine Line(params Holder[] holders) => new("Psychologue", new Period(Today.AddDays(-50), Today.AddDays(300)), null, holders);

    private static CdaphDecision Right(DateOnly? ends) =>
        CdaphDecision.Record(new DecisionTerms(Guid.Empty, RightTypes.Pcpe, "77", Today.AddDays(-230), Today.AddDays(-220), ends), RightsChain.Empty, "77", Today, DateTime.UtcNow);

    private static RightsChain Rights(params CdaphDecision[] decisions) => RightsChain.Of(decisions);
}
