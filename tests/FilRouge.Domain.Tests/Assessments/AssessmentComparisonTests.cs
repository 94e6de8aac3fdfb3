using FilRouge.Domain.Assessments;
using FilRouge.Domain.Common;

namespace FilRouge.Domain.Tests.Assessments;

public sealed class AssessmentComparisonTests
{
    private static readonly Guid Noe = Guid.CreateVersion7();
    private static readonly DateOnly First = new(2026, 3, 2);
    private static readonly DateOnly Second = new(2026, 9, 14);

    private static Assessment On(DateOnly day, params (string Code, int Intensity)[] needs)
    {
        var assessment = new Assessment(Noe, Guid.CreateVersion7(), day, "Inès Aubry");
        foreach (var (code, intensity) in needs)
        {
            assessment.SetNeed(NeedCode.Parse(code).Value, intensity, NeedSource.Observation);
        }

        return assessment;
    }

    [Theory]
    [InlineData(2, 3, "en hausse", 1)]
    [InlineData(3, 0, "en baisse", -3)]
    [InlineData(2, 2, "stable", 0)]
    [InlineData(null, 0, "nouveau", null)]
    [InlineData(0, null, "non réévalué", null)]
    public void The_difference_is_said_in_words(int? before, int? after, string words, int? difference)
    {
        var need = new NeedComparison(NeedCode.Parse("1.2.1.3").Value, before, after);
        Assert.Equal((words, difference), (need.Change.Fr(), need.Difference));
    }

    [Fact]
    public void Needs_of_either_come_in_the_order_of_the_nomenclature_under_their_domain()
    {
        var before = On(First, ("1.3.3.1", 3), ("1.1.10", 1), ("1.2.1.3", 2), ("1.3", 4));
        var after = On(Second, ("1.3.3.3", 1), ("1.1.2", 2), ("1.2.1.3", 4), ("1.3.3.1", 2));

        var comparison = AssessmentComparison.Of(before, after);
        Assert.Equal(["1.1.2", "1.1.10", "1.2.1", "1.3", "1.3.3"], comparison.Domains.Select(d => d.Domain.Text));
        Assert.Equal(["1.1.2", "1.1.10", "1.2.1.3", "1.3", "1.3.3.1", "1.3.3.3"], comparison.Needs.Select(n => n.Code.Text));
        Assert.Equal(
            [IntensityChange.New, IntensityChange.NotReassessed, IntensityChange.Up, IntensityChange.NotReassessed, IntensityChange.Down, IntensityChange.New],
            comparison.Needs.Select(n => n.Change));
    }

    [Fact]
    public void A_domain_has_the_maximum_and_the_mean_of_what_was_rated()
    {
        var before = On(First, ("1.2.1.1", 1), ("1.2.1.2", 2), ("1.2.1.3", 2));
        var after = On(Second, ("1.2.1.1", 2), ("1.2.1.3", 0));
        var domain = Assert.Single(AssessmentComparison.Of(before, after).Domains);

        Assert.Equal(new DomainIntensity(2, 1.67m, 3), domain.Before);
        Assert.Equal(new DomainIntensity(2, 1m, 2), domain.After);
        Assert.Equal(IntensityChange.Steady, domain.Change);
        Assert.Equal(
            (null, IntensityChange.New), (AssessmentComparison.Of(On(First), after).Domains[0].Before, AssessmentComparison.Of(On(First), after).Domains[0].Change));
    }

    [Fact]
    public void Needs_that_moved_are_listed_the_largest_moves_first()
    {
        var before = On(First, ("1.1.2", 2), ("1.1.3", 1), ("1.2.1.3", 4), ("1.3.3.1", 2), ("1.3.1.1", 3));
        var after = On(Second, ("1.1.2", 3), ("1.1.3", 1), ("1.2.1.3", 1), ("1.3.3.1", 1), ("1.3.4.1", 3));
        Assert.Equal([("1.2.1.3", -3), ("1.1.2", 1), ("1.3.3.1", -1)], AssessmentComparison.Of(before, after).Moved.Select(n => (n.Code.Text, n.Difference!.Value)));
    }

    [Fact]
    public void Axes_are_the_domains_rated_in_both()
    {
        var before = On(First, ("1.1.2", 2), ("1.2.1.3", 4), ("1.2.1.1", 1), ("1.3.3.1", 2), ("1.3", 3));
        var after = On(Second, ("1.1.2", 3), ("1.2.1.1", 1), ("1.3.3.3", 0), ("1.3", 1), ("1.1.3", 4));
        Assert.Equal(
            [
                new RadarAxis("Fonctions sensorielles", 2, 3), new RadarAxis("Autonomie", 4, 1),
                new RadarAxis("Participation sociale (sans précision)", 3, 1), new RadarAxis("Insertion et rôles sociaux", 2, 0),
            ],
            AssessmentComparison.Of(before, after).RadarAxes);
    }

    [Fact]
    public void The_one_begun_first_is_the_older_whatever_the_order_given()
    {
        var (before, after) = (On(First), On(Second));
        var comparison = AssessmentComparison.Of(after, before);
        Assert.Same(before, comparison.Before);
        Assert.Same(after, comparison.After);
        Assert.Empty(comparison.Domains);
        Assert.Throws<ArgumentException>(() => AssessmentComparison.Of(before, new Assessment(Guid.CreateVersion7(), Guid.CreateVersion7(), Second, "Inès Aubry")));
    }

    [Theory]
    [InlineData("62", "65,5", "3.5")]
    [InlineData("4.5", "−1", "-5.5")]
    [InlineData("62", "62", "0")]
    [InlineData("note composite 62", "65", null)]
    [InlineData("62", "65/100", null)]
    public void Scores_of_a_tool_are_set_against_each_other(string before, string after, string? difference)
    {
        var (one, other) = (On(First), On(Second));
        one.AddToolResult("Vineland-II", before, First, Second);
        other.AddToolResult("VINELAND II", after, Second, Second);

        var tool = Assert.Single(AssessmentComparison.Of(one, other).Tools);
        Assert.Equal(("VINELAND II", before, after), (tool.ToolName, tool.Before!.Score, tool.After!.Score));
        Assert.Equal(difference, tool.Difference?.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_tool_counts_by_its_last_result_and_may_be_in_one_only()
    {
        var (one, other) = (On(First), On(Second));
        one.AddToolResult("Vineland-II", "70", First, Second);
        one.AddToolResult("Vineland-II", "60", First.AddDays(-30), Second);
        other.AddToolResult("ADOS-2", "8", Second, Second);

        var tools = AssessmentComparison.Of(one, other).Tools;
        Assert.Equal([("ADOS-2", null, "8"), ("Vineland-II", "70", null)], tools.Select(t => (t.ToolName, t.Before?.Score, t.After?.Score)));
        Assert.All(tools, t => Assert.Null(t.Difference));
    }

    [Fact]
    public void Every_domain_of_the_nomenclature_has_a_short_name_of_its_own()
    {
        var domains = SerafinCatalogue.Ph2023.Needs.Where(c => c.Level is 2 or 3).Select(c => NeedCode.Parse(c.Code).Value).ToList();
        Assert.Equal(19, domains.Count);
        Assert.All(domains, d => Assert.NotEqual(d.Label, NeedDomains.ShortName(d)));
        Assert.Equal(19, domains.Select(NeedDomains.ShortName).Distinct().Count());
        Assert.All(domains, d => Assert.Equal(d, NeedDomains.Of(d)));
    }
}
